// How much of each party is held by whom, worked out of what is stated of owners and of what lists say of them: for each owner
// and each listed party alone, and for those together whom the law adds up.

import { bind, type Bound } from '../../core/logic/bind.ts';
import { evaluate } from '../../core/logic/evaluate.ts';
import { missingOf } from '../../core/logic/explain.ts';
import { PlainEnv } from '../../core/logic/plain-env.ts';
import type { Truth } from '../../core/logic/truth.ts';
import { localName, namespaceOf } from '../../model/fact.ts';
import type { Fact, Scope } from '../../model/facts.ts';
import type { Missing } from '../../model/missing.ts';
import { stepsText, type HeldShare } from '../../model/ownership.ts';
import { lookupOn, type Parameter } from '../../model/parameter.ts';
import { heldBy, type Asked, type Held, type Stake } from '../evidence/holdings.ts';
import type { Owner, Ownership } from './ownership.ts';

const FROM = 'owners as stated';
/** Past so many an origin is no longer read. */
const MOST_SHOWN = 12;
const OPEN = 'open';
const NOTHING: Fact = { value: 0, from: FROM };

/** An owner, and the matches of it with listed parties. */
export interface OwnerMatches {
  readonly owner: Owner;
  readonly matches: readonly Scope[];
}

export class HeldShares {
  readonly #rules: readonly HeldShare[];
  readonly #parameters: readonly Parameter[];
  readonly #bound = new Map<string, ReadonlyMap<HeldShare, Bound>>();

  constructor(rules: readonly HeldShare[], parameters: readonly Parameter[]) {
    this.#rules = rules;
    this.#parameters = parameters;
  }

  /** Writes the shares into the facts of the party, of its owners and of their matches. */
  put(party: Scope, ownership: Ownership, found: readonly OwnerMatches[], asOf: string): void {
    if (ownership.owners.length === 0) {
      for (const { fact, heldBy: of } of this.#rules) if (of) set(party, fact, NOTHING);
      return;
    }
    const bodies = bodiesByRow(found);
    for (const rule of this.#rules) {
      if (rule.heldBy) set(party, rule.fact, this.#together(rule, ownership, found, asOf));
      else if (namespaceOf(rule.fact) === 'owner') putAlone(rule, ownership);
      else putMatches(rule, ownership, found, bodies);
    }
  }

  #together(
    rule: HeldShare,
    ownership: Ownership,
    found: readonly OwnerMatches[],
    asOf: string,
  ): Fact {
    const condition = this.#boundOn(asOf).get(rule)!;
    const asked = new Map<number, { truth: Truth; missing: readonly Missing[] }>();
    for (const { owner, matches } of found)
      for (const match of matches) {
        const env = new PlainEnv(asOf, { match }, NO_ELEMENTS);
        const result = evaluate(condition, env);
        // An open element may turn out to be none at all.
        const truth = result.truth === 'yes' && match.open ? 'unknown' : result.truth;
        if (truth === 'no' || asked.get(owner.body)?.truth === 'yes') continue;
        const missing = truth === 'unknown' ? (match.open ?? missingOf(result)) : [];
        const before = truth === 'unknown' ? (asked.get(owner.body)?.missing ?? []) : [];
        asked.set(owner.body, { truth, missing: [...before, ...missing] });
      }
    if (asked.size === 0) return NOTHING;
    const held = heldBy(asked, ownership.graph, rule.through);
    return factOf(held, countedText(held, ownership));
  }

  #boundOn(asOf: string): ReadonlyMap<HeldShare, Bound> {
    let bound = this.#bound.get(asOf);
    if (!bound) {
      const lookup = lookupOn(this.#parameters, asOf);
      if (this.#bound.size >= KEPT_DAYS) this.#bound.clear();
      bound = new Map(
        this.#rules.flatMap((rule) => (rule.heldBy ? [[rule, bind(rule.heldBy, lookup)]] : [])),
      );
      this.#bound.set(asOf, bound);
    }
    return bound;
  }
}

const KEPT_DAYS = 512;
const NO_ELEMENTS: ReadonlyMap<string, readonly Scope[]> = new Map();

const set = (scope: Scope, path: string, fact: Fact): void =>
  void (scope.facts as Map<string, Fact>).set(localName(path), fact);

const factOf = ({ least, most, missing }: Held, from: string): Fact =>
  least === most
    ? { value: least, from }
    : { value: { kind: 'count', least, most, missing, counted: [] }, from };

/** What an owner states of itself alone says it; otherwise it follows from the chain. */
const putAlone = (rule: HeldShare, { owners, graph }: Ownership): void => {
  for (const { scope, body, steps } of owners) {
    const stakes = graph.byOwner.get(body) ?? [];
    const isPlain = stakes.length === 1 && stakes[0]!.owned === 0 && steps.length === 1;
    if (!isPlain)
      set(scope, rule.fact, factOf(heldBy(only([body]), graph, rule.through), stepsText(steps)));
  }
};

/** A listed party may match several owners. */
const putMatches = (
  rule: HeldShare,
  { graph }: Ownership,
  found: readonly OwnerMatches[],
  bodies: ReadonlyMap<string, readonly number[]>,
): void => {
  for (const { owner, matches } of found)
    for (const match of matches) {
      if (match.open) continue;
      const all = isOpen(match) ? bodies.get(match.name)! : [owner.body];
      const held = heldBy(only(all), graph, rule.through);
      set(match, rule.fact, factOf(held, stepsText(owner.steps)));
    }
};

const only = (bodies: readonly number[]): Asked =>
  new Map(bodies.map((body) => [body, { truth: 'yes', missing: [] }]));

const isOpen = ({ facts }: Scope): boolean => facts.get('decision')?.value === OPEN;

/** By the row of a list: the owners that it stands for as long as nobody has cleared them. */
const bodiesByRow = (found: readonly OwnerMatches[]): ReadonlyMap<string, readonly number[]> => {
  const bodies = new Map<string, number[]>();
  for (const { owner, matches } of found)
    for (const match of matches) {
      if (match.open || !isOpen(match)) continue;
      const known = bodies.get(match.name);
      if (known) known.push(owner.body);
      else bodies.set(match.name, [owner.body]);
    }
  return bodies;
};

const countedText = ({ counted }: Held, { names }: Ownership): string => {
  if (counted.length === 0) return FROM;
  const shown = counted
    .slice(0, MOST_SHOWN)
    .map(
      (stake) => `'${names[stake.owner]!}' holds ${shareText(stake)} of '${names[stake.owned]!}'`,
    );
  const more = counted.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
};

const shareText = ({ least, most }: Stake): string =>
  least === most ? `${least} %` : `${least} to ${most} %`;
