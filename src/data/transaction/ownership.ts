// The owners of each party, through whomever they hold it. A body that the file names in several places is one body there:
// what it says of its owners in one place holds in every other. Bodies are the same where their names are written the same.

import type { StatedParty } from '../../model/clearance.ts';
import type { Scope } from '../../model/facts.ts';
import type { Step } from '../../model/ownership.ts';
import { graphOf, type Graph, type Stake } from '../evidence/holdings.ts';
import type { FlatParty, Written } from './flat-party.ts';

/** An owner of a party, direct or not. */
export interface Owner {
  readonly scope: Scope;
  /** Its number in the graph. */
  readonly body: number;
  readonly called: readonly string[];
  readonly stated: StatedParty | undefined;
  /** What it holds, and what is held with that, down to the party. */
  readonly steps: readonly Step[];
}

export interface Ownership {
  readonly owners: readonly Owner[];
  readonly graph: Graph;
  /** How bodies are called, by number. */
  readonly names: readonly string[];
}

const NOBODY: Ownership = { owners: [], graph: graphOf(1, []), names: [] };
const WHOLE = 100;
const NOT_NAMED = 'an owner, not named';

/**
 * The ownership of each party, in their order. `most`: of owners, counted once for each party that they hold; undefined where
 * there are more.
 */
export const ownershipsOf = (
  parties: readonly FlatParty[],
  most: number,
): readonly Ownership[] | undefined => {
  const told = new Told();
  for (const { written } of parties) told.add(written);
  if (told.isEmpty) return parties.map(() => NOBODY);
  const ownerships: Ownership[] = [];
  let left = most;
  for (const party of parties) {
    const ownership = ownershipOf(party, told, left);
    if (!ownership) return undefined;
    left -= ownership.owners.length;
    ownerships.push(ownership);
  }
  return ownerships;
};

/** By the name of a body the places that say who owns it. */
class Told {
  readonly #places = new Map<string, Written[]>();

  get isEmpty(): boolean {
    return this.#places.size === 0;
  }

  add(body: Written): void {
    if (body.owners.length > 0) {
      const key = bodyKey(body);
      const places = this.#places.get(key);
      if (places) places.push(body);
      else this.#places.set(key, [body]);
    }
    for (const owner of body.owners) this.add(owner);
  }

  /** Its own place first. */
  of(body: Written): readonly Written[] {
    const places = this.#places.get(bodyKey(body)) ?? [];
    return places.length < 2 ? places : [...places].sort((a, b) => first(a, body) - first(b, body));
  }
}

const first = (place: Written, own: Written): number => (place === own ? 0 : 1);

/** One of which the name is not known is nobody else. Legal forms count: a company is not its holding. */
const bodyKey = ({ called: [name], label }: Written): string =>
  name === undefined ? `\u0000${label}` : sameBody(name);

/** Names that are equal by this are one body's. */
export const sameBody = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

const nameOf = ({ called: [name] }: Written): string => name ?? NOT_NAMED;

interface Reached {
  readonly body: number;
  readonly written: Written;
  readonly steps: readonly Step[];
}

/** Undefined where more than `most` owners are reached. */
const ownershipOf = (party: FlatParty, told: Told, most: number): Ownership | undefined => {
  const bodies = new Map<string, number>([[bodyKey(party.written), 0]]);
  const names = [party.written.called[0] ?? party.scope.name];
  const owners: Owner[] = [];
  const stakes: Stake[] = [];
  const queue: Reached[] = [{ body: 0, written: party.written, steps: [] }];
  for (const { body: owned, written, steps } of queue) {
    const places = told.of(written).map(({ owners: its }) => its);
    for (const entry of distinct(places)) {
      if (owners.length >= most) return undefined;
      const key = bodyKey(entry);
      const known = bodies.get(key);
      const body = known ?? bodies.size;
      const its = [stepOf(entry, names[owned]!), ...steps];
      owners.push(ownerOf(entry, body, its, party.scope));
      if (known !== undefined) continue;
      bodies.set(key, body);
      names.push(nameOf(entry));
      queue.push({ body, written: entry, steps: its });
    }
    stakes.push(...stakesIn(places, owned, bodies));
  }
  return { owners, names, graph: graphOf(bodies.size, stakes) };
};

/** What several places say alike is said once. */
const distinct = (places: readonly (readonly Written[])[]): readonly Written[] => {
  if (places.length < 2) return places[0] ?? [];
  const seen = new Set<string>();
  return places.flatMap((entries, place) =>
    entries.filter((entry) => {
      const { facts } = entry;
      const said = ['name', 'country', 'share'].map((local) => facts.get(local)?.value ?? '');
      const key = JSON.stringify([bodyKey(entry), ...said]);
      const isNew = place === 0 || !seen.has(key);
      seen.add(key);
      return isNew;
    }),
  );
};

/** Shares in one place add up; of what several places say the most counts. */
const stakesIn = (
  places: readonly (readonly Written[])[],
  owned: number,
  bodies: ReadonlyMap<string, number>,
): Stake[] => {
  const whole = new Map<number, Stake>();
  for (const entries of places) {
    const ofPlace = new Map<number, Stake>();
    for (const entry of entries) {
      const owner = bodies.get(bodyKey(entry))!;
      const before = ofPlace.get(owner);
      const stake = stakeOf(entry, owner, owned);
      ofPlace.set(owner, before ? joined(before, stake, (a, b) => a + b) : stake);
    }
    for (const [owner, stake] of ofPlace) {
      const before = whole.get(owner);
      whole.set(owner, before ? joined(before, stake, Math.max) : stake);
    }
  }
  return [...whole.values()];
};

const stakeOf = ({ facts, label }: Written, owner: number, owned: number): Stake => {
  const share = facts.get('share')?.value;
  return typeof share === 'number'
    ? { owner, owned, least: share, most: share, open: [] }
    : { owner, owned, least: 0, most: WHOLE, open: [`${label}.share`] };
};

const joined = (a: Stake, b: Stake, put: (a: number, b: number) => number): Stake => ({
  ...a,
  least: Math.min(put(a.least, b.least), WHOLE),
  most: Math.min(put(a.most, b.most), WHOLE),
  open: [...a.open, ...b.open],
});

const stepOf = ({ facts, called: [name] }: Written, of: string): Step => {
  const [share, stated] = [facts.get('share'), facts.get('name')];
  return {
    owner: name ?? NOT_NAMED,
    ...(typeof share?.value === 'number' && { share: share.value }),
    of,
    from: (share ?? stated)?.from ?? '',
  };
};

const ownerOf = (
  { label, facts, called, stated }: Written,
  body: number,
  steps: readonly Step[],
  bearer: Scope,
): Owner => ({
  body,
  called,
  stated,
  steps,
  scope: {
    kind: 'owner',
    bearer,
    label,
    name: called[0] ?? NOT_NAMED,
    facts: new Map(facts),
  },
});
