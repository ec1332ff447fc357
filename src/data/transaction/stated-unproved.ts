// What a file states itself of facts whose answer counts only with a paper: of each item and each party that it has.

import { PARTY_ROLES, type FactTable } from '../../model/fact.ts';
import type { Columns } from '../read/csv-header.ts';
import type { RawTransaction } from '../read/raw.ts';
import { bearersIn, listAt, targetOf, type Loose, type Target } from './answer-targets.ts';
import { originOf } from './origin.ts';

/** What a file states and no paper shows, where the standard asks for one. */
export interface Unproved {
  readonly label: string;
  readonly value: string;
  /** File and line. */
  readonly from: string;
}

export interface Stated extends Unproved {
  readonly target: Target;
}

export interface Reading {
  /** The values that stand at a place, each in one spelling. */
  readonly valuesAt: (target: Target) => readonly string[];
  readonly spelt: (value: string) => string;
}

export const statedUnproved = (
  raw: RawTransaction,
  columns: Columns,
  facts: FactTable,
  { valuesAt, spelt }: Reading,
): Stated[] =>
  [...facts.values()].flatMap(({ path, proof = [] }): Stated[] =>
    proof.length === 0
      ? []
      : labelsOf(path, raw.value).flatMap((label): Stated[] => {
          const target = targetOf(label, raw.value as Loose, columns);
          if ('code' in target) return [];
          const values = valuesAt(target);
          return values.some((value) => proof.includes(spelt(value)))
            ? [{ target, label, value: values.join(', '), from: originOf(raw, target.path) }]
            : [];
        }),
  );

/** Where a fact can stand in this transaction: 'item.x' of two items is items.0.x and items.1.x. */
const labelsOf = (path: string, value: unknown): readonly string[] => {
  const [holder = '', ...rest] = path.split('.');
  const each = (list: string, positions: Iterable<number>): string[] =>
    [...positions].map((index) => [list, index, ...rest].join('.'));
  if (holder === 'item' && listAt(value, 'items').length > 1)
    return each('items', listAt(value, 'items').keys());
  if (holder === 'party')
    return [['exporter', ...rest].join('.'), ...each('parties', listAt(value, 'parties').keys())];
  const isRole = holder !== 'exporter' && (PARTY_ROLES as readonly string[]).includes(holder);
  const bearers = isRole ? bearersIn(value, holder) : [];
  return bearers.length > 1 ? each('parties', bearers) : [path];
};
