// What is still open in a judgement, and of that what can still matter: side by side for law and policy the colour that no
// answer undercuts, and everything whose worst is worse than that.

import type { PackKind } from '../../model/pack.ts';
import { worse, COLOURS, type Colour, type Colours } from '../../model/verdict.ts';
import {
  contributionOf,
  contributionOfGap,
  awaitsNoAnswer,
  isUnasked,
  type Contribution,
} from '../judgement/conclude.ts';
import { isFinal } from '../judgement/effects.ts';
import type { OpenGap } from '../judgement/gaps.ts';
import type { Judgement } from '../judgement/judge.ts';
import type { OpenRelief, Standing } from '../judgement/reliefs.ts';
import type { Application } from '../judgement/applications.ts';
import { attainableOf, type Attainable } from './attainable.ts';
import { codeAskedIn, type CodeAsked } from './code-asked.ts';
import { unansweredIn } from './unanswered.ts';

export type Floors = Readonly<Record<PackKind, Colour>>;

export interface Outlook {
  /** By kind of pack the colour that no answer undercuts. */
  readonly floors: Floors;
  /** Undecided findings, and found ones that a relief may still ease, that can change the colour of their kind. */
  readonly standings: readonly Standing[];
  readonly gaps: readonly OpenGap[];
  /** True of those that can change the verdict, and not only how law or policy by itself sees it. */
  readonly turns: (one: Standing | OpenGap) => boolean;
  /** Red for good: nothing else is asked. */
  readonly isFinal: boolean;
  /** Labels of what was asked without result. */
  readonly unanswered: ReadonlySet<string>;
  readonly codeAsked: CodeAsked;
}

export const LOWEST: Floors = { law: 'green', policy: 'green' };

export const rank = (colour: Colour): number => COLOURS.indexOf(colour);

/** `known`: floors that somebody found by trying answers. */
export const outlookOf = (judgement: Judgement, known: Floors = LOWEST): Outlook => {
  const { of } = judgement;
  const unanswered = new Set(unansweredIn(of.facts).map(({ fact }) => fact));
  const codeAsked = codeAskedIn(of.rulebook, unanswered);
  const { standings: reached, gaps: all } = withoutUnanswered(judgement, unanswered, codeAsked);
  const standings = reached.filter((one) => !isUnasked(one));
  const gaps = all.filter((gap) => !awaitsNoAnswer(gap));
  const unread = new Set(of.rulebook.unread.flatMap(({ all }) => all));
  const isOpen = standings.some(({ application }) => application.outcome === 'undetermined');
  // A notice of a match goes where another finding comes to rest on the match.
  const own = (standing: Reachable): Contribution | undefined => {
    const one = standing.contribution;
    if (!one) return undefined;
    if (isOpen && unread.has(standing.application.active)) return { ...one, best: 'green' };
    const { now, best, worst } = one;
    if (standing.application.outcome === 'met') return one;
    const { yes, no } = standing.attainable;
    const lifts = standing.open.some(({ softens }) => !softens);
    return { ...one, best: no || lifts ? best : now, worst: yes ? worst : now };
  };
  const contributions = standings.map(own);
  const gapContributions = gaps.map(contributionOfGap);
  const floors = { ...known };
  for (const one of [...contributions, ...gapContributions])
    if (one) floors[one.kind] = worse(floors[one.kind], one.best);
  if (isSettledForGood(standings, floors))
    return { ...NOTHING_MORE, floors, unanswered, codeAsked };
  const matters = ({ kind, worst }: Contribution): boolean => rank(worst) > rank(floors[kind]);
  const mayGo = standings.some(
    (standing, place) =>
      unread.has(standing.application.active) &&
      contributions[place] !== undefined &&
      matters(contributions[place]),
  );
  // No answer takes the verdict below the worse of the two floors; each colour by itself keeps its own.
  const turningIn = (): ReadonlySet<Standing | OpenGap> => {
    const verdict = worse(floors.law, floors.policy);
    return new Set<Standing | OpenGap>([
      ...standings.filter(
        (standing, place) =>
          rank(contributions[place]?.worst ?? 'green') > rank(verdict) ||
          (mayGo && standing.application.outcome === 'undetermined'),
      ),
      ...gaps.filter((_, place) => rank(gapContributions[place]!.worst) > rank(verdict)),
    ]);
  };
  // Most outlooks are of answers that are tried, and nobody asks them this.
  let turning: ReadonlySet<Standing | OpenGap> | undefined;
  return {
    floors,
    isFinal: false,
    unanswered,
    codeAsked,
    turns: (one) => (turning ??= turningIn()).has(one),
    standings: standings.filter((standing, place) => {
      const one = contributions[place];
      if (!one) return false;
      const { application, open } = standing;
      if (application.outcome === 'met' && open.length === 0) return false;
      return matters(one) || (mayGo && application.outcome === 'undetermined');
    }),
    gaps: gaps.filter((gap, place) => gap.isOpen && matters(gapContributions[place]!)),
  };
};

