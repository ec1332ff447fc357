// The same transaction judged with other answers: what the answers can touch is judged again, the rest is taken from the
// first judgement. It answers what judging everything anew would answer; a test holds it to that.

import type { Facts } from '../../model/facts.ts';
import { isAsBad, type Colour, type Gap } from '../../model/verdict.ts';
import { Numbering } from '../facts/numbering.ts';
import { groupOf } from '../law/groups.ts';
import type { ActiveRule } from '../law/in-force.ts';
import { reachedBy, type Reached } from '../law/reach.ts';
import { countedBy, type Rulebook } from '../law/rulebook.ts';
import { Apart } from './apart.ts';
import { apply, type Application } from './applications.ts';
import { standsAtLeast } from './at-least.ts';
import { isEasedAnew, reliefsWith, type Again, type Before } from './before.ts';
import { Case } from './case.ts';
import { differing } from './differing.ts';
import { coverageGapsOf, notModelledBy } from './gaps.ts';
import { concluded, judge, standingsBy, type Judgement } from './judge.ts';
import { relieve, type Standing } from './reliefs.ts';

/** True of a rule that has to be applied again, though it may read nothing that is another. */
type Turns = (active: ActiveRule) => boolean;

/** A transaction as read with other answers, and what the look-ups could not look at. */
interface Read {
  readonly facts: Facts;
  readonly gaps: readonly Gap[];
}

/** As much of a judgement as somebody asks for. */
export class Retried {
  readonly #work: () => Judgement;
  readonly #isAtLeast: (colour: Colour) => boolean | undefined;
  readonly #workOwn: (() => Judgement) | undefined;
  #judgement: Judgement | undefined;
  #own: Judgement | undefined;

  constructor(
    work: () => Judgement,
    isAtLeast: (colour: Colour) => boolean | undefined = () => undefined,
    workOwn?: () => Judgement,
  ) {
    this.#work = work;
    this.#isAtLeast = isAtLeast;
    this.#workOwn = workOwn;
  }

  /** The colours; it may have been made of other answers that nothing tells apart. */
  get judgement(): Judgement {
    return (this.#judgement ??= this.#work());
  }

  /** The judgement with these very answers: with more of them what told nothing apart may. */
  get own(): Judgement {
    return this.#workOwn ? (this.#own ??= this.#workOwn()) : this.judgement;
  }

  /** The same of answers that nothing tells apart from these. */
  sharedBy(workOwn: () => Judgement): Retried {
    return new Retried(
      () => this.judgement,
      (colour) => this.isAtLeast(colour),
      workOwn,
    );
  }

  /** True where the verdict is this colour or a worse one; it takes less than the whole judgement. */
  isAtLeast(colour: Colour): boolean {
    const known = this.#judgement ? undefined : this.#isAtLeast(colour);
    return known ?? isAsBad(this.judgement.verdict, colour);
  }
}

export class Retrial {
  readonly #first: Judgement;
  readonly #of: Case;
  readonly #before: Before;
  readonly #apart: Apart;
  readonly #judged = new Map<string, Retried>();

  constructor(first: Judgement) {
    const { rulebook, facts, way } = first.of;
    this.#first = first;
    this.#of = new Case(rulebook, facts, way, Numbering.of(facts, rulebook.values));
    const reliefs = apply(this.#of, rulebook.reliefs);
    const ordinary = relieve(this.#of, apply(this.#of, rulebook.rules), reliefs);
    const { standings } = standingsBy(this.#of, ordinary, reliefs);
    const counting = rulebook.counting.flatMap(({ all }) => all);
    this.#before = {
      ordinary,
      counted: standings.slice(ordinary.length),
      reliefs,
      notModelled: notModelledBy(this.#of, rulebook.notModelled),
      coverage: coverageGapsOf(this.#of),
      tags: new Map(counting.map((active) => [active, countedBy([active])])),
    };
    this.#apart = new Apart(this.#of, this.#before);
  }

  judge(read: Read): Retried {
    const { rulebook, way } = this.#of;
    const apart = way === 'quick' ? differing(this.#of.facts, read.facts) : undefined;
    if (!apart)
      return new Retried(() => judge(rulebook, read.facts, read.gaps, { way, remember: false }));
    const reached = reachedBy(rulebook, apart.changed);
    const key = apart.renamed ? undefined : this.#apart.keyOf(apart.turned, reached);
    const whole = key === undefined ? undefined : `${key}\n${JSON.stringify(read.gaps)}`;
    const known = whole === undefined ? undefined : this.#judged.get(whole);
    const again: Again = { of: this.#of.with(apart.facts, reached), reached, gaps: read.gaps };
    if (known) return known.sharedBy(() => this.#judge(again));
    const tried = new Retried(
      () => this.#judge(again),
      (colour) => standsAtLeast(colour, this.#before, again),
    );
    if (whole !== undefined) this.#judged.set(whole, tried);
    return tried;
  }

  #judge({ of, reached, gaps }: Again): Judgement {
    const { rulebook } = of;
    const { standings, unread } = this.#standings(of, reached);
    const touchesGaps = reached.of(rulebook.gaps).length > 0;
    const notModelled = new Map(
      [...this.#before.notModelled].filter(([active]) => !reached.touches(active)),
    );
    for (const [active, gap] of notModelledBy(of, reached.of(rulebook.notModelled)))
      notModelled.set(active, gap);
    return concluded(of, gaps, { standings, unread, alike: this.#first.alike }, [
      ...(touchesGaps ? coverageGapsOf(of) : this.#before.coverage),
      ...notModelled.values(),
    ]);
  }

  #standings(of: Case, reached: Reached): ReturnType<typeof standingsBy> {
    const { rulebook } = of;
    const { tags: counts } = this.#before;
    const reliefs = reliefsWith(this.#before, of, reached);
    const ordinary = split(this.#before.ordinary, rulebook, reached, (active) =>
      reached.touches(active),
    );
    const applied = apply(of, reached.of(rulebook.rules));
    const tags = tagsOf([...ordinary.gone, ...ordinary.again, ...applied]);
    const turns: Turns = (active) =>
      reached.touches(active) || counts.get(active)?.some((tag) => tags.has(tag)) === true;
    const counted = split(this.#before.counted, rulebook, reached, turns);
    const isCountedAgain: Turns = (active) =>
      turns(active) || isEasedAnew(active, rulebook, reached);
    for (const active of this.#of.unasked)
      if (!(counts.has(active) ? isCountedAgain(active) : reached.touches(active)))
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

const tagsOf = (applications: readonly Application[]): ReadonlySet<string> =>
  new Set(applications.flatMap(({ active }) => active.version.tags));
