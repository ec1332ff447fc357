// What is wrong with a code that somebody types: that its list cannot have it. In a file it is told; here it is asked again.

import { declaredCodes } from '../../data/transaction/declared-codes.ts';
import { controlListOf } from '../../model/control-list.ts';
import { ASKED_WITHOUT_RESULT } from '../../model/fact.ts';
import type { Library } from '../../model/pack.ts';

const DECLARED = /\.classification\.([a-z0-9-]+)$/;

export const codeCheck =
  ({ controlLists }: Library) =>
  (label: string, value: string): string | undefined => {
    const list = controlListOf(controlLists, DECLARED.exec(label)?.[1] ?? '');
    if (!list || value === ASKED_WITHOUT_RESULT) return undefined;
    const { strange } = declaredCodes(value.split(','), list, controlLists);
    return strange.length === 0
      ? undefined
      : `It cannot be ${strange.join(', ')}. Write one code, or several with commas between them, or ${list.notListed[0]!}.`;
  };
