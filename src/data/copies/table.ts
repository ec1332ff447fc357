// A supplement that is one table, as a record: every value in it, in its order, under the one section that the copy names.

import type { LawText } from './text.ts';

/** Errors: the file is not JSON. */
export const readTable = (source: string, section: string): LawText => {
  const lines: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) {
        // Of the copy itself, not of the table.
        if (path === '' && ['$comment', 'source', 'retrievedAt'].includes(key)) continue;
        walk(inner, path === '' ? key : `${path}.${key}`);
      }
    } else lines.push(`${path}: ${String(value)}`);
  };
  walk(JSON.parse(source), '');
  return new Map([[section, lines.map((text) => ({ labels: [], text }))]]);
};
