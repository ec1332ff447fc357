// One transaction in numbers: for each choice of subjects a frame over which conditions decide.
// What the law defines and what control entries say is decided here as well, in the order in which
// each finds what it reads.

import { BOUND_PARTIES } from '../../model/fact.ts';
import type { Facts, Scope } from '../../model/facts.ts';
import type { NumberedElement } from '../logic/frame.ts';
import type { Values } from '../logic/values.ts';
import type { Reached } from '../law/reach.ts';
import type { Rulebook } from '../law/rulebook.ts';
import { keep, type Left, type SievedFrame } from '../law/sieve.ts';
import { SUBJECTS } from '../law/subjects.ts';
import type { Crossing, Step } from '../law/supplies.ts';
import { bearersOf, choiceOf, isVisible, keyOf, onlyOf, type Choice } from './choices.ts';
import { ChosenFrame } from './chosen-frame.ts';
import { Crossed, isApt } from './crossed.ts';
import type { Numbering } from './numbering.ts';
import { codesOf } from './numbered-codes.ts';
import { Sifted, type NumberedFacts } from './sifted.ts';
import { numberOf, slotsOf } from './supplied.ts';

interface Before {
  readonly frames: Frames;
  readonly reached: Reached;
}

/** A subject of which facts are supplied, and what its suppliers see. */
interface Supplied {
  readonly sifted: Sifted;
  readonly frame: ChosenFrame;
}

export class Frames {
  readonly #rulebook: Rulebook;
  readonly #facts: Facts;
  readonly #values: Values;
  readonly #numbering: Numbering;
  readonly #sifted = new Map<Scope, Sifted>();
  readonly #whole = new Map<string, readonly NumberedElement[]>();
  /** Subjects that are in sight in every frame, by region. */
  readonly #scopes: (Scope | undefined)[];
  /** Choices of which there is only one: what is not chosen is in sight all the same. */
  readonly #only: Choice;
  readonly #crossed: Crossed;
  readonly #made = new Map<number, ChosenFrame>();
  readonly #before: Before | undefined;

  constructor(rulebook: Rulebook, facts: Facts, numbering: Numbering, before?: Before) {
    this.#rulebook = rulebook;
    this.#numbering = numbering;
    this.#facts = facts;
    this.#values = rulebook.values;
    this.#only = onlyOf(facts);
    this.#scopes = new Array<Scope | undefined>(this.#values.regions).fill(undefined);
    for (const [namespace, scope] of facts.single)
      this.#scopes[this.#values.region(namespace)] = scope;
    for (const subject of SUBJECTS) {
      const index = this.#only[subject];
      if (index !== undefined)
        this.#scopes[this.#values.region(subject)] = bearersOf(subject, facts)[index];
    }
    // Where all others are the only ones of their kind, no choice tells what crosses apart.
    const crosses = ({ others }: Crossing): boolean =>
      others.some((other) => this.#only[other] === undefined);
    this.#crossed = new Crossed(
      rulebook.crossing.some(crosses) ? rulebook.crossing : [],
      facts,
      (crossing, choice) => this.#decided(crossing, choice),
    );
    this.#before = before && this.#isLike(before.frames) ? before : undefined;
    this.#supply();
  }

