// What somebody asked and nobody could or would say. It is as unknown as what nobody asked, and it is kept apart, so that it
// is not asked again and can be told.

import type { Fact, Scope } from '../../model/facts.ts';
import { ASKED_WITHOUT_RESULT } from '../../model/fact.ts';
import type { Path } from '../read/path.ts';
import { at } from '../read/values.ts';
import type { Reading } from './reading.ts';
import { originOf } from './origin.ts';

/** Facts of the record at the path that were asked without result, by the key under which they stand. */
export const askedAt = (path: Path, { raw }: Reading): Map<string, Fact> => {
  const record = at(raw.value, path);
  const asked = new Map<string, Fact>();
  if (typeof record !== 'object' || record === null) return asked;
  for (const key in record) {
    const value = (record as Record<string, unknown>)[key];
    if (isAsked(value))
      asked.set(key, { from: originOf(raw, [...path, key]), askedWithoutResult: true });
  }
  return asked;
};

const isAsked = (value: unknown): boolean =>
  value === ASKED_WITHOUT_RESULT || (Array.isArray(value) && value.includes(ASKED_WITHOUT_RESULT));

/** The paths under which those of all subjects are declared. */
export const askedOf = (scopes: Iterable<Scope>): readonly string[] => {
  const paths = new Set<string>();
  for (const { kind, facts } of scopes)
    for (const [local, { askedWithoutResult }] of facts)
      if (askedWithoutResult) paths.add(`${kind}.${local}`);
  return [...paths].sort();
};
