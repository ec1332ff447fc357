// Units, branches and headquarters of bodies on record: in its own state, what bears the full name or the letters of a body and
// beside it only what parts of bodies are called, numbers and a place is a part of that body. Elsewhere it is nobody's.

import type { EndUserRecord } from '../../model/end-user-record.ts';
import { COMMON_WORDS } from '../../matching/common-words.ts';
import { hasLegalForm, nameKey } from '../../matching/normalise.ts';
import type { StateWords } from './state-words.ts';
import { bodyWords } from './body-words.ts';

const MOST_WORDS = 14;
/** Fewer letters are anybody's first letters. */
const SHORTEST = 3;
/** How many words beside may be the name of a place, which no list holds whole. */
const MOST_PLACES = 2;

/** What parts of bodies are called; forms of 'of' are in LINKS. */
const PARTS = bodyWords('parts');
/** What such a part does, which makes it no other body. */
const TASKS = bodyWords('tasks');
const LINKS = bodyWords('between-parts');
/** What is called after a body and is no part of it. */
const OTHERS = bodyWords('called-after');
/** Letters that stand in Russian before those of the body: УФСБ, ГУМВД. */
const PREFIXES = /^(?:гу|оу|у)(?=\p{Script=Cyrillic}{3,}$)/u;
const NUMBER = /^(?:\d{1,4}(?:st|nd|rd|th|й|я)?|[ivx]{1,5})$/u;

export class Units {
  readonly #states: StateWords;
  readonly #byTerritory = new Map<string, EndUserRecord[]>();
  /** Worked out when a party of that territory is asked about: all of them are many names. */
  readonly #keys = new Map<string, ReadonlyMap<string, readonly EndUserRecord[]>>();

  constructor(states: StateWords) {
    this.#states = states;
  }

  add(record: EndUserRecord): void {
    if (record.scope === 'vendor') return;
    const known = this.#byTerritory.get(record.territory);
    if (known) known.push(record);
    else this.#byTerritory.set(record.territory, [record]);
  }

  /** Bodies of that territory of which a name is that of a part, with the key of the body in it. */
  of(
    name: string,
    territory: string,
  ): { readonly records: readonly EndUserRecord[]; readonly key: string } | undefined {
    if (!this.#byTerritory.has(territory) || hasLegalForm(name)) return undefined;
    const key = this.#states.without(name, territory) ?? nameKey(name);
    const all = key.split(' ').flatMap((word) => {
      const rest = word.replace(PREFIXES, '');
      return rest === word ? [word] : ['управление', rest];
    });
    if (all.length < 2 || all.length > MOST_WORDS) return undefined;
    const keys = this.#keysOf(territory);
    for (let length = all.length - 1; length > 0; length -= 1)
      for (let at = 0; at + length <= all.length; at += 1) {
        const body = all.slice(at, at + length).join(' ');
        const records = keys.get(body);
        if (records && isPart(all.slice(0, at), all.slice(at + length)))
          return { records, key: body };
      }
    return undefined;
  }

  #keysOf(territory: string): ReadonlyMap<string, readonly EndUserRecord[]> {
    const kept = this.#keys.get(territory);
    if (kept) return kept;
    const made = new Map<string, EndUserRecord[]>();
    for (const record of this.#byTerritory.get(territory) ?? [])
      for (const key of bodyKeys(record, this.#states)) {
        const known = made.get(key);
        if (known) known.push(record);
        else made.set(key, [record]);
      }
    this.#keys.set(territory, made);
    return made;
  }
}

const bodyKeys = (record: EndUserRecord, states: StateWords): ReadonlySet<string> =>
  new Set(
    [record.name, ...record.aliases, ...record.nativeNames]
      .flatMap((name) => [
        nameKey(name.replace(/\([^)]*\)/gu, ' ')),
        states.without(name, record.territory) ?? '',
      ])
      .filter(tells),
  );

/** Words of which a body alone is called in its state, though others are called so too. */
const BODIES = bodyWords('kinds');

const tells = (key: string): boolean =>
  key.includes(' ')
    ? key.split(' ').some((word) => !PARTS.has(word) && !TASKS.has(word) && !LINKS.has(word))
    : BODIES.has(key) ||
      (key.length >= SHORTEST && /\p{L}/u.test(key) && !COMMON_WORDS.has(key) && !isPlain(key));

const isPlain = (word: string): boolean =>
  PARTS.has(word) || TASKS.has(word) || LINKS.has(word) || NUMBER.test(word);

/** Only what parts are called, at least once or with a number, and beside it no more than a place. */
const isPart = (before: readonly string[], after: readonly string[]): boolean => {
  const beside = [...before, ...after];
  if (!beside.some((word) => PARTS.has(word) || NUMBER.test(word))) return false;
  const unknown = beside.filter((word) => !isPlain(word));
  if (unknown.some((word) => OTHERS.has(word))) return false;
  // 'Dealers to the police' are no part of it.
  const isForBody = before.some((word) => FOR.has(word));
  return unknown.length <= MOST_PLACES && !isForBody;
};

const FOR = bodyWords('for');
