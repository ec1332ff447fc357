// Many names gathered to be searched, however they are kept: in memory, or in a file of which only what is asked for is read.

import type { NameKind } from '../../model/name-match.ts';
import type { Word } from './words.ts';

export interface BookedName {
  /** The number of the party that bears it. */
  readonly party: number;
  readonly name: string;
  /** What the list says bears it. */
  readonly kind: NameKind;
  readonly weak: boolean;
}

/** Words and names go by their places. */
export interface NameBook {
  word(place: number): Word;
  /** Names that bear a word, in rising order. */
  bearers(word: number): ArrayLike<number>;
  /** Words under a key. */
  under(key: string): ArrayLike<number>;
  /** Names with these first letters, and names that are but letters. */
  lettered(key: string): ArrayLike<number>;
  /** How much the telling words of a name weigh together. */
  weight(name: number): number;
  name(name: number): BookedName;
  /** Names of a party, in rising order. */
  namesOf(party: number): readonly number[];
}
