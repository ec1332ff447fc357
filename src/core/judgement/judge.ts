// Facts × rulebook → what stands, what could not be looked at, and the colours. Rules first, then
// those that count findings, then those about matches that no other finding rests on.

import { compareText } from '../../model/errors.ts';
import type { Count, Fact, Facts, Scope } from '../../model/facts.ts';
import { sortedMissing, type Missing } from '../../model/missing.ts';
import type { Gap } from '../../model/verdict.ts';
import { localName } from '../../model/fact.ts';
import type { Numbering } from '../facts/numbering.ts';
import { easedBy } from '../law/easing.ts';
import { groupsWith } from '../law/groups.ts';
import { reachedBy } from '../law/reach.ts';
import { UNREAD, type Rulebook } from '../law/rulebook.ts';
import type { ActiveRule } from '../law/in-force.ts';
import { apply, type Application } from './applications.ts';
import { Case, type Way } from './case.ts';
import { conclude, type Concluded, type Concluding } from './conclude.ts';
import {
  closedGap,
  coverageGapsOf,
  notModelledGaps,
  parameterGaps,
  sortedGaps,
  type OpenGap,
} from './gaps.ts';
import { Memory } from './memory.ts';
import { relieve, type OpenRelief, type Standing } from './reliefs.ts';

export interface Judgement extends Concluded {
  readonly of: Case;
  readonly standings: readonly Standing[];
  readonly gaps: readonly OpenGap[];
  /** One and the same for transactions of which one was judged by the other. */
  readonly alike: object;
}

export interface Judging {
  readonly way?: Way | undefined;
  /** The facts in numbers, where somebody has them already. */
  readonly numbering?: Numbering | undefined;
  /** False: nothing is remembered of it, since it is only tried (default: true). */
  readonly remember?: boolean;
}

/** `given`: what the look-ups could not look at. */
export const judge = (
  rulebook: Rulebook,
  facts: Facts,
  given: readonly Gap[],
  { way = 'quick', numbering, remember = true }: Judging = {},
): Judgement => {
  const of = new Case(rulebook, facts, way, numbering);
  const {
    standings,
    unread,
    gaps: own,
    unasked,
    alike,
  } = (remember ? remembered(of) : undefined) ?? afresh(of, remember);
  const gaps = sortedGaps([...given.map(closedGap), ...own]);
  const colours = conclude({ standings, unread, gaps, unasked });
  return { of, standings: [...standings, ...unread], gaps, ...colours, alike };
};

/** The judgement from what was tried: `own`: the gaps that do not turn on what stands. */
export const concluded = (
  of: Case,
  given: readonly Gap[],
  {
    standings,
    unread,
    alike,
  }: Pick<Concluding, 'standings' | 'unread'> & { readonly alike: object },
  own: readonly OpenGap[],
): Judgement => {
  const all = [...standings, ...unread];
  const gaps = sortedGaps([...given.map(closedGap), ...own, ...parameterGaps(of, all)]);
  const colours = conclude({ standings, unread, gaps, unasked: of.unasked });
  return { of, standings: all, gaps, ...colours, alike };
};

type Judged = Omit<Concluding, 'gaps'> & {
  readonly gaps: readonly OpenGap[];
  readonly alike: object;
};

const remembered = (of: Case): Judged | undefined => {
  if (!isMemorable(of)) return undefined;
  const found = memoryOf(of).find(of);
  // Sentences of counting rules may name what they counted.
  if (found && of.rulebook.counting.length > 0) of.count(countsOf(of, found.standings));
  return found && { ...found, unread: [] };
};

const afresh = (of: Case, remember: boolean): Judged => {
  const { standings, unread } = standingsOf(of);
  const gaps = [
    ...coverageGapsOf(of),
    ...parameterGaps(of, [...standings, ...unread]),
    ...notModelledGaps(of),
  ];
  const { unasked } = of;
  const kept =
    remember && isMemorable(of) ? memoryOf(of).keep(of, { standings, gaps, unasked }) : undefined;
  return { standings, unread, gaps, unasked, alike: kept ?? {} };
};

/**
 * Of matches the last rules are told what the others made of them, so that they are judged each
 * time.
 */
const isMemorable = ({ way, facts }: Case): boolean =>
  way === 'quick' && (facts.elements.get(MATCH) ?? []).length === 0;

const memories = new WeakMap<Rulebook['steps'], Memory>();

