// --set fact=value: a question answered for one run. The label is the one that questions print.

import { LicetError } from '../model/errors.ts';
import type { RawTransaction } from '../data/transaction/transactions.ts';
import { at } from '../data/read/shape.ts';
import { AT_ITEM } from '../model/schema/transaction.ts';

export const parseAnswers = (given: readonly string[]): Map<string, string> => {
  const answers = new Map<string, string>();
  for (const one of given) {
    const equals = one.indexOf('=');
    if (equals < 1) {
      throw new LicetError([
        {
          code: 'unknown-option-value',
          what: `--set '${one}' is not of the form fact=value`,
          remedy: 'Write --set end-user.type=police',
        },
      ]);
    }
    answers.set(one.slice(0, equals).trim(), one.slice(equals + 1).trim());
  }
  return answers;
};

type Loose = Record<string, unknown>;

export const withAnswersSet = (
  raw: RawTransaction,
  answers: ReadonlyMap<string, string>,
): RawTransaction => {
  if (answers.size === 0) return raw;
  const value = structuredClone({ ...(raw.value as Loose) });
  const set: { path: string[]; file: string }[] = [];
  for (const [label, answer] of answers) {
    const path = pathOf(label, value);
    put(value, path, answer);
    set.push({ path, file: `--set ${label}` });
  }
  const placed =
    (written: RawTransaction['place']): RawTransaction['place'] =>
    (path) => {
      const own = set.find(
        (one) =>
          covers(one.path, path) || (covers(path, one.path) && at(raw.value, path) === undefined),
      );
      return own ? { file: own.file } : written(path);
    };
  return { ...raw, value, place: placed(raw.place), keyPlace: placed(raw.keyPlace) };
};

const covers = (above: readonly unknown[], below: readonly unknown[]): boolean =>
  above.length <= below.length &&
  above.every((step, index) => String(step) === String(below[index]));

/** 'item.x' → items.0.facts.x, 'end-user.x' → the party with that role, which is added where there is none. */
const pathOf = (label: string, value: Loose): string[] => {
  const [holder = '', ...rest] = label.split('.');
  if (holder === 'item') return ['items', '0', ...underItem(rest)];
  if (holder === 'items') return ['items', rest[0] ?? '0', ...underItem(rest.slice(1))];
  if (ROLES.has(holder)) {
    const parties = (value['parties'] ??= []) as Loose[];
    let index = parties.findIndex((party) => party['role'] === holder);
    if (index < 0) index = parties.push({ role: holder }) - 1;
    return ['parties', String(index), ...rest];
  }
  return [holder, ...rest];
};

const ROLES = new Set([
  'broker',
  'reseller',
  'freight-forwarder',
  'purchaser',
  'intermediate-consignee',
  'ultimate-consignee',
  'end-user',
]);

const underItem = (rest: readonly string[]): string[] =>
  AT_ITEM.has(rest[0] ?? '') || rest[0] === 'classification' ? [...rest] : ['facts', ...rest];

const put = (root: Loose, path: readonly string[], answer: string): void => {
  let target: Loose = root;
  path.forEach((step, depth) => {
    if (depth === path.length - 1) target[step] = answer;
    else target = (target[step] ??= /^\d+$/.test(path[depth + 1] ?? '') ? [] : {}) as Loose;
  });
};
