// Gathered names searched where they were gathered.

import type { GatheredNames } from './gather.ts';
import type { BookedName, NameBook } from './name-book.ts';
import type { Word } from './words.ts';

const NONE: readonly number[] = [];

export class NamesInMemory implements NameBook {
  readonly #names: GatheredNames;
  #namesOf: Map<number, number[]> | undefined;

  constructor(names: GatheredNames) {
    this.#names = names;
  }

  word(place: number): Word {
    return this.#names.words[place]!;
  }

  bearers(word: number): ArrayLike<number> {
    return this.#names.bearers[word]!;
  }

  under(key: string): ArrayLike<number> {
    return this.#names.keys.get(key) ?? NONE;
  }

  lettered(key: string): ArrayLike<number> {
    return this.#names.letters.get(key) ?? NONE;
  }

  weight(name: number): number {
    return this.#names.names[name]!.weight;
  }

  name(name: number): BookedName {
    return this.#names.names[name]!;
  }

  namesOf(party: number): readonly number[] {
    if (!this.#namesOf) {
      this.#namesOf = new Map();
      for (const [place, { party: of }] of this.#names.names.entries()) {
        const known = this.#namesOf.get(of);
        if (known) known.push(place);
        else this.#namesOf.set(of, [place]);
      }
    }
    return this.#namesOf.get(party) ?? NONE;
  }
}
