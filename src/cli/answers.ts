// --set fact=value: a question answered for one run. The label is the one that questions print, and the value is written as
// in a file. Only what a file could say of this transaction may be set; anything else is refused, for it would do nothing.

import { typedDay } from './typed-day.ts';
import { valueOf } from '../data/read/csv-cells.ts';
import type { Columns } from '../data/read/csv-header.ts';
import { at } from '../data/read/values.ts';
import type { Path } from '../data/read/path.ts';
import { holdersNow, labelNow } from '../data/transaction/answer-names.ts';
import { isPlaceholder } from '../data/transaction/placeholders.ts';
import { setIn, type Setting } from '../data/transaction/set-in.ts';
import { originOf } from '../data/transaction/origin.ts';
import { isWorth, worthIn } from '../data/transaction/worth.ts';
import type { RawTransaction } from '../data/read/raw.ts';
import { LicetError, type Problem } from '../model/errors.ts';
import {
  listAt,
  placeOf,
  targetOf,
  targetOfAnswer,
  type Loose,
  type Target,
} from '../data/transaction/answer-targets.ts';

/** Labels of facts and what was answered. */
export type Answers = ReadonlyMap<string, string>;

/** The same where several values may stand apart, so that a comma within one separates nothing. */
export type AnswersApart = ReadonlyMap<string, string | readonly string[]>;

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

const wouldHide = (raw: RawTransaction, target: Target, answer: unknown): boolean => {
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

/** Nothing where there are several. */
const oneOf = (given: string | readonly string[]): string | undefined =>
  typeof given === 'string' ? given : given.length === 1 ? given[0] : undefined;

const severalOfOne = (label: string, given: string | readonly string[]): Problem => ({
  code: 'wrong-type',
  place: { file: `--set ${label}` },
  what: `It takes one value, and ${given.length} were given (${[given].flat().join('; ')})`,
  remedy: 'Give the one that is so',
});

/** A single word that says nothing of a list stands for the list. */
const listOf = (answer: readonly string[]): string | readonly string[] => {
  const [first = '', ...others] = answer;
  return others.length === 0 && (isPlaceholder(first) || first === 'none') ? first : answer;
};

/** The transaction with the answers in it. Errors: every answer that this transaction cannot take. */
export const withAnswersSet = (
  raw: RawTransaction,
  answers: AnswersApart,
  columns: Columns,
): RawTransaction => {
  if (answers.size === 0) return raw;
  const problems: Problem[] = [];
  const settings: Setting[] = [];
  const taken = new Set<string>();
  // Of a party that has to be added the first answer adds it, and the others go to the same one.
  let value = raw.value as Loose;
  for (const [label, given] of eachAnswer(answers, problems)) {
    const target = targetOfAnswer(label, value, columns);
    if ('code' in target) {
      problems.push(target);
      continue;
    }
    const one = target.cell === 'many' ? given : oneOf(given);
    const answer = typeof one === 'string' ? typedDay(target.path.join('.'), one) : one;
    if (answer === undefined) problems.push(severalOfOne(label, given));
    else if (typeof answer === 'object' && 'code' in answer) problems.push(answer);
    else if (isWithin(target.path, taken)) problems.push(twice(label));
    else if (wouldHide(raw, target, answer)) problems.push(hides(raw, target));
    else {
      taken.add(target.path.join('.'));
      settings.push({
        target,
        value: typeof answer === 'string' ? valueOf(answer, target.cell, MANY) : listOf(answer),
        place: { file: `--set ${label}` },
      });
      if (target.role !== undefined) value = setIn(raw, settings).raw.value as Loose;
    }
  }
  const { raw: set, inTheWay } = setIn(raw, settings);
  for (const { target } of inTheWay)
    problems.push({
      code: 'wrong-type',
      place: raw.place(target.path),
      what: `No record stands where the answer to ${target.label} would`,
      remedy: 'Mend the file first',
    });
  if (problems.length > 0) throw new LicetError(problems);
  return withNamesKept(set, raw);
};

/** One of them is the same, lies below it or is above it: what an item is worth and its amount. */
const isWithin = (path: Path, taken: ReadonlySet<string>): boolean => {
  const place = path.join('.');
  return [...taken].some(
    (one) => one === place || one.startsWith(`${place}.`) || place.startsWith(`${one}.`),
  );
};

/** What is asked in one line is stated in two places. */
const eachAnswer = (
  answers: AnswersApart,
  problems: Problem[],
): readonly (readonly [string, string | readonly string[]])[] =>
  [...answers].flatMap(
    ([label, given]): readonly (readonly [string, string | readonly string[]])[] => {
      if (!isWorth(label)) return [[label, given]];
      const answer = oneOf(given);
      const parts = answer === undefined ? severalOfOne(label, given) : worthIn(label, answer);
      if (!('code' in parts)) return parts;
      problems.push(parts);
      return [];
    },
  );

/** Answers by name stay with the item or the party that they were given for when another one comes beside it. */
const withNamesKept = (set: RawTransaction, before: RawTransaction): RawTransaction => {
  const now = holdersNow(before.value, set.value);
  const given = listAt(set.value, 'answers');
  if (now.size === 0 || given.length === 0) return set;
  const answers = given.map((one) => {
    const label = at(one, ['fact']);
    return typeof label === 'string' ? { ...(one as Loose), fact: labelNow(label, now) } : one;
  });
  return { ...set, value: { ...(set.value as Loose), answers } };
};

/** The same for one run: what is set stands instead of whatever somebody answered by name. Errors as above. */
export const withAnswersInstead = (
  raw: RawTransaction,
  answers: Answers,
  columns: Columns,
): RawTransaction => withAnswersSet(withoutNamedAnswersTo(raw, answers, columns), answers, columns);

const withoutNamedAnswersTo = (
  raw: RawTransaction,
  answers: Answers,
  columns: Columns,
): RawTransaction => {
  const given = listAt(raw.value, 'answers');
  if (given.length === 0) return raw;
  const placeNamed = (label: unknown): string | undefined => {
    const target =
      typeof label === 'string' ? targetOf(label, raw.value as Loose, columns) : undefined;
    return target === undefined || 'code' in target ? undefined : placeOf(target);
  };
  const set = new Set([...answers.keys()].map(placeNamed));
  const stays = [...given.keys()].filter((index) => {
    const place = placeNamed(at(given[index], ['fact']));
    return place === undefined || !set.has(place);
  });
  if (stays.length === given.length) return raw;
  const asWritten = (path: Path): Path =>
    path[0] === 'answers' && path.length > 1
      ? ['answers', stays[Number(path[1])] ?? Number(path[1]), ...path.slice(2)]
      : path;
  return {
    ...raw,
    value: { ...(raw.value as Loose), answers: stays.map((index) => given[index]) },
    place: (path) => raw.place(asWritten(path)),
    keyPlace: (path) => raw.keyPlace(asWritten(path)),
    lineAt: undefined,
  };
};
