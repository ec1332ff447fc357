// What a mapping that names its columns lacks still: the words of a table that no fact has. Nothing that stands there is changed.

import type { WrittenMapping } from '../../model/schema/mapping.ts';
import { wordsToSay, type SampledColumn, type Vocabulary } from './column-words.ts';
import { compared } from './mapping.ts';
import { Targets } from './target.ts';

export interface Completed {
  /** The mapping with them. */
  readonly written: WrittenMapping;
  /** How many words came to it, and of how many of these it is to be said what they mean. */
  readonly added: number;
  readonly unknown: number;
  readonly toDecide: readonly string[];
}

export const withWords = (
  written: WrittenMapping,
  sampled: readonly SampledColumn[],
  vocabulary: Vocabulary,
): Completed => {
  const byName = new Map(sampled.map((column) => [compared(column.name), column]));
  const toDecide: string[] = [];
  const added: string[] = [];
  const columns = Object.entries(written.columns).map(([name, to]) => {
    const column = byName.get(compared(name));
    const given = typeof to === 'object' && 'to' in to ? to : { to };
    const pairs = column ? missing(column, given, vocabulary, toDecide) : [];
    if (pairs.length === 0) return [name, to] as const;
    added.push(...pairs.map(([, meaning]) => meaning));
    const values = { ...given.values, ...Object.fromEntries(pairs) };
    return [name, { ...given, values }] as const;
  });
  return {
    written: { ...written, columns: Object.fromEntries(columns) },
    added: added.length,
    unknown: added.filter((meaning) => meaning === 'unknown').length,
    toDecide,
  };
};

type Long = Extract<WrittenMapping['columns'][string], { to: unknown }>;

/** Where a cell goes to several places they have the words of the first that has any. */
const missing = (
  column: SampledColumn,
  { to, values = {}, separator = ';' }: Long,
  vocabulary: Vocabulary,
  toDecide: string[],
): readonly (readonly [string, string])[] => {
  const paths = typeof to === 'string' ? [to] : to;
  const targets = new Targets(vocabulary.columns, vocabulary.facts, paths);
  const said = new Set(Object.keys(values).map(compared));
  for (const path of paths) {
    const target = targets.at(path);
    if ('code' in target) continue;
    const pairs = wordsToSay(column, path, target, vocabulary, toDecide, { separator, said });
    if (pairs.length > 0) return pairs;
  }
  return [];
};
