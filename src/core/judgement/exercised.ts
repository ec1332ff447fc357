// Which rules a judgement applied, and how far each came. It reads what the judgement holds, and applies the reliefs once more, as
// they were: of one that was met and found nothing to lift no trace is kept.

import type { ActiveRule } from '../law/in-force.ts';
import { apply } from './applications.ts';
import type { Judgement } from './judge.ts';

/** 'no-subject': in force, and nobody and nothing was there to which it could be applied. */
export type Applied = 'fired' | 'turned' | 'not-fired' | 'no-subject';

const ORDER: readonly Applied[] = ['no-subject', 'not-fired', 'turned', 'fired'];

/** By id, of each rule in force on the day; under several choices of subjects the farthest. */
export const exercisedIn = ({ of, standings }: Judgement): ReadonlyMap<string, Applied> => {
  const { rules, counting, unread, reliefs } = of.rulebook;
  const applied = new Map<string, Applied>();
  const came = ({ rule }: ActiveRule, so: Applied): void => {
    const before = applied.get(rule.id);
    if (before === undefined || ORDER.indexOf(so) > ORDER.indexOf(before)) applied.set(rule.id, so);
  };
  for (const { subjects, all } of [...rules, ...counting, ...reliefs])
    for (const active of all)
      came(active, of.choices(subjects).length > 0 ? 'not-fired' : 'no-subject');
  // Rules about matches that nothing else rests on are applied where there is a match.
  const matches = of.facts.elements.get('match')?.length ?? 0;
  for (const { all } of unread)
    for (const active of all) came(active, matches > 0 ? 'not-fired' : 'no-subject');
  const eased = standings.flatMap(({ relievedBy, mitigatedBy, open }) => [
    ...[relievedBy, mitigatedBy].filter((one) => one !== undefined),
    ...open.map(({ application }) => application),
  ]);
  const stood = standings.map(({ application }) => application);
  for (const { active, outcome } of [...stood, ...eased, ...apply(of, reliefs)])
    came(active, outcome === 'met' ? 'fired' : 'turned');
  return applied;
};
