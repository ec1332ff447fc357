// One transaction in numbers: for each choice of subjects a frame over which conditions decide.
// What the law defines and what control entries say is decided here as well, in the order in which
// each finds what it reads.

import { BOUND_PARTIES } from '../../model/fact.ts';
import type { Facts, Scope } from '../../model/facts.ts';
import type { NumberedElement } from '../logic/decide.ts';
import { UNKNOWN, type Numbers, type Values } from '../logic/values.ts';
import type { Reached } from '../law/reach.ts';
import type { Rulebook } from '../law/rulebook.ts';
import { keep, type Left, type SievedFrame } from '../law/sieve.ts';
import { SUBJECTS, type Subject } from '../law/subjects.ts';
import type { Crossing, Step } from '../law/supplies.ts';
import { bearersOf, choiceOf, isVisible, keyOfChoice, type Choice } from './choices.ts';
import type { Numbering } from './numbering.ts';
import { codesOf, type NumberedFacts } from './numbered-codes.ts';

export class Frames {
  readonly #rulebook: Rulebook;
  readonly #facts: Facts;
  readonly #values: Values;
  readonly #numbering: Numbering;
  /** Of subjects of which facts are supplied the numbers with these. */
  readonly #supplied = new Map<Scope, Numbers>();
  readonly #whole = new Map<string, readonly NumberedElement[]>();
  /** Subjects that are in sight in every frame, by region. */
  readonly #scopes: (Scope | undefined)[];
  readonly #regions: (Numbers | undefined)[];
  /**
   * Suppliers that turn on more than the subject whose fact it is: decided for each choice of
   * those.
   */
  readonly #crossing: readonly Crossing[];
  readonly #crossed = new Map<string, NumberedFacts>();
  readonly #made = new Map<string, SievedFrame>();
  readonly #copies = new Map<string, Numbers>();
  /** Of a copy what it was copied from, and the facts that were written into it. */
  readonly #own = new Map<Numbers, { readonly own: Numbers; readonly facts: NumberedFacts }>();
  /** What the facts of a subject leave, by region. */
  readonly #left = new Map<Numbers, (Left | undefined)[]>();

