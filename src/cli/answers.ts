// --set fact=value: a question answered for one run. The label is the one that questions print, and the value is written as
// in a file. Only what a file could say of this transaction may be set; anything else is refused, for it would do nothing.

import { valueOf } from '../data/read/csv-cells.ts';
import { patternOf, type Cell, type Columns } from '../data/read/csv-header.ts';
import { at } from '../data/read/values.ts';
import type { Path } from '../data/read/yaml.ts';
import { isPlaceholder } from '../data/transaction/placeholders.ts';
import { originOf } from '../data/transaction/origin.ts';
import type { RawTransaction } from '../data/read/raw.ts';
import { LicetError, type Problem } from '../model/errors.ts';
import { PARTY_ROLES } from '../model/fact.ts';
import { didYouMean } from '../model/nearest.ts';
import { AT_ITEM } from '../model/fact.ts';

/** Labels of facts and what was answered. */
export type Answers = ReadonlyMap<string, string>;

/** Separates several values, where a fact takes several. */
const MANY = ',';

/** Errors: not fact=value, or a fact that is answered twice. */
export const parseAnswers = (given: readonly string[]): Answers => {
  const answers = new Map<string, string>();
  const problems: Problem[] = [];
  for (const one of given) {
    const equals = one.indexOf('=');
    const [label, answer] = [
      one.slice(0, Math.max(0, equals)).trim(),
      one.slice(equals + 1).trim(),
    ];
    if (equals < 0 || label === '' || answer === '')
      problems.push({
        code: 'unknown-option-value',
        what: `--set '${one}' is not of the form fact=value`,
        remedy: 'Write --set end-user.type=police',
      });
    else if (answers.has(label)) problems.push(twice(label));
    else answers.set(label, answer);
  }
  if (problems.length > 0) throw new LicetError(problems);
  return answers;
};

/** By what somebody or something is known: the stated one is looked up, and must not be lost. */
const IDENTIFYING = new Set(['name', 'address']);

const statedAt = (raw: RawTransaction, { path }: Target): string => {
  const stated = at(raw.value, path);
  return typeof stated === 'string' && !isPlaceholder(stated) ? stated.trim() : '';
};

const wouldHide = (raw: RawTransaction, target: Target, answer: string): boolean => {
  const stated = statedAt(raw, target);
  return IDENTIFYING.has(target.path.at(-1)!) && stated !== '' && stated !== answer;
};

const hides = (raw: RawTransaction, target: Target): Problem => ({
  code: 'duplicate-key',
  place: { file: `--set ${target.label}` },
  what: `The file states it already, as '${statedAt(raw, target)}' (${originOf(raw, target.path)}), and what is stated would no longer be looked up`,
  remedy:
    target.path.at(-1) === 'name' && target.path[0] !== 'items'
      ? 'Write another name under aliases in the file, or screen the other party as a transaction of its own'
      : 'Mend the file where it is wrong',
});

const twice = (label: string): Problem => ({
  code: 'duplicate-key',
  place: { file: `--set ${label}` },
  what: 'The fact is set twice',
  remedy: 'Keep one of the two; several values are written with commas between them',
});

type Loose = Record<string, unknown>;

/** Where an answer goes in the transaction. `role`: of a party that has to be added for it. */
interface Target {
  readonly label: string;
  readonly path: readonly string[];
  readonly cell: Cell;
  readonly role?: string;
}

