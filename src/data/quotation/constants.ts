// What a mapping says of every transaction, put where it belongs: of a party, an owner, a numbered item or a value only where
// the rows say something of it.

import type { Constant, Mapping } from './mapping.ts';
import type { Put } from './put.ts';

/** `rows`: how many the transaction has. */
export const putConstants = (mapping: Mapping, rows: number, put: Put): void => {
  // Those of one numbered item first: an item of all rows may stand by them alone.
  for (const ofItem of [false, true])
    for (const constant of mapping.constants)
      if (constant.target.ofItem === ofItem) putConstant(constant, rows, mapping, put);
};

const putConstant = (
  { target: { path, ofItem }, value, place }: Constant,
  rows: number,
  { columns }: Mapping,
  put: Put,
): void => {
  const holder = holderOf(path, ofItem);
  const mapped = [...columns.values()].some(({ targets }) =>
    targets.some(
      (one) =>
        (one.ofItem === ofItem && startsWith(one.path, holder)) ||
        (ofItem && one.path[0] === 'items' && startsWith(one.path.slice(2), holder)),
    ),
  );
  const before = ofItem ? itemsIn(put, rows).map((item) => ['items', String(item)]) : [[]];
  for (const above of before)
    if (holder.length === 0 || !mapped || put.hasBelow([...above, ...holder]))
      put.put([...above, ...path], value, place);
};

/** Each row is an item, and a row with columns for several has those of which it says something. */
const itemsIn = (put: Put, rows: number): readonly number[] => {
  const said = put.positionsIn('items');
  return rows === 1 && said.length > 0
    ? said
    : [...new Set([...said, ...Array.from({ length: rows }, (_, item) => item)])];
};

/** The entry of a list, or the value of an item, to which a path belongs. */
const holderOf = (path: readonly string[], ofItem: boolean): readonly string[] => {
  if (ofItem || path[0] === 'value') return path[0] === 'value' ? ['value'] : [];
  if (path[0] === 'items') return path.slice(0, path[2] === 'value' ? 3 : 2);
  const entry = path.findLastIndex((step) => /^\d+$/.test(step));
  return entry > 0 ? path.slice(0, entry + 1) : [];
};

const startsWith = (path: readonly string[], above: readonly string[]): boolean =>
  above.every((step, at) => path[at] === step);
