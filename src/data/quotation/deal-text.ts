// A transaction of a row as a file of its own: how it is called, and its YAML, which says of which rows of which spreadsheet it
// was made.

import { yamlLines } from '../edit/written-yaml.ts';
import type { Deal } from './deals.ts';

/** Where the rows were read. */
export interface Origin {
  /** The name of the spreadsheet, without its folder. */
  readonly spreadsheet: string;
  readonly sheet?: string | undefined;
  readonly sha256: string;
  readonly mapping: string;
  /** The day on which it is made. */
  readonly on: string;
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

/** The same letter for letter of the same rows on the same day. */
export const dealText = (
  { raw, rows }: Deal,
  { spreadsheet, sheet, sha256, mapping, on }: Origin,
): string => {
  const origin = {
    file: spreadsheet,
    ...(sheet !== undefined && { sheet }),
    rows,
    sha256,
    mapping,
    on,
  };
  return `${[
    '# licet ask puts answers into it; what you write yourself stays as it is.',
    ...yamlLines({ ...(raw.value as object), origin }, ''),
  ].join('\n')}\n`;
};

/** Without the day on which it was made: the same rows make the same file on another day too. */
export const withoutDayMade = (text: string): string =>
  text.replace(/^(origin:\n(?: {2}.*\n)*? {2}on: ).*$/m, '$1');