/** One memory for all days of one law. */
const memoryOf = ({ rulebook: { steps } }: Case): Memory => {
  let memory = memories.get(steps);
  if (!memory) memories.set(steps, (memory = new Memory()));
  return memory;
};

const standingsOf = (of: Case): Pick<Concluding, 'standings' | 'unread'> => {
  const { rules, reliefs: relieving } = of.rulebook;
  const reliefs = apply(of, relieving);
  return standingsBy(of, relieve(of, apply(of, rules), reliefs), reliefs);
};

/**
 * With what stands of the ordinary rules, those that count, and those about matches, which are
 * applied here. `known`: what stands of those that count, and which of them are to be applied.
 */
export const standingsBy = (
  of: Case,
  ordinary: readonly Standing[],
  reliefs: readonly Application[],
  known?: { readonly counted: readonly Standing[]; readonly counting: Rulebook['counting'] },
): Pick<Concluding, 'standings' | 'unread'> => {
  const { counting, unread } = of.rulebook;
  const standings = [...ordinary];
  if (counting.length > 0) {
    of.count(countsOf(of, standings));
    const counted = relieve(of, apply(of, known?.counting ?? counting), reliefs);
    standings.push(...(known?.counted ?? []), ...counted);
  }
  if (unread.length === 0 || (of.facts.elements.get(MATCH)?.length ?? 0) === 0)
    return { standings, unread: [] };
  const marked = withUnread(of, standings);
  const relieving = reliefsOfUnread(of.rulebook);
  return { standings, unread: relieve(marked, apply(marked, unread), apply(marked, relieving)) };
};

/** By the law: reliefs that name a rule about matches. */
const relievingUnread = new WeakMap<Rulebook['reliefs'], Rulebook['reliefs']>();

const reliefsOfUnread = ({ reliefs, unread }: Rulebook): Rulebook['reliefs'] => {
  let known = relievingUnread.get(reliefs);
  if (!known) {
    const targets = new Set(unread.flatMap(({ all }) => all.map(({ rule }) => rule.id)));
    const names = (relief: ActiveRule): boolean => easedBy(relief).some((id) => targets.has(id));
    known = groupsWith(reliefs, names);
    relievingUnread.set(reliefs, known);
  }
  return known;
};

/**
 * How many rules with each tag have a standing finding; those undetermined, or that a relief may
 * lift, leave the count open.
 */
const countsOf = (of: Case, standings: readonly Standing[]): Map<string, Fact> => {
  const facts = new Map<string, Fact>();
  for (const tag of of.rulebook.tags) {
    const tagged = standings.filter(
      ({ relievedBy, application }) => !relievedBy && application.active.version.tags.includes(tag),
    );
    facts.set(tag, { value: countOf(tagged), from: 'findings' });
  }
  return facts;
};

const countOf = (tagged: readonly Standing[]): Count => {
  const met = idsOf(
    tagged.filter(({ application, open }) => application.outcome === 'met' && !open.some(lifts)),
  );
  // Every rule that counts lacks the same, and of a deal of many items that is much.
  let missing: readonly Missing[] | undefined;
  return {
    kind: 'count',
    least: met.length,
    most: idsOf(tagged).length,
    get missing() {
      return (missing ??= sortedMissing(
        tagged.flatMap(({ application, open }) => [
          ...application.missing,
          ...open.filter(lifts).flatMap((relief) => relief.application.missing),
        ]),
      ));
    },
    counted: met,
  };
};

const lifts = (relief: OpenRelief): boolean => !relief.softens;

const idsOf = (standings: readonly Standing[]): string[] =>
  [...new Set(standings.map(({ application }) => application.active.rule.id))].sort(compareText);

const MATCH = 'match';

/** Each match says whether a finding rests on it already. */
const withUnread = (of: Case, standings: readonly Standing[]): Case => {
  // By their places: a finding may be one of the same transaction with other answers.
  const read = new Set<number>();
  for (const { application } of standings)
    if (application.outcome === 'met')
      for (const element of application.support.elements)
        read.add(application.facts.elements.get(MATCH)!.indexOf(element));
  const matches = of.facts.elements.get(MATCH)!.map((match, place): Scope => {
    if (match.open) return match;
    const unread: Fact = { value: read.has(place) ? 'no' : 'yes', from: 'findings' };
    return { ...match, facts: new Map(match.facts).set(localName(UNREAD), unread) };
  });
  const elements = new Map(of.facts.elements).set(MATCH, matches);
  return of.with({ ...of.facts, elements }, reachedBy(of.rulebook, new Set([UNREAD])));
};
