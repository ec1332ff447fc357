// Names of parties compared with the names of listed ones. It finds who may be meant; it does not say what that means.

import {
  countriesOf,
  namesOf,
  type ListedParty,
  type Match,
  type Naming,
  type Sought,
} from '../../model/evidence.ts';
import type { NameComparison, NameHit, PartyRecord } from '../../model/name-match.ts';
import { isCraft } from '../../model/published-party.ts';
import type { PartyNumber } from '../../model/party-number.ts';
import { addressesAgree } from '../../matching/addresses.ts';
import { numberKeys, numbersAgree } from '../../matching/identifiers.ts';
import { exactly } from '../../matching/name-index.ts';
import type { ListedFacts } from '../../matching/names/listed-search.ts';
import { isOfMany, isWeak } from '../../matching/near.ts';
import { nameKey } from '../../matching/normalise.ts';

/** Names of one run that are kept with what was found; past so many they are looked up again. */
const KEPT = 20_000;

/** Listed parties, by their numbers, whose names are like the one asked for. */
export type Near = (query: PartyRecord) => readonly NameHit<number>[];

/** Parties by the keys of what stands in their rows beside their names. */
export interface ByKey {
  /** Of another party that the row names. */
  readonly naming?: (key: string) => readonly number[];
  readonly numbered?: (key: string) => readonly number[];
  /** Rows that are an address alone. */
  readonly addresses?: () => readonly number[];
}

export class ListedNames {
  readonly #bearers: (key: string) => readonly number[];
  readonly #byKey: ByKey;
  readonly #partyOf: (number: number) => ListedParty;
  readonly #near: Near;
  readonly #found = new Map<string, readonly Match[]>();

  /** `bearers`: parties by the key of a name that is theirs; `partyOf`: by number. */
  constructor(
    bearers: (key: string) => readonly number[],
    partyOf: (number: number) => ListedParty,
    near: Near,
    byKey: ByKey = {},
  ) {
    this.#bearers = bearers;
    this.#byKey = byKey;
    this.#partyOf = partyOf;
    this.#near = near;
  }