  constructor(
    rulebook: Rulebook,
    facts: Facts,
    numbering: Numbering,
    before?: { readonly frames: Frames; readonly reached: Reached },
  ) {
    this.#rulebook = rulebook;
    this.#numbering = numbering;
    this.#facts = facts;
    this.#values = rulebook.values;
    this.#scopes = new Array<Scope | undefined>(this.#values.regions).fill(undefined);
    for (const [namespace, scope] of facts.single)
      this.#scopes[this.#values.region(namespace)] = scope;
    for (const subject of SUBJECTS) {
      const bearers = bearersOf(subject, facts);
      if (subject !== 'party' && bearers.length === 1)
        this.#scopes[this.#values.region(subject)] = bearers[0];
    }
    for (const { kind, others } of rulebook.steps)
      if (others.length === 0)
        for (const [place, scope] of this.#scopesOf(kind).entries())
          if (!this.#supplied.has(scope)) this.#begin(scope, kind, place, before);
    this.#regions = this.#scopes.map((scope) => scope && this.#numbersOf(scope));
    this.#crossing = rulebook.crossing;
    this.#supply(before?.reached);
  }

  of(choice: Choice): SievedFrame {
    const key = keyOfChoice(choice, SUBJECTS);
    let frame = this.#made.get(key);
    if (!frame) this.#made.set(key, (frame = this.#frame(choice, this.#crossing)));
    return frame;
  }

  #numbersOf(scope: Scope): Numbers {
    return this.#supplied.get(scope) ?? this.#numbering.of(scope);
  }

  /** Facts that turn on nothing but their own subject are written where every frame sees them. */
  /** What was supplied before of the same subject by what the changed facts do not reach. */
  #begin(
    scope: Scope,
    kind: string,
    place: number,
    before: { readonly frames: Frames; readonly reached: Reached } | undefined,
  ): void {
    const numbers = this.#numbering.of(scope).slice();
    this.#supplied.set(scope, numbers);
    if (!before) return;
    const { frames, reached } = before;
    const old = frames.#scopesOf(kind)[place];
    const known = old && frames.#supplied.get(old);
    if (!known) return;
    for (const step of this.#rulebook.steps) {
      if (step.kind !== kind || step.others.length > 0 || reached.turns(step)) continue;
      for (const slot of slotsOf(step, this.#values)) numbers[slot] = known[slot]!;
    }
  }

  #supply(reached: Reached | undefined): void {
    const frames = new Map<Scope, SievedFrame>();
    for (const step of this.#rulebook.steps) {
      if (step.others.length > 0 || reached?.turns(step) === false) continue;
      for (const scope of this.#scopesOf(step.kind)) {
        let frame = frames.get(scope);
        if (!frame) {
          frame = this.#frame(choiceOf(step.kind, scope, this.#facts), []);
          frames.set(scope, frame);
        }
        const numbers = this.#numbersOf(scope);
        const facts = this.#decided(step, frame);
        for (const [slot, number] of facts) numbers[slot] = number;
        this.#narrow(numbers, facts);
      }
    }
  }

  #frame(choice: Choice, crossing: readonly Crossing[]): SievedFrame {
    const regions = this.#regions.slice();
    for (const subject of SUBJECTS) {
      const index = choice[subject];
      if (index !== undefined)
        regions[this.#values.region(subject)] = this.#numbersOf(
          bearersOf(subject, this.#facts)[index]!,
        );
    }
    const apt = crossing.filter((one) => isApt(one, choice));
    for (const { kind } of apt) {
      for (const namespace of NAMES[kind] ?? [kind]) {
        const scope = this.#inSight(namespace, choice);
        if (scope) regions[this.#values.region(namespace)] = this.#numbersIn(scope, choice, apt);
      }
    }
    return new ChosenFrame(
      this.#rulebook.asOf,
      regions,
      (kind) => this.#elements(kind, choice, apt),
      () => this.#leftIn(regions, choice),
    );
  }

  #inSight(namespace: string, choice: Choice): Scope | undefined {
    const index = choice[namespace as Subject];
    return index === undefined
      ? this.#scopes[this.#values.region(namespace)]
      : bearersOf(namespace as Subject, this.#facts)[index];
  }

  /** The numbers of a subject with the facts of this choice written into a copy. */
  #numbersIn(scope: Scope, choice: Choice, crossing: readonly Crossing[]): Numbers {
    const own = this.#numbersOf(scope);
    const apt = crossing.filter(({ kind }) => kind === scope.kind);
    if (apt.length === 0) return own;
    const turnsOn = apt.map(({ others }) => `${others.join()} ${keyOfChoice(choice, others)}`);
    const key = `${scope.kind} ${scope.label} ${turnsOn.join(' ')}`;
    let numbers = this.#copies.get(key);
    if (!numbers) {
      this.#copies.set(key, (numbers = own.slice()));
      const facts = apt.flatMap((one) => this.#crossedFacts(one, scope, choice));
      for (const [slot, number] of facts) numbers[slot] = number;
      this.#own.set(numbers, { own, facts });
    }
    return numbers;
  }

  /**
   * What suppliers say of one subject under a choice of the others on which they turn, and of
   * nothing else.
   */
  #crossedFacts(crossing: Crossing, scope: Scope, choice: Choice): NumberedFacts {
    const { kind, others } = crossing;
    const place = this.#crossing.indexOf(crossing);
    const key = `${place} ${scope.label} ${keyOfChoice(choice, others)}`;
    let facts = this.#crossed.get(key);
    if (!facts) {
      const own = { ...only(choice, others), ...choiceOf(kind, scope, this.#facts) };
      const frame = this.#frame(own, this.#crossing.slice(0, place));
      facts = crossing.steps.flatMap((step) => this.#decided(step, frame));
      this.#crossed.set(key, facts);
    }
    return facts;
  }

  /** What every subject in sight leaves, and every kind of evidence of which there is none. */
  #leftIn(regions: readonly (Numbers | undefined)[], choice: Choice): Left {
    const { sieve } = this.#rulebook;
    const left = sieve.all;
    for (let region = 0; region < regions.length; region += 1) {
      const numbers = regions[region];
      if (numbers) keep(left, this.#leftBy(region, numbers));
    }
    for (const kind of sieve.evidence) if (this.#hasNone(kind, choice)) sieve.without(kind, left);
    return left;
  }

  #hasNone(kind: string, choice: Choice): boolean {
    const all = this.#facts.elements.get(kind);
    if (!all) return false;
    return !all.some((element) => isVisible(element, choice, this.#facts));
  }

  /** Facts that nobody stated come to those that rule out already. */
  #narrow(numbers: Numbers, facts: NumberedFacts): void {
    for (const [region, left] of this.#left.get(numbers)?.entries() ?? [])
      if (left) this.#rulebook.sieve.narrow(left, region, facts);
  }

  #leftBy(region: number, numbers: Numbers): Left {
    let byRegion = this.#left.get(numbers);
    if (!byRegion) this.#left.set(numbers, (byRegion = []));
    let left = byRegion[region];
    if (!left) {
      const { sieve } = this.#rulebook;
      const copied = this.#own.get(numbers);
      if (copied) {
        left = this.#leftBy(region, copied.own).slice();
        sieve.narrow(left, region, copied.facts);
      } else left = sieve.leftBy(region, numbers);
      byRegion[region] = left;
    }
    return left;
  }

  #decided(step: Step, frame: SievedFrame): NumberedFacts {
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
    crossing: readonly Crossing[],
  ): readonly NumberedElement[] | undefined {
    const all = this.#facts.elements.get(kind);
    if (!all) return undefined;
    const numbered = (element: Scope, place: number): NumberedElement => ({
      place,
      numbers: this.#numbersIn(element, choice, crossing),
      open: element.open !== undefined,
    });
    if (!this.#seesAll(choice))
      return all.flatMap((element, place) =>
        isVisible(element, choice, this.#facts) ? [numbered(element, place)] : [],
      );
    if (crossing.some((one) => one.kind === kind)) return all.map(numbered);
    let known = this.#whole.get(kind);
    if (!known) this.#whole.set(kind, (known = all.map(numbered)));
    return known;
  }

  /** Where nobody else could bear the evidence, all of it is in sight. */
  #seesAll({ party }: Choice): boolean {
    const { endUsers, consignees } = this.#facts;
    return party === undefined && endUsers.length < 2 && consignees.length < 2;
  }
}

/** The slots of the facts that a supplier supplies. */
const slotsOf = (step: Step, values: Values): readonly number[] =>
  (step.step === 'entries' ? step.locals : [step.local]).map((local) =>
    values.slot(step.kind, local),
  );

class ChosenFrame implements SievedFrame {
  readonly asOf: string;
  readonly regions: (Numbers | undefined)[];
  readonly #look: (kind: string) => readonly NumberedElement[] | undefined;
  readonly #sift: () => Left;
  #left: Left | undefined;
  /** The evidence of one frame is numbered once. */
  #seen: Map<string, readonly NumberedElement[] | undefined> | undefined;

  constructor(
    asOf: string,
    regions: (Numbers | undefined)[],
    look: (kind: string) => readonly NumberedElement[] | undefined,
    sift: () => Left,
  ) {
    this.asOf = asOf;
    this.#sift = sift;
    this.regions = regions;
    this.#look = look;
  }

  get left(): Left {
    return (this.#left ??= this.#sift());
  }

  elements(kind: string): readonly NumberedElement[] | undefined {
    this.#seen ??= new Map();
    const known = this.#seen.get(kind);
    if (known) return known;
    const elements = this.#look(kind);
    this.#seen.set(kind, elements);
    return elements;
  }
}

/** The namespaces under which a kind of subject is read. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  party: ['party', ...BOUND_PARTIES],
};

const isApt = ({ others }: Crossing, choice: Choice): boolean =>
  others.every((other) => choice[other] !== undefined);

const only = (choice: Choice, subjects: readonly Subject[]): Choice =>
  Object.fromEntries(subjects.map((subject) => [subject, choice[subject]]));
