// Facts × rules → applications: which rules are met or undetermined for which subjects. Rules that
// are not met leave no application: they are what "no reason found" rests on. Nor does a rule that
// asks nothing here and was not decided.

import type { Fact, Facts } from '../../model/facts.ts';
import { askable, type Missing } from '../../model/missing.ts';
import { bearersOf, choicesOf, type Choice } from '../facts/choices.ts';
import { Environments } from '../facts/environment.ts';
import { Frames } from '../facts/frames.ts';
import { Numbering } from '../facts/numbering.ts';
import { patternOf } from '../facts/pattern.ts';
import { carriedBy, supportBy, type CarriedBy, type Why } from './why.ts';
import { whyMet } from './whys.ts';
import { askedOf } from '../logic/asked.ts';
import type { Env, Result } from '../logic/evaluate.ts';
import { evaluate } from '../logic/evaluate.ts';
import { missingOf, settlingOf, supportOf, type Settling, type Support } from '../logic/explain.ts';
import type { Truth } from '../logic/truth.ts';
import type { Ready } from '../law/binder.ts';
import type { Applicable, Group } from '../law/groups.ts';
import type { ActiveRule, Rulebook } from '../law/rulebook.ts';
import { isLeft, type SievedFrame } from '../law/sieve.ts';
import { SUBJECTS, type Subject } from '../law/subjects.ts';

/**
 * `plain`: every condition is evaluated as it is written, without numbers, indexes or anything
 * remembered.
 */
export type Way = 'quick' | 'plain';

interface Stands<T> {
  readonly active: T;
  readonly truth: 'yes' | 'unknown';
  readonly seen: Sight;
}

const FINDINGS = 'findings';
const NO_PATTERN: readonly number[] = [];

/** One transaction before the rules of one day. */
export class Case {
  readonly rulebook: Rulebook;
  readonly facts: Facts;
  readonly way: Way;
  readonly environments: Environments;
  /**
   * Rules that ask nothing here and were left open: they hold nothing, and an answer could still
   * meet them.
   */
  readonly unasked = new Set<ActiveRule>();
  /** Everything by which a rule in force could tell it from another transaction. */
  readonly pattern: readonly number[];
  readonly #numbering: Numbering;
  #made: Frames | undefined;
  readonly #findings = {
    kind: FINDINGS,
    label: FINDINGS,
    name: 'the findings',
    facts: new Map<string, Fact>(),
  };
  readonly #choices = new Map<string, readonly Choice[]>();
  readonly #sights = new Map<string, readonly Sight[]>();

  constructor(
    rulebook: Rulebook,
    facts: Facts,
    way: Way,
    numbering = new Numbering(rulebook.values),
  ) {
    this.rulebook = rulebook;
    this.facts = rulebook.counting.length > 0 ? this.#withFindings(facts) : facts;
    this.way = way;
    this.#numbering = numbering;
    this.environments = new Environments(rulebook, this.facts, () => this.#frames);
    this.pattern = way === 'quick' ? patternOf(rulebook, this.facts, this.#numbering) : NO_PATTERN;
  }

  /**
   * What rules about findings count. No supplied fact reads it, so that it may come later than the
   * rest.
   */
  count(counts: ReadonlyMap<string, Fact>): void {
    for (const [tag, count] of counts) this.#findings.facts.set(tag, count);
    this.#numbering.again(this.#findings);
  }

  #withFindings(facts: Facts): Facts {
    return { ...facts, single: new Map(facts.single).set(FINDINGS, this.#findings) };
  }

  get #frames(): Frames | undefined {
    if (this.way === 'plain') return undefined;
    return (this.#made ??= new Frames(this.rulebook, this.facts, this.#numbering));
  }

  choices(subjects: readonly Subject[]): readonly Choice[] {
    const key = subjects.join();
    let known = this.#choices.get(key);
    if (!known) this.#choices.set(key, (known = choicesOf(subjects, this.facts)));
    return known;
  }

  /**
   * What of a group stands under each choice of its subjects: everything whose condition is not no.
   */
  standing<T extends Applicable>(group: Group<T>): Stands<T>[] {
    const stands: Stands<T>[] = [];
    for (const seen of this.sights(group.subjects)) {
      for (const active of group.all) {
        const truth = seen.truthOf(active.condition);
        if (truth !== 'no') stands.push({ active, truth, seen });
      }
    }
    return stands;
  }

  /** What rules about these subjects see, choice by choice. */
  sights(subjects: readonly Subject[]): readonly Sight[] {
    const key = subjects.join();
    let known = this.#sights.get(key);
    if (!known) {
      known = this.choices(subjects).map(
        (choice, place) =>
          new Sight(this.environments, choice, place, () => this.#frames?.of(choice)),
      );
      this.#sights.set(key, known);
    }
    return known;
  }
}

/** What a rule sees under one choice: numbered for deciding, as it is for explaining. */
export class Sight {
  readonly choice: Choice;
  /** Its place among the choices of the same subjects. */
  readonly place: number;
  readonly environments: Environments;
  readonly #framed: () => SievedFrame | undefined;
  #frame: SievedFrame | undefined;
  #env: Env | undefined;
  #inSight: string | undefined;

  constructor(
    environments: Environments,
    choice: Choice,
    place: number,
    framed: () => SievedFrame | undefined,
  ) {
    this.environments = environments;
    this.choice = choice;
    this.place = place;
    this.#framed = framed;
  }

  /** Undefined where everything is evaluated as it is written. */
  get frame(): SievedFrame | undefined {
    return (this.#frame ??= this.#framed());
  }

  get env(): Env {
    return (this.#env ??= this.environments.of(this.choice));
  }

  /** Why a rule is met here, as far as somebody found out in another transaction. */
  whyMet(active: ActiveRule): Why {
    const { environments, frame } = this;
    const { facts, rulebook } = environments;
    return whyMet(active, frame, this.#subjects, facts, rulebook);
  }

  /** Everything in sight by its place and by how it is called. */
  get #subjects(): string {
    return (this.#inSight ??= this.environments.inSight(this.choice));
  }

  truthOf(condition: Ready): Truth {
    const { frame } = this;
    if (!frame) return evaluate(condition.bound, this.env).truth;
    return isLeft(frame.left, condition.place) ? condition.decide(frame) : 'no';
  }

  /** Of a part of a condition. */
  truthOfPart({ bound, decide }: Ready['parts'][number]): Truth {
    const { frame } = this;
    return frame ? decide(frame) : evaluate(bound, this.env).truth;
  }
}

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

  /** The names of its subjects; a rule about the whole transaction has none. */
  get subject(): string | undefined {
    const { choice, facts } = this;
    const names = new Set<string>();
    for (const subject of SUBJECTS) {
      const place = choice[subject];
      if (place !== undefined) names.add(bearersOf(subject, facts)[place]!.name);
    }
    return names.size > 0 ? [...names].join(' · ') : undefined;
  }
}

export const apply = (of: Case, groups: readonly Group<ActiveRule>[]): Application[] => {
  const applications: Application[] = [];
  for (const group of groups) {
    for (const { active, truth, seen } of of.standing(group)) {
      if (truth === 'yes') applications.push(new Application(active, 'met', seen));
      else if (!active.asked || seen.truthOf(active.asked) !== 'no')
        applications.push(new Application(active, 'undetermined', seen));
      else of.unasked.add(active);
    }
  }
  return applications;
};
