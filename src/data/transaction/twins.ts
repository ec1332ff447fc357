// Control lists that bear the numbers of one and the same list, and what of them is the same text.

import { matchesShape } from '../../core/logic/read-code.ts';
import type { ControlList } from '../../model/control-list.ts';

/** The list whose numbers a list bears: that of which it is a twin, or itself. */
export const familyOf = (list: ControlList): string => list.twin?.of ?? list.id;

/** Whether two lists of a family have the number for the same text. */
export const areShared = (code: string, ...lists: readonly ControlList[]): boolean =>
  lists.every(({ twin }) => !twin || matchesShape(twin.codes, code));
