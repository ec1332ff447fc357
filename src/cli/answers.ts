// --set fact=value: a question answered for one run. The label is the one that questions print, and the value is written as
// in a file. Only what a file could say of this transaction may be set; anything else is refused, for it would do nothing.

import { valueOf } from '../data/read/csv-cells.ts';
import type { Columns } from '../data/read/csv-header.ts';
import { at } from '../data/read/values.ts';
import type { Path } from '../data/read/path.ts';
import { isPlaceholder } from '../data/transaction/placeholders.ts';
import { originOf } from '../data/transaction/origin.ts';
import type { RawTransaction } from '../data/read/raw.ts';
import { LicetError, type Problem } from '../model/errors.ts';
import { targetOf, type Loose, type Target } from './answer-targets.ts';

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

/** False where the transaction has something else in the way; its shape is refused elsewhere. */
const put = (root: Loose, { path, role }: Target, answer: unknown): boolean => {
  let target: Loose = root;
  for (const [depth, step] of path.entries()) {
    if (depth === path.length - 1) target[step] = answer;
    else {
      const list = /^\d+$/.test(path[depth + 1]!);
      if (!Object.hasOwn(target, step) || saysNothing(target[step])) target[step] = list ? [] : {};
      const next = target[step];
      if (typeof next !== 'object' || next === null || Array.isArray(next) !== list) return false;
      target = next as Loose;
      if (role !== undefined && depth === 1) target['role'] ??= role;
    }
  }
  return true;
};

/** A key with nothing after it, as templates have them. */
const saysNothing = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && isPlaceholder(value));
