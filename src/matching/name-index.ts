// An index of names: who bears this very name, and who bears one near it. Whose names they are it does not ask.
// What a near name means is for a person to say; a near name never counts as the same.

import { nameKey } from './normalise.ts';
import {
  isAcronymOf,
  mayTell,
  sharedWhole,
  squeezed,
  unbracketed,
  type NearFeature,
} from './near.ts';

export interface Bearer<T> {
  readonly who: T;
  /** The key of the name that it bears. */
  readonly key: string;
}

export interface NearBearer<T> extends Bearer<T> {
  readonly feature: NearFeature;
  /** How many words the two names share; one alone is little. */
  readonly shared: number;
}

/** A word borne by more bodies of one index than this tells nobody apart. */
const RARE = 4;

/** Those who bear the name itself, and by which key. A bracket that only repeats the name's first letters is no part of it. */
export const exactly = <T>(
  name: string,
  bearers: (key: string) => readonly T[],
): { readonly key: string; readonly found: readonly T[] } => {
  const key = nameKey(name);
  const found = bearers(key);
  if (found.length > 0) return { key, found };
  const parts = unbracketed(name);
  if (!parts) return { key, found: [] };
  const outside = nameKey(parts.outside);
  return parts.inside.every((inside) => isAcronymOf(inside, outside.split(' ')))
    ? { key: outside, found: bearers(outside) }
    : { key, found: [] };
};

export class NameIndex<T> {
  readonly #byKey = new Map<string, Bearer<T>[]>();
  readonly #bySqueezed = new Map<string, Bearer<T>[]>();
  readonly #byWord = new Map<string, Bearer<T>[]>();

  /** Adds a name by its key (see nameKey). */
  add(key: string, who: T): void {
    if (key === '') return;
    const bearer = { who, key };
    push(this.#byKey, key, bearer);
    const letters = squeezed(key);
    if (letters !== undefined) push(this.#bySqueezed, letters, bearer);
    for (const word of new Set(key.split(' '))) if (mayTell(word)) push(this.#byWord, word, bearer);
  }

  exact(name: string): readonly Bearer<T>[] {
    return exactly(name, (key) => this.#byKey.get(key) ?? []).found;
  }

  /** Those who bear a name near this one, the nearest feature of each. */
  near(name: string): readonly NearBearer<T>[] {
    const found = new Map<T, NearBearer<T>>();
    const key = nameKey(name);
    const add = (bearers: readonly Bearer<T>[], feature: NearFeature, shared: number): void => {
      for (const bearer of bearers)
        if (bearer.key !== key && !found.has(bearer.who))
          found.set(bearer.who, { ...bearer, feature, shared });
    };
    const words = key.split(' ');
    const letters = squeezed(key);
    if (letters !== undefined) add(this.#bySqueezed.get(letters) ?? [], 'spaces', words.length);
    const parts = unbracketed(name);
    for (const part of parts ? [parts.outside, ...parts.inside] : [])
      add(this.#byKey.get(nameKey(part)) ?? [], 'brackets', nameKey(part).split(' ').length);
    for (const word of words) {
      const bearers = this.#byWord.get(word);
      if (!bearers || !isRare(bearers)) continue;
      for (const bearer of bearers) {
        const shared = sharedWhole(words, bearer.key.split(' '));
        if (shared > 0) add([bearer], 'words', shared);
      }
    }
    return [...found.values()];
  }
}

const isRare = (bearers: readonly Bearer<unknown>[]): boolean =>
  bearers.length <= RARE || new Set(bearers.map(({ who }) => who)).size <= RARE;

const push = <V>(map: Map<string, V[]>, key: string, value: V): void => {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
};
