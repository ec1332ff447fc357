// Rows of texts → a Parquet file, row group after row group, so that memory does not grow with the rows. The bytes are those of the
// columns and rows alone: no clock is in them, and they are packed in a way that is the same in every release of Node.js.

import { closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { ByteWriter, ParquetWriter, type SchemaElement, type Writer } from 'hyparquet-writer';
import { LicetError } from '../../model/errors.ts';

export interface ParquetColumn {
  readonly name: string;
  readonly holds: 'text' | 'day' | 'count' | 'yes-no';
}

/** Rows of a group: so many are held at a time. */
const GROUP = 20_000;

/** Beside the name until the file is whole; one that a killed run has left is written anew. */
const PART = '.part';

type Value = string | number | boolean | Date | undefined;

export class ParquetFile {
  readonly #file: string;
  readonly #columns: readonly ParquetColumn[];
  readonly #descriptor: number;
  readonly #bytes: ByteWriter & Writer = new ByteWriter();
  readonly #writer: ParquetWriter;
  #values: Value[][];

  /** `by`: the release that writes it. Errors: it cannot be written. */
  constructor(file: string, columns: readonly ParquetColumn[], by: string) {
    this.#file = file;
    this.#columns = columns;
    this.#descriptor = opened(file);
    this.#bytes.flush = () => this.#flush();
    this.#bytes.finish = () => this.#flush();
    this.#writer = new ParquetWriter({
      writer: this.#bytes,
      schema: schemaOf(columns),
      createdBy: `licet version ${by}`,
    });
    this.#values = columns.map(() => []);
  }

  /** A row with a text for each column; an empty one is null. */
  add(cells: readonly string[]): void {
    for (const [at, { holds }] of this.#columns.entries())
      this.#values[at]!.push(valueOf(cells[at]!, holds));
    if (this.#values[0]!.length === GROUP) this.#endGroup();
  }

  /** Nothing comes after: the file takes its name. */
  end(): void {
    this.#endGroup();
    void this.#writer.finish();
    writing(this.#file, () => {
      fsyncSync(this.#descriptor);
      closeSync(this.#descriptor);
      renameSync(this.#file + PART, this.#file);
    });
  }

  /** Nothing of it stays. */
  discard(): void {
    closeSync(this.#descriptor);
    rmSync(this.#file + PART, { force: true });
  }

  #endGroup(): void {
    const rows = this.#values[0]!.length;
    if (rows === 0) return;
    const columnData = this.#columns.map(({ name }, at) => ({ name, data: this.#values[at]! }));
    void this.#writer.write({ columnData, rowGroupSize: rows });
    this.#values = this.#columns.map(() => []);
  }

  #flush(): void {
    const bytes = this.#bytes.getBytes();
    writing(this.#file, () => {
      for (let at = 0; at < bytes.length;) at += writeSync(this.#descriptor, bytes, at);
    });
    this.#bytes.index = 0;
  }
}

const PHYSICAL: Readonly<Record<ParquetColumn['holds'], Partial<SchemaElement>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  day: { type: 'INT32', converted_type: 'DATE' },
  count: { type: 'INT32' },
  'yes-no': { type: 'BOOLEAN' },
};

const schemaOf = (columns: readonly ParquetColumn[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.map(({ name, holds }): SchemaElement => ({
    name,
    repetition_type: 'OPTIONAL',
    ...PHYSICAL[holds],
  })),
];

const valueOf = (text: string, holds: ParquetColumn['holds']): Value => {
  if (text === '') return undefined;
  switch (holds) {
    case 'text':
      return text;
    case 'yes-no':
      return text === 'yes';
    case 'count':
      return whole(Number(text), text);
    case 'day':
      return new Date(whole(Date.parse(`${text}T00:00:00Z`), text));
  }
};

const whole = (number: number, text: string): number => {
  if (Number.isSafeInteger(number)) return number;
  throw new Error(`'${text}' is not what its column holds`);
};

/** Errors: something else bears the name. */
const opened = (file: string): number =>
  writing(file, () => {
    const there = lstatSync(file + PART, { throwIfNoEntry: false });
    if (there && !there.isFile()) throw Object.assign(new Error(), { code: 'EEXIST' });
    return openSync(file + PART, 'w');
  });

const writing = <T>(file: string, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    throw new LicetError([
      {
        code: 'file-unwritable',
        place: { file },
        what: `It cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
        remedy: 'Make room, or write elsewhere',
      },
    ]);
  }
};
