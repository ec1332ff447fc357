// The same transaction judged with other answers: what the answers can touch is judged again, the rest is taken from the
// first judgement. It answers what judging everything anew would answer; a test holds it to that.

import type { Facts } from '../../model/facts.ts';
import type { Gap } from '../../model/verdict.ts';
import { Numbering } from '../facts/numbering.ts';
import type { ActiveNotModelled } from '../law/in-force.ts';
import { reachedBy } from '../law/reach.ts';
import { apply, type Application } from './applications.ts';
import { Case } from './case.ts';
import { differing } from './differing.ts';
import { coverageGapsOf, notModelledBy, type OpenGap } from './gaps.ts';
import { concluded, judge, standingsBy, type Judgement } from './judge.ts';

export class Retrial {
  readonly #first: Judgement;
  readonly #of: Case;
  readonly #rules: readonly Application[];
  readonly #reliefs: readonly Application[];
  readonly #notModelled: ReadonlyMap<ActiveNotModelled, OpenGap>;
  readonly #coverage: readonly OpenGap[];
  readonly #numbering: Numbering;

  constructor(first: Judgement) {
    const { rulebook, facts, way } = first.of;
    this.#first = first;
    this.#numbering = Numbering.of(facts, rulebook.values);
    this.#of = new Case(rulebook, facts, way, this.#numbering);
    this.#reliefs = apply(this.#of, rulebook.reliefs);
    this.#rules = apply(this.#of, rulebook.rules);
    this.#notModelled = notModelledBy(this.#of, rulebook.notModelled);
    this.#coverage = coverageGapsOf(this.#of);
  }

  judge(read: { readonly facts: Facts; readonly gaps: readonly Gap[] }): Judgement {
    const { rulebook, way } = this.#of;
    const apart = way === 'quick' ? differing(this.#of.facts, read.facts) : undefined;
    if (!apart) return judge(rulebook, read.facts, read.gaps, { way, remember: false });
    const reached = reachedBy(rulebook, apart.changed);
    const of = new Case(rulebook, apart.facts, way, this.#numbering, {
      of: this.#of,
      reached,
    });
    const kept = (all: readonly Application[]): Application[] =>
      all.filter(({ active }) => !reached.touches(active));
    const reliefs = [...kept(this.#reliefs), ...apply(of, reached.of(rulebook.reliefs))];
    const rules = [...kept(this.#rules), ...apply(of, reached.of(rulebook.rules))];
    for (const active of this.#of.unasked) if (!reached.touches(active)) of.unasked.add(active);
    const { standings, unread } = standingsBy(of, rules, reliefs);
    const touchesGaps = reached.of(rulebook.gaps).length > 0;
    const notModelled = new Map(
      [...this.#notModelled].filter(([active]) => !reached.touches(active)),
    );
    for (const [active, gap] of notModelledBy(of, reached.of(rulebook.notModelled)))
      notModelled.set(active, gap);
    return concluded(of, read.gaps, { standings, unread, alike: this.#first.alike }, [
      ...(touchesGaps ? coverageGapsOf(of) : this.#coverage),
      ...notModelled.values(),
    ]);
  }
}
