// The values in a publisher's file of an index, as its import.yaml says where they stand. A row whose territory is not known is
// named and counted; a cell that is no number, or lies outside the scale, is another column or a broken file, and refuses it whole.

import { LicetError, type Problem } from '../../model/errors.ts';
import type { Index } from '../../model/index-values.ts';
import type { Territories } from '../places/territories.ts';
import { sha256 } from '../read/hash.ts';
import type { IndexDescription, IndexMapping } from '../evidence/index-description.ts';
import { editionsNamed, withoutEdition } from './index-edition.ts';
import { tableOf, type TableRow } from './index-table.ts';

export interface IndexReading {
  /** Rows of the table, read or not. */
  readonly rows: number;
  readonly values: Index['values'];
  readonly bounds?: Index['bounds'];
  /** Rows of territories that licet does not know, by the publisher's name, with the number of rows. */
  readonly unknown: ReadonlyMap<string, number>;
  /** The same of rows that are no territory of today, as the mapping says. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** Rows without a value. */
  readonly blank: number;
  /** Rows of another edition than the one that is read. */
  readonly otherEditions: number;
  readonly sha256: string;
}

export interface IndexFile {
  readonly path: string;
  /** The edition that is read, as the publisher calls it; of a file that does not say of which it is, that it is of. */
  readonly edition?: string;
}

type Group = readonly string[];

/** Errors: see above; and the file lacks a column, has no row of the edition, or says a value of one year twice. */
export const readIndex = async (
  { path, edition }: IndexFile,
  description: IndexDescription,
  mapping: IndexMapping,
  territories: Territories,
): Promise<IndexReading> => {
  const { columns } = mapping;
  const group = (names: string | readonly string[] | undefined): Group =>
    [names ?? []].flat().map((name) => name.replaceAll('{edition}', edition ?? ''));
  const [names, codes, years] = [columns.territory, columns.code, columns.year].map(group) as [
    Group,
    Group,
    Group,
  ];
  const largest = mapping['largest-of'];
  const value = largest ? largest.map((one) => [one]) : [group(columns.value)];
  const bounds =
    columns.least !== undefined && columns.most !== undefined
      ? [group(columns.least), group(columns.most)]
      : [];
  const needs = [
    names,
    ...value,
    ...bounds,
    ...(edition === undefined && years.length > 0 ? [years] : []),
  ];
  const delimiter = mapping.delimiter ?? ',';
  const table = await tableOf(path, needs, delimiter).catch(async (error: unknown) => {
    const named = edition === undefined ? await editionsNamed(path, names, mapping, delimiter) : [];
    throw named.length > 0 ? withoutEdition(path, named) : error;
  });
  if (edition === undefined && years.length === 0) throw withoutEdition(path);
  const reader = new RowReader(path, description, mapping, edition);
  const tally = {
    unknown: new Map<string, number>(),
    leftOut: new Map<string, number>(),
    blank: 0,
    otherEditions: 0,
  };
  const found: Record<string, Record<string, number>> = {};
  const within: Record<string, Record<string, readonly [number, number]>> = {};
  for (const row of table.rows) {
    const name = row.at(names) ?? row.at(codes) ?? '';
    const year = reader.yearOf(row, years);
    if (year === undefined) {
      tally.otherEditions += 1;
      continue;
    }
    const numbers = value.flatMap((one) => reader.number(row, one) ?? []);
    const place = placeOf(row, name, codes, mapping, territories);
    if (place === undefined) {
      const into = isLeftOut(name, mapping) ? tally.leftOut : tally.unknown;
      into.set(name, (into.get(name) ?? 0) + 1);
    } else if (numbers.length === 0) tally.blank += 1;
    else {
      const own = Math.max(...numbers);
      if ((found[place] ??= {})[year] !== undefined && found[place][year] !== own)
        reader.wrong(row, `${place} ${year} stands twice, with two values`);
      found[place][year] = own;
      const [least, most] = bounds.map((one) => reader.number(row, one));
      if (least !== undefined && most !== undefined) (within[place] ??= {})[year] = [least, most];
    }
  }
  reader.finish();
  if (Object.keys(found).length === 0) throw nothingRead(path, edition);
  return {
    rows: table.rows.length,
    values: found,
    ...(bounds.length > 0 && { bounds: within }),
    ...tally,
    sha256: sha256(table.bytes),
  };
};

