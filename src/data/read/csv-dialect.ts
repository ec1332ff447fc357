// How a table is written: its header, and the sign between its columns, which is read off the header.

import { LONGEST_LINE, overLimit } from './limits.ts';

export const DELIMITERS = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' } as const;
export type Delimiter = keyof typeof DELIMITERS;

/** The text up to the end of the header, and whatever came with it. */
export const headerText = async (texts: AsyncIterator<string>, file: string): Promise<string> => {
  let text = '';
  while (headerEnd(text) < 0) {
    if (text.length > LONGEST_LINE)
      throw overLimit(
        { file, line: 1 },
        `The header is longer than ${LONGEST_LINE} letters`,
        'Look for a quote that is never closed',
      );
    const next = await texts.next();
    if (next.done === true) break;
    text += next.value;
  }
  return text;
};

/** Where the first line that holds anything ends, outside quotes; below zero while that is not in sight. */
const headerEnd = (text: string): number => {
  const start = text.search(/\S/);
  if (start < 0) return -1;
  let quoted = false;
  for (let index = start; index < text.length; index += 1) {
    const sign = text[index];
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '\n' || sign === '\r')) return index;
  }
  return -1;
};

/** The sign that stands most often in the header; a comma where there is none. */
export const delimiterOf = (text: string): Delimiter => {
  const end = headerEnd(text);
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
