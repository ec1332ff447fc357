// On which line of a table a value of a transaction stands, where each item has a row of its own.

import type { Path } from '../read/path.ts';

/** `line`: where the transaction begins; `items`: by item its line, or nothing where all stand there. */
export const lineBy =
  (line: number, items: readonly number[]) =>
  ([holder, item]: Path): number =>
    (holder === 'items' ? items[Number(item)] : undefined) ?? line;
