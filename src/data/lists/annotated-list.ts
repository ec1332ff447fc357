// The rows of a list that is shipped whole, with what the project wrote of some of them by hand: a name in another script, the
// reason, the source, the programme, the day. A row that nobody finds in the list is a mistake of ours or has come off.

import { nameKey } from '../../matching/normalise.ts';
import { countriesOf, namesOf, type ListedParty } from '../../model/evidence.ts';
import type { Territories } from '../places/territories.ts';
import { listedPartyOf, type Standing } from './listed-party.ts';
import type { WholeList } from './whole-list.ts';

/** Written by hand; `entry`: the id of the publisher's row, where its names do not find it. */
export interface HandMade {
  readonly party: ListedParty;
  readonly entry?: string;
}

export interface Annotated {
  readonly parties: readonly ListedParty[];
  /** Rows written by hand that say nothing of an end and stand on no row of the list. */
  readonly adrift: readonly ListedParty[];
}

export const annotatedList = (
  whole: WholeList,
  handMade: readonly HandMade[],
  list: { readonly id: string } & Pick<Standing, 'title' | 'address' | 'force'>,
  territories: Territories,
): Annotated => {
  const rows = whole.parties.map((published) =>
    listedPartyOf(
      { ...published, row: '' },
      {
        list: list.id,
        title: list.title,
        address: list.address,
        ...(list.force && { force: list.force }),
        seen: published.seen ?? published.last ?? whole.head.day,
        ...(published.last !== undefined && { last: published.last }),
      },
      territories,
    ),
  );
  const notes = notesOf(rows, handMade);
  const met = new Set(notes.values());
  const left = handMade.map(({ party }) => party).filter((party) => !met.has(party));
  return {
    parties: [
      ...left,
      ...rows.map((row) => {
        const note = notes.get(row);
        return note ? noted(row, note) : row;
      }),
    ],
    adrift: left.filter(({ until }) => until === undefined),
  };
};

/** By row what is written of it. Each note belongs to one row: its entry, else one of its main name, else one of any of its names. */
const notesOf = (
  rows: readonly ListedParty[],
  handMade: readonly HandMade[],
): Map<ListedParty, ListedParty> => {
  const notes = new Map<ListedParty, ListedParty>();
  const left = new Set(handMade);
  const settle = (found: (row: ListedParty) => readonly HandMade[]): void => {
    for (const row of rows) {
      if (left.size === 0 || notes.has(row) || row.kind === 'address') continue;
      const note = found(row).find((one) => left.has(one));
      if (!note) continue;
      left.delete(note);
      notes.set(row, note.party);
    }
  };
  const byEntry = grouped(handMade, ({ entry }) => (entry === undefined ? [] : [entry]));
  settle(({ id }) => byEntry.get(id) ?? []);
  const unbound = handMade.filter(({ entry }) => entry === undefined);
  const byMain = grouped(unbound, ({ party }) => [nameKey(party.name)]);
  const byAny = grouped(unbound, ({ party }) => namesOf(party).map(nameKey));
  for (const [notesBy, names] of [
    [byMain, (row: ListedParty) => [row.name]],
    [byAny, namesOf],
  ] as const)
    settle((row) =>
      names(row)
        .flatMap((name) => notesBy.get(nameKey(name)) ?? [])
        .filter(({ party }) => fits(party, row)),
    );
  return notes;
};

const grouped = (
  handMade: readonly HandMade[],
  keysOf: (one: HandMade) => readonly string[],
): Map<string, HandMade[]> => {
  const groups = new Map<string, HandMade[]>();
  for (const one of handMade)
    for (const key of new Set(keysOf(one))) groups.set(key, [...(groups.get(key) ?? []), one]);
  return groups;
};

/** A note on somebody who came off is none on a row that stands, and the other way round. */
const fits = (note: ListedParty, row: ListedParty): boolean => {
  const countries = countriesOf(row);
  const sameCountry =
    note.country === undefined || countries.length === 0 || countries.includes(note.country);
  return sameCountry && (note.until === undefined) === (row.until === undefined);
};

const noted = (row: ListedParty, note: ListedParty): ListedParty => {
  const { seen: _seen, last: _last, earliest, ...own } = row;
  const [since] = [note.since, row.since].filter((day) => day !== undefined).sort();
  const countries = [
    ...new Set([...(note.country === undefined ? [] : [note.country]), ...countriesOf(row)]),
  ];
  const programmes = [...new Set([note.programme, ...(row.programmes ?? [row.programme])])];
  return {
    ...own,
    id: note.id,
    name: note.name,
    aliases: [...new Set([row.name, ...note.aliases, ...row.aliases])].filter(
      (name) => name !== note.name,
    ),
    nativeNames: [...new Set([...note.nativeNames, ...row.nativeNames])],
    programme: note.programme,
    programmes,
    ...(note.country !== undefined && { country: note.country }),
    ...(countries.length > 1 && { countries }),
    ...(since !== undefined && { since }),
    ...(earliest !== undefined && since !== undefined && earliest < since && { earliest }),
    ...(note.until !== undefined && { until: note.until }),
    citation: note.citation,
    reason: note.reason,
    source: note.source,
    confidence: note.confidence,
  };
};
