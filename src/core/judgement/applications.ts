// Facts × rules → applications: which rules are met or undetermined for which subjects. Rules that
// are not met leave no application: they are what "no reason found" rests on. Nor does a rule that
// asks nothing here and was not decided.

import type { Facts, Scope } from '../../model/facts.ts';
import { askable, type Missing } from '../../model/missing.ts';
import type { Choice } from '../facts/choices.ts';
import type { Case } from './case.ts';
import type { Sight, Stands } from './sight.ts';
import { carriedBy, supportBy, type CarriedBy, type Why } from './why.ts';
import { askedOf, isTold } from '../logic/asked.ts';
import { evaluate, type Env, type Result } from '../logic/evaluate.ts';
import { missingOf, settlingOf, supportOf, type Settling, type Support } from '../logic/explain.ts';
import type { Group } from '../law/groups.ts';
import type { SievedFrame } from '../law/sieve.ts';
import type { ActiveRule } from '../law/in-force.ts';

/**
 * A rule that is met or undetermined for a choice of subjects. Why is worked out when somebody
 * asks.
 */
export class Application {
  readonly active: ActiveRule;
  readonly outcome: 'met' | 'undetermined';
  readonly #seen: Sight;
  #why: Why | undefined;
  #result: Result | undefined;
  #support: Support | undefined;

  constructor(active: ActiveRule, outcome: Application['outcome'], seen: Sight, why?: Why) {
    this.active = active;
    this.outcome = outcome;
    this.#why = why;
    this.#seen = seen;
  }

  /** What was found out of why it stands, for every transaction in which it does for that reason. */
  get why(): Why {
    return (this.#why ??= this.outcome === 'met' ? this.#seen.whyMet(this.active) : {});
  }

  get choice(): Choice {
    return this.#seen.choice;
  }

  get place(): number {
    return this.#seen.place;
  }

  get facts(): Facts {
    return this.#seen.environments.facts;
  }

  /** Undefined where everything is evaluated as it is written. */
  get frame(): SievedFrame | undefined {
    return this.#seen.frame;
  }

  get env(): Env {
    return this.#seen.env;
  }

  get result(): Result {
    // A rule that asks nothing here leaves no application.
    return (this.#result ??= askedOf(this.active, this.env)!);
  }

  /** What would decide it; nothing where it is met. */
  get missing(): readonly Missing[] {
    return (this.why.missing ??= this.outcome === 'met' ? [] : missingOf(this.result));
  }

  /** The labels of the facts that would decide it. */
  get asks(): readonly string[] {
    return (this.why.asks ??= askable(this.missing));
  }

  /**
   * The labels to ask now: while the gate of asking is open, those that would decide it, and of the
   * rule itself none.
   */
  get asksFirst(): readonly string[] {
    return (this.why.asksFirst ??= this.#gateIsOpen
      ? askable(missingOf(evaluate(this.active.asked!.bound, this.env)))
      : this.asks);
  }

  get #gateIsOpen(): boolean {
    const { asked, told } = this.active;
    return (
      this.outcome === 'undetermined' &&
      asked !== undefined &&
      !isTold(told, this.env) &&
      evaluate(asked.bound, this.env).truth === 'unknown'
    );
  }

  /** The facts any single one of which could settle it. */
  get settling(): Settling {
    return (this.why.settling ??= settlingOf(this.result));
  }

  get support(): Support {
    if (this.#support) return this.#support;
    const { carried } = this.why;
    return (this.#support = carried ? supportBy(carried, this.facts) : supportOf(this.result));
  }

  /** The same by the places of the subjects and the evidence. */
  get carried(): CarriedBy {
    return (this.why.carried ??= carriedBy(this.support, this.facts));
  }

  /** Its subjects, in the order in which they are named. */
  get subjects(): readonly Scope[] {
    return this.#seen.subjects;
  }

  /** Of a fact that it read, on what it rests where it was worked out. */
  restsOn(holder: Scope, local: string): Support | undefined {
    return this.#seen.environments.restsOn(holder, local, this.choice);
  }

  /** The names of its subjects; a rule about the whole transaction has none. */
  get subject(): string | undefined {
    const names = new Set(this.subjects.map(({ name }) => name));
    return names.size > 0 ? [...names].join(' · ') : undefined;
  }
}

export const apply = (of: Case, groups: readonly Group<ActiveRule>[]): Application[] => {
  const applications: Application[] = [];
  const stands: Stands<ActiveRule> = (active, truth, seen) => {
    if (truth === 'yes') applications.push(new Application(active, 'met', seen));
    else if (isToBeAsked(active, seen))
      applications.push(new Application(active, 'undetermined', seen));
    else of.unasked.add(active);
  };
  for (const group of groups) of.standing(group, stands);
  return applications;
};

/** Of one that is open. */
const isToBeAsked = (
  { asked, told }: Pick<ActiveRule, 'asked' | 'told'>,
  seen: Parameters<Stands<ActiveRule>>[2],
): boolean =>
  !asked ||
  seen.truthOf(asked) !== 'no' ||
  (told !== undefined &&
    seen.truthOf(told.telling) === 'yes' &&
    (!told.rest || seen.truthOf(told.rest) !== 'no'));
