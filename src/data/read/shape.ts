// Checks a YAML document against a zod schema and turns its issues into problems with a place and a remedy.

import type * as z from 'zod';
import { didYouMean, possibleText } from '../../model/nearest.ts';
import type { Problem } from '../../model/errors.ts';
import { MOST_PROBLEMS } from './limits.ts';
import { keysAt } from './schema-keys.ts';
import { at } from './values.ts';
import type { Path } from './path.ts';
import type { YamlDocument } from './yaml.ts';

/** What may have been meant by a word or a key that is no slip of a known one, in words that begin a remedy. */
export interface Hints {
  value(word: string, possible: readonly string[]): string | undefined;
  key(key: string, path: Path): string | undefined;
  /** What lists all values, where there are too many to name. */
  readonly listed: string;
}

/** The typed value, or undefined with problems added. */
export const shaped = <S extends z.ZodType>(
  schema: S,
  document: YamlDocument,
  problems: Problem[],
  hints?: Hints,
): z.infer<S> | undefined => {
  const result = schema.safeParse(document.value);
  if (result.success) return result.data;
  problems.push(...boundedProblems(result.error.issues, schema, document, hints));
  return undefined;
};

/** The first hundred mistakes of one document, and how many more there are: nobody reads thirty thousand. */
const boundedProblems = (
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  document: YamlDocument,
  hints?: Hints,
): Problem[] => {
  const problems: Problem[] = [];
  let left = 0;
  for (const issue of issues) {
    const room = MOST_PROBLEMS - problems.length;
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.length : 1;
    if (issue.code === 'unrecognized_keys' && keys > room) {
      left += keys - room;
      if (room > 0)
        problems.push(
          ...problemsOf({ ...issue, keys: issue.keys.slice(0, room) }, schema, document, hints),
        );
    } else if (room > 0) problems.push(...problemsOf(issue, schema, document, hints));
    else left += 1;
  }
  if (left > 0)
    problems.push({
      code: 'over-limit',
      // After those that are listed, in whatever order they are told.
      place: problems.at(-1)?.place ?? document.place([]),
      what: `${left} more mistakes of this document are not listed`,
      remedy: `Mend the first ${MOST_PROBLEMS}, and look whether it is the right kind of file`,
    });
  return problems;
};

export const problemsOf = (
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  document: YamlDocument,
  hints?: Hints,
): Problem[] => {
  const path = issue.path as Path;
  const name = path.length > 0 ? `'${path.join('.')}'` : 'The document';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        code: 'unknown-key',
        place: document.keyPlace([...path, key]),
        what: `'${textOf(key)}' is not a key here`,
        remedy:
          hints?.key(key, path) ??
          didYouMean(key, keysAt(schema, path), knownHere(keysAt(schema, path))),
      }));
    case 'invalid_union': {
      const branches = issue.errors.flat().sort((a, b) => b.path.length - a.path.length);
      const as = (branch: z.core.$ZodIssue): Problem[] =>
        problemsOf(
          { ...branch, path: [...path, ...branch.path] } as z.core.$ZodIssue,
          schema,
          document,
          hints,
        );
      if (branches[0] && branches[0].path.length > 0) return as(branches[0]);
      // One value that no branch takes: a malformed one is called so before the closed values are listed.
      const malformed = branches.find(({ code }) => code === 'custom' || code === 'invalid_format');
      const closed = branches.flatMap((branch) =>
        branch.code === 'invalid_value' ? branch.values : [],
      );
      if (typeof at(document.value, path) === 'string' && malformed) return as(malformed);
      if (typeof at(document.value, path) === 'string' && closed.length > 0)
        return as({
          code: 'invalid_value',
          values: [...new Set(closed)],
          path: [],
          message: '',
        } as z.core.$ZodIssue);
      return [
        {
          code: 'wrong-type',
          place: document.place(path),
          what: `${name} has the wrong shape`,
          remedy: 'Write one value, or a list of values',
        },
      ];
    }
    case 'invalid_value': {
      const possible = issue.values.map(String);
      if (at(document.value, path) === undefined) {
        return [
          {
            code: 'missing-key',
            place: document.place(path),
            what: `${name} is missing`,
            remedy: `Add it; possible: ${possible.join(', ')}`,
          },
        ];
      }
      const word = textOf(at(document.value, path));
      const all = possibleText(word, possible, hints?.listed ?? 'licet schema');
      return [
        {
          code: 'unknown-option-value',
          place: document.place(path),
          what: `${name} cannot be '${word}'`,
          remedy: hints?.value(word, possible) ?? didYouMean(word, possible, all),
        },
      ];
    }
    case 'invalid_type':
      if (at(document.value, path) === undefined) {
        return [
          {
            code: 'missing-key',
            place: document.place(path),
            what: `${name} is missing`,
            remedy: 'Add it',
          },
        ];
      }
      if (path.length === 0 && document.value === '') {
        return [
          {
            code: 'missing-key',
            place: document.place(path),
            what: 'The document is empty',
            remedy: 'Write it, or remove the --- above it',
          },
        ];
      }
      return [
        {
          code: 'wrong-type',
          place: document.place(path),
          what: `${name} should be ${SHAPES[issue.expected] ?? issue.expected}, and it is ${shapeOf(at(document.value, path))}`,
          remedy: REMEDIES[issue.expected] ?? 'Change its shape',
        },
      ];
    case 'custom':
    case 'invalid_format':
    case 'too_small':
      if (/day that exists|^not a day/.test(issue.message)) {
        return [
          {
            code: 'impossible-date',
            place: document.place(path),
            what: `${name}: '${textOf(at(document.value, path))}' is ${whatOf(issue.message)}`,
            remedy: remedyOf(issue.message),
          },
        ];
      }
      if (/full stop/.test(issue.message)) {
        return [
          {
            code: 'missing-sentence',
            place: document.place(path),
            what: `${name} ${issue.message}`,
            remedy: 'Write a whole sentence',
          },
        ];
      }
      return [
        {
          code: 'wrong-type',
          place: document.place(path),
          what: `${name}${typeof at(document.value, path) === 'string' ? `: '${textOf(at(document.value, path))}' is ` : ' '}${whatOf(issue.message)}`,
          remedy: remedyOf(issue.message),
        },
      ];
    default:
      return [
        {
          code: 'wrong-type',
          place: document.place(path),
          what: `${name}: ${issue.message}`,
          remedy: 'Mend the value',
        },
      ];
  }
};

/** The schemas write a message as 'what is wrong. What to do'. */
const whatOf = (message: string): string => message.split('. ')[0]!;
const remedyOf = (message: string): string => message.split('. ')[1] ?? 'Mend the value';

/** Some places know hundreds of keys; a person can use a dozen. */
const MOST_KNOWN = 12;

const knownHere = (keys: readonly string[]): string => {
  if (keys.length === 0) return 'Nothing is known here';
  const rest = keys.length - MOST_KNOWN;
  return `Known here: ${keys.slice(0, MOST_KNOWN).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
};

const SHAPES: Readonly<Record<string, string>> = {
  string: 'one value',
  array: 'a list',
  object: 'a record of keys and values',
  record: 'a record of keys and values',
};

const REMEDIES: Readonly<Record<string, string>> = {
  string: 'Write one value after the colon',
  array: 'Write each value on its own line after a hyphen',
  object: 'Write key: value lines below it',
  record: 'Write key: value lines below it',
};

const shapeOf = (value: unknown): string =>
  typeof value === 'string' ? 'one value' : Array.isArray(value) ? 'a list' : 'a record';

const LONGEST_SHOWN = 200;

const textOf = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
};
