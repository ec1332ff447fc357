// Names of a list gathered into its book while its rows are written: here, or in a thread of its own, which takes half of the work
// of an import. Either gives the same book.

import { NameGatherer } from '../../matching/names/gather.ts';
import type { Vocabulary } from '../../matching/names/tables.ts';
import type { ListedParty } from '../../model/evidence.ts';
import type { NameKind } from '../../model/name-match.ts';
import { bookParts, type BookPart } from './name-book-parts.ts';

/** Names of a party by its number, and those that are weak. */
export type NamesOfParty = readonly [
  party: number,
  kind: NameKind,
  names: readonly string[],
  weak: readonly string[],
];

export interface Gathering {
  add(names: NamesOfParty): void;
  /** The book of all that was added. */
  parts(): AsyncIterable<BookPart> | Iterable<BookPart>;
}

const KINDS: Readonly<Record<string, NameKind>> = { person: 'person', organisation: 'company' };

export const namesOfParty = (number: number, party: ListedParty): NamesOfParty => [
  number,
  KINDS[party.kind ?? ''] ?? 'unknown',
  [...new Set([party.name, ...party.aliases, ...party.nativeNames])],
  [...new Set(party.weakNames ?? [])],
];

export const gather = (gatherer: NameGatherer, [number, kind, names, weak]: NamesOfParty): void => {
  for (const name of names) gatherer.add(number, name, kind);
  for (const name of weak) gatherer.add(number, name, kind, true);
};

export class GatheringHere implements Gathering {
  readonly #gatherer: NameGatherer;

  constructor(vocabulary: Vocabulary) {
    this.#gatherer = new NameGatherer(vocabulary);
  }

  add(names: NamesOfParty): void {
    gather(this.#gatherer, names);
  }

  parts(): Generator<BookPart> {
    return bookParts(this.#gatherer.gathered);
  }
}
