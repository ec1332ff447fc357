// A column of codes that goes to several control lists: each code goes to those of them that have such a code. A code that none
// of them has goes to all, so that it is told as strange rather than lost.

import { readCode } from '../../core/logic/read-code.ts';
import type { ControlList } from '../../model/control-list.ts';
import type { Target } from './target.ts';

type Value = string | readonly string[];

/** The lists to which a column goes; none where it goes to one alone, which then gets what the column says. */
export const listsOf = (
  targets: readonly Target[],
  lists: readonly ControlList[],
): readonly ControlList[] => {
  const ids = targets.flatMap((target) => (target.kind === 'code' ? [target.path.at(-1)!] : []));
  return ids.length > 1 ? lists.filter(({ id }) => ids.includes(id)) : [];
};

/** What of a cell the list of a target gets; nothing where all of it belongs to others. */
export const partOf = (
  value: Value,
  { kind, path }: Target,
  lists: readonly ControlList[],
): Value | undefined => {
  const own = lists.find(({ id }) => id === path.at(-1));
  if (kind !== 'code' || own === undefined) return value;
  const belongs = (text: string): boolean =>
    has(own, text) || !lists.some((other) => has(other, text));
  if (typeof value === 'string') return belongs(value) ? value : undefined;
  const part = value.filter(belongs);
  return part.length > 0 ? part : undefined;
};

const has = (list: ControlList, text: string): boolean => !('problem' in readCode(list, text));
