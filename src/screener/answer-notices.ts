// What an answer says of the answers it was given by name: that one does not count, that two contradict one another, that
// what the file states itself has no paper.

import type { GivenAnswer, Paper } from '../model/answer.ts';
import { compareText } from '../model/errors.ts';
import { declarationOf, type FactTable } from '../model/fact.ts';
import { declaredPath } from '../model/label.ts';
import type { Notice } from '../model/verdict.ts';
import type { Unproved } from '../data/transaction/stated-unproved.ts';

export const answerNotices = (
  answers: readonly GivenAnswer[],
  unproved: readonly Unproved[],
  facts: FactTable,
): Notice[] => [
  ...answers
    .filter(({ standing }) => standing === 'without-proof')
    .map((answer) => withoutProof(answer, facts)),
  ...contradictions(answers),
  ...unproved.map(({ label, value, from }) => ({
    what: `'${label}' is stated as ${value}, and no paper is named, so that it is not known`,
    from,
    remedy: remedyFor(label, facts),
  })),
];

const withoutProof = ({ fact, value, by, on, papers, from }: GivenAnswer, facts: FactTable) => ({
  what: `The answer of ${by} of ${on}, '${fact}' is ${value}, does not count: ${papers.length === 0 ? 'it names no paper' : papers.map(lackText).join(', ')}`,
  from,
  remedy: remedyFor(fact, facts),
});

const lackText = ({ file, lacks, dated, until }: Paper): string => {
  if (lacks === 'expired') return `${file} ran out on ${until}`;
  return lacks === 'later'
    ? `${file} is of ${dated}, later than the day of the law`
    : `${file} has no grade`;
};

const remedyFor = (label: string, facts: FactTable): string => {
  const { evidence } = declarationOf(facts, declaredPath(label)) ?? {};
  return `Name a paper that shows it${evidence === undefined ? '' : ` (${evidence})`}, with its hash, day and grade, under answers: licet answer does`;
};

/** One for each fact of which several things are said. */
const contradictions = (answers: readonly GivenAnswer[]): Notice[] => {
  const facts = new Set(answers.filter((one) => one.contradicted).map(({ fact }) => fact));
  return [...facts].sort(compareText).map((fact) => {
    const of = answers.filter((one) => one.fact === fact && one.contradicted);
    const said = of.map(({ by, on, value }) => `${by} on ${on}: ${value}`).join('; ');
    return {
      what: `Several things are said of '${fact}' (${said}${of.length === 1 ? '; the file: something else' : ''}); all are kept, and the worse is read`,
      from: of.map(({ from }) => from).join(', '),
      remedy: 'Find out which is true, and withdraw the other, with who and why',
    };
  });
};
