// The rows of a Parquet file, one after another. One row group is held at a time and of it the columns that are wanted, so that memory
// does not grow with the file. What cannot be unpacked is an error with its rows and its column, never a gap.

import { open, type FileHandle } from 'node:fs/promises';
import * as zlib from 'node:zlib';
import {
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
  type AsyncBuffer,
  type Compressors,
  type FileMetaData,
  type ParquetParsers,
} from 'hyparquet';
import { LicetError, type Place } from '../../model/errors.ts';
import { overLimit } from '../read/limits.ts';

/** Bytes of the wanted columns of a row group, before they are packed. */
export const LARGEST_GROUP = 256_000_000;

/** The names of the columns are line 1, as in a CSV file of the same rows. */
const ABOVE = 2;

export interface ParquetRow {
  readonly line: number;
  /** By column; undefined where there is nothing, and in columns that are not wanted. */
  readonly values: readonly unknown[];
}

export class ParquetRows {
  readonly #file: string;
  readonly #handle: FileHandle;
  readonly #buffer: AsyncBuffer;
  readonly #metadata: FileMetaData;
  readonly columns: readonly string[];
  /** Those that hold lists, records or maps. */
  readonly nested: ReadonlySet<string>;

  private constructor(file: string, handle: FileHandle, buffer: AsyncBuffer, of: FileMetaData) {
    this.#file = file;
    this.#handle = handle;
    this.#buffer = buffer;
    this.#metadata = of;
    const { children } = parquetSchema(of);
    this.columns = children.map(({ element }) => element.name);
    this.nested = new Set(
      children
        .filter(({ children: within, element }) => within.length > 0 || isRepeated(element))
        .map(({ element }) => element.name),
    );
  }

  /** Errors: it cannot be read, or its description is broken. */
  static async open(file: string): Promise<ParquetRows> {
    let handle: FileHandle | undefined;
    try {
      handle = await open(file);
      const buffer = bufferOf(handle, (await handle.stat()).size);
      return new ParquetRows(file, handle, buffer, await parquetMetadataAsync(buffer));
    } catch (error) {
      await handle?.close();
      throw broken({ file }, error);
    }
  }

  get rows(): number {
    return Number(this.#metadata.num_rows);
  }

  close(): Promise<void> {
    return this.#handle.close();
  }

  /** Errors: a group is too large to be held; a column of it cannot be unpacked. */
  async *read(isWanted: (column: string) => boolean): AsyncGenerator<ParquetRow> {
    let first = 0;
    for (const [group, { num_rows }] of this.#metadata.row_groups.entries()) {
      const end = first + Number(num_rows);
      this.#refuseLarge(group, first, isWanted);
      const columns: ArrayLike<unknown>[] = [];
      for (const name of this.columns)
        columns.push(isWanted(name) ? await this.#column(name, first, end) : []);
      for (let row = first; row < end; row += 1)
        yield { line: row + ABOVE, values: columns.map((values) => values[row - first]) };
      first = end;
    }
  }

  async #column(name: string, first: number, end: number): Promise<ArrayLike<unknown>> {
    const values: unknown[] = [];
    const place = { file: this.#file, line: first + ABOVE, cell: name };
    try {
      await parquetRead({
        file: this.#buffer,
        metadata: this.#metadata,
        columns: [name],
        rowStart: first,
        rowEnd: end,
        compressors: COMPRESSORS,
        parsers: textsOf(place),
        onChunk: ({ columnData, rowStart }) => {
          for (let at = 0; at < columnData.length; at += 1)
            values[rowStart + at - first] = columnData[at];
        },
      });
      if (values.length !== end - first)
        throw new Error(`${values.length} of ${end - first} values are there`);
    } catch (error) {
      throw broken(place, error);
    }
    return values;
  }

  #refuseLarge(group: number, first: number, isWanted: (column: string) => boolean): void {
    const bytes = this.#metadata.row_groups[group]!.columns.map(({ meta_data }) => meta_data)
      .filter((one) => one !== undefined && isWanted(one.path_in_schema[0]!))
      .reduce((sum, one) => sum + Number(one!.total_uncompressed_size), 0);
    if (bytes <= LARGEST_GROUP) return;
    throw overLimit(
      { file: this.#file, line: first + ABOVE },
      `The row group that begins here has ${bytes} bytes in the columns that are read, and may have ${LARGEST_GROUP}`,
      'Write the file with smaller row groups, such as of 100000 rows',
    );
  }
}

const isRepeated = ({ repetition_type }: { readonly repetition_type?: string }): boolean =>
  repetition_type === 'REPEATED';

const bufferOf = (handle: FileHandle, byteLength: number): AsyncBuffer => ({
  byteLength,
  slice: async (start, end = byteLength) => {
    const bytes = new Uint8Array(Math.max(0, Math.min(end, byteLength) - start));
    for (let at = 0; at < bytes.length;) {
      const { bytesRead } = await handle.read(bytes, at, bytes.length - at, start + at);
      if (bytesRead === 0) throw new Error('the file ends too early');
      at += bytesRead;
    }
    return bytes.buffer;
  },
});

const { zstdDecompressSync } = zlib as { zstdDecompressSync?: (input: Uint8Array) => Uint8Array };

/** What the runtime can unpack; Snappy and what is not packed are read anyway. */
const COMPRESSORS: Compressors = {
  GZIP: (input) => zlib.gunzipSync(input),
  BROTLI: (input) => zlib.brotliDecompressSync(input),
  ...(zstdDecompressSync && { ZSTD: (input) => zstdDecompressSync(input) }),
};

/** Where bytes are no text, the default puts U+FFFD in their place, and a name with one is nobody's. */
const textsOf = (place: Place): Partial<ParquetParsers> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const textOf = (bytes: Uint8Array): string => {
    try {
      return decoder.decode(bytes);
    } catch {
      throw notUtf8(place);
    }
  };
  return {
    stringFromBytes: textOf,
    jsonFromBytes: (bytes): unknown => JSON.parse(textOf(bytes)),
  };
};

const notUtf8 = (place: Place): LicetError =>
  new LicetError([
    {
      code: 'not-understood',
      place,
      what: 'In the rows from here on, the column holds bytes that are not UTF-8 text',
      remedy:
        'Read its texts in the encoding that they have and write them as UTF-8, or leave it out in the mapping',
    },
  ]);

const broken = (place: Place, error: unknown): LicetError => {
  if (error instanceof LicetError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== undefined && place.line === undefined)
    return new LicetError([
      {
        code: 'file-unreadable',
        place,
        what: code === 'ENOENT' ? 'There is no such file' : `It cannot be read (${code})`,
        remedy: 'Check the path and its permissions',
      },
    ]);
  return new LicetError([
    {
      code: 'not-understood',
      place,
      what: `This cannot be read as Parquet: ${message}`,
      remedy:
        'Look whether it was copied whole, or write it anew, packed by Snappy or Gzip or not at all',
    },
  ]);
};
