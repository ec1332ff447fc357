// A transaction of a row as a file of its own: how it is called, and its YAML, with a word on where it comes from.

import { yamlLines } from '../edit/written-yaml.ts';
import { rowsText, type Deal } from './deals.ts';

/** Where the rows were read. */
export interface Origin {
  /** The name of the spreadsheet, without its folder. */
  readonly spreadsheet: string;
  readonly sheet?: string | undefined;
  readonly sha256: string;
  readonly mapping: string;
}

/** Letters of a file's name; file systems take 255 bytes. */
const LONGEST = 80;
/** Names that a file may not bear on Windows. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Empty where nothing of the id can stand in a name. */
export const fileNameOf = (id: string): string => {
  const name = id
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, LONGEST);
  return RESERVED.test(name) ? `${name}-` : name;
};

/** The same letter for letter of the same rows. */
export const dealText = (
  { raw, rows }: Deal,
  { spreadsheet, sheet, sha256, mapping }: Origin,
): string => {
  const where = `${spreadsheet}${sheet === undefined ? '' : `, sheet '${sheet}'`}`;
  return `${[
    comment(`From ${where}, ${rowsText(rows, 'row')}, by ${mapping}.`),
    comment(`SHA-256 of ${spreadsheet}: ${sha256}`),
    '# licet ask puts answers into it; what you write yourself stays as it is.',
    ...yamlLines(raw.value, ''),
  ].join('\n')}\n`;
};

/** On one line, whatever a file or a sheet is called. */
const comment = (text: string): string =>
  `# ${text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')}`;
