// A question with several answers: they are marked on a list, on which it also stands that none of them is so. Nothing marked is no
// answer until the person says what it means.

import type { Question } from '../../model/verdict.ts';
import type { Choice, Message } from './dialogue.ts';
import { picked, taken, waysFor, type Putting, type Reply } from './ways.ts';

export const marked = async (
  message: Message,
  asked: Question,
  choices: readonly Choice[],
  putting: Putting,
): Promise<Reply | 'help'> => {
  const { dialogue, former } = putting;
  const before = former.get(asked.fact);
  const looked = choices
    .filter(({ value }) => value === 'none')
    .map((one) => ({ ...one, label: 'None of them: looked at each', isAlone: true }));
  const some = await dialogue.mark(
    [...message, 'Mark nothing for not known, help and back'],
    [...choices.filter(({ value }) => value !== 'none'), ...looked],
    before?.split(','),
  );
  if (some === undefined) return { kind: 'stop' };
  if (some.length > 0) return taken(some.join(','), putting);
  const again = { value: '<again>', label: 'Mark some after all' };
  const [open, ...others] = waysFor(asked, putting);
  const way = await dialogue.choose(
    ['Nothing is marked. What does that mean?'],
    [open!, ...looked, again, ...others],
    before,
  );
  return way === again.value ? marked(message, asked, choices, putting) : picked(way, putting);
};
