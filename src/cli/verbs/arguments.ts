// What a client sent with a verb, held to its schema and to a size before anything is done with it.

import { parseJson } from '../../data/read/json.ts';
import { LONGEST_LINE, overLimit } from '../../data/read/limits.ts';
import { shaped } from '../../data/read/shape.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import type { Verb } from './verb.ts';

/**
 * Typed, with what the schema has by itself. `text`: a JSON of them. Errors: it is none, or they are too many, nested too deep, or of
 * another shape.
 */
export const argumentsOf = ({ input }: Verb, text: string): unknown => {
  if (text.length > LONGEST_LINE)
    throw overLimit(
      { file: ARGUMENTS },
      `They have ${text.length} letters, and may have ${LONGEST_LINE}`,
      'Send one transaction, without what no rule reads',
    );
  // A list would be read as so many documents.
  if (/^\s*\[/.test(text)) throw noRecord('a list');
  const document = parseJson(ARGUMENTS, text)[0]!;
  if (document.value === null) throw noRecord('null');
  refuseInfinite(document.value);
  const problems: Problem[] = [];
  const typed = shaped(input, document, problems);
  if (typed === undefined) throw new LicetError(problems.map(withoutPlace));
  return typed;
};

/** As messages call them. */
export const ARGUMENTS = 'arguments';

/** They came on one line, and its number says nothing. */
const withoutPlace = (problem: Problem): Problem => ({ ...problem, place: { file: ARGUMENTS } });

const noRecord = (what: string): LicetError =>
  wrongType(`They are ${what}, and not an object`, 'Send one object with what the verb takes');

/** JSON may write 1e400, which a program holds as endless, and as nothing once it is written out again. Errors: such a number. */
export const refuseInfinite = (value: unknown, path: readonly string[] = []): void => {
  if (value === Infinity || value === -Infinity)
    throw wrongType(
      `${path.join('.')} is larger than any number that is read`,
      'Write the number that is meant',
    );
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) refuseInfinite(inner, [...path, key]);
};

const wrongType = (what: string, remedy: string): LicetError =>
  new LicetError([{ code: 'wrong-type', place: { file: ARGUMENTS }, what, remedy }]);
