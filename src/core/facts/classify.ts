// Stratum one for control entries: which codes an item meets, may meet or misses, on each list.
// A declared code is always taken as met: nobody declares an item listed to get it out more easily.
// A declared `none` is believed only where no entry of the list could apply to the item's category.

import type { Codes, Fact, Scope } from '../../model/facts.ts';
import { isUnder } from '../logic/codes.ts';
import type { Env, Result } from '../logic/evaluate.ts';
import { askedOf } from '../logic/asked.ts';
import { isNo } from '../logic/decided.ts';
import { missingOf } from '../logic/explain.ts';
import type { ActiveEntry, Rulebook } from '../law/rulebook.ts';
import type { Truth } from '../logic/truth.ts';
import type { ListPeriod } from '../../model/rule.ts';

/** Values by which an exporter says that an item is on no control list. */
export const NOT_LISTED = new Set(['none', 'not-listed', 'EAR99']);

export interface EntryOutcome {
  readonly active: ActiveEntry;
  /** Absent for an entry that only a declaration decides. */
  readonly result: Result | undefined;
  /** The facts that would decide an open entry. */
  readonly missing: readonly string[];
}

export interface Classification {
  /** Of the entries that are asked of this kind of item, or that the facts meet. */
  readonly outcomes: readonly EntryOutcome[];
  /** Code-valued facts of the item, by local name. */
  readonly facts: ReadonlyMap<string, Fact>;
}

export const classify = (rulebook: Rulebook, env: Env): Classification => {
  const item = env.scopes['item'];
  const outcomes = rulebook.entries.flatMap((active): EntryOutcome[] => {
    const { condition, askedWhen } = active;
    if (!condition) return [{ active, result: undefined, missing: [] }];
    const result = askedOf(condition, askedWhen, env);
    // Not written for this kind of item; what the facts meet is met all the same.
    if (!result || (result.truth === 'no' && askedWhen && isNo(askedWhen, env))) return [];
    return [{ active, result, missing: result.truth === 'unknown' ? missingOf(result) : [] }];
  });
  const collected = new Map<string, Collector>(
    rulebook.codeFacts.map((fact) => [fact, new Collector()]),
  );
  const contradicted = rulebook.lists.filter((list) =>
    classifyOn(list, rulebook, outcomes, item, collected),
  );
  const facts = new Map<string, Fact>();
  for (const [fact, collector] of collected)
    facts.set(fact, { value: collector.codes(), from: 'control entries' });
  facts.set('contradicted', { value: contradicted, from: 'control entries' });
  return { outcomes, facts };
};

/** An entry in one of its periods on a list, where it is asked of the item or met by it. */
interface Apt {
  readonly period: ListPeriod;
  readonly truth: Truth | undefined;
  readonly missing: readonly string[];
}

/** Adds what one list says of the item; answers whether the technical facts contradict what the exporter declared. */
const classifyOn = (
  list: string,
  rulebook: Rulebook,
  outcomes: readonly EntryOutcome[],
  item: Scope | undefined,
  collected: Collected,
): boolean => {
  const label = item?.label ?? 'item';
  const declared = declaredCodes(item, list);
  const unlisted = declared?.every((code) => NOT_LISTED.has(code)) ?? false;
  const apt = outcomes.flatMap(({ active, result, missing }): Apt[] =>
    active.periods
      .filter((period) => period.list === list)
      .map((period) => ({ period, truth: result?.truth, missing })),
  );
  for (const { period, truth, missing } of apt) {
    if (truth === 'yes') meet(period, collected);
    if (truth === 'unknown') open(period, collected, missing);
  }
  if (declared && unlisted) return apt.some(({ truth }) => truth === 'yes');
  if (declared) {
    for (const code of declared) takeAsMet(code, list, apt, rulebook, collected);
    return declared.some((code) => isContradicted(code, apt));
  }
  const couldApply = apt.some(({ truth }) => truth !== undefined);
  // Without a category nobody can say that only the modelled entries could apply.
  const uncategorised = item?.facts.get('category')?.value === undefined;
  const missing = !couldApply
    ? [`${label}.classification.${list}`]
    : uncategorised
      ? [`${label}.category`]
      : [];
  for (const fact of [list, ...carriedOn(list, collected)]) collected.get(fact)!.leaveOpen(missing);
  return false;
};

