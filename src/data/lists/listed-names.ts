// Names of parties compared with the names of listed ones. It finds who may be meant; it does not say what that means.

import { namesOf, type ListedParty, type Match, type Naming } from '../../model/evidence.ts';
import type { NameComparison, NameHit, PartyRecord } from '../../model/name-match.ts';
import { isCraft } from '../../model/published-party.ts';
import { exactly } from '../../matching/name-index.ts';
import type { ListedFacts } from '../../matching/names/listed-search.ts';
import { isOfMany, isWeak } from '../../matching/near.ts';
import { nameKey } from '../../matching/normalise.ts';

/** Names of one run that are kept with what was found; past so many they are looked up again. */
const KEPT = 20_000;

/** Listed parties, by their numbers, whose names are like the one asked for. */
export type Near = (query: PartyRecord) => readonly NameHit<number>[];

export class ListedNames {
  readonly #bearers: (key: string) => readonly number[];
  readonly #naming: (key: string) => readonly number[];
  readonly #partyOf: (number: number) => ListedParty;
  readonly #near: Near;
  readonly #found = new Map<string, readonly Match[]>();

  /** `bearers` and `naming`: parties by the key of a name that is theirs, or of another in their row; `partyOf`: by number. */
  constructor(
    bearers: (key: string) => readonly number[],
    partyOf: (number: number) => ListedParty,
    near: Near,
    naming: (key: string) => readonly number[] = () => [],
  ) {
    this.#bearers = bearers;
    this.#naming = naming;
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
      return this.#naming(key).flatMap((number): Naming[] => {
        const listed = this.#partyOf(number);
        const links = listed.links ?? [];
        return links
          .filter(({ name }) => nameKey(name ?? '') === key)
          .map((link) => ({ listed, link, on }));
      });
    });
  }

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
export const factsOf = ({ country, countries, births }: ListedParty): ListedFacts => {
  const all = countries ?? (country === undefined ? [] : [country]);
  return {
    ...(all.length > 0 && { countries: all }),
    ...(births && { births }),
  };
};

const strengthOf = (listed: ListedParty, key: string): Match['strength'] => {
  if (nameKey(listed.name) === key) return 'name';
  return listed.aliases.some((alias) => nameKey(alias) === key) ? 'alias' : 'native-name';
};
