// The control entries of a day applied to the item in sight, with what is missing: for explaining,
// asking and studying.

import type { Fact, Scope } from '../../model/facts.ts';
import type { Missing } from '../../model/missing.ts';
import { askedOf } from '../logic/asked.ts';
import type { Env, Result } from '../logic/evaluate.ts';
import { evaluate } from '../logic/evaluate.ts';
import { missingOf } from '../logic/explain.ts';
import type { Truth } from '../logic/truth.ts';
import type { Ready } from '../law/binder.ts';
import type { Rulebook } from '../law/rulebook.ts';
import type { ActiveEntry } from '../law/in-force.ts';
import { isLeft, type SievedFrame } from '../law/sieve.ts';
import { codesOfItem, type EntryOutcome } from './codes-of-item.ts';

/** An entry weighed; why it answers as it does is worked out when somebody asks. */
export class Weighed implements EntryOutcome {
  readonly active: ActiveEntry;
  readonly truth: Truth | undefined;
  readonly apt: boolean;
  readonly told: boolean;
  readonly #env: Env;
  #result: Result | undefined;
  #missing: readonly Missing[] | undefined;

  constructor(
    active: ActiveEntry,
    truth: Truth | undefined,
    { asked, told }: { readonly asked: boolean; readonly told: boolean },
    env: Env,
  ) {
    this.active = active;
    this.truth = truth;
    this.apt = truth === 'yes' || asked || told;
    this.told = told;
    this.#env = env;
  }

  /** Absent for an entry that only a declaration decides. */
  get result(): Result | undefined {
    const { condition, asked, told } = this.active;
    if (!condition) return undefined;
    // Of an entry that asks nothing here, what is open stays open and is nobody's question.
    return (this.#result ??=
      askedOf({ condition, asked, told }, this.#env) ?? evaluate(condition.bound, this.#env));
  }

  get missing(): readonly Missing[] {
    return (this.#missing ??= this.truth === 'unknown' ? missingOf(this.result!) : []);
  }
}

export interface Classification {
  /** Of every entry in force. */
  readonly outcomes: readonly Weighed[];
  /** Code-valued facts of the item, by local name. */
  readonly facts: ReadonlyMap<string, Fact>;
}

/** The origin of what they say. */
export const FROM_ENTRIES = 'control entries';

/** `frame`: the same in numbers, where the truths are known without evaluating. */
export const classify = (rulebook: Rulebook, env: Env, frame?: SievedFrame): Classification => {
  const item = env.scope('item');
  const truthOf = ({ bound, decide, place }: Ready): Truth => {
    if (!frame) return evaluate(bound, env).truth;
    return isLeft(frame.left, place) ? decide(frame) : 'no';
  };
  const outcomes = rulebook.entries.map((active): Weighed => {
    const truth = active.condition && truthOf(active.condition);
    const asked = !active.asked || truthOf(active.asked) !== 'no';
    const told =
      !asked && truth !== 'no' && active.told !== undefined && truthOf(active.told) === 'yes';
    return new Weighed(active, truth, { asked, told }, env);
  });
  const values = codesOfItem(rulebook, outcomes, {
    label: item?.label ?? 'item',
    categorised: item?.facts.get('category')?.value !== undefined,
    declared: (list) => declaredCodes(item, list),
  });
  const facts = new Map<string, Fact>();
  for (const [local, value] of values) facts.set(local, { value, from: FROM_ENTRIES });
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