  /** True where the same suppliers turn on nothing but their own subject. */
  #isLike(other: Frames): boolean {
    return this.#crossed.all.length === other.#crossed.all.length;
  }

  of(choice: Choice): SievedFrame {
    const whole = this.#completed(choice);
    const key = keyOf(whole, SUBJECTS, this.#facts);
    let frame = this.#made.get(key);
    if (!frame) this.#made.set(key, (frame = this.#frame(whole, this.#crossed.all)));
    return frame;
  }

  /**
   * What is chosen, with the subjects of which there is only one: whoever did not choose them reads
   * nothing that turns on the choice.
   */
  #completed(choice: Choice): Choice {
    const { consignee, 'end-user': endUser } = choice;
    const same = consignee === undefined && this.#facts.consignees === this.#facts.endUsers;
    return {
      ...this.#only,
      ...choice,
      ...(same && endUser !== undefined && { consignee: endUser }),
    };
  }

  #of(scope: Scope): Sifted {
    let sifted = this.#sifted.get(scope);
    if (!sifted) {
      const known = this.#before && this.#before.frames.#sifted.get(scope);
      sifted = known ?? new Sifted(this.#numbering.of(scope), this.#rulebook.sieve);
      this.#sifted.set(scope, sifted);
    }
    return sifted;
  }

  /**
   * Facts that turn on nothing but their own subject are written where every frame sees them, into
   * a copy of what was stated.
   */
  #supply(): void {
    const { steps } = this.#rulebook;
    const own = steps.filter((step) => this.#isOwn(step));
    const kinds = new Set(own.map(({ kind }) => kind));
    const turning = own.filter((step) => !this.#isKept(step));
    const turned = new Set(turning.map(({ kind }) => kind));
    for (const kind of kinds)
      for (const [place, scope] of this.#scopesOf(kind).entries())
        this.#sifted.set(scope, this.#begun(scope, place, own, turned));
    const frames = new Map<number, ChosenFrame>();
    const supplied = new Map<string, readonly Supplied[]>();
    for (const kind of turned)
      supplied.set(
        kind,
        this.#scopesOf(kind).map((scope) => {
          const choice = this.#completed(choiceOf(kind, scope, this.#facts));
          const key = keyOf(choice, SUBJECTS, this.#facts);
          let frame = frames.get(key);
          if (!frame) frames.set(key, (frame = this.#frame(choice, [])));
          return { sifted: this.#of(scope), frame };
        }),
      );
    for (const step of turning)
      for (const { sifted, frame } of supplied.get(step.kind)!)
        if (step.step === 'definition') sifted.write(step.slot, numberOf(step, frame));
        else
          for (const [slot, number] of codesOf(this.#rulebook, frame)) sifted.write(slot, number);
    if (this.#crossed.all.length > 0) return;
    for (const [key, frame] of frames) this.#made.set(key, frame.again());
  }

  /** A supplier whose facts are the same in every frame. */
  #isOwn({ others }: Step): boolean {
    return others.length === 0 || this.#crossed.all.length === 0;
  }

  /**
   * A subject before its facts are supplied: with those that were supplied before and cannot be
   * others now.
   */
  #begun(scope: Scope, place: number, own: readonly Step[], turned: ReadonlySet<string>): Sifted {
    const { kind } = scope;
    const before = this.#before?.frames;
    const old = before && before.#scopesOf(kind)[place];
    const known = old && before.#sifted.get(old);
    if (known && old === scope && !turned.has(kind)) return known;
    const numbers = this.#numbering.of(scope).slice();
    if (known)
      for (const step of own) {
        if (step.kind !== kind || !this.#isKept(step)) continue;
        for (const slot of slotsOf(step, this.#values)) numbers[slot] = known.numbers[slot]!;
      }
    return new Sifted(numbers, this.#rulebook.sieve);
  }

  #isKept(step: Step): boolean {
    return this.#before !== undefined && !this.#before.reached.turns(step);
  }

  #frame(choice: Choice, crossing: readonly Crossing[]): ChosenFrame {
    const inSight = this.#scopes.slice();
    for (const subject of SUBJECTS) {
      const index = choice[subject];
      if (index !== undefined)
        inSight[this.#values.region(subject)] = bearersOf(subject, this.#facts)[index];
    }
    const apt = crossing.filter((one) => isApt(one, choice));
    const named = new Set(
      apt.flatMap(({ kind }) => NAMES[kind] ?? [kind]).map((name) => this.#values.region(name)),
    );
    const sifted = inSight.map(
      (scope, region) =>
        scope && (named.has(region) ? this.#with(scope, choice, apt) : this.#of(scope)),
    );
    return new ChosenFrame(
      this.#rulebook.asOf,
      sifted.map((one) => one?.numbers),
      (kind) => this.#elements(kind, choice, apt),
      () => this.#leftIn(sifted, choice),
    );
  }

  /** A subject with the facts of this choice written into a copy. */
  #with(scope: Scope, choice: Choice, crossing: readonly Crossing[]): Sifted {
    return this.#crossed.with(this.#of(scope), scope, choice, crossing);
  }

  /** By what crosses before it, and by nothing after. */
  #decided(crossing: Crossing, choice: Choice): NumberedFacts {
    const frame = this.#frame(this.#completed(choice), this.#crossed.before(crossing));
    return crossing.steps.flatMap((step) =>
      step.step === 'entries'
        ? codesOf(this.#rulebook, frame)
        : [[step.slot, numberOf(step, frame)] as const],
    );
  }

  /** What every subject in sight leaves, and every kind of evidence of which there is none. */
  #leftIn(sifted: readonly (Sifted | undefined)[], choice: Choice): Left {
    const { sieve } = this.#rulebook;
    const left = sieve.all;
    for (let region = 0; region < sifted.length; region += 1) {
      const one = sifted[region];
      if (one) keep(left, one.left(region));
    }
    for (const kind of sieve.evidence) if (this.#hasNone(kind, choice)) sieve.without(kind, left);
    return left;
  }

  #hasNone(kind: string, choice: Choice): boolean {
    const all = this.#facts.elements.get(kind);
    if (!all) return false;
    return !all.some((element) => isVisible(element, choice, this.#facts));
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
      numbers: this.#with(element, choice, crossing).numbers,
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

/** The namespaces under which a kind of subject is read. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  party: ['party', ...BOUND_PARTIES],
};
