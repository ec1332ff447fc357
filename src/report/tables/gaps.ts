// A row for each thing that could not be looked at: silence is no green.

import type { Gap } from '../../model/verdict.ts';
import type { Column } from './column.ts';
import { tableOf } from './table.ts';

const COLUMNS: readonly Column<Gap>[] = [
  {
    name: 'kind',
    type: 'choice',
    says: 'whose colour it holds at amber or worse',
    values: { law: 'law of a state or union', policy: 'a standard of diligence' },
    of: ({ kind }) => kind,
  },
  { name: 'what', type: 'text', says: 'what could not be looked at', of: ({ what }) => what },
  { name: 'why', type: 'text', says: 'why not', of: ({ why }) => why },
  { name: 'to_do', type: 'text', says: 'what to do about it', of: ({ remedy }) => remedy },
  {
    name: 'closed_by_lists',
    type: 'yes-no',
    says: 'yes where newer or whole lists close it and no answer does',
    of: ({ closedBy }) => (closedBy === 'lists' ? 'yes' : 'no'),
  },
];

export const gaps = tableOf(
  'gaps',
  'One row a thing that could not be looked at.',
  COLUMNS,
  ({ verdict }) => verdict.gaps,
);
