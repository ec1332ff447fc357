// Cells of a table → the values of a transaction, nested as the paths of their columns say.

import type { Cell, Column } from './csv-header.ts';

/** Separates several values in one cell. */
const MANY = ';';

/** Spreadsheets write TRUE, Yes and Unknown. */
const YES_NO = new Set(['yes', 'no', 'true', 'false', 'unknown']);

/** What a cell, or an answer on the command line, says. `many`: the sign between several values. */
export const valueOf = (text: string, cell: Cell, many: string): string | string[] => {
  if (cell === 'many' && text.includes(many)) return text.split(many).map((value) => value.trim());
  const lower = text.toLowerCase();
  return cell === 'yes-no' && YES_NO.has(lower) ? lower : text;
};

export const cellValue = ({ cell }: Column, text: string): unknown => valueOf(text, cell, MANY);

/** Empty cells are unknown and leave no key. */
export const nested = (
  columns: readonly Column[],
  row: readonly string[],
  shown: (column: Column, text: string) => unknown,
): unknown => {
  const root = record();
  columns.forEach((column, index) => {
    const { path } = column;
    const text = row[index]?.trim() ?? '';
    if (text === '') return;
    let target: Record<string, unknown> | unknown[] = root;
    path.forEach((step, depth) => {
      const last = depth === path.length - 1;
      const next = path[depth + 1];
      const slot = Array.isArray(target) ? Number(step) : step;
      const holder = target as Record<string | number, unknown>;
      if (last) holder[slot] = shown(column, text);
      else {
        holder[slot] ??= next !== undefined && /^\d+$/.test(next) ? [] : record();
        target = holder[slot] as Record<string, unknown> | unknown[];
      }
    });
  });
  return withoutHoles(root);
};

const record = (): Record<string, unknown> => Object.create(null) as Record<string, unknown>;

/** Lists whose first entries were empty close up: parties.1 without parties.0 is the only party. */
const withoutHoles = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((entry) => entry !== undefined).map(withoutHoles);
  if (typeof value !== 'object' || value === null) return value;
  for (const [key, inner] of Object.entries(value))
    (value as Record<string, unknown>)[key] = withoutHoles(inner);
  return value;
};