/** The transaction with the answers in it. Errors: every answer that this transaction cannot take. */
export const withAnswersSet = (
  raw: RawTransaction,
  answers: Answers,
  columns: Columns,
): RawTransaction => {
  if (answers.size === 0) return raw;
  const value = structuredClone({ ...(raw.value as Loose) });
  const problems: Problem[] = [];
  const set: { readonly path: Path; readonly file: string }[] = [];
  const taken = new Set<string>();
  for (const [label, answer] of answers) {
    const target = targetOf(label, value, columns);
    if ('code' in target) problems.push(target);
    else if (taken.has(target.path.join('.'))) problems.push(twice(label));
    else if (wouldHide(raw, target, answer)) problems.push(hides(raw, target));
    else if (!put(value, target, valueOf(answer, target.cell, MANY)))
      problems.push({
        code: 'wrong-type',
        place: raw.place(target.path),
        what: `The file has no record where --set ${label} would write`,
        remedy: 'Mend the file first',
      });
    else {
      taken.add(target.path.join('.'));
      set.push({ path: target.path, file: `--set ${label}` });
    }
  }
  if (problems.length > 0) throw new LicetError(problems);
  const placed =
    (written: RawTransaction['place']): RawTransaction['place'] =>
    (path) => {
      const own = set.find(
        (one) =>
          covers(one.path, path) || (covers(path, one.path) && at(raw.value, path) === undefined),
      );
      return own ? { file: own.file } : written(path);
    };
  return {
    ...raw,
    value,
    place: placed(raw.place),
    keyPlace: placed(raw.keyPlace),
    lineAt: undefined,
  };
};

const covers = (above: readonly unknown[], below: readonly unknown[]): boolean =>
  above.length <= below.length &&
  above.every((step, index) => String(step) === String(below[index]));

const ROLES: ReadonlySet<string> = new Set(PARTY_ROLES.filter((role) => role !== 'exporter'));
/** Columns that say nothing of the case. */
const NO_FACT = new Set(['id', 'title', 'note', 'date-note']);

/** 'item.x' → items.0.facts.x, 'end-user.x' → the party with that role, which is added where there is none. */
const targetOf = (label: string, value: Loose, columns: Columns): Target | Problem => {
  const [holder = '', ...rest] = label.split('.');
  if (holder === 'item') {
    const items = listAt(value, 'items').length;
    if (items > 1) return several(label, 'items', items, rest);
    return known(label, ['items', '0', ...underItem(rest)], columns);
  }
  if (holder === 'items' && rest.length > 1)
    return known(label, ['items', rest[0]!, ...underItem(rest.slice(1))], columns, value);
  if (ROLES.has(holder)) {
    const parties = listAt(value, 'parties');
    const bearers = parties.flatMap((party, index) =>
      at(party, ['role']) === holder ? [index] : [],
    );
    if (bearers.length > 1) return several(label, 'parties', bearers.length, rest);
    const index = bearers[0] ?? parties.length;
    const target = known(label, ['parties', String(index), ...rest], columns);
    return 'code' in target || bearers.length === 1 ? target : { ...target, role: holder };
  }
  return known(label, [holder, ...rest], columns, value);
};

const listAt = (value: Loose, key: string): readonly unknown[] => {
  const list = at(value, [key]);
  return Array.isArray(list) ? list : [];
};

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
  const pattern = patternOf(path.join('.'));
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

const several = (label: string, list: string, count: number, rest: readonly string[]): Problem => ({
  code: 'unknown-fact',
  place: { file: `--set ${label}` },
  what: `The transaction has ${count} of them, and the answer would count for one`,
  remedy: `Say which: ${list}.0.${rest.join('.')}, with the position counted from 0`,
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

/** False where the transaction has something else in the way; its shape is refused elsewhere. */
const put = (root: Loose, { path, role }: Target, answer: unknown): boolean => {
  let target: Loose = root;
  for (const [depth, step] of path.entries()) {
    if (depth === path.length - 1) target[step] = answer;
    else {
      const list = /^\d+$/.test(path[depth + 1]!);
      if (!Object.hasOwn(target, step)) target[step] = list ? [] : {};
      const next = target[step];
      if (typeof next !== 'object' || next === null || Array.isArray(next) !== list) return false;
      target = next as Loose;
      if (role !== undefined && depth === 1) target['role'] ??= role;
    }
  }
  return true;
};
