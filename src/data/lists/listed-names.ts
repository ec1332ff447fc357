// Names of parties compared with the names of listed ones. It finds who may be meant; it does not say what that means.

import type { ListedParty, Match } from '../../model/evidence.ts';
import { NameIndex } from '../../matching/name-index.ts';
import { nameKey } from '../../matching/normalise.ts';

/** Names of one run that are kept with what was found; past so many they are looked up again. */
const KEPT = 20_000;

export class ListedNames {
  readonly #index = new NameIndex<number>();
  readonly #partyOf: (number: number) => ListedParty;
  readonly #found = new Map<string, readonly Match[]>();

  /** `partyOf` gives the listed party of a number; it is asked for those that are found, and for them once. */
  constructor(
    names: Iterable<{ readonly key: string; readonly party: number }>,
    partyOf: (number: number) => ListedParty,
  ) {
    for (const { key, party } of names) this.#index.add(key, party);
    this.#partyOf = partyOf;
  }

  /** Listed parties that bear one of the names, and then those that bear one near it; each party once. */
  find(names: readonly string[]): readonly Match[] {
    if (names.length === 1) return this.#of(names[0]!);
    const matches = new Map<string, Match>();
    const all = names.flatMap((name) => this.#of(name));
    for (const match of [...all.filter(({ near }) => !near), ...all.filter(({ near }) => near)]) {
      const id = `${match.listed.list}/${match.listed.id}`;
      if (!matches.has(id)) matches.set(id, match);
    }
    return [...matches.values()];
  }

  #of(name: string): readonly Match[] {
    const kept = this.#found.get(name);
    if (kept) return kept;
    const matches = new Map<number, Match>();
    for (const { who, key } of this.#index.exact(name)) {
      const listed = this.#partyOf(who);
      if (!matches.has(who))
        matches.set(who, { listed, strength: strengthOf(listed, key), on: name, key });
    }
    for (const { who, key, feature, shared } of this.#index.near(name)) {
      if (!matches.has(who))
        matches.set(who, {
          listed: this.#partyOf(who),
          strength: 'near',
          on: name,
          key,
          near: { feature, shared },
        });
    }
    const found = [...matches.values()];
    if (this.#found.size >= KEPT) this.#found.clear();
    this.#found.set(name, found);
    return found;
  }
}

/** The keys of a listed party's names, each once. */
export const keysOf = (party: ListedParty): readonly string[] => [
  ...new Set([party.name, ...party.aliases, ...party.nativeNames].map(nameKey)),
];

const strengthOf = (listed: ListedParty, key: string): Match['strength'] => {
  if (nameKey(listed.name) === key) return 'name';
  return listed.aliases.some((alias) => nameKey(alias) === key) ? 'alias' : 'native-name';
};
