// What would lift a red finding, by the reliefs that its rule has: those that what is open decides, those that do not hold by
// what is stated, or plainly that there are none.

import type { Finding, WouldRelieve } from '../model/verdict.ts';

/** So many reliefs are named where there is little room. */
const MOST = 2;

/** A sentence; undefined of what is not red, or of a record that was made before such things were kept. */
export const wayOutText = (
  { colour, couldRelieve, wouldRelieve, kind, effect }: Finding,
  most = MOST,
): string | undefined => {
  if (colour !== 'red' || wouldRelieve === undefined) return undefined;
  const all = [...couldRelieve, ...licencesFirst(wouldRelieve)].map(({ title }) => title);
  if (all.length === 0)
    return NOTHING[kind === 'law' ? 'law' : effect === 'refuse' ? 'final' : 'policy'];
  const titles = [...new Set(all)];
  const rest = titles.length - most;
  const named = `${titles.slice(0, most).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
  const how = kind === 'law' ? 'Lifted' : 'Eased';
  return `${how} by: ${named}${couldRelieve.length === 0 ? ' (by what is stated none holds)' : ''}.`;
};

/** What an exporter can ask for stands before what has to fit. */
const licencesFirst = (reliefs: readonly WouldRelieve[]): readonly WouldRelieve[] => [
  ...reliefs.filter(({ title }) => IS_ASKED_FOR.test(title)),
  ...reliefs.filter(({ title }) => !IS_ASKED_FOR.test(title)),
];

const IS_ASKED_FOR = /licen[cs]e(?! exception)|permit|authoris/i;

const NOTHING = {
  law: 'No licence or exception of these packs lifts it.',
  final: 'Nothing lifts it: it goes only where what is stated is otherwise.',
  policy:
    'No safeguard of these packs lifts it by itself: it goes where what is stated is otherwise.',
} as const;
