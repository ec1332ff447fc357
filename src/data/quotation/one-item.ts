// Whether one cell names one item. Two in one cell would be judged as one, by the kind, form and code of the first.

import type { TableCell } from './table.ts';
import type { MappedColumn } from './mapping.ts';
import type { Target } from './target.ts';
import type { Refused } from './written-day.ts';

/** A line of its own, a semicolon, or a plus between words. */
const SEVERAL = /\S\s*(?:[\r\n]+|;|\s\+\s)\s*\S/;

const isName = ({ path, ofItem }: Target): boolean =>
  (ofItem && path.join('.') === 'name') || /^items\.\d+\.name$/.test(path.join('.'));

/** Undefined where it names one, or where the mapping says what the cell means. */
export const severalItems = (
  cell: TableCell | undefined,
  target: Target,
  isMeant: boolean,
  { name }: MappedColumn,
): Refused | undefined => {
  if (!isName(target) || isMeant || cell?.kind !== 'text' || !SEVERAL.test(cell.text)) return;
  return {
    what: 'The cell seems to name several items, and they would be judged as one',
    remedy: `Give each a row with the number of the quotation (group-by), or columns of its own (items.0.name, items.1.name); where it is one, write under values of '${name}' what it is called`,
  };
};
