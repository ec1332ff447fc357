// What is wrong with a code that somebody types: that its list cannot have it. In a file it is told; here it is asked again.

import { readCode } from '../../core/logic/read-code.ts';
import { controlListOf } from '../../model/control-list.ts';
import { ASKED_WITHOUT_RESULT } from '../../model/fact.ts';
import type { Library } from '../../model/pack.ts';

const DECLARED = /\.classification\.([a-z0-9-]+)$/;

export const codeCheck =
  ({ controlLists }: Library) =>
  (label: string, value: string): string | undefined => {
    const list = controlListOf(controlLists, DECLARED.exec(label)?.[1] ?? '');
    if (!list || value === ASKED_WITHOUT_RESULT) return undefined;
    for (const one of value.split(',')) {
      const read = readCode(list, one, controlLists);
      if (!('problem' in read)) continue;
      const of = read.of === undefined ? '' : `, but one of ${read.of.join(' and ')}`;
      const meant = read.suggestion === undefined ? '' : ` Perhaps ${read.suggestion} is meant.`;
      return `'${one.trim()}' is no code of this list${of}.${meant} Write one code, or several with commas between them, or ${list.notListed[0]!}.`;
    }
    return undefined;
  };
