// What turned one transaction between two days of what is known, and what came to light between them.

import { compareText } from '../model/errors.ts';
import type { Evidence } from '../model/facts.ts';
import type { Finding, Verdict } from '../model/verdict.ts';
import { turnsBetween, type Turn } from './sweep.ts';

/** A fact on which the finding of that turn rests, and which was another, or not known, on the day. */
interface Learnt {
  readonly fact: string;
  readonly was?: string;
  readonly is: string;
  readonly from: string;
}

export interface KnownTurn extends Turn {
  /** Evidence of the finding that was published after the day. */
  readonly evidence: readonly Evidence[];
  readonly facts: readonly Learnt[];
}

interface Comparison {
  readonly turnedBy: readonly KnownTurn[];
  /** Evidence in the findings of the later day that nobody had on the earlier, whether it turned a colour or not; oldest first. */
  readonly cameToLight: readonly Evidence[];
}

/** `before`: the answer that knew less. */
export const compared = (before: Verdict, after: Verdict): Comparison => {
  const evidenceOf = (findings: readonly Finding[]): readonly Evidence[] =>
    findings.flatMap(({ evidence }) => evidence);
  const known = new Set(evidenceOf(before.findings).map(keyOf));
  const news = new Map(
    evidenceOf(after.findings)
      .filter((one) => isLater(one, before.knownAt) && !known.has(keyOf(one)))
      .map((one) => [keyOf(one), one]),
  );
  return {
    turnedBy: turnsBetween(before, after).map((turn) => ({
      ...turn,
      ...causesOf(turn, before, after),
    })),
    cameToLight: [...news.values()].sort(byDate),
  };
};

/** The first day on which it was known, whichever source is cited. */
export const sinceOf = ({ date, knownSince = date }: Evidence): string => knownSince;

const byDate = (a: Evidence, b: Evidence): number =>
  compareText(sinceOf(a), sinceOf(b)) || compareText(a.detail, b.detail);
const keyOf = ({ source, date, detail }: Evidence): string => [source, date, detail].join('\n');
const isLater = (one: Evidence, day: string): boolean => sinceOf(one) > day;

const OF_INCIDENT = '.incident.';

/** Findings of one rule stand together: a turn names the rule and not whom it is about. */
const causesOf = (
  { rule }: Turn,
  before: Verdict,
  after: Verdict,
): Pick<KnownTurn, 'evidence' | 'facts'> => {
  const ofRule = ({ findings }: Verdict): readonly Finding[] =>
    rule === undefined ? [] : findings.filter((finding) => finding.rule === rule);
  const evidence = new Map(
    ofRule(after)
      .flatMap((finding) => finding.evidence)
      .filter((one) => isLater(one, before.knownAt))
      .map((one) => [keyOf(one), one]),
  );
  const factsOf = (findings: readonly Finding[]): Map<string, { value: string; from: string }> =>
    new Map(
      findings.flatMap(({ facts }) =>
        facts.map(({ fact, value, from }) => [fact, { value, from }] as const),
      ),
    );
  // Which facts carry a finding may be others where it stands for another reason: all that was known on the day counts.
  const [was, is] = [factsOf(before.findings), factsOf(ofRule(after))];
  return {
    evidence: [...evidence.values()].sort(byDate),
    facts: [...is].flatMap(([fact, { value, from }]): Learnt[] => {
      const earlier = was.get(fact);
      // What is known of an incident is told with the incident.
      if (fact.includes(OF_INCIDENT)) return [];
      if (earlier?.value === value) return [];
      return [{ fact, ...(earlier && { was: earlier.value }), is: value, from }];
    }),
  };
};