const NOTHING_MORE = { standings: [], gaps: [], isFinal: true, turns: (): boolean => false };

/** A finding as far as answers that can be had may turn it. */
interface Reachable extends Standing {
  readonly attainable: Attainable;
  readonly contribution: Contribution | undefined;
}

const BOTH: Attainable = { yes: true, no: true };

/** What was asked without result decides nothing any more: such reliefs lift nothing, such gaps stay. */
const withoutUnanswered = (
  { standings, gaps, of }: Judgement,
  unanswered: ReadonlySet<string>,
  codeAsked: CodeAsked,
): { readonly standings: readonly Reachable[]; readonly gaps: readonly OpenGap[] } => {
  const by = [...unanswered].join();
  const attainable = (application: Application): Attainable =>
    unanswered.size === 0 || application.outcome === 'met'
      ? BOTH
      : kept(attainables, application, by, () =>
          attainableOf(application, of.rulebook.values, { unanswered, codeAsked }),
        );
  const canHold = ({ application }: OpenRelief): boolean => attainable(application).yes;
  const reachable = (standing: Standing): Reachable =>
    kept(reachables, standing, by, () => {
      const open = asksOf(standing).filter(canHold);
      const its = attainable(standing.application);
      const one = { ...standing, open };
      return { ...one, attainable: its, contribution: contributionOf(one) };
    });
  return {
    standings: standings.map(reachable),
    gaps: unanswered.size === 0 ? gaps : gaps.map((gap) => closedBy(gap, unanswered)),
  };
};

/** What could ease a finding of a pack that nobody wants to be asked about is not asked. */
const asksOf = ({ application: { active }, open }: Standing): Standing['open'] =>
  active.pack.unasked === true ? [] : open;

const closedBy = (gap: OpenGap, unanswered: ReadonlySet<string>): OpenGap =>
  gap.isOpen && gap.asks.length > 0 && gap.asks.every((label) => unanswered.has(label))
    ? { ...gap, isOpen: false }
    : gap;

/** By what was asked without result: answers that are tried leave most findings as they are. */
type Kept<K extends object, V> = WeakMap<K, { readonly by: string; readonly of: V }>;

const attainables: Kept<Application, Attainable> = new WeakMap();
const reachables: Kept<Standing, Reachable> = new WeakMap();

const kept = <K extends object, V>(known: Kept<K, V>, key: K, by: string, work: () => V): V => {
  const last = known.get(key);
  if (last?.by === by) return last.of;
  const of = work();
  known.set(key, { by, of });
  return of;
};

/** A prohibition that nothing lifts, or a refusal that nothing cures: nothing else is asked then. */
const isSettledForGood = (standings: readonly Standing[], { law }: Floors): boolean =>
  law === 'red' ||
  standings.some(({ application: { active, outcome }, relievedBy, open }) => {
    const { then } = active.version;
    const isFound = outcome === 'met' && !relievedBy && open.length === 0;
    return isFound && 'effect' in then && isFinal(then.effect);
  });

/** The colours of an answer as far as they count: of one that is red for good nothing but that. */
export interface Said extends Colours {
  readonly isFinal: boolean;
}

export const saysAnother = (a: Said, b: Said): boolean =>
  a.verdict !== b.verdict ||
  (!a.isFinal && !b.isFinal && (a.law !== b.law || a.policy !== b.policy));

/** How much is open that can matter: every finding and relief that an answer may decide. */
export const openness = ({ standings, gaps }: Outlook): number => {
  let count = gaps.length;
  for (const { application, open } of standings)
    count += (application.outcome === 'undetermined' ? 1 : 0) + open.length;
  return count;
};
