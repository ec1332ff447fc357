// The rows of a list that is shipped whole, with what the project wrote of some of them by hand: a name in another script, the
// reason, the source, the programme, the day. A row that nobody finds in the list is a mistake of ours or has come off.

import { nameKey } from '../../matching/normalise.ts';
import type { ListedParty } from '../../model/evidence.ts';
import type { Territories } from '../places/territories.ts';
import { listedPartyOf } from './listed-party.ts';
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
  list: { readonly id: string; readonly title: string; readonly address: string },
  territories: Territories,
): Annotated => {
  const known = new HandMadeRows(handMade);
  const rows = whole.parties.map((published) => {
    const row = listedPartyOf(
      { ...published, row: '' },
      {
        list: list.id,
        title: list.title,
        address: list.address,
        seen: published.seen ?? whole.head.day,
        ...(published.last !== undefined && { last: published.last }),
      },
      territories,
    );
    const note = known.take(row);
    return note ? noted(row, note) : row;
  });
  const left = known.left;
  return {
    parties: [...left, ...rows],
    adrift: left.filter(({ until }) => until === undefined),
  };
};

class HandMadeRows {
  readonly #byEntry = new Map<string, ListedParty>();
  readonly #byName = new Map<string, ListedParty[]>();
  readonly #left: Set<ListedParty>;

  constructor(handMade: readonly HandMade[]) {
    this.#left = new Set(handMade.map(({ party }) => party));
    for (const { party, entry } of handMade)
      if (entry !== undefined) this.#byEntry.set(entry, party);
      else
        for (const key of new Set(namesOf(party).map(nameKey)))
          this.#byName.set(key, [...(this.#byName.get(key) ?? []), party]);
  }

  get left(): readonly ListedParty[] {
    return [...this.#left];
  }

  /** What is written of this row; each note belongs to one row, the first that it fits. */
  take(row: ListedParty): ListedParty | undefined {
    if (row.kind === 'address') return undefined;
    const note =
      this.#byEntry.get(row.id) ??
      [row.name, ...row.aliases]
        .flatMap((name) => this.#byName.get(nameKey(name)) ?? [])
        .find((one) => this.#left.has(one) && fits(one, row));
    if (note) this.#left.delete(note);
    return note;
  }
}

const namesOf = ({ name, aliases, nativeNames }: ListedParty): string[] => [
  name,
  ...aliases,
  ...nativeNames,
];

/** A note on somebody who came off is none on a row that stands, and the other way round. */
const fits = (note: ListedParty, row: ListedParty): boolean => {
  const countries = row.countries ?? (row.country === undefined ? [] : [row.country]);
  const sameCountry =
    note.country === undefined || countries.length === 0 || countries.includes(note.country);
  return sameCountry && (note.until === undefined) === (row.until === undefined);
};

const noted = (row: ListedParty, note: ListedParty): ListedParty => {
  const { seen: _seen, last: _last, ...own } = row;
  const [since] = [note.since, row.since].filter((day) => day !== undefined).sort();
  const countries = [
    ...new Set([
      ...(note.country === undefined ? [] : [note.country]),
      ...(row.countries ?? (row.country === undefined ? [] : [row.country])),
    ]),
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
    ...(note.until !== undefined && { until: note.until }),
    citation: note.citation,
    reason: note.reason,
    source: note.source,
    confidence: note.confidence,
  };
};
