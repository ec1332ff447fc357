// The missing facts that could still change a colour, most decisive first.
// A colour that is fixed by a met finding which nothing can lift is not reopened by asking.

import { controlListOf, type ControlList } from '../../model/control-list.ts';
import { compareText } from '../../model/errors.ts';
import { declarationOf, type FactTable } from '../../model/fact.ts';
import type { Facts, Scope } from '../../model/facts.ts';
import { declaredPath } from '../../model/label.ts';
import type { PackKind } from '../../model/pack.ts';
import type { Question } from '../../model/verdict.ts';
import type { Application } from '../judgement/applications.ts';
import { standingColour } from '../judgement/conclude.ts';
import { worstColourOf } from '../judgement/effects.ts';
import type { Judgement } from '../judgement/judge.ts';
import type { Standing } from '../judgement/reliefs.ts';
import { placeOf, scopeAt, type Place } from '../judgement/why.ts';
import { unansweredIn } from './unanswered.ts';

interface Tally {
  readonly fact: string;
  readonly askedBy: Set<string>;
  readonly decides: Set<string>;
  /** Findings that could still be red and that this answer alone could settle. */
  worst: number;
  /** Findings that this answer alone could settle. */
  alone: number;
  /** Findings in which it is missing. */
  reads: number;
}

/** A question without the name of its subject. */
interface Asking {
  readonly fact: string;
  readonly holder: Place | undefined;
  readonly rest: Omit<Question, 'fact' | 'subject' | 'about'>;
}

/** By what transactions of a pattern share. */
const asked = new WeakMap<object, readonly Tally[]>();
const askings = new WeakMap<object, readonly Asking[]>();

export const questionsOf = (judgement: Judgement, table: FactTable): Question[] => {
  const { alike, of } = judgement;
  let known = askings.get(alike);
  if (!known) {
    const { facts, rulebook } = of;
    const subjects = subjectsByLabel(facts);
    known = talliesOf(judgement).map((tally) => {
      const holder = holderOf(tally.fact, subjects);
      return {
        fact: tally.fact,
        holder: holder && placeOf(holder, facts),
        rest: askingOf(tally, table, rulebook.library.controlLists),
      };
    });
    askings.set(alike, known);
  }
  const unanswered = new Set(unansweredIn(of.facts).map(({ fact }) => fact));
  return known
    .filter(({ fact }) => !unanswered.has(fact))
    .map(({ fact, holder, rest }) => ({
      fact,
      about: [fact],
      subject: holder ? scopeAt(holder, of.facts).name : 'the transaction',
      ...rest,
    }));
};

/** The label of the fact to ask first. */
export const firstAsked = (judgement: Judgement): string | undefined =>
  firstOf(judgement, new Set(unansweredIn(judgement.of.facts).map(({ fact }) => fact)));

const firstOf = (judgement: Judgement, unanswered: ReadonlySet<string>): string | undefined =>
  talliesOf(judgement).find(({ fact }) => !unanswered.has(fact))?.fact;

/** The most decisive first. */
const talliesOf = ({ standings, gaps, alike }: Judgement): readonly Tally[] => {
  let known = asked.get(alike);
  if (!known) {
    known = [...tallied(standings, gaps).values()].sort(mostDecisive);
    asked.set(alike, known);
  }
  return known;
};

const mostDecisive = (a: Tally, b: Tally): number =>
  b.worst - a.worst || b.alone - a.alone || b.reads - a.reads || compareText(a.fact, b.fact);

const tallied = (standings: readonly Standing[], gaps: Judgement['gaps']): Map<string, Tally> => {
  const fixed = fixedKinds(standings);
  const tallies = new Map<string, Tally>();
  const tally = (fact: string): Tally => {
    let known = tallies.get(fact);
    if (!known) {
      known = { fact, askedBy: new Set(), decides: new Set(), worst: 0, alone: 0, reads: 0 };
      tallies.set(fact, known);
    }
    return known;
  };
  for (const standing of standings) {
    const { application, relievedBy } = standing;
    if (relievedBy || fixed.has(application.active.pack.kind)) continue;
    const red = couldBeRed(application);
    if (application.outcome === 'undetermined') count(application, red, tally);
    for (const open of standing.open) count(open.application, red, tally);
  }
  // A gap holds its colour at amber, which is nothing to a verdict that is red for good.
  for (const { gap, pack, asks } of fixed.size > 0 ? [] : gaps) {
    for (const fact of asks) {
      const entry = tally(fact);
      entry.askedBy.add(pack === undefined ? gap.what : `not modelled: ${gap.what}`);
      entry.alone += 1;
      entry.reads += 1;
    }
  }
  return tallies;
};

const count = (application: Application, red: boolean, tally: (fact: string) => Tally): void => {
  const { asks, active } = application;
  if (asks.length === 0) return;
  const { settling } = application;
  for (const fact of asks) {
    const entry = tally(fact);
    const settles = settling.no.has(fact) || settling.yes.has(fact);
    entry.reads += 1;
    if (settles) entry.alone += 1;
    if (settles && red) entry.worst += 1;
    entry.decides.add(active.rule.id);
    for (const { instrument, pinpoint } of active.version.provisions)
      entry.askedBy.add(`${instrument} ${pinpoint}`.trim());
  }
};

const couldBeRed = ({ active }: Application): boolean =>
  'effect' in active.version.then &&
  worstColourOf(active.version.then.effect, active.version.then.policy) === 'red';

/** Kinds of pack whose colour is red for good: a met red finding that no open relief could lift. */
const fixedKinds = (standings: readonly Standing[]): ReadonlySet<PackKind> => {
  const fixed = new Set<PackKind>();
  for (const standing of standings) {
    const { application, open } = standing;
    if (application.outcome === 'met' && open.length === 0 && standingColour(standing) === 'red')
      fixed.add(application.active.pack.kind);
  }
  return fixed;
};

const askingOf = (
  { fact, askedBy, decides }: Tally,
  table: FactTable,
  controlLists: readonly ControlList[],
): Asking['rest'] => {
  const declaration = declarationOf(table, declaredPath(fact));
  return {
    question: declaration?.question ?? fallbackQuestion(fact, controlLists),
    askedBy: [...askedBy].sort(),
    decides: [...decides].sort(),
    evidence: declaration?.evidence ?? '',
    ...(declaration?.values && { answers: Object.keys(declaration.values) }),
    ...(declaration?.examples && { examples: declaration.examples }),
    ...(declaration?.answeredBy !== undefined && { answeredBy: declaration.answeredBy }),
    ...(declaration?.takes !== undefined && { takes: declaration.takes }),
    ...(declaration?.because !== undefined && { because: declaration.because }),
  };
};

const subjectsByLabel = (facts: Facts): Map<string, Scope> =>
  new Map([...facts.items, ...facts.parties].map((scope) => [scope.label, scope]));

/** The item or party whose fact it is: the longest label that the fact begins with. */
const holderOf = (fact: string, subjects: ReadonlyMap<string, Scope>): Scope | undefined => {
  for (let dot = fact.lastIndexOf('.'); dot > 0; dot = fact.lastIndexOf('.', dot - 1)) {
    const scope = subjects.get(fact.slice(0, dot));
    if (scope) return scope;
  }
  return undefined;
};

const fallbackQuestion = (fact: string, controlLists: readonly ControlList[]): string => {
  const list = /classification\.([a-z-]+)$/.exec(fact)?.[1];
  if (list === undefined) return `What is ${fact}?`;
  const title = controlListOf(controlLists, list)?.title ?? list;
  return `Under which code of the list '${list}' (${title}) is the item classified, or none?`;
};
