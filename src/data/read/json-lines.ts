// JSON objects one a line, from a file or standard input, each with its place. A line that cannot be read stops the run: what
// was not looked at must not pass as looked at.

import { LicetError } from '../../model/errors.ts';
import { bytesOf } from './streams.ts';
import { LONGEST_LINE, overLimit } from './limits.ts';

export interface JsonLine {
  readonly value: Readonly<Record<string, unknown>>;
  readonly file: string;
  readonly line: number;
}

/** Errors: a line is no JSON object, is no UTF-8 text, or is longer than a line may be. */
export async function* jsonLines(file: string): AsyncGenerator<JsonLine> {
  let number = 0;
  for await (const text of linesOf(file)) {
    number += 1;
    if (text.trim() === '') continue;
    yield { value: objectOf(text, file, number), file, line: number };
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let line = 1;
  const decoded = (bytes?: Buffer): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new LicetError([
        {
          code: 'not-utf8',
          place: { file, line },
          what: 'It is not UTF-8 text',
          remedy: 'Save it as UTF-8',
        },
      ]);
    }
  };
  for await (const bytes of bytesOf(file)) {
    const lines = (rest + decoded(bytes)).split('\n');
    rest = lines.pop()!;
    line += lines.length;
    yield* lines;
    if (rest.length > LONGEST_LINE)
      throw overLimit(
        { file, line },
        `A line may have ${LONGEST_LINE} letters`,
        'Write one JSON object on each line',
      );
  }
  rest += decoded();
  if (rest !== '') yield rest;
}

const objectOf = (text: string, file: string, line: number): Readonly<Record<string, unknown>> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new LicetError([
      {
        code: 'not-json',
        place: { file, line },
        what: `The line is no JSON (${(error as Error).message})`,
        remedy: 'Write one JSON object on each line',
      },
    ]);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw new LicetError([
    {
      code: 'wrong-type',
      place: { file, line },
      what: 'The line is no JSON object',
      remedy: 'Write one JSON object on each line',
    },
  ]);
};
