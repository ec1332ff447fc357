// Facts × rules → applications: which rules are met or undetermined for which subjects. Rules that are not met leave no
// application: they are what "no reason found" rests on. Nor does a rule that asks nothing here and was not decided.

import type { Fact, Facts } from '../../model/facts.ts';
import { askable, type Missing } from '../../model/missing.ts';
import { choicesOf, type Choice } from '../facts/choices.ts';
import { Environments } from '../facts/environment.ts';
import { Frames } from '../facts/frames.ts';
import { Numbering } from '../facts/numbering.ts';
import type { Frame } from '../logic/decide.ts';
import { askedOf } from '../logic/asked.ts';
import type { Env, Result } from '../logic/evaluate.ts';
import { evaluate } from '../logic/evaluate.ts';
import { missingOf, supportOf, type Support } from '../logic/explain.ts';
import type { Truth } from '../logic/truth.ts';
import type { Ready } from '../law/binder.ts';
import type { Applicable, Group } from '../law/groups.ts';
import type { ActiveRule, Rulebook } from '../law/rulebook.ts';
import { SUBJECTS, type Subject } from '../law/subjects.ts';

/** `plain`: every condition is evaluated as it is written, without numbers, indexes or anything remembered. */
export type Way = 'quick' | 'plain';

interface Stands<T> {
  readonly active: T;
  readonly truth: 'yes' | 'unknown';
  readonly seen: Sight;
}

const FINDINGS = 'findings';

/** One transaction before the rules of one day. */
export class Case {
  readonly rulebook: Rulebook;
  readonly facts: Facts;
  readonly way: Way;
  readonly environments: Environments;
  readonly #numbering: Numbering;
  readonly #frames: Frames | undefined;
  readonly #findings = {
    kind: FINDINGS,
    label: FINDINGS,
    name: 'the findings',
    facts: new Map<string, Fact>(),
  };
  readonly #choices = new Map<string, readonly Choice[]>();
  readonly #sights = new Map<string, readonly Sight[]>();

  constructor(rulebook: Rulebook, facts: Facts, way: Way) {
    this.rulebook = rulebook;
    this.facts = { ...facts, single: new Map(facts.single).set(FINDINGS, this.#findings) };
    this.way = way;
    this.#numbering = new Numbering(rulebook.values);
    this.#frames = way === 'quick' ? new Frames(rulebook, this.facts, this.#numbering) : undefined;
    this.environments = new Environments(rulebook, this.facts, this.#frames);
  }

  /** What rules about findings count. No supplied fact reads it, so that it may come later than the rest. */
  count(counts: ReadonlyMap<string, Fact>): void {
    for (const [tag, count] of counts) this.#findings.facts.set(tag, count);
    if (this.#frames) this.#numbering.again(this.#findings);
  }

  choices(subjects: readonly Subject[]): readonly Choice[] {
    const key = subjects.join();
    let known = this.#choices.get(key);
    if (!known) this.#choices.set(key, (known = choicesOf(subjects, this.facts)));
    return known;
  }

  /** What of a group stands under each choice of its subjects: everything whose condition is not no. */
  standing<T extends Applicable>(group: Group<T>): Stands<T>[] {
    const stands: Stands<T>[] = [];
    for (const seen of this.sights(group.subjects)) {
      for (const active of seen.frame ? group.open(seen.frame) : group.all) {
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
        (choice) => new Sight(this.environments, choice, this.#frames?.of(choice)),
      );
      this.#sights.set(key, known);
    }
    return known;
  }
}

/** What a rule sees under one choice: numbered for deciding, as it is for explaining. */
export class Sight {
  readonly frame: Frame | undefined;
  readonly #environments: Environments;
  readonly choice: Choice;
  #env: Env | undefined;

  constructor(environments: Environments, choice: Choice, frame: Frame | undefined) {
    this.#environments = environments;
    this.choice = choice;
    this.frame = frame;
  }

  get env(): Env {
    return (this.#env ??= this.#environments.of(this.choice));
  }

  truthOf(condition: Pick<Ready, 'bound' | 'decide'>): Truth {
    return this.frame ? condition.decide(this.frame) : evaluate(condition.bound, this.env).truth;
  }
}

/** A rule that is met or undetermined for a choice of subjects. Why is worked out when somebody asks. */
export class Application {
  readonly active: ActiveRule;
  readonly outcome: 'met' | 'undetermined';
  readonly #seen: Sight;
  #result: Result | undefined;
  #missing: readonly Missing[] | undefined;
  #support: Support | undefined;

  constructor(active: ActiveRule, outcome: Application['outcome'], seen: Sight) {
    this.active = active;
    this.outcome = outcome;
    this.#seen = seen;
  }

  get choice(): Choice {
    return this.#seen.choice;
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
    return (this.#missing ??= this.outcome === 'met' ? [] : missingOf(this.result));
  }

  /** The labels of the facts that would decide it. */
  get asks(): readonly string[] {
    return askable(this.missing);
  }

  get support(): Support {
    return (this.#support ??= supportOf(this.result));
  }

  /** The names of its subjects; a rule about the whole transaction has none. */
  get subject(): string | undefined {
    const names = SUBJECTS.flatMap((subject) =>
      this.choice[subject] === undefined ? [] : (this.env.scope(subject)?.name ?? []),
    );
    return names.length > 0 ? [...new Set(names)].join(' · ') : undefined;
  }
}

export const apply = (of: Case, groups: readonly Group<ActiveRule>[]): Application[] => {
  const applications: Application[] = [];
  for (const group of groups) {
    for (const { active, truth, seen } of of.standing(group)) {
      if (truth === 'yes') applications.push(new Application(active, 'met', seen));
      else if (!active.asked || seen.truthOf(active.asked) !== 'no')
        applications.push(new Application(active, 'undetermined', seen));
    }
  }
  return applications;
};
