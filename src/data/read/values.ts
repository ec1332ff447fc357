// Values that were read, whatever they are about: what stands at a path, and JSON's scalars as text.

import type { Path } from './path.ts';

export const at = (value: unknown, path: Path): unknown => {
  let current = value;
  for (const step of path)
    current =
      typeof current === 'object' && current !== null && Object.hasOwn(current, step)
        ? (current as Record<string, unknown>)[step]
        : undefined;
  return current;
};

/** JSON's own scalars as the text that YAML would have given: true → 'yes', 3 → '3', null → 'unknown'. */
export const plainScalars = (value: unknown): unknown => {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (value === null) return 'unknown';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(plainScalars);
  if (typeof value !== 'object') return value;
  const record: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, inner] of Object.entries(value as object)) record[key] = plainScalars(inner);
  return record;
};
