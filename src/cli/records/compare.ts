// licet compare A B: what moved between two kept answers.

import { compared } from '../../records/compared.ts';
import { sameBytes, type Bytes } from '../../records/same-bytes.ts';
import { keptAnswer } from '../../records/kept-record.ts';
import { comparedPage } from '../../report/compared.ts';
import { jsonText } from '../../report/json.ts';
import { movesBetween } from '../../report/moved.ts';
import { isAsBefore, isSameGate } from '../../report/what-if.ts';
import type { Run } from '../run.ts';
import type { CompareArguments } from './record-arguments.ts';

/** The status is 1 where the two answers differ. */
export const compareCommand = (
  first: string,
  second: string,
  given: CompareArguments,
  { streams }: Run,
): number => {
  const [before, after] = [keptAnswer(first), keptAnswer(second)];
  const comparison = compared(before, after);
  const bytes = sameBytes(before, after);
  const same = isAsBefore(before, after) && isSameGate(before, after);
  streams.out(
    given.format === 'json'
      ? jsonText(
          {
            files: [first, second],
            same,
            bytes,
            ...comparison,
            ...namesOf(movesBetween(before, after)),
          },
          'page',
        )
      : comparedPage(comparison, before, after, [first, second], {
          width: streams.width,
          colour: streams.colour,
          all: given.all === true,
        }) + (same ? wordsText(bytes) : ''),
  );
  return same ? 0 : 1;
};

/** Two answers with the same reasons may still tell them otherwise. */
const wordsText = ({ firstAt }: Bytes): string =>
  firstAt === undefined ? '' : `Their words are not the same, first at ${firstAt}.\n`;

const namesOf = ({ came, went, turned }: ReturnType<typeof movesBetween>) => {
  const one = ({ rule, subject, outcome, colour }: (typeof came)[number]) => ({
    rule,
    subject,
    outcome,
    colour,
  });
  return {
    came: came.map(one),
    went: went.map(one),
    turned: turned.map(({ from, to }) => ({ before: one(from), after: one(to) })),
  };
};
