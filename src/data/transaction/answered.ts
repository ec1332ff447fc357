// A transaction with answers in it, each where a file would state it. What is not answered is shared with the transaction
// that was given, which stays as it is.

import { AT_ITEM, declarationOf, PARTY_ROLES, type FactTable } from '../../model/fact.ts';
import { declaredPath } from '../../model/label.ts';
import type { Transaction } from '../../model/schema/transaction.ts';
import type { Path } from '../read/path.ts';

type Loose = Readonly<Record<string, unknown>>;

/** `answers` by label ('item.category', 'end-user.type'); several values of one fact stand with commas between them. */
export const withAnswersIn = (
  transaction: Transaction,
  answers: ReadonlyMap<string, string>,
  facts: FactTable,
): Transaction => {
  let value = transaction as unknown as Loose;
  for (const [label, answer] of answers) {
    const { path, role } = placeOfLabel(label, value);
    if (role !== undefined) value = put(value, [...path.slice(0, 2), 'role'], role) as Loose;
    const type = declarationOf(facts, declaredPath(label))?.type;
    const isMany = type === 'choices' || type === 'territories';
    value = put(value, path, isMany ? answer.split(', ') : answer) as Loose;
  }
  return value as unknown as Transaction;
};

/** Where a file states the fact of a label. `role`: of a party that has to be added. */
export const placeOfLabel = (
  label: string,
  value: Loose,
): { readonly path: Path; readonly role?: string } => {
  const [holder = '', ...rest] = label.split('.');
  if (holder === 'item') return { path: ['items', 0, ...underItem(rest)] };
  if (holder === 'items') return { path: ['items', Number(rest[0]), ...underItem(rest.slice(1))] };
  if (holder === 'parties' || holder === 'licences')
    return { path: [holder, Number(rest[0]), ...steps(rest.slice(1))] };
  if (holder === 'exporter' || !(PARTY_ROLES as readonly string[]).includes(holder))
    return { path: [holder, ...steps(rest)] };
  const parties = (value['parties'] as readonly Loose[] | undefined) ?? [];
  const index = parties.findIndex(({ role }) => role === holder);
  return index >= 0
    ? { path: ['parties', index, ...steps(rest)] }
    : { path: ['parties', parties.length, ...steps(rest)], role: holder };
};

const underItem = (rest: readonly string[]): Path =>
  AT_ITEM.has(rest[0]!) || rest[0] === 'classification' ? rest : ['facts', ...rest];

/** Positions in lists are numbers. */
const steps = (rest: readonly string[]): Path =>
  rest.map((step) => (/^\d+$/.test(step) ? Number(step) : step));

const put = (within: unknown, [step, ...rest]: Path, value: unknown): unknown => {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = Array.isArray(within) ? [...(within as unknown[])] : [];
    list[step] = put(list[step], rest, value);
    return list;
  }
  const record = (within ?? {}) as Loose;
  return { ...record, [step]: put(record[step], rest, value) };
};
