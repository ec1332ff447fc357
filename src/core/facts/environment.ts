// What a rule sees of one transaction under one choice of subjects. Facts that the law defines, and
// the codes that control entries give an item, are worked out when a rule reads them, each once.

import type { Fact, Facts, FactValue, Scope } from '../../model/facts.ts';
import type { Frame } from '../logic/frame.ts';
import type { Env } from '../logic/evaluate.ts';
import { evaluate } from '../logic/evaluate.ts';
import { missingOf, supportOf, type Support } from '../logic/explain.ts';
import { UNKNOWN, type Values } from '../logic/values.ts';
import type { Reached } from '../law/reach.ts';
import type { Rulebook } from '../law/rulebook.ts';
import { SUBJECTS, type Subject } from '../law/subjects.ts';
import type { ActiveDefinition, Step } from '../law/supplies.ts';
import { bearersOf, choiceOf, isVisible, keyOfChoice, type Choice } from './choices.ts';
import { classify, FROM_ENTRIES, type Classification } from './classify.ts';
import type { Frames } from './frames.ts';

/** The subjects in sight, by namespace. */
type Scopes = Readonly<Record<string, Scope | undefined>>;

interface Before {
  readonly of: Environments;
  readonly reached: Reached;
}

export class Environments {
  readonly rulebook: Rulebook;
  readonly facts: Facts;
  /** What was worked out, by supplier and subject. */
  readonly #worked = new Map<Step, Map<Scope, Map<string, Fact>>>();
  /** On what it rests, by subject, fact and the choice of others. */
  readonly #rests = new Map<string, Support>();
  readonly #classified = new Map<string, Classification>();
  readonly #visible = new Map<string, readonly Scope[]>();
  #base: Scopes | undefined;
  readonly #frames: () => Frames | undefined;
  readonly #before: Before | undefined;

  /**
   * `frames`: the same facts in numbers, where truths are known without evaluating again. `before`:
   * the same transaction with other answers, of which is taken what these do not reach.
   */
  constructor(
    rulebook: Rulebook,
    facts: Facts,
    frames: () => Frames | undefined = () => undefined,
    before?: Before,
  ) {
    this.rulebook = rulebook;
    this.facts = facts;
    this.#frames = frames;
    this.#before = before;
  }

  of(choice: Choice): Env {
    this.#base ??= { ...Object.fromEntries(this.facts.single), ...onlyOnes(this.facts) };
    const chosen: Record<string, Scope | undefined> = {};
    for (const subject of SUBJECTS) {
      const index = choice[subject];
      if (index !== undefined) chosen[subject] = bearersOf(subject, this.facts)[index];
    }
    return new BoundEnv(this, choice, { ...this.#base, ...chosen });
  }

  /** The subjects that a choice has in sight, by their places and labels, as one text. */
  inSight(choice: Choice): string {
    const { items, parties } = this.facts;
    let text = '';
    for (const subject of SUBJECTS) {
      const bearers = bearersOf(subject, this.facts);
      const index =
        choice[subject] ?? (subject !== 'party' && bearers.length === 1 ? 0 : undefined);
      const scope = index === undefined ? undefined : bearers[index];
      if (!scope) text += ';';
      else if (subject === 'item') text += `${items.indexOf(scope)} ${scope.label};`;
      else text += `${parties.indexOf(scope)} ${scope.label};`;
    }
    return text;
  }

  fact(scope: Scope, local: string, { choice }: BoundEnv): Fact | undefined {
    const step = this.rulebook.suppliers.get(scope.kind)?.get(local);
    return step ? this.#supplied(step, scope, local, choice) : scope.facts.get(local);
  }

  #supplied(step: Step, scope: Scope, local: string, choice: Choice): Fact {
    const known = this.#workedOut(step, scope);
    const key = step.others.length === 0 ? local : `${local} ${keyOfChoice(choice, step.others)}`;
    let fact = known.get(key);
    if (!fact) {
      const before = this.#before;
      if (before && !before.reached.turns(step) && before.of.#has(scope))
        fact = before.of.#supplied(step, scope, local, choice);
      else {
        const own = this.#own(scope, step, choice);
        fact = step.step === 'entries' ? this.#codes(local, own) : this.#define(step, own);
      }
      known.set(key, fact);
    }
    return fact;
  }

  #has(scope: Scope): boolean {
    const { items, parties, single } = this.facts;
    if (scope.kind === 'item') return items.includes(scope);
    return scope.kind === 'party' ? parties.includes(scope) : single.get(scope.kind) === scope;
  }

  /** By the fact, and the choice of others on which it turns. */
  #workedOut(step: Step, scope: Scope): Map<string, Fact> {
    let ofStep = this.#worked.get(step);
    if (!ofStep) this.#worked.set(step, (ofStep = new Map()));
    let known = ofStep.get(scope);
    if (!known) ofStep.set(scope, (known = new Map()));
    return known;
  }

