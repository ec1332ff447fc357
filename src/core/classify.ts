// Stratum one for control entries: which codes an item meets, may meet or misses, on each list.
// A declared code is always taken as met: nobody declares an item listed to get it out more easily.
// A declared `none` is believed only where no entry of the list could apply to the item's category.

import type { Codes, Fact, Scope } from '../model/facts.ts';
import { isUnder } from './codes.ts';
import type { Env, Result } from './evaluate.ts';
import { evaluate } from './evaluate.ts';
import { missingOf } from './explain.ts';
import type { ActiveEntry, Rulebook } from './rulebook.ts';

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
  /** Of the entries that the item's category leaves open; the others never could apply. */
  readonly outcomes: readonly EntryOutcome[];
  /** Code-valued facts of the item, by local name. */
  readonly facts: ReadonlyMap<string, Fact>;
}

export const classify = (rulebook: Rulebook, env: Env): Classification => {
  const item = env.scopes['item'];
  const outcomes = rulebook.openEntries.open(env).map((active): EntryOutcome => {
    const result = active.condition && evaluate(active.condition, env);
    return { active, result, missing: result?.truth === 'unknown' ? missingOf(result) : [] };
  });
  const collected = new Map<string, Collector>(rulebook.codeFacts.map((fact) => [fact, new Collector()]));
  const contradicted = rulebook.lists.filter((list) => classifyOn(list, outcomes, item, collected));
  const facts = new Map<string, Fact>();
  for (const [fact, collector] of collected) facts.set(fact, { value: collector.codes(), from: 'control entries' });
  facts.set('contradicted', { value: contradicted, from: 'control entries' });
  return { outcomes, facts };
};

/** Adds what one list says of the item; answers whether the technical facts contradict what the exporter declared. */
const classifyOn = (list: string, outcomes: readonly EntryOutcome[], item: Scope | undefined, collected: ReadonlyMap<string, Collector>): boolean => {
  const codes = collected.get(list)!;
  const carried = [...collected.keys()].filter((fact) => fact.startsWith(`${list}-`));
  const question = [`${item?.label ?? 'item'}.classification.${list}`];
  const declared = declaredCodes(item, list);
  const unlisted = declared?.every((code) => NOT_LISTED.has(code)) ?? false;
  const apt = outcomes.flatMap(({ active, result, missing }) =>
    active.periods.filter((period) => period.list === list).map((period) => ({ period, truth: result?.truth, missing })),
  );
  let contradicted = false;
  for (const { period, truth } of apt) {
    if (truth === 'yes') {
      if (unlisted) contradicted = true;
      codes.meet(period.code);
      for (const [fact, values] of Object.entries(period.carries)) collected.get(fact)!.meet(...values);
    }
  }
  for (const { period, truth, missing } of apt) {
    if (truth !== 'unknown') continue;
    codes.open(period.code, missing);
    for (const [fact, values] of Object.entries(period.carries)) for (const value of values) collected.get(fact)!.open(value, missing);
  }
  for (const code of unlisted ? [] : (declared ?? [])) {
    codes.meet(code);
    const under = apt.filter(({ period }) => isUnder(code, period.code));
    if (under.length > 0 && under.every(({ truth }) => truth === 'no')) contradicted = true;
    const standing = under.filter(({ truth }) => truth !== 'no');
    for (const { period } of standing) {
      codes.meet(period.code);
      for (const [fact, values] of Object.entries(period.carries)) if (!isFavourable(fact)) collected.get(fact)!.meet(...values);
    }
    if (standing.length > 0) continue;
    // A code wider than the entries under it leaves open which of them is meant; one that no modelled entry explains
    // leaves open what follows from it.
    const narrower = apt.filter(({ period, truth }) => truth !== 'no' && isUnder(period.code, code));
    for (const { period } of narrower) {
      codes.open(period.code, question);
      for (const [fact, values] of Object.entries(period.carries)) for (const value of values) collected.get(fact)!.open(value, question);
    }
    if (narrower.length === 0) for (const fact of carried) collected.get(fact)!.leaveOpen([`$${list} code ${code}`]);
  }
  const couldApply = apt.some(({ truth }) => truth !== undefined);
  // Without a category nobody can say that only the modelled entries could apply.
  const uncategorised = item?.facts.get('category')?.value === undefined;
  const open = !couldApply ? question : uncategorised ? [`${item?.label ?? 'item'}.category`] : [];
  if (!declared) for (const fact of [list, ...carried]) collected.get(fact)!.leaveOpen(open);
  return contradicted;
};

/** What a listing opens, such as licence exceptions, follows from the technical facts only, never from a declaration. */
const isFavourable = (fact: string): boolean => fact.endsWith('-exceptions');

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
