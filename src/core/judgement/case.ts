// One transaction before the rules of one day: the choices of subjects, and what of the law stands under each.

import { FINDINGS } from '../../model/fact.ts';
import type { Fact, Facts } from '../../model/facts.ts';
import { choicesOf, type Choice } from '../facts/choices.ts';
import { Environments } from '../facts/environment.ts';
import { Frames } from '../facts/frames.ts';
import { Numbering } from '../facts/numbering.ts';
import { patternOf, type Pattern } from '../facts/pattern.ts';
import type { Applicable, Group } from '../law/groups.ts';
import type { Reached } from '../law/reach.ts';
import type { Rulebook } from '../law/rulebook.ts';
import type { ActiveRule } from '../law/in-force.ts';
import type { Subject } from '../law/subjects.ts';
import { Sight, type Stands } from './sight.ts';

/**
 * `plain`: every condition is evaluated as it is written, without numbers, indexes or anything
 * remembered.
 */
export type Way = 'quick' | 'plain';

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
  readonly #given: Facts;
  readonly #numbering: Numbering;
  readonly #before: { readonly of: Case; readonly reached: Reached } | undefined;
  #made: Frames | undefined;
  #pattern: Pattern | undefined;
  readonly #findings = {
    kind: FINDINGS,
    label: FINDINGS,
    name: 'the findings',
    facts: new Map<string, Fact>(),
  };
  readonly #choices = new Map<string, readonly Choice[]>();
  readonly #sights = new Map<string, readonly Sight[]>();

  /** `before`: the same transaction with other answers, and what these reach. */
  constructor(
    rulebook: Rulebook,
    facts: Facts,
    way: Way,
    numbering = new Numbering(rulebook.values),
    before?: { readonly of: Case; readonly reached: Reached },
  ) {
    this.rulebook = rulebook;
    this.#given = facts;
    this.facts = rulebook.counting.length > 0 ? this.#withFindings(facts) : facts;
    this.way = way;
    this.#before = before;
    this.#numbering = numbering;
    this.environments = new Environments(
      rulebook,
      this.facts,
      () => this.#frames,
      before && { of: before.of.environments, reached: before.reached },
    );
  }

  /** The same transaction with other facts; `reached`: what these reach. */
  with(facts: Facts, reached: Reached): Case {
    return new Case(this.rulebook, facts, this.way, this.#numbering, { of: this, reached });
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

  /** Everything by which a rule in force could tell it from another transaction. */
  get pattern(): Pattern {
    return (this.#pattern ??= patternOf(this.rulebook, this.#given, this.#numbering));
  }

  get #frames(): Frames | undefined {
    if (this.way === 'plain') return undefined;
    if (this.#made) return this.#made;
    const { rulebook, facts } = this;
    const before = this.#before;
    const frames = before ? before.of.#frames : undefined;
    return (this.#made = new Frames(
      rulebook,
      facts,
      this.#numbering,
      before && frames && { frames, reached: before.reached },
    ));
  }

  choices(subjects: readonly Subject[]): readonly Choice[] {
    const key = subjects.join();
    let known = this.#choices.get(key);
    if (!known) this.#choices.set(key, (known = choicesOf(subjects, this.facts)));
    return known;
  }

  /**
   * Tells of a group what stands under each choice of its subjects: everything whose condition is
   * not no.
   */
  standing<T extends Applicable>(group: Group<T>, stands: Stands<T>): void {
    for (const seen of this.sights(group.subjects)) seen.standing(group, stands);
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
