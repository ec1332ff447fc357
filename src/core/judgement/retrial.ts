// The same transaction judged with other answers: what the answers can touch is judged again, the rest is taken from the
// first judgement. It answers what judging everything anew would answer; a test holds it to that.

import type { Facts } from '../../model/facts.ts';
import type { Gap } from '../../model/verdict.ts';
import { Numbering } from '../facts/numbering.ts';
import { easingOf } from '../law/easing.ts';
import { groupOf } from '../law/groups.ts';
import type { ActiveNotModelled, ActiveRule } from '../law/in-force.ts';
import { reachedBy, type Reached } from '../law/reach.ts';
import { countedBy, type Rulebook } from '../law/rulebook.ts';
import { apply, type Application } from './applications.ts';
import { Case } from './case.ts';
import { differing } from './differing.ts';
import { coverageGapsOf, notModelledBy, type OpenGap } from './gaps.ts';
import { concluded, judge, standingsBy, type Judgement } from './judge.ts';
import { relieve, type Standing } from './reliefs.ts';

/** True of a rule that has to be applied again, though it may read nothing that is another. */
type Turns = (active: ActiveRule) => boolean;

export class Retrial {
  readonly #first: Judgement;
  readonly #of: Case;
  readonly #ordinary: readonly Standing[];
  readonly #counted: readonly Standing[];
  readonly #reliefs: readonly Application[];
  readonly #notModelled: ReadonlyMap<ActiveNotModelled, OpenGap>;
  readonly #coverage: readonly OpenGap[];
  /** The tags that a rule counts; of no other rule. */
  readonly #tags: ReadonlyMap<ActiveRule, readonly string[]>;

  constructor(first: Judgement) {
    const { rulebook, facts, way } = first.of;
    this.#first = first;
    this.#of = new Case(rulebook, facts, way, Numbering.of(facts, rulebook.values));
    this.#reliefs = apply(this.#of, rulebook.reliefs);
    this.#ordinary = relieve(this.#of, apply(this.#of, rulebook.rules), this.#reliefs);
    const { standings } = standingsBy(this.#of, this.#ordinary, this.#reliefs);
    this.#counted = standings.slice(this.#ordinary.length);
    this.#notModelled = notModelledBy(this.#of, rulebook.notModelled);
    this.#coverage = coverageGapsOf(this.#of);
    const counting = rulebook.counting.flatMap(({ all }) => all);
    this.#tags = new Map(counting.map((active) => [active, countedBy([active])]));
  }

  judge(read: { readonly facts: Facts; readonly gaps: readonly Gap[] }): Judgement {
    const { rulebook, way } = this.#of;
    const apart = way === 'quick' ? differing(this.#of.facts, read.facts) : undefined;
    if (!apart) return judge(rulebook, read.facts, read.gaps, { way, remember: false });
    const reached = reachedBy(rulebook, apart.changed);
    const of = this.#of.with(apart.facts, reached);
    const { standings, unread } = this.#standings(of, reached);
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

  #standings(of: Case, reached: Reached): ReturnType<typeof standingsBy> {
    const { rulebook } = of;
    const untouched = this.#reliefs.filter(({ active }) => !reached.touches(active));
    const reliefs = [...untouched, ...apply(of, reached.of(rulebook.reliefs))];
    const ordinary = split(this.#ordinary, rulebook, reached, (active) => reached.touches(active));
    const applied = apply(of, reached.of(rulebook.rules));
    const tags = tagsOf([...ordinary.gone, ...ordinary.again, ...applied]);
    const turns: Turns = (active) =>
      reached.touches(active) || this.#tags.get(active)?.some((tag) => tags.has(tag)) === true;
    const counted = split(this.#counted, rulebook, reached, turns);
    const isCountedAgain: Turns = (active) =>
      turns(active) || isEasedAnew(active, rulebook, reached);
    for (const active of this.#of.unasked)
      if (!(this.#tags.has(active) ? isCountedAgain(active) : reached.touches(active)))
        of.unasked.add(active);
    const standings = [...ordinary.kept, ...relieve(of, [...ordinary.again, ...applied], reliefs)];
    return standingsBy(of, standings, reliefs, {
      counted: counted.kept,
      counting: rulebook.counting.map(({ subjects, all }) =>
        groupOf(subjects, all.filter(isCountedAgain)),
      ),
    });
  }
}

/** What stood before: as it stands, to be eased again, and gone unless it is found again. */
interface Split {
  readonly kept: readonly Standing[];
  readonly again: readonly Application[];
  readonly gone: readonly Application[];
}

const split = (
  standings: readonly Standing[],
  rulebook: Rulebook,
  reached: Reached,
  turns: Turns,
): Split => {
  const kept: Standing[] = [];
  const again: Application[] = [];
  const gone: Application[] = [];
  for (const standing of standings) {
    const { application } = standing;
    if (turns(application.active)) gone.push(application);
    else if (isEasedAnew(application.active, rulebook, reached)) again.push(application);
    else kept.push(standing);
  }
  return { kept, again, gone };
};

const isEasedAnew = ({ rule }: ActiveRule, { reliefs }: Rulebook, reached: Reached): boolean =>
  easingOf(reliefs, rule.id).some((relief) => reached.touches(relief));

const tagsOf = (applications: readonly Application[]): ReadonlySet<string> =>
  new Set(applications.flatMap(({ active }) => active.version.tags));
