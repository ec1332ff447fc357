// What drifted from one snapshot of a list to the next: counts, how full its fields are, names, fields that nobody knew, rows that
// cannot be read, parties that ought to stand there. A publisher who renames a column makes no error; he makes a field empty.

import type { Drift, Finding, Measure } from '../../model/drift.ts';
import type { PublishedParty } from '../../model/published-party.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { ListDescription } from './list-description.ts';
import type { Snapshots } from './snapshots.ts';

/** Counts that grow or shrink by more than this share have drifted. */
const MOST_CHANGED = 0.1;
/** So many hundredths of all parties may have a field more, or fewer. */
const MOST_FILLED = 0.1;
/** Of the parties in both, so many may have another main name. */
const MOST_RENAMED = 0.05;

const FIELDS: Readonly<Record<string, (party: PublishedParty) => boolean>> = {
  kind: ({ kind }) => kind !== 'unknown',
  aliases: ({ names }) => names.some(({ kind }) => kind === 'alias' || kind === 'former'),
  'weak aliases': ({ names }) => names.some(({ strength }) => strength === 'weak'),
  'names in the original script': ({ names }) => names.some(({ kind }) => kind === 'original'),
  identifiers: ({ identifiers }) => identifiers.length > 0,
  births: ({ births }) => births.length > 0,
  'births that are understood': ({ births }) => births.some(({ from }) => from !== undefined),
  addresses: ({ addresses }) => addresses.length > 0,
  nationalities: ({ nationalities }) => nationalities.length > 0,
  countries: ({ countries }) => countries.length > 0,
  links: ({ links }) => links.length > 0,
  programmes: ({ programmes }) => programmes.length > 0,
  'legal basis': ({ basis }) => basis.length > 0,
  'day of listing': ({ listed }) => listed !== undefined,
  remarks: ({ remarks }) => remarks.length > 0,
};

/** Of the newest snapshot of a list, against the one before it. `description`: as the list was imported with. */
export const driftOf = (store: Snapshots, description: ListDescription): Drift => {
  const { list } = description;
  const all = store.inOrder(list);
  const [before, snapshot] = [all.at(-2), all.at(-1)!];
  const now = new Filled(store.parties(snapshot.number));
  const then = before && new Filled(store.parties(before.number));
  const measures = [
    counted('parties', before?.parties, snapshot.parties),
    counted('rows', before?.rows, snapshot.rows),
    ...Object.keys(FIELDS).map((field) => filled(field, then, now)),
    ...(then ? renamed(then, now) : []),
  ].filter((one) => one !== undefined);
  const findings = [
    ...store.alterations(list).map((what) => ({ what, drifted: true })),
    ...readOtherwise(snapshot, before),
    ...unreadIn(snapshot),
    ...fieldsOf(snapshot, before),
    ...missing(description, now),
  ];
  return {
    list,
    snapshot,
    ...(before && { before }),
    measures,
    findings,
    drifted: [...measures, ...findings].some(({ drifted }) => drifted),
  };
};

/** Of all parties of a snapshot: how many have each field, and their main names. */
export class Filled {
  readonly counts = new Map<string, number>();
  readonly names = new Map<string, string>();

  constructor(parties: Iterable<PublishedParty> = []) {
    for (const party of parties) this.add(party);
  }

  add(party: PublishedParty): void {
    this.names.set(party.id, party.names[0]!.text);
    for (const [field, has] of Object.entries(FIELDS))
      if (has(party)) this.counts.set(field, (this.counts.get(field) ?? 0) + 1);
  }

  share(field: string): number {
    return this.names.size === 0 ? 0 : (this.counts.get(field) ?? 0) / this.names.size;
  }
}

/** Fields by which parties are found. */
const FOUND_BY = [
  'aliases',
  'weak aliases',
  'names in the original script',
  'identifiers',
  'addresses',
];
/** Of fewer parties a share says nothing. */
const FEWEST = 20;
const MOST_RENAMED_AT_ONCE = 0.2;

