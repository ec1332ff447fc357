// The control entries of a day applied to the item in sight, with what is missing: for explaining, asking and studying.

import type { Fact, Scope } from '../../model/facts.ts';
import { askedOf } from '../logic/asked.ts';
import type { Env, Result } from '../logic/evaluate.ts';
import { evaluate } from '../logic/evaluate.ts';
import { missingOf } from '../logic/explain.ts';
import type { Truth } from '../logic/truth.ts';
import type { Rulebook } from '../law/rulebook.ts';
import { codesOfItem, type EntryOutcome } from './codes-of-item.ts';

export interface Weighed extends EntryOutcome {
  /** Absent for an entry that only a declaration decides. */
  readonly result: Result | undefined;
}

export interface Classification {
  /** Of every entry in force. */
  readonly outcomes: readonly Weighed[];
  /** Code-valued facts of the item, by local name. */
  readonly facts: ReadonlyMap<string, Fact>;
}

const FROM = 'control entries';

export const classify = (rulebook: Rulebook, env: Env): Classification => {
  const item = env.scope('item');
  const outcomes = rulebook.entries.map((active): Weighed => {
    const { condition, asked } = active;
    const apt = (truth?: Truth): boolean =>
      truth === 'yes' || !asked || evaluate(asked.bound, env).truth !== 'no';
    if (!condition) return { active, result: undefined, truth: undefined, apt: apt(), missing: [] };
    // Of an entry that asks nothing here, what is open stays open and is nobody's question.
    const result = askedOf({ condition, asked }, env) ?? evaluate(condition.bound, env);
    const { truth } = result;
    const missing = truth === 'unknown' ? missingOf(result) : [];
    return { active, result, truth, apt: apt(truth), missing };
  });
  const values = codesOfItem(rulebook, outcomes, {
    label: item?.label ?? 'item',
    categorised: item?.facts.get('category')?.value !== undefined,
    declared: (list) => declaredCodes(item, list),
  });
  const facts = new Map<string, Fact>();
  for (const [local, value] of values) facts.set(local, { value, from: FROM });
  return { outcomes, facts };
};

export const declaredCodes = (
  item: Scope | undefined,
  list: string,
): readonly string[] | undefined => codesIn(item?.facts.get(`classification.${list}`)?.value);

export const codesIn = (value: unknown): readonly string[] | undefined => {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly string[]) : undefined;
};
