// Many names gathered to be searched, however they are kept: in memory, or in a file of which only what is asked for is read.

import type { GatheredName, GatheredReading } from './gather.ts';
import { readingWith, type PreparedName, type Reading } from './prepare.ts';
import type { WordTraits } from './word-traits.ts';
import type { Word } from './words.ts';

export interface BookedName {
  /** The number of the party that bears it. */
  readonly party: number;
  readonly weak: boolean;
  /** By the kind that the list says bears it. */
  readonly prepared: PreparedName;
}

/** Words and names go by their places. */
export interface NameBook {
  /** How many names there are. */
  readonly names: number;
  /** How many words there are. */
  readonly words: number;
  word(place: number): Word;
  /** What can be told of each word without reading it. */
  readonly traits: WordTraits;
  /** How many names bear a word. */
  bearerCount(word: number): number;
  /** Names that bear a word, in rising order. */
  bearers(word: number): ArrayLike<number>;
  /** Words under a key. */
  under(key: string): ArrayLike<number>;
  /** Names with these first letters, and names that are but letters. */
  lettered(key: string): ArrayLike<number>;
  /** How much the telling words of a name weigh together. */
  weight(name: number): number;
  /** Names of one party lie beside one another. */
  name(name: number): BookedName;
}

/** A gathered name with its words. */
export const bookedName = (
  { party, kind, weak, name, readings }: Omit<GatheredName, 'weight'>,
  book: Pick<NameBook, 'word'>,
): BookedName => ({
  party,
  weak,
  prepared: { name, kind, readings: readings.map((reading) => readingOf(reading, book)) },
});

/** A word that stands in a reading twice is two. */
const readingOf = ({ places, ...rest }: GatheredReading, book: Pick<NameBook, 'word'>): Reading =>
  readingWith(
    places.map((place, at) =>
      places.indexOf(place) < at ? { ...book.word(place) } : book.word(place),
    ),
    rest,
  );

/** All names of the party that bears one, in rising order. */
export const namesBeside = (
  place: number,
  book: Pick<NameBook, 'name' | 'names'>,
): BookedName[] => {
  const { party } = book.name(place);
  const isHis = (at: number): boolean =>
    at >= 0 && at < book.names && book.name(at).party === party;
  let first = place;
  while (isHis(first - 1)) first -= 1;
  const own: BookedName[] = [];
  for (let at = first; isHis(at); at += 1) own.push(book.name(at));
  return own;
};

/** A name of a party, which are gathered in rising order; undefined where it bears none. */
export const placeOf = (
  party: number,
  book: Pick<NameBook, 'name' | 'names'>,
): number | undefined => {
  let [from, to] = [0, book.names];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (book.name(middle).party < party) from = middle + 1;
    else to = middle;
  }
  return from < book.names && book.name(from).party === party ? from : undefined;
};