/** What is so thin beside the snapshot before that it was hardly the publisher's will. */
export const thinned = (then: Filled, now: Filled): string[] => {
  const fields = FOUND_BY.map((field) => ({
    field,
    before: then.counts.get(field) ?? 0,
    after: now.counts.get(field) ?? 0,
  }))
    .filter(({ before, after }) => before >= FEWEST && after < before / 2)
    .map(({ field, before, after }) => `${before} parties had ${field}, and ${after} have here`);
  const same = [...now.names].filter(([id]) => then.names.has(id));
  const other = same.filter(([id, name]) => then.names.get(id) !== name).length;
  return same.length >= FEWEST && other > same.length * MOST_RENAMED_AT_ONCE
    ? [...fields, `Of ${same.length} parties with the same id ${other} have another main name here`]
    : fields;
};

const counted = (what: string, before: number | undefined, now: number): Measure => ({
  what,
  ...(before !== undefined && { before }),
  now,
  unit: 'count',
  drifted: before !== undefined && Math.abs(now - before) > MOST_CHANGED * before,
});

/** Undefined where the field was and is empty. */
const filled = (field: string, then: Filled | undefined, now: Filled): Measure | undefined => {
  const [before, after] = [then?.share(field), now.share(field)];
  if ((before ?? 0) === 0 && after === 0) return undefined;
  return {
    what: field,
    ...(before !== undefined && { before }),
    now: after,
    unit: 'share',
    drifted:
      before !== undefined &&
      (Math.abs(after - before) > MOST_FILLED || (before === 0) !== (after === 0)),
  };
};

const renamed = (then: Filled, now: Filled): Measure[] => {
  const same = [...now.names].filter(([id]) => then.names.has(id));
  const other = same.filter(([id, name]) => then.names.get(id) !== name).length;
  const left = [...then.names.keys()].filter((id) => !now.names.has(id)).length;
  const share = same.length === 0 ? 0 : other / same.length;
  const gone = then.names.size === 0 ? 0 : left / then.names.size;
  return [
    {
      what: 'of the same id another main name',
      now: share,
      unit: 'share',
      drifted: share > MOST_RENAMED,
    },
    { what: 'ids that went', now: gone, unit: 'share', drifted: gone > MOST_CHANGED },
  ];
};

const readOtherwise = (snapshot: Snapshot, before: Snapshot | undefined): Finding[] => {
  if (!before) return [];
  const found: Finding[] = [];
  if (before.format !== snapshot.format)
    found.push({
      what: `It was read as ${snapshot.format}, and before as ${before.format}`,
      drifted: true,
    });
  else if (before.reader !== snapshot.reader)
    found.push({
      what: `Version ${snapshot.reader} of the reader read it, and before version ${before.reader}`,
      drifted: false,
    });
  return found;
};

const unreadIn = ({ unread, rows }: Snapshot): Finding[] =>
  unread > 0 ? [{ what: `${unread} of ${rows} rows could not be read`, drifted: true }] : [];

/** Fields that no reader claims, where the snapshot before had them not; and those that are gone again. */
const fieldsOf = (snapshot: Snapshot, before: Snapshot | undefined): Finding[] => [
  ...Object.entries(snapshot.unclaimed).map(([field, rows]) => ({
    what: `The field ${field} is not read, in ${rows} of ${snapshot.rows} rows${
      before && !(field in before.unclaimed) ? '; the snapshot before had none' : ''
    }`,
    drifted: !before || !(field in before.unclaimed),
  })),
  ...Object.keys(before?.unclaimed ?? {})
    .filter((field) => !(field in snapshot.unclaimed))
    .map((field) => ({ what: `The field ${field}, which is not read, is gone`, drifted: false })),
];

const missing = ({ whole }: ListDescription, now: Filled): Finding[] => {
  const names = new Set(now.names.values());
  return (whole?.known ?? [])
    .filter((name) => !names.has(name))
    .map((name) => ({ what: `'${name}', who is known to stand on it, is missing`, drifted: true }));
};
