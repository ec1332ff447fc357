// Bodies by the names that they bear at home, where nobody says of which state they are. Such a name means them in their own
// state alone: a body of a state of which none is on record is not another state's.

import type { EndUserRecord } from '../../model/end-user-record.ts';
import { compareText } from '../../model/errors.ts';
import { COMMON_WORDS } from '../../matching/common-words.ts';
import { exactly } from '../../matching/name-index.ts';
import { isOfMany, unbracketed } from '../../matching/near.ts';
import { hasLegalForm, nameKey } from '../../matching/normalise.ts';
import type { StateWords } from './state-words.ts';
import { bodyWords, SPELT_ALIKE } from './body-words.ts';

/**
 * What a record's names come to at home: each, and each without the words for its own state. A firm's is left alone: 'Iran Electronics'
 * is no kind of body.
 */
export const homeKeysOf = (
  { scope, territory, name, aliases, nativeNames }: EndUserRecord,
  states: StateWords,
): readonly string[] =>
  scope === 'vendor'
    ? []
    : [
        ...new Set(
          [name, ...aliases, ...nativeNames].flatMap((one) => {
            const key = states.without(one, territory);
            return [nameKey(one), ...(key !== undefined && tells(key) ? [key] : [])].map(atHome);
          }),
        ),
      ].sort(compareText);

const SMALL = bodyWords('small');

/** A key by which names of bodies of one state are the same: 'Directorate General for X' is the 'General Directorate of X'. */
export const atHome = (key: string): string => {
  const words = key
    .replace(/\bcounter terrorism\b/, 'counterterrorism')
    .split(' ')
    .filter((word) => !SMALL.has(word))
    .map((word) => SPELT_ALIKE.get(word) ?? word);
  return words.length === 0 ? key : words.sort(compareText).join(' ');
};

const SHORTEST = 3;
/** One word that says what a body is, and which it is in a state that is known. */
const BODIES = bodyWords('kinds');
/** The same of what many firms of a state do. */
const TRADES = bodyWords('trades');

const tells = (key: string): boolean => {
  if (key.includes(' ')) return true;
  if (BODIES.has(key)) return true;
  return key.length >= SHORTEST && /\p{L}/u.test(key) && !COMMON_WORDS.has(key) && !TRADES.has(key);
};

export interface AtHome {
  readonly record: EndUserRecord;
  /** A firm may be called by everybody's words ('Security Service LLC'): then a person has to look. */
  readonly as: 'itself' | 'perhaps';
}

export class HomeNames {
  readonly #states: StateWords;
  /** Territory → key → records, by the names at home and by all others. */
  readonly #home = new Map<string, Map<string, Set<EndUserRecord>>>();

  constructor(states: StateWords) {
    this.#states = states;
  }

  add(record: EndUserRecord): void {
    if (record.scope === 'vendor') return;
    const home = this.#home.get(record.territory) ?? new Map<string, Set<EndUserRecord>>();
    this.#home.set(record.territory, home);
    for (const key of this.keysOf(record)) {
      const known = home.get(key);
      if (known) known.add(record);
      else home.set(key, new Set([record]));
    }
  }

  /** What the names of a record come to at home. */
  keysOf(record: EndUserRecord): readonly string[] {
    return record.homeKeys ?? homeKeysOf(record, this.#states);
  }

  /** Bodies of that territory of which a name means one, with or without the words for their state. */
  in(name: string, territory: string): readonly AtHome[] {
    const home = this.#home.get(territory);
    if (!home) return NONE;
    const found = this.#bearing(name, territory, home);
    return found.size === 0
      ? NONE
      : [...found].map(([record, key]) => ({
          record,
          as: isOfMany(key) && isFirm(name) ? 'perhaps' : 'itself',
        }));
  }

  /** Whether a name bears that of a territory, beside other words. */
  saysState(name: string, territory: string): boolean {
    return this.#states.without(name, territory) !== undefined;
  }

  /** The same of a name of a body of which nobody says where it sits. */
  anywhere(name: string): readonly EndUserRecord[] {
    return [...this.#home].flatMap(([territory, home]) => [
      ...this.#bearing(name, territory, home).keys(),
    ]);
  }

  #bearing(
    name: string,
    territory: string,
    home: ReadonlyMap<string, ReadonlySet<EndUserRecord>>,
  ): ReadonlyMap<EndUserRecord, string> {
    const found = new Map<EndUserRecord, string>();
    const look = (key: string | undefined): readonly EndUserRecord[] => {
      const records = key === undefined ? [] : [...(home.get(atHome(key)) ?? [])];
      for (const record of records) if (!found.has(record)) found.set(record, key!);
      return records;
    };
    const both = (text: string): readonly EndUserRecord[] => [
      ...exactly(text, look).found,
      ...look(this.#states.without(text, territory)),
    ];
    if (both(name).length > 0) return found;
    // In brackets stands often the short name of the same body: 'State Security Committee (KGB)'.
    const parts = unbracketed(name);
    if (!parts) return found;
    const bearers = both(parts.outside);
    const named = parts.inside.map((inside) => home.get(atHome(nameKey(inside))));
    const isSame = (record: EndUserRecord): boolean => named.every((one) => one?.has(record));
    found.clear();
    for (const record of bearers.filter(isSame)) found.set(record, nameKey(parts.outside));
    return found;
  }
}

const NONE: readonly AtHome[] = [];

/** Forms of states' own undertakings are none of a firm of anybody. */
const isFirm = (name: string): boolean =>
  hasLegalForm(name) && !/\b(corporation|corp|company|co)\b\.?$/iu.test(name.trim());
