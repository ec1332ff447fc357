// Gathered names searched where they were gathered.

import { added, type GatheredNames } from './gather.ts';
import { bookedName, type BookedName, type NameBook } from './name-book.ts';
import { WordTraits } from './word-traits.ts';
import type { Word } from './words.ts';

const NONE: readonly number[] = [];

export class NamesInMemory implements NameBook {
  readonly names: number;
  readonly words: number;
  readonly traits: WordTraits;
  readonly #gathered: GatheredNames;
  readonly #keys = new Map<string, number[]>();
  readonly #booked: (BookedName | undefined)[] = [];

  constructor(gathered: GatheredNames) {
    this.#gathered = gathered;
    this.names = gathered.names.length;
    this.words = gathered.words.length;
    this.traits = new WordTraits(gathered.traits);
    gathered.keys((key, place) => added(this.#keys, key, place));
  }

  word(place: number): Word {
    return this.#gathered.words[place]!;
  }

  bearerCount(word: number): number {
    return this.bearers(word).length;
  }

  bearers(word: number): ArrayLike<number> {
    return this.#gathered.bearers[word]!;
  }

  under(key: string): ArrayLike<number> {
    return this.#keys.get(key) ?? NONE;
  }

  lettered(key: string): ArrayLike<number> {
    return this.#gathered.letters.get(key) ?? NONE;
  }

  weight(name: number): number {
    return this.#gathered.names[name]!.weight;
  }

  name(place: number): BookedName {
    return (this.#booked[place] ??= bookedName(this.#gathered.names[place]!, this));
  }
}
