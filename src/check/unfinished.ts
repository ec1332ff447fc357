// Rules that are not finished: those that say they are reviewed and still hold what the template put there, and drafts.

import { leaves, operandOf, type Leaf } from '../model/condition.ts';
import type { Place, Problem } from '../model/errors.ts';
import type { Library } from '../model/pack.ts';
import { TEMPLATE_TERRITORY, TEMPLATE_TITLE, TO_BE_WRITTEN } from '../model/template.ts';
import { subjectsOf, type Version } from './subjects.ts';

export const unfinishedProblems = (library: Library): Problem[] =>
  unfinishedIn(library, 'reviewed').map(({ id, place, left }) => ({
    code: 'unfinished',
    place,
    what: `'${id}' says that it is reviewed and still has ${left.join(' and ')} of the template`,
    remedy: 'Write what the provision says, or set status: draft',
  }));

/** A draft applies to nothing: it is no mistake, and must not be taken for a rule that looks at anything. */
export interface Draft {
  readonly id: string;
  readonly place: Place;
  /** What it still has of the template. */
  readonly left: readonly string[];
}

export const draftsIn = (library: Library): Draft[] => [
  ...new Map(
    subjectsOf(library).flatMap(({ id, versions }) =>
      versions
        .filter(({ status }) => status === 'draft')
        .map((version) => [id, { id, place: version.place, left: leftIn(version) }]),
    ),
  ).values(),
];

/** Drafts that nobody has written yet: not to be handed on as a pack. */
export const unwrittenProblems = (library: Library): Problem[] =>
  unfinishedIn(library, 'draft').map(({ id, place, left }) => ({
    code: 'unfinished',
    place,
    what: `'${id}' is a draft and still has ${left.join(' and ')} of the template`,
    remedy: 'Write what the provision says, or take the file out of the pack',
  }));

const unfinishedIn = (library: Library, of: Version['status']): Draft[] =>
  subjectsOf(library).flatMap(({ id, versions }) =>
    versions.flatMap((version): Draft[] => {
      const left = version.status === of ? leftIn(version) : [];
      return left.length === 0 ? [] : [{ id, place: version.place, left }];
    }),
  );

const leftIn = (version: Version): string[] => {
  const { title, when } = version;
  const unwritten = (text: string): boolean => text.startsWith(TO_BE_WRITTEN);
  return [
    ...(title === TEMPLATE_TITLE ? [`the title '${TEMPLATE_TITLE}'`] : []),
    ...(when && leaves(when).some(({ leaf }) => names(leaf, TEMPLATE_TERRITORY))
      ? [`the territory ${TEMPLATE_TERRITORY}`]
      : []),
    ...('because' in version && unwritten(version.because)
      ? [`the reason '${TO_BE_WRITTEN} …'`]
      : []),
    ...('remedy' in version && unwritten(version.remedy)
      ? [`the remedy '${TO_BE_WRITTEN} …'`]
      : []),
  ];
};

const names = ({ test }: Leaf, value: string): boolean => {
  if (test.verb === 'is') return test.values.includes(value);
  const operand = operandOf(test);
  return operand !== undefined && 'literal' in operand && operand.literal.includes(value);
};
