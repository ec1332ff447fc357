// Rules that say they are reviewed and still hold what the template put there.

import { leaves, operandOf, type Leaf } from '../model/condition.ts';
import type { Problem } from '../model/errors.ts';
import type { Library } from '../model/pack.ts';
import { TEMPLATE_TERRITORY, TEMPLATE_TITLE } from '../model/template.ts';
import { subjectsOf } from './subjects.ts';

export const unfinishedProblems = (library: Library): Problem[] =>
  subjectsOf(library).flatMap(({ id, versions }) =>
    versions.flatMap(({ status, title, when, place }): Problem[] => {
      if (status !== 'reviewed') return [];
      const left = [
        ...(title === TEMPLATE_TITLE ? [`the title '${TEMPLATE_TITLE}'`] : []),
        ...(when && leaves(when).some(({ leaf }) => names(leaf, TEMPLATE_TERRITORY))
          ? [`the territory ${TEMPLATE_TERRITORY}`]
          : []),
      ];
      return left.length === 0
        ? []
        : [
            {
              code: 'unfinished',
              place,
              what: `'${id}' says that it is reviewed and still has ${left.join(' and ')} of the template`,
              remedy: 'Write what the provision says, or set status: draft',
            },
          ];
    }),
  );

const names = ({ test }: Leaf, value: string): boolean => {
  if (test.verb === 'is') return test.values.includes(value);
  const operand = operandOf(test);
  return operand !== undefined && 'literal' in operand && operand.literal.includes(value);
};