  /** Codes of which none is open are complete in numbers; of others it is to be told what is missing. */
  #codes(local: string, own: Choice): Fact {
    const frame = this.#frames()?.of(own);
    const value = frame && numberedValue(this.rulebook.values, frame, local);
    return value !== undefined && isComplete(value)
      ? { value, from: FROM_ENTRIES }
      : this.#classification(own).facts.get(local)!;
  }

  /**
   * The choice that a supplier sees: its own subject and the others on which it turns, and nothing
   * else that was chosen.
   */
  #own(scope: Scope, { kind, others }: Step, choice: Choice): Choice {
    const chosen = others.map((other) => [other, choice[other]] as const);
    return { ...Object.fromEntries(chosen), ...choiceOf(kind, scope, this.facts) };
  }

  #define({ definition, condition }: ActiveDefinition, choice: Choice): Fact {
    const from = `definition ${definition.id}`;
    const frame = this.#frames()?.of(choice);
    const truth = frame
      ? condition.decide(frame)
      : evaluate(condition.bound, this.of(choice)).truth;
    if (truth !== 'unknown') return { value: truth, from };
    return { from, missing: missingOf(evaluate(condition.bound, this.of(choice))) };
  }

  /** On what a fact rests that was worked out; undefined of any other. */
  restsOn(scope: Scope, local: string, choice: Choice): Support | undefined {
    const step = this.rulebook.suppliers.get(scope.kind)?.get(local);
    if (!step) return undefined;
    const key = `${scope.label} ${local} ${keyOfChoice(choice, step.others)}`;
    let support = this.#rests.get(key);
    if (!support) {
      const own = this.#own(scope, step, choice);
      support =
        step.step === 'definition'
          ? supportOf(evaluate(step.condition.bound, this.of(own)))
          : this.#restOfCodes(scope, local, own);
      this.#rests.set(key, support);
    }
    return support;
  }

  /** What is declared on the lists that supply it, and what meets their entries. */
  #restOfCodes(scope: Scope, local: string, own: Choice): Support {
    const of = [...this.rulebook.factsOfList];
    const supplying = of.filter(([, facts]) => facts.includes(local)).map(([list]) => list);
    const lists = supplying.length > 0 ? supplying : of.map(([list]) => list);
    const declared = lists.flatMap((list) => {
      const one = `classification.${list}`;
      const fact = scope.facts.get(one);
      return fact?.value === undefined
        ? []
        : [{ label: `${scope.label}.${one}`, local: one, fact, holder: scope }];
    });
    const met = this.#classification(own)
      .outcomes.filter(
        ({ apt, truth, active }) =>
          apt && truth === 'yes' && active.periods.some(({ list }) => lists.includes(list)),
      )
      .flatMap(({ result }) => (result ? [supportOf(result)] : []));
    return {
      facts: [...declared, ...met.flatMap(({ facts }) => facts)],
      elements: met.flatMap(({ elements }) => elements),
    };
  }

  #classification(own: Choice): Classification {
    const key = keyOfChoice(own, SUBJECTS);
    let known = this.#classified.get(key);
    if (!known) {
      known = classify(this.rulebook, this.of(own), this.#frames()?.of(own));
      this.#classified.set(key, known);
    }
    return known;
  }

  /** What the control entries say of an item. */
  classification(item: number): Classification {
    return this.#classification({ item });
  }

  elements(kind: string, choice: Choice): readonly Scope[] | undefined {
    const all = this.facts.elements.get(kind);
    if (!all) return undefined;
    const key = `${kind} ${keyOfChoice(choice, PARTIES)}`;
    let visible = this.#visible.get(key);
    if (!visible) {
      visible = all.filter((element) => isVisible(element, choice, this.facts));
      this.#visible.set(key, visible);
    }
    return visible;
  }
}

/** A value that an item has in numbers; undefined where it is not known. */
const numberedValue = (values: Values, frame: Frame, local: string): FactValue | undefined => {
  const slot = values.slot('item', local);
  const number = frame.regions[values.region('item')]?.[slot] ?? UNKNOWN;
  return values.valuesOf('item', slot)[number];
};

const isComplete = (value: FactValue): boolean =>
  typeof value !== 'object' ||
  !('kind' in value) ||
  (value.kind === 'codes' && value.possible.length === 0 && value.open.length === 0);

const PARTIES: readonly Subject[] = ['party', 'end-user', 'consignee'];

/** Subjects of which there is only one are always in sight, so that sentences can name them. */
const onlyOnes = (facts: Facts): Scopes => {
  const only: Record<string, Scope | undefined> = {};
  for (const subject of SUBJECTS) {
    const bearers = bearersOf(subject, facts);
    if (subject !== 'party' && bearers.length === 1) only[subject] = bearers[0];
  }
  return only;
};

class BoundEnv implements Env {
  readonly choice: Choice;
  readonly #all: Environments;
  readonly #scopes: Scopes;

  constructor(all: Environments, choice: Choice, scopes: Scopes) {
    this.#all = all;
    this.choice = choice;
    this.#scopes = scopes;
  }

  get asOf(): string {
    return this.#all.rulebook.asOf;
  }

  scope(namespace: string): Scope | undefined {
    return this.#scopes[namespace];
  }

  fact(namespace: string, local: string): Fact | undefined {
    const scope = this.#scopes[namespace];
    return scope && this.#all.fact(scope, local, this);
  }

  elements(kind: string): readonly Scope[] | undefined {
    return this.#all.elements(kind, this.choice);
  }

  within(kind: string, element: Scope): BoundEnv {
    if (this.#scopes[kind] === element) return this;
    return new BoundEnv(this.#all, this.choice, { ...this.#scopes, [kind]: element });
  }
}