  /** Whoever may be meant by the query, the likeliest first. */
  search(query: PartyRecord): NameHit<ListedParty>[] {
    return this.#near(query).map(({ who, comparison }) => ({
      who: this.#partyOf(who),
      comparison,
    }));
  }

  /** Listed parties that bear one of the names, and then those that bear one near it; each party once. */
  find(names: readonly string[], country?: string): readonly Match[] {
    if (names.length === 1) return this.#of(names[0]!, country);
    const matches = new Map<string, Match>();
    const all = names.flatMap((name) => this.#of(name, country));
    for (const match of [...all.filter(({ near }) => !near), ...all.filter(({ near }) => near)]) {
      const id = `${match.listed.list}/${match.listed.id}`;
      if (!matches.has(id)) matches.set(id, match);
    }
    return [...matches.values()];
  }

  /** Rows that name one of the names beside their own, each once. A name that is anybody's tells nothing so. */
  naming(names: readonly string[]): readonly Naming[] {
    return names.flatMap((on) => {
      const key = nameKey(on);
      if (key === '' || isWeak(key) || isOfMany(key)) return [];
      return (this.#byKey.naming?.(key) ?? []).flatMap((number): Naming[] => {
        const listed = this.#partyOf(number);
        const links = listed.links ?? [];
        return links
          .filter(({ name }) => nameKey(name ?? '') === key)
          .map((link) => ({ listed, link, on }));
      });
    });
  }

  /** Whoever bears one of the numbers, or is listed as this address; each once. */
  bearing({ numbers, address, country }: Sought): readonly Match[] {
    const matches = new Map<number, Match>();
    for (const number of numbers)
      for (const who of new Set(numberKeys(number.number).flatMap(this.#numbered))) {
        const match = numberMatch(this.#partyOf(who), number, country);
        if (match && (!matches.has(who) || !match.near)) matches.set(who, match);
      }
    for (const who of address === undefined ? [] : (this.#byKey.addresses?.() ?? [])) {
      const match = addressMatch(this.#partyOf(who), address!);
      if (match) matches.set(who, match);
    }
    return [...matches.values()];
  }

  readonly #numbered = (key: string): readonly number[] => this.#byKey.numbered?.(key) ?? [];

  #of(name: string, country: string | undefined): readonly Match[] {
    const asked = `${country ?? ''} ${name}`;
    const kept = this.#found.get(asked);
    if (kept) return kept;
    const matches = new Map<number, Match>();
    const { key, found: bearing } = exactly(name, this.#bearers);
    for (const who of bearing) {
      const listed = this.#partyOf(who);
      if (!matches.has(who))
        matches.set(who, { listed, strength: strengthOf(listed, key), on: name, key });
    }
    const query = {
      kind: 'unknown' as const,
      names: [name],
      ...(country !== undefined && { countries: [country] }),
    };
    // A few letters are like the first letters of many names.
    for (const { who, comparison } of isWeak(nameKey(name)) ? [] : this.#near(query))
      if (!matches.has(who) && !isNamesake(comparison) && !isCraft(this.#partyOf(who).kind))
        matches.set(who, this.#nearMatch(who, name, comparison));
    const found = [...matches.values()];
    if (this.#found.size >= KEPT) this.#found.clear();
    this.#found.set(asked, found);
    return found;
  }

  #nearMatch(who: number, on: string, { score, candidate, reasons }: NameComparison): Match {
    const against = reasons
      .filter(({ points }) => points < 0)
      .map(({ feature, why }) => `${feature.replaceAll('-', ' ')}: ${why}`);
    const why = [`compared with '${candidate}', ${score.toFixed(2)}`, ...against].join('; ');
    return {
      listed: this.#partyOf(who),
      strength: 'near',
      on,
      key: nameKey(candidate),
      near: { score, why },
    };
  }
}

/** A number that others may bear too is shown where the party is not known to sit elsewhere. */
const numberMatch = (
  listed: ListedParty,
  asked: PartyNumber,
  country: string | undefined,
): Match | undefined => {
  const own = countriesOf(listed);
  let near: Match | undefined;
  for (const number of listed.numbers ?? []) {
    const agreement = numbersAgree(asked, number, [country, own.length === 1 ? own[0] : undefined]);
    if (agreement === undefined) continue;
    const on = `${asked.class} number ${asked.number}`;
    if (agreement === 'decides') return { listed, strength: 'identifier', on };
    const why = `the row gives the number ${number.number}`;
    near ??= { listed, strength: 'near', on, near: { score: SAME_NUMBER, why } };
  }
  return near;
};

/** As much as a strong name, and no more: other registers may have given it to others. */
const SAME_NUMBER = 0.9;

const addressMatch = (listed: ListedParty, address: string): Match | undefined => {
  const agreement = addressesAgree(address, listed.name);
  if (agreement === undefined) return undefined;
  const on = `address ${address}`;
  return agreement === 'same'
    ? { listed, strength: 'address', on }
    : {
        listed,
        strength: 'near',
        on,
        near: { score: SAME_NUMBER, why: 'the address has no room or number that the row gives' },
      };
};

/** A name that is only a little alike, of a party in another state. */
const isNamesake = ({ decision, reasons }: NameComparison): boolean =>
  decision === 'possible' && reasons.some(({ feature }) => feature === 'other-country');

/** The keys of a listed party's names, each once. Weak aliases have none: they help to confirm a match, and make none. */
export const keysOf = (party: ListedParty): readonly string[] => [
  ...new Set(namesOf(party).map(nameKey)),
];

/** The keys of the names that its row gives of others. */
export const linkKeysOf = ({ links = [] }: ListedParty): readonly string[] =>
  [...new Set(links.map(({ name }) => nameKey(name ?? '')))].filter((key) => key !== '');

/** What a list says of a party beside its names. */
export const factsOf = ({ country, countries, births, numbers }: ListedParty): ListedFacts => {
  const all = countries ?? (country === undefined ? [] : [country]);
  return {
    ...(all.length > 0 && { countries: all }),
    ...(births && { births }),
    ...(numbers && { numbers }),
  };
};

const strengthOf = (listed: ListedParty, key: string): Match['strength'] => {
  if (nameKey(listed.name) === key) return 'name';
  return listed.aliases.some((alias) => nameKey(alias) === key) ? 'alias' : 'native-name';
};