const placeOf = (
  row: TableRow,
  name: string,
  codes: Group,
  { names = {} }: IndexMapping,
  territories: Territories,
): string | undefined => {
  if (names[name] !== undefined) return names[name];
  const code = row.at(codes);
  const found =
    (code === undefined ? undefined : territories.resolve(code)) ?? territories.resolve(name);
  // A part of a state is not its state: the value of Somaliland is not Somalia's.
  return found !== undefined && territories.countryOf(found) === found ? found : undefined;
};

const isLeftOut = (name: string, { 'left-out': leftOut = [] }: IndexMapping): boolean =>
  leftOut.includes(name);

/** Cells as numbers and years; what is wrong with them is gathered, and told at once. */
class RowReader {
  readonly #problems: Problem[] = [];
  readonly #path: string;
  readonly #description: IndexDescription;
  readonly #mapping: IndexMapping;
  readonly #edition: string | undefined;
  readonly #blank: ReadonlySet<string>;

  constructor(
    path: string,
    description: IndexDescription,
    mapping: IndexMapping,
    edition: string | undefined,
  ) {
    this.#path = path;
    this.#description = description;
    this.#mapping = mapping;
    this.#edition = edition;
    this.#blank = new Set(mapping.blank ?? []);
  }

  /** The year that the row is about; undefined of another edition than is read. */
  yearOf(row: TableRow, columns: Group): string | undefined {
    const said = row.at(columns);
    const own = /^(\d{4})(?:-\d\d){0,2}$/.exec(said ?? '')?.[1];
    const offset = this.#description['edition-year-offset'] ?? 0;
    const toEdition = this.#mapping.year === 'about' ? offset : 0;
    const edition = own === undefined ? this.#edition : String(Number(own) + toEdition);
    if (edition === undefined) {
      this.wrong(row, said === undefined ? 'The row has no year' : `'${said}' is no year`);
      return undefined;
    }
    if (this.#edition !== undefined && edition !== this.#edition) return undefined;
    return String(Number(edition) - offset);
  }

  number(row: TableRow, columns: Group): number | undefined {
    const text = row.at(columns);
    if (text === undefined || this.#blank.has(text)) return undefined;
    const plain = this.#mapping.decimal === 'comma' ? text.replace(',', '.') : text;
    if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(plain)) {
      this.wrong(row, `'${text}' in the column ${columns.join(' or ')} is no number`);
      return undefined;
    }
    const { least, most, step } = this.#description.scale;
    const number = Number((Number(plain) * Number(this.#mapping.times ?? 1)).toFixed(6));
    if (number < Number(least) || number > Number(most)) {
      this.wrong(
        row,
        `${text} in the column ${columns.join(' or ')} is outside the scale of ${least} to ${most}`,
      );
      return undefined;
    }
    if (step !== undefined && !isWhole((number - Number(least)) / Number(step))) {
      this.wrong(
        row,
        `${text} in the column ${columns.join(' or ')} is between two steps of the scale, which goes by ${step}`,
      );
      return undefined;
    }
    return number;
  }

  wrong({ line }: TableRow, what: string): void {
    this.#problems.push({
      code: 'unknown-format',
      place: { file: this.#path, line },
      what,
      remedy: "Give the publisher's own file as it was fetched; nothing was imported",
    });
  }

  finish(): void {
    if (this.#problems.length > 0) throw new LicetError(this.#problems);
  }
}

/** Decimals that division adds are no part of a step. */
const isWhole = (steps: number): boolean => Math.abs(steps - Math.round(steps)) < 1e-9;

const nothingRead = (path: string, edition: string | undefined): LicetError =>
  new LicetError([
    {
      code: 'unknown-format',
      place: { file: path },
      what:
        edition === undefined
          ? 'No row of the file has a value of a territory'
          : `No row of the file has a value of a territory in the edition ${edition}`,
      remedy: 'Check which file and which edition it is; nothing was imported',
    },
  ]);
