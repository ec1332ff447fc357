// A question that is answered in words: one line, with the signs for whatever else can be said.

import { ASKED_WITHOUT_RESULT, type FactDeclaration } from '../../model/fact.ts';
import type { Question } from '../../model/verdict.ts';
import { writtenAs } from '../../report/asked.ts';
import type { Message } from './dialogue.ts';
import { picked, WAYS, type Putting, type Reply, type Way } from './ways.ts';

/** Signs that stand for the ways where an answer is typed. */
const TYPED: Readonly<Record<string, Way>> = { '?': 'help', '<': 'back', '!': 'in-vain' };

export const written = async (
  [question, ...beside]: Message,
  asked: Question,
  declaration: FactDeclaration | undefined,
  putting: Putting,
): Promise<Reply | 'help'> => {
  const { dialogue, canGoBack, canBeInVain, refuses } = putting;
  const before = putting.former.get(asked.fact);
  const isProposed = before === undefined || before === ASKED_WITHOUT_RESULT;
  const initial = isProposed ? putting.initial : before;
  const ways = [
    ...(initial === undefined
      ? ['Enter alone: not known yet']
      : ['Enter: as it stands', isProposed ? 'type another over it' : 'Ctrl-U: empties it']),
    '? Enter: help',
    ...(canGoBack ? ['< Enter: back'] : []),
    ...(canBeInVain ? ['! Enter: asked, nobody could say'] : []),
    'Esc: stop',
  ];
  const wayOf = (text: string): Way | undefined => {
    // A sign may be typed behind what stands there already.
    const sign =
      initial !== undefined && text.startsWith(initial) ? text.slice(initial.length) : text;
    const way = Object.hasOwn(TYPED, sign) ? TYPED[sign] : undefined;
    const possible = way === 'back' ? canGoBack : way === 'in-vain' ? canBeInVain : true;
    return possible ? way : undefined;
  };
  const how = declaration?.type === 'text' ? [] : [`Write ${writtenAs(declaration, asked.fact)}.`];
  const text = await dialogue.write([question, ...beside, ...how], {
    ...(initial !== undefined && { initial, isProposed }),
    hint: ways.join(' · '),
    refuses: (typed) =>
      typed.trim() === '' || wayOf(typed.trim()) ? undefined : refuses(typed.trim()),
  });
  if (text === undefined) return { kind: 'stop' };
  const answer = text.trim();
  const way = wayOf(answer);
  if (way) return picked(WAYS[way].value, putting);
  return answer === '' ? { kind: 'open' } : { kind: 'answer', value: answer };
};
