// One transaction in numbers: for each choice of subjects a frame over which conditions decide. What the law defines and
// what control entries say is decided here as well, in the order in which each finds what it reads.

import type { Facts, Scope } from '../../model/facts.ts';
import type { Frame, NumberedElement } from '../logic/decide.ts';
import { UNKNOWN, type Numbers, type Values } from '../logic/values.ts';
import type { Rulebook } from '../law/rulebook.ts';
import { SUBJECTS, type Subject } from '../law/subjects.ts';
import type { Step } from '../law/supplies.ts';
import { bearersOf, choiceOf, isVisible, keyOfChoice, type Choice } from './choices.ts';
import { codesOf, type NumberedFacts } from './numbered-codes.ts';

export class Frames {
  readonly #rulebook: Rulebook;
  readonly #facts: Facts;
  readonly #values: Values;
  readonly #numbers = new Map<Scope, Numbers>();
  readonly #whole = new Map<string, readonly NumberedElement[]>();
  /** Subjects that are in sight in every frame, by region. */
  readonly #base: (Scope | undefined)[];
  /** Suppliers that turn on more than the subject whose fact it is: decided for each choice of those. */
  readonly #crossing: readonly Step[];
  readonly #crossed = new Map<string, NumberedFacts>();

  constructor(rulebook: Rulebook, facts: Facts) {
    this.#rulebook = rulebook;
    this.#facts = facts;
    this.#values = rulebook.values;
    this.#base = new Array<Scope | undefined>(this.#values.regions).fill(undefined);
    for (const [namespace, scope] of facts.single)
      this.#base[this.#values.region(namespace)] = scope;
    for (const subject of SUBJECTS) {
      const bearers = bearersOf(subject, facts);
      if (subject !== 'party' && bearers.length === 1)
        this.#base[this.#values.region(subject)] = bearers[0];
    }
    this.#crossing = rulebook.steps.filter(({ others }) => others.length > 0);
    for (const step of rulebook.steps) {
      if (step.others.length > 0) continue;
      for (const scope of this.#scopesOf(step.kind)) {
        const numbers = this.#numbersOf(scope);
        for (const [slot, number] of this.#decided(step, scope, {}, this.#crossing))
          numbers[slot] = number;
      }
    }
  }

  of(choice: Choice): Frame {
    return this.#frame(choice, this.#crossing);
  }

  #frame(choice: Choice, crossing: readonly Step[]): Frame {
    const scopes = [...this.#base];
    for (const subject of SUBJECTS) {
      const index = choice[subject];
      if (index !== undefined)
        scopes[this.#values.region(subject)] = bearersOf(subject, this.#facts)[index];
    }
    const apt = crossing.filter((step) => isApt(step, choice));
    const regions = scopes.map((scope) => scope && this.#numbersIn(scope, choice, apt));
    return {
      asOf: this.#rulebook.asOf,
      regions,
      elements: remembering((kind) => this.#elements(kind, choice, apt)),
    };
  }

  /** The numbers of a subject with the facts of this choice written into a copy. */
  #numbersIn(scope: Scope, choice: Choice, crossing: readonly Step[]): Numbers {
    const own = this.#numbersOf(scope);
    let numbers = own;
    for (const step of crossing) {
      if (step.kind !== scope.kind) continue;
      if (numbers === own) numbers = Int32Array.from(own);
      for (const [slot, number] of this.#crossedFacts(step, scope, choice)) numbers[slot] = number;
    }
    return numbers;
  }

  #crossedFacts(step: Step, scope: Scope, choice: Choice): NumberedFacts {
    const key = `${this.#crossing.indexOf(step)} ${scope.label} ${keyOfChoice(choice, step.others)}`;
    let facts = this.#crossed.get(key);
    if (!facts) {
      const before = this.#crossing.slice(0, this.#crossing.indexOf(step));
      facts = this.#decided(step, scope, only(choice, step.others), before);
      this.#crossed.set(key, facts);
    }
    return facts;
  }

  /** What a supplier says of one subject under a choice of the others on which it turns, and of nothing else. */
  #decided(step: Step, scope: Scope, others: Choice, crossing: readonly Step[]): NumberedFacts {
    const frame = this.#frame({ ...others, ...choiceOf(step.kind, scope, this.#facts) }, crossing);
    if (step.step === 'entries') return codesOf(this.#rulebook, frame);
    const slot = this.#values.slot(step.kind, step.local);
    const truth = step.condition.decide(frame);
    const number = truth === 'unknown' ? UNKNOWN : this.#values.numberOf(step.kind, slot, truth);
    return [[slot, number]];
  }

  #scopesOf(kind: string): readonly Scope[] {
    if (kind === 'item') return this.#facts.items;
    if (kind === 'party') return this.#facts.parties;
    const scope = this.#facts.single.get(kind);
    return scope ? [scope] : [];
  }

  #elements(
    kind: string,
    choice: Choice,
    crossing: readonly Step[],
  ): readonly NumberedElement[] | undefined {
    const all = this.#facts.elements.get(kind);
    if (!all) return undefined;
    const numbered = (element: Scope): NumberedElement => ({
      numbers: this.#numbersIn(element, choice, crossing),
      open: element.open !== undefined,
    });
    if (!this.#seesAll(choice))
      return all.filter((element) => isVisible(element, choice, this.#facts)).map(numbered);
    if (crossing.some((step) => step.kind === kind)) return all.map(numbered);
    let known = this.#whole.get(kind);
    if (!known) this.#whole.set(kind, (known = all.map(numbered)));
    return known;
  }

  /** Where nobody else could bear the evidence, all of it is in sight. */
  #seesAll({ party }: Choice): boolean {
    const { endUsers, consignees } = this.#facts;
    return party === undefined && endUsers.length < 2 && consignees.length < 2;
  }

  /** For a subject of which more is known than when it was numbered; every frame sees it. */
  renumber(scope: Scope): void {
    this.#fill(this.#numbersOf(scope), scope);
  }

  #numbersOf(scope: Scope): Numbers {
    let numbers = this.#numbers.get(scope);
    if (numbers) return numbers;
    numbers = this.#values.empty(scope.kind);
    this.#fill(numbers, scope);
    this.#numbers.set(scope, numbers);
    return numbers;
  }

  #fill(numbers: Numbers, scope: Scope): void {
    const slots = this.#values.slotsOf(scope.kind);
    for (const [local, { value }] of scope.facts) {
      const slot = slots.get(local);
      if (slot !== undefined && value !== undefined)
        numbers[slot] = this.#values.numberOf(scope.kind, slot, value);
    }
  }
}

/** The evidence of one frame is numbered once. */
const remembering = <T>(look: (kind: string) => T): ((kind: string) => T) => {
  const known = new Map<string, T>();
  return (kind) => {
    if (!known.has(kind)) known.set(kind, look(kind));
    return known.get(kind)!;
  };
};

const isApt = ({ others }: Step, choice: Choice): boolean =>
  others.every((other) => choice[other] !== undefined);

const only = (choice: Choice, subjects: readonly Subject[]): Choice =>
  Object.fromEntries(subjects.map((subject) => [subject, choice[subject]]));
