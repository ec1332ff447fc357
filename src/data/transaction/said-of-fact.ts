// What given answers say of one fact, and which of them say the same.

import type { Transaction } from '../../model/schema/transaction.ts';
import { valueOf } from '../read/csv-cells.ts';
import type { RawTransaction } from '../read/raw.ts';
import { at } from '../read/values.ts';
import { type Target, placeOf } from './answer-targets.ts';
import { isPlaceholder } from './placeholders.ts';
import type { Stated } from './stated-unproved.ts';

export type Written = NonNullable<Transaction['answers']>[number];

/** An answer with where it goes. */
export interface Entry {
  readonly written: Written;
  readonly index: number;
  readonly target: Target;
  readonly values: readonly string[];
  readonly needsProof: boolean;
}

/** Facts that are answered, each with all that is said of it. */
export interface Given {
  readonly raw: RawTransaction;
  readonly entries: readonly Entry[];
  /** Values that the file states itself, of which the standard asks for a paper; empty where that is not required. */
  readonly stated: readonly Stated[];
}

/** Ways in which a transaction may be read: five facts of which two things are said have so many. */
export const MOST_READINGS = 32;

/** By the place where the fact stands. */
export const byFact = (entries: readonly Entry[]): ReadonlyMap<string, Entry[]> => {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = placeOf(entry.target);
    found.set(key, [...(found.get(key) ?? []), entry]);
  }
  return found;
};

/** The different things that are said of one fact: what the file states, and what is answered. */
export const saidOf = (
  holding: readonly Entry[],
  own: readonly string[],
): readonly (readonly string[])[] => {
  const all = [own, ...holding.map(({ values }) => values)].filter(saysSomething);
  return all.filter((values, index) => all.findIndex((one) => sameValues(one, values)) === index);
};

const saysSomething = (values: readonly string[]): boolean =>
  values.length > 0 && !values.every(isPlaceholder);

export const statedAt = (raw: RawTransaction, target: Target): readonly string[] => {
  const stated = at(raw.value, target.path);
  return stated === undefined || stated === null ? [] : valuesOf(stated, target);
};

export const valuesOf = (value: unknown, target: Target): readonly string[] =>
  [value]
    .flat()
    .filter((one) => one !== null && typeof one !== 'object')
    .map((one) => [valueOf(asText(one), target.cell, ';')].flat())
    .flat();

const asText = (value: unknown): string =>
  value === true ? 'yes' : value === false ? 'no' : String(value).trim();

export const sameValues = (a: readonly string[], b: readonly string[]): boolean =>
  alike(a) === alike(b) && a.length > 0;

const alike = (values: readonly string[]): string => JSON.stringify(values.map(spelt).sort());

export const spelt = (value: string): string => SPELT[value.toLowerCase()] ?? value.toLowerCase();

const SPELT: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };
