// A document as it is written: where each value begins and ends, and in which style its records and lists stand.

export interface Written {
  readonly start: number;
  /** Past its last letter; comments after it are not part of it. Of an empty value the same as `start`. */
  readonly end: number;
  /** Of a record or list: between brackets, or a line for each entry. */
  readonly style?: 'brackets' | 'lines';
  readonly entries?: readonly WrittenEntry[];
  readonly items?: readonly Written[];
}

export interface WrittenEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly node: Written;
}

/** The spaces before the first letter of the line on which a place stands. */
export const indentAt = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(lineStart(text, offset)))![0];

export const columnAt = (text: string, offset: number): number => offset - lineStart(text, offset);

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** Past the last letter of the line, before its line break. */
export const lineEnd = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  const stop = end < 0 ? text.length : end;
  return text[stop - 1] === '\r' ? stop - 1 : stop;
};

/** The line break that the text uses. */
export const breakOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

export const spliced = (text: string, start: number, end: number, inserted: string): string =>
  text.slice(0, start) + inserted + text.slice(end);
