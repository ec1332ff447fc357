// A JSON text → where its values are written.

import { Reader, type Node } from '../read/json-text.ts';
import type { Written } from './written.ts';

/** The one value of a text that has been read already. */
export const writtenJson = (text: string): Written => writtenOf(new Reader(text).readAll());

const writtenOf = ({ start, end, entries, items }: Node): Written => ({
  start,
  end,
  ...(entries && {
    style: 'brackets',
    entries: [...entries].map(([key, entry]) => ({
      key,
      keyStart: entry.key,
      node: writtenOf(entry.node),
    })),
  }),
  ...(items && { style: 'brackets', items: items.map(writtenOf) }),
});
