// Where an answer goes in a transaction: the label that questions print → the path of a file. Only what a file could say of
// this transaction has one; positions in lists are held to what it has.

import { patternOf, type Cell, type Columns } from '../read/csv-header.ts';
import { at } from '../read/values.ts';
import type { Problem } from '../../model/errors.ts';
import { AT_ITEM, PARTY_ROLES } from '../../model/fact.ts';
import { didYouMean } from '../../model/nearest.ts';
import { isWorth } from './worth.ts';

export type Loose = Record<string, unknown>;

/** Where an answer goes in the transaction. `role`: of a party that has to be added for it. */
export interface Target {
  readonly label: string;
  readonly path: readonly string[];
  readonly cell: Cell;
  readonly role?: string;
}

/** What tells it from every other: two parties that both have to be added would stand at one position. */
export const placeOf = ({ path, role }: Target): string =>
  (role === undefined ? path : [role, ...path.slice(2)]).join('.');

const ROLES: ReadonlySet<string> = new Set(PARTY_ROLES.filter((role) => role !== 'exporter'));
/** Columns that say nothing of the case. */
const NO_FACT = new Set(['id', 'title', 'note', 'date-note']);

/** 'item.x' → items.0.facts.x, 'end-user.x' → the party with that role, which is added where there is none. */
export const targetOf = (label: string, value: Loose, columns: Columns): Target | Problem => {
  const [holder = '', ...rest] = label.split('.');
  if (holder === 'item') {
    const items = listAt(value, 'items').length;
    if (items > 1) return several(label, 'items', [...Array(items).keys()], rest);
    return known(label, ['items', '0', ...underItem(rest)], columns);
  }
  if (holder === 'items' && rest.length > 1)
    return known(label, ['items', rest[0]!, ...underItem(rest.slice(1))], columns, value);
  if (holder === 'party' && rest.length > 0) return nobodys(label, rest);
  if (ROLES.has(holder)) {
    const bearers = bearersIn(value, holder);
    if (bearers.length > 1) return several(label, 'parties', bearers, rest);
    const index = bearers[0] ?? listAt(value, 'parties').length;
    const target = known(label, ['parties', String(index), ...rest], columns);
    return 'code' in target || bearers.length === 1 ? target : { ...target, role: holder };
  }
  return known(label, [holder, ...rest], columns, value);
};

/** The same of an answer, which can also say of all that an item is worth that nobody knows it. */
export const targetOfAnswer = (label: string, value: Loose, columns: Columns): Target | Problem => {
  if (!isWorth(label)) return targetOf(label, value, columns);
  const amount = targetOf(`${label}.amount`, value, columns);
  return 'code' in amount ? amount : { ...amount, label, path: amount.path.slice(0, -1) };
};

/** The entries under a key; none where it holds no list. */
export const listAt = (value: unknown, key: string): readonly unknown[] => {
  const list = at(value, [key]);
  return Array.isArray(list) ? list : [];
};

/** Positions of the parties of a role. */
export const bearersIn = (value: unknown, role: string): readonly number[] =>
  listAt(value, 'parties').flatMap((party, index) => (at(party, ['role']) === role ? [index] : []));

const underItem = (rest: readonly string[]): string[] =>
  AT_ITEM.has(rest[0] ?? '') || ['classification', 'quantity', 'value', 'facts'].includes(rest[0]!)
    ? [...rest]
    : ['facts', ...rest];

/** The target, if a file could write it there. `within`: positions in lists are held to what the transaction has. */
const known = (
  label: string,
  path: readonly string[],
  columns: Columns,
  within: Loose = {},
): Target | Problem => {
  // An owner of an owner is stated as an owner is.
  const pattern = patternOf(path.join('.')).replace(/(\.owners\.N)+/g, '.owners.N');
  const cell = columns.get(pattern);
  if (cell === undefined || NO_FACT.has(pattern)) return unknownFact(label, columns);
  for (const [depth, step] of path.entries()) {
    if (!/^\d+$/.test(step) || Object.keys(within).length === 0) continue;
    const list = at(within, path.slice(0, depth));
    const length = Array.isArray(list) ? list.length : 0;
    if (Number(step) <= length && step === String(Number(step))) continue;
    return {
      code: 'unknown-fact',
      place: { file: `--set ${label}` },
      what: `There is no position ${step} in '${path.slice(0, depth).join('.')}', which has ${length} ${length === 1 ? 'entry' : 'entries'}`,
      remedy: `Positions count from 0; ${length} would add one`,
    };
  }
  return { label, path, cell };
};

const several = (
  label: string,
  list: string,
  positions: readonly number[],
  rest: readonly string[],
): Problem => ({
  code: 'unknown-fact',
  place: { file: `--set ${label}` },
  what: `The transaction has ${positions.length} of them, and the answer would count for one`,
  remedy: `Say which: ${list}.${positions[0]}.${rest.join('.')}, with the position counted from 0`,
});

const nobodys = (label: string, rest: readonly string[]): Problem => ({
  code: 'unknown-fact',
  place: { file: `--set ${label}` },
  what: 'It is not said which party is meant',
  remedy: `Say whose: end-user.${rest.join('.')} or another role, or parties.0.${rest.join('.')} with the position counted from 0`,
});

const unknownFact = (label: string, columns: Columns): Problem => {
  const [holder = ''] = label.split('.');
  const names = [...columns.keys()]
    .filter((column) => !NO_FACT.has(column))
    .map(labelOf)
    .map((name) => (ROLES.has(holder) ? name.replace(/^parties\.N\./, `${holder}.`) : name));
  return {
    code: 'unknown-fact',
    place: { file: `--set ${label}` },
    what: 'This is no fact that a transaction can state',
    remedy: didYouMean(
      labelOf(patternOf(label)),
      new Set(names),
      'licet schema transaction lists what can be said; questions print the names',
    ),
  };
};

/** 'item.facts.x' is asked as 'item.x'. */
const labelOf = (pattern: string): string => pattern.replace(/^item\.facts\./, 'item.');
