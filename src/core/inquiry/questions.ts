// The missing facts that could still change a colour, most decisive first.
// A colour that is fixed by a met finding which nothing can lift is not reopened by asking.

import { compareText } from '../../model/errors.ts';
import { declarationOf, PARTY_ROLES, type FactTable } from '../../model/fact.ts';
import type { PackKind } from '../../model/pack.ts';
import type { Question } from '../../model/verdict.ts';
import { declaredPath } from '../../model/label.ts';
import { settlingOf } from '../logic/explain.ts';
import { colourOf, worstColourOf } from '../judgement/effects.ts';
import type { Standing } from '../judgement/relieve.ts';
import type { Application } from '../judgement/apply.ts';
import type { OpenGap } from '../verdict/gaps.ts';

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

export const questionsOf = (
  standings: readonly Standing[],
  gaps: readonly OpenGap[],
  facts: FactTable,
): Question[] => {
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
  // A gap holds the verdict at amber, which is nothing to a verdict that is red for good.
  for (const gap of fixed.size > 0 ? [] : gaps) {
    for (const fact of gap.missing) {
      const entry = tally(fact);
      entry.askedBy.add(`${gap.pack} (not modelled: ${gap.what})`);
      entry.alone += 1;
      entry.reads += 1;
    }
  }
  return [...tallies.values()]
    .sort(
      (a, b) =>
        b.worst - a.worst || b.alone - a.alone || b.reads - a.reads || compareText(a.fact, b.fact),
    )
    .map((entry) => questionOf(entry, facts));
};

const count = (application: Application, red: boolean, tally: (fact: string) => Tally): void => {
  const settling = settlingOf(application.result);
  for (const fact of application.missing) {
    if (fact.startsWith('$')) continue;
    const entry = tally(fact);
    const settles = settling.no.has(fact) || settling.yes.has(fact);
    entry.reads += 1;
    if (settles) entry.alone += 1;
    if (settles && red) entry.worst += 1;
    entry.decides.add(application.active.rule.id);
    for (const { instrument, pinpoint } of application.active.version.provisions)
      entry.askedBy.add(`${instrument} ${pinpoint}`.trim());
  }
};

const couldBeRed = ({ active }: Application): boolean =>
  'effect' in active.version.then &&
  worstColourOf(active.version.then.effect, active.version.then.policy) === 'red';

/** Kinds of pack whose colour is red for good: a met red finding that no open relief could lift. */
const fixedKinds = (standings: readonly Standing[]): ReadonlySet<PackKind> => {
  const fixed = new Set<PackKind>();
  for (const { application, relievedBy, mitigatedBy, open } of standings) {
    const { then } = application.active.version;
    if (
      relievedBy ||
      mitigatedBy ||
      application.outcome !== 'met' ||
      open.length > 0 ||
      !('effect' in then)
    )
      continue;
    if (colourOf(then.effect, then.policy, 'met') === 'red')
      fixed.add(application.active.pack.kind);
  }
  return fixed;
};

const questionOf = ({ fact, askedBy, decides }: Tally, facts: FactTable): Question => {
  const declaration = declarationOf(facts, declaredPath(fact));
  return {
    fact,
    question: `${aboutWhom(fact)}${declaration?.question ?? fallbackQuestion(fact)}`,
    askedBy: [...askedBy].sort(),
    decides: [...decides].sort(),
    evidence: declaration?.evidence ?? '',
    ...(declaration?.values && { answers: Object.keys(declaration.values) }),
  };
};

/** Questions about a party say about which: the same question is asked of the reseller and of the end user. */
const aboutWhom = (fact: string): string => {
  const role =
    PARTY_ROLES.find((candidate) => fact.startsWith(`${candidate}.`)) ??
    /^parties\.\d+/.exec(fact)?.[0];
  return role === undefined ? '' : `About the ${role}: `;
};

const fallbackQuestion = (fact: string): string => {
  const list = /classification\.([a-z-]+)$/.exec(fact)?.[1];
  return list !== undefined
    ? `Under which entry of the ${list} control list is the item classified, or none?`
    : `What is ${fact}?`;
};
