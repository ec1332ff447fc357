// What stands around the sections of the first pages: the title, who and where, what was checked. Long ones are cut there, and
// stand whole in an annex.

import type { ScreeningRecord } from '../../model/record.ts';
import { groundsInShort, optionsText } from '../grounds.ts';
import { maskedText } from '../masked.ts';
import { clipped, linesOf } from './fit.ts';

export interface HeadText {
  readonly text: string;
  /** As it stands on the first pages. */
  readonly short: string;
}

export interface Head {
  readonly title: HeadText;
  /** Absent where nobody said. */
  readonly by?: HeadText;
  readonly file: HeadText;
  /** Absent where nothing was given beside the file. */
  readonly options?: HeadText;
  readonly checked: readonly HeadText[];
  /** Absent of a whole record. */
  readonly masked?: HeadText;
}

const MOST = { title: 200, by: 120, file: 160, options: 240, checked: 330 };

export const headOf = ({ verdict, by, entered, maskedOf }: ScreeningRecord): Head => {
  const { transaction, manifest } = verdict;
  const options = manifest ? optionsText(manifest) : '';
  const cut = (text: string, most: number): HeadText => ({ text, short: clipped(text, most) });
  return {
    title: cut(transaction.title ?? transaction.id, MOST.title),
    ...(by !== undefined && { by: cut(by, MOST.by) }),
    file: cut(entered.file, MOST.file),
    ...(options !== '' && { options: cut(options, MOST.options) }),
    checked: groundsInShort(verdict, 'page').checked.map((line) => cut(line, MOST.checked)),
    ...(maskedOf !== undefined && { masked: uncut(maskedText(maskedOf)) }),
  };
};

const uncut = (text: string): HeadText => ({ text, short: text });

/** The whole of those that are cut. */
export const cutOf = ({ title, by, file, options, checked }: Head): readonly string[] =>
  [title, by, file, options, ...checked].flatMap((one) =>
    one === undefined || one.text === one.short ? [] : [one.text],
  );

/** Letters in a line of each: the title is larger, and two columns share the page. */
const LETTERS = { title: 72, by: 38, wide: 95 };

/** Lines that the head takes more than a head in which each is one line. */
export const moreLinesOf = ({ title, by, file, options, checked, masked }: Head): number =>
  (linesOf(title.short, LETTERS.title) - 1) * LARGER +
  [
    linesOf(by?.short ?? '', LETTERS.by),
    linesOf(file.short, LETTERS.wide),
    linesOf(options?.short ?? '', LETTERS.wide),
    ...checked.map(({ short }) => linesOf(short)),
    ...(masked === undefined ? [] : [linesOf(masked.short, LETTERS.wide) + 1]),
  ].reduce((sum, lines) => sum + lines - 1, 0);

/** Lines of the page that one of the title takes. */
const LARGER = 1.6;
