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
const NOT_LISTED = new Set(['none', 'not-listed', 'EAR99']);

export interface EntryOutcome {
  readonly active: ActiveEntry;
  /** Absent for an entry that only a declaration decides. */
  readonly result: Result | undefined;
}

export interface Classification {
  readonly outcomes: readonly EntryOutcome[];
  /** Code-valued facts of the item, by local name. */
  readonly facts: ReadonlyMap<string, Fact>;
}

export const classify = (rulebook: Rulebook, env: Env): Classification => {
  const item = env.scopes['item'];
  const outcomes = rulebook.entries.map((active) => ({
    active,
    result: active.condition && evaluate(active.condition, env),
  }));
  const collected = new Map<string, Collector>(rulebook.codeFacts.map((fact) => [fact, new Collector()]));
  let contradicted: 'yes' | 'no' = 'no';
  for (const list of rulebook.lists) {
    const codes = collected.get(list)!;
    const declared = declaredCodes(item, list);
    const unlisted = declared?.every((code) => NOT_LISTED.has(code)) ?? false;
    let couldApply = false;
    let declaredKnown = false;
    for (const { active, result } of outcomes) {
      for (const period of active.periods) {
        if (period.list !== list) continue;
        const saidSo = declared?.some((code) => isUnder(code, period.code)) ?? false;
        if (saidSo) declaredKnown = true;
        if (result && !ruledOutByCategory(result)) couldApply = true;
        if (result?.truth === 'yes' || saidSo) {
          codes.meet(period.code);
          for (const [fact, carried] of Object.entries(period.carries)) for (const code of carried) collected.get(fact)!.meet(code);
          if (result?.truth === 'no' && saidSo && !ruledOutByCategory(result)) contradicted = 'yes';
          if (result?.truth === 'yes' && unlisted) contradicted = 'yes';
        } else if (result?.truth === 'unknown') {
          const missing = missingOf(result);
          codes.open(period.code, missing);
          for (const [fact, carried] of Object.entries(period.carries)) for (const code of carried) collected.get(fact)!.open(code, missing);
        }
      }
    }
    if (declared && !unlisted) {
      for (const code of declared) {
        codes.meet(code);
        // A code that no modelled entry explains: what follows from it is not known.
        if (!declaredKnown) for (const fact of carriedBy(rulebook, list)) collected.get(fact)!.leaveOpen([`${item?.label ?? 'item'}.classification.${list}`]);
      }
    } else if (!declared && !couldApply) {
      codes.leaveOpen([`${item?.label ?? 'item'}.classification.${list}`]);
      for (const fact of carriedBy(rulebook, list)) collected.get(fact)!.leaveOpen([`${item?.label ?? 'item'}.classification.${list}`]);
    }
  }
  const facts = new Map<string, Fact>();
  for (const [fact, collector] of collected) facts.set(fact, { value: collector.codes(), from: 'control entries' });
  facts.set('contradicted', { value: contradicted, from: 'control entries' });
  return { outcomes, facts };
};

/** The facts that entries of one list carry, such as the reasons for control. */
const carriedBy = (rulebook: Rulebook, list: string): string[] => rulebook.codeFacts.filter((fact) => fact.startsWith(`${list}-`));

const declaredCodes = (item: Scope | undefined, list: string): readonly string[] | undefined => {
  const value = item?.facts.get(`classification.${list}`)?.value;
  if (value === undefined) return undefined;
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly string[]) : undefined;
};

/** True where the item's category alone rules the entry out, so that it never could apply. */
const ruledOutByCategory = (result: Result): boolean => {
  if (result.truth !== 'no') return false;
  const deciding = result.node.kind === 'all' ? result.parts[0] : result;
  return deciding?.node.kind === 'leaf' && deciding.node.path === 'item.category';
};

class Collector {
  readonly #met = new Set<string>();
  readonly #possible = new Map<string, Set<string>>();
  readonly #open = new Set<string>();

  meet(code: string): void {
    this.#met.add(code);
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
