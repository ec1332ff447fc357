// A file that holds one item alone is read as a transaction with that item; every place in it stays what it was.

import { at } from '../read/values.ts';
import type { RawTransaction } from '../read/raw.ts';
import { transactionFrom } from './transactions.ts';
import type { Path } from '../read/path.ts';

/** Keys that only a whole transaction has. */
const WHOLE = [
  'items',
  'exporter',
  'parties',
  'destination',
  'end-use',
  'licences',
  'route',
  'authority',
  'diligence',
  'company',
];

export const asTransaction = (raw: RawTransaction): RawTransaction => {
  if (
    typeof raw.value !== 'object' ||
    raw.value === null ||
    WHOLE.some((key) => at(raw.value, [key]) !== undefined)
  )
    return raw;
  const name = at(raw.value, ['name']);
  const within = (path: Path): Path => (path[0] === 'items' ? path.slice(2) : []);
  return {
    ...raw,
    value: { id: typeof name === 'string' && name !== '' ? name : 'item', items: [raw.value] },
    place: (path) => raw.place(within(path)),
    keyPlace: (path) => raw.keyPlace(within(path)),
    lineAt: raw.lineAt && ((path) => raw.lineAt?.(within(path))),
  };
};

/** An item of which only the category is known. */
export const itemOfCategory = (category: string): RawTransaction =>
  transactionFrom({ id: category, items: [{ name: category, category }] }, '--category');
