// Names that begin with the one telling name of a maker or an intermediary, with a place and what firms are called by after it:
// 'Hikvision Deutschland GmbH'. It may be a branch, a subsidiary, a dealer or somebody else's; who owns it, papers must say.

import type { EndUserRecord } from '../../model/end-user-record.ts';
import type { Territory } from '../../model/territory.ts';
import { COMMON_WORDS } from '../../matching/common-words.ts';
import { nameKey } from '../../matching/normalise.ts';
import { bodyWords } from './body-words.ts';

/** Below this, first letters are anybody's. */
const SHORTEST = 3;
/** A name of fewer letters speaks at the beginning alone, and beside a place. */
const SHORTEST_TELLING = 5;

/** Names of firms that are ordinary words or first names, and that a firm anywhere may bear for itself. */
const ORDINARY = bodyWords('ordinary-firms');

/** Parts of the world, which are in no list of states; and what stands between words. */
const REGIONS = bodyWords('parts-of-the-world');

export class Branches {
  readonly #territories: readonly Territory[];
  readonly #byName = new Map<string, EndUserRecord[]>();
  #places: ReadonlySet<string> | undefined;

  constructor(territories: readonly Territory[]) {
    this.#territories = territories;
  }

  add(record: EndUserRecord, keys: readonly string[]): void {
    if (record.scope !== 'vendor') return;
    for (const key of keys)
      if (isTelling(key)) this.#byName.set(key, [...(this.#byName.get(key) ?? []), record]);
  }

  of(name: string): readonly EndUserRecord[] {
    const words = nameKey(name).split(' ');
    if (words.length < 2) return NONE;
    for (const [at, word] of words.entries()) {
      const records = this.#byName.get(word);
      if (!records) continue;
      const [before, after] = [words.slice(0, at), words.slice(at + 1)];
      const isShort = word.length < SHORTEST_TELLING;
      if (isShort ? at > 0 || !after.some((one) => this.#isPlace(one)) : false) continue;
      if (before.every((one) => this.#isPlace(one)) && after.every((one) => this.#says(one)))
        return records;
    }
    return NONE;
  }

  /** A place, or what many firms are called. */
  #says(word: string): boolean {
    return COMMON_WORDS.has(word) || FORMS.has(word) || this.#isPlace(word);
  }

  #isPlace(word: string): boolean {
    this.#places ??= new Set(
      this.#territories
        .flatMap(({ name, aliases, cities = [] }) => [name, ...aliases, ...cities])
        .flatMap((one) => nameKey(one).split(' '))
        .filter((one) => one.length > 1),
    );
    return REGIONS.has(word) || this.#places.has(word);
  }
}

const NONE: readonly EndUserRecord[] = [];

/** Forms that stand in the midst of a name, or are written as two words. */
const FORMS = bodyWords('forms-in-the-midst');

const isTelling = (key: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{N}+]+$/u.test(key) &&
  key.length >= SHORTEST &&
  /\p{L}/u.test(key) &&
  !COMMON_WORDS.has(key) &&
  !ORDINARY.has(key);