const isContradicted = (code: string, apt: readonly Apt[]): boolean => {
  const under = apt.filter(({ period }) => isUnder(code, period.code));
  return under.length > 0 && under.every(({ truth }) => truth === 'no');
};

/**
 * A declared code is met, and what is adverse in being listed follows from it; what is favourable follows from the facts
 * only. Several entries may carry the code: what all of them carry follows, what some of them carry may, until the facts
 * show which of them is meant. What the exporter leaves out must never settle that.
 */
const takeAsMet = (
  code: string,
  list: string,
  apt: readonly Apt[],
  rulebook: Rulebook,
  collected: Collected,
): void => {
  collected.get(list)!.meet(code);
  const listed = rulebook.entries
    .flatMap(({ periods }) => periods)
    .filter((period) => period.list === list);
  const weighed = new Map(apt.map((one) => [one.period, one]));
  const unexplained = [`$${list} code ${code}`];
  const above = listed.filter((period) => isUnder(code, period.code));
  for (const period of above) collected.get(list)!.meet(period.code);
  // A code wider than the entries under it leaves open which of them is meant.
  const meant = above.length > 0 ? above : listed.filter((period) => isUnder(period.code, code));
  if (meant.length === 0)
    for (const fact of carriedOn(list, collected)) collected.get(fact)!.leaveOpen(unexplained);
  const missing = [...new Set(meant.flatMap((period) => weighed.get(period)?.missing ?? []))];
  const isExplained = meant.some((period) => weighed.get(period)?.truth === 'yes');
  if (above.length === 0)
    for (const period of meant)
      if (weighed.get(period)?.truth === undefined)
        collected.get(list)!.open(period.code, unexplained);
  for (const fact of carriedOn(list, collected).filter(isAdverse)) {
    for (const value of new Set(meant.flatMap((period) => period.carries[fact] ?? []))) {
      const carriers = meant.filter((period) => period.carries[fact]?.includes(value) === true);
      if (above.length > 0 && carriers.length === meant.length) collected.get(fact)!.meet(value);
      else if (!isExplained)
        collected.get(fact)!.open(value, missing.length > 0 ? missing : unexplained);
    }
  }
};

type Collected = ReadonlyMap<string, Collector>;

const meet = (period: ListPeriod, collected: Collected): void => {
  collected.get(period.list)!.meet(period.code);
  for (const [fact, values] of Object.entries(period.carries)) collected.get(fact)!.meet(...values);
};

const open = (period: ListPeriod, collected: Collected, missing: readonly string[]): void => {
  collected.get(period.list)!.open(period.code, missing);
  for (const [fact, values] of Object.entries(period.carries))
    for (const value of values) collected.get(fact)!.open(value, missing);
};

/** The facts that entries of one list carry, such as the reasons for control. */
const carriedOn = (list: string, collected: Collected): string[] =>
  [...collected.keys()].filter((fact) => fact.startsWith(`${list}-`));

/** What a listing opens, such as licence exceptions, follows from the technical facts only, never from a declaration. */
const isAdverse = (fact: string): boolean => !fact.endsWith('-exceptions');

const declaredCodes = (item: Scope | undefined, list: string): readonly string[] | undefined => {
  const value = item?.facts.get(`classification.${list}`)?.value;
  if (value === undefined) return undefined;
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly string[]) : undefined;
};

class Collector {
  readonly #met = new Set<string>();
  readonly #possible = new Map<string, Set<string>>();
  readonly #open = new Set<string>();

  meet(...codes: readonly string[]): void {
    for (const code of codes) this.#met.add(code);
  }

  open(code: string, missing: readonly string[]): void {
    const facts = this.#possible.get(code) ?? new Set<string>();
    for (const fact of missing) facts.add(fact);
    this.#possible.set(code, facts);
  }

  leaveOpen(missing: readonly string[]): void {
    for (const fact of missing) this.#open.add(fact);
  }

  codes(): Codes {
    return {
      kind: 'codes',
      met: [...this.#met].sort(),
      possible: [...this.#possible]
        .filter(([code]) => !this.#met.has(code))
        .map(([code, missing]) => ({ code, missing: [...missing].sort() }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
      open: [...this.#open].sort(),
    };
  }
}
