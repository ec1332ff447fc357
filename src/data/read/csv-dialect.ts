// How a table is written: its header, and the sign between its columns, which is read off the header or off the line `sep=` with
// which a spreadsheet's own tables begin.

import { LicetError } from '../../model/errors.ts';
import { LONGEST_LINE, overLimit } from './limits.ts';

export const DELIMITERS = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' } as const;
export type Delimiter = keyof typeof DELIMITERS;

/** The beginning of a table, as far as it has been read. */
export interface Begun {
  /** Up to the end of the rows that were asked for, and whatever came with them, without the line `sep=`. */
  readonly text: string;
  /** Where those rows end in it. */
  readonly end: number;
  /** The sign that the line `sep=` names. */
  readonly sep: Delimiter | undefined;
}

/**
 * `rows`: how many; absent, the first that holds anything. A table may have fewer. Errors: the rows are longer than any
 * table's; `sep=` names a sign that parts no columns here.
 */
export const beginningOf = async (
  texts: AsyncIterator<string>,
  file: string,
  rows?: number,
): Promise<Begun> => {
  let text = '';
  for (;;) {
    const said = SEP.exec(text);
    const rest = said ? text.slice(said[0].length) : text;
    const end = endOf(rest, rows ?? 1, rows !== undefined);
    if (end < 0 && text.length > LONGEST_LINE * (rows ?? 1))
      throw overLimit(
        { file, line: 1 },
        `The header is longer than ${LONGEST_LINE} letters`,
        'Look for a quote that is never closed',
      );
    const next = end < 0 ? await texts.next() : undefined;
    if (next === undefined || next.done === true)
      return {
        text: rest,
        end: end < 0 ? rest.length : end,
        sep: said ? signOf(file, said[1]!) : undefined,
      };
    text += next.value;
  }
};

/** As a spreadsheet writes and reads it; the program shows no such row. */
const SEP = /^"?sep=([^"\r\n]{0,9})"?(?:\r\n|\n|\r|$)/i;

const signOf = (file: string, said: string): Delimiter => {
  const sign = said === '\\t' ? '\t' : said;
  if (Object.hasOwn(DELIMITERS, sign)) return sign as Delimiter;
  throw new LicetError([
    {
      code: 'not-csv',
      place: { file, line: 1 },
      what: `'sep=${said}' names a sign between columns that licet does not read`,
      remedy: 'Save the table anew with commas, semicolons or tabs between the columns',
    },
  ]);
};

/** Where the row ends, outside quotes, with which so many have; below zero while that is not in sight. */
const endOf = (text: string, rows: number, emptyCount: boolean): number => {
  let quoted = false;
  let filled = false;
  let ended = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index]!;
    if (sign === '"') quoted = !quoted;
    if (quoted || (sign !== '\n' && sign !== '\r')) {
      filled ||= sign.trim() !== '';
      continue;
    }
    if (emptyCount || filled) ended += 1;
    if (ended === rows) return index;
    filled = false;
    if (sign === '\r' && text[index + 1] === '\n') index += 1;
  }
  return -1;
};

/** The sign that stands most often in the first row that holds anything; a comma where there is none. */
export const delimiterOf = (text: string): Delimiter => {
  const end = endOf(text, 1, false);
  const header = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"/g, '');
  const count = (sign: string): number => header.split(sign).length - 1;
  return (Object.keys(DELIMITERS) as Delimiter[]).reduce((best, sign) =>
    count(sign) > count(best) ? sign : best,
  );
};

export async function* withFirst(
  first: string,
  rest: AsyncIterator<string>,
): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
