// What licet index says to a person: an import, and which indices are loaded.

import type { Index } from '../model/index-values.ts';
import { newestEdition } from '../model/index-values.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { counted } from './words.ts';

const DEEP = INDENT + INDENT;
const MOST = 20;
const MOST_YEARS = 3;

export interface IndexStatus {
  readonly index: string;
  readonly title: string;
  readonly edition: string;
  readonly published: string;
  readonly years: readonly string[];
  readonly values: number;
  /** A shipped rule reads it. */
  readonly read: boolean;
  readonly imported?: string;
  readonly files?: readonly { readonly name: string; readonly sha256: string }[];
  readonly staleFrom: string;
  readonly stale: boolean;
  readonly rights: string;
  readonly sha256: string;
}

interface Read {
  readonly rows: number;
  readonly unknown: ReadonlyMap<string, number>;
  readonly leftOut: ReadonlyMap<string, number>;
  readonly blank: number;
  /** By year the territories that had a value in the year before and have none in it. */
  readonly dropped: ReadonlyMap<string, readonly string[]>;
  /** Rows of another edition than the one that is read. */
  readonly otherEditions: number;
}

const spanOf = (years: readonly string[]): string =>
  years.length === 1 ? years[0]! : `${years[0]} to ${years.at(-1)}`;

/** `isRead`: a rule that licet ships reads it. */
export const indexImportedText = (
  index: Index,
  read: Read,
  isRead: boolean,
  look: Paper,
): string => {
  const page = new Page(look);
  const years = index.editions.map(({ year }) => year);
  page.add(
    `${index.id}: ${counted(index.rows, 'value')} of ${counted(Object.keys(index.values).length, 'territory', 'territories')}, years ${spanOf(years)}; the newest is edition ${newestEdition(index)!}, counted as known from ${index.editions.at(-1)!.published}.`,
    '',
    page.ink.bold,
  );
  page.add(`${counted(read.rows, 'row')} in the file; sha256 of the index ${index.sha256}`, INDENT);
  if (read.blank > 0) page.add(`${counted(read.blank, 'row')} without a value`, INDENT);
  if (read.otherEditions > 0)
    page.add(`${counted(read.otherEditions, 'row')} of other editions, not read`, INDENT);
  addNames(page, read.leftOut, 'of no territory of today, left out', false);
  addNames(page, read.unknown, 'of territories that licet does not know, not read', true);
  for (const [year, places] of [...read.dropped].slice(-MOST_YEARS))
    page.add(
      `no value for ${year} of ${counted(places.length, 'territory', 'territories')} that had one for ${Number(year) - 1}: ${places.slice(0, MOST).join(', ')}${places.length > MOST ? ` and ${places.length - MOST} more` : ''}`,
      INDENT,
      page.colour('amber'),
      DEEP,
    );
  page.add(
    isRead
      ? 'It takes the place of what is shipped, and rules read it.'
      : `licet destination shows it. No shipped rule reads it; a pack of your own may, by the fact ${index.fact ?? '(none)'}.`,
    INDENT,
  );
  return page.text();
};

const addNames = (
  page: Page,
  names: ReadonlyMap<string, number>,
  what: string,
  isFault: boolean,
): void => {
  if (names.size === 0) return;
  const rows = [...names.values()].reduce((sum, one) => sum + one, 0);
  const shown = [...names]
    .slice(0, MOST)
    .map(([name, times]) => `${name === '' ? '(no name)' : name}${times > 1 ? ` (${times})` : ''}`);
  const rest = names.size - shown.length;
  page.add(
    `${counted(rows, 'row')} ${what}: ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
    INDENT,
    isFault ? page.colour('amber') : undefined,
    DEEP,
  );
};

export const indicesText = (
  indices: readonly IndexStatus[],
  unused: readonly string[],
  folder: string,
  look: Paper,
): string => {
  const page = new Page(look);
  page.add(`Imported indices are kept in ${folder}`, '', page.ink.dim, INDENT);
  for (const index of indices) {
    const { imported, files = [], edition, published, stale } = index;
    page.add(
      `${index.index}: edition ${edition}, counted as known from ${published}${imported === undefined ? '' : `; imported on ${imported}`}${stale ? '; stale' : ''}`,
      '',
      stale ? page.colour('amber') : page.ink.bold,
      INDENT,
    );
    page.add(
      `${index.title}; ${counted(index.values, 'value')}, years ${spanOf(index.years)}; ${index.read ? 'rules read it' : 'shown by licet destination, no shipped rule reads it'}; ${index.rights}`,
      INDENT,
      undefined,
      DEEP,
    );
    if (files.length > 0)
      page.add(`from ${files.map(({ name }) => name).join(', ')}`, INDENT, page.ink.dim, DEEP);
  }
  if (unused.length > 0) {
    page.heading('Not loaded; licet index import takes them from the files of their publishers');
    page.add(unused.join(', '), INDENT);
  }
  return page.text();
};
