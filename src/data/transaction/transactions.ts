// Transaction files → transactions with places. YAML and JSON are read whole; NDJSON and CSV line by line, so that
// memory does not grow with the number of transactions. Readers are loaded when they are needed, for a start to be quick.

import { extname } from 'node:path';
import { LicetError } from '../../model/errors.ts';
import type { Columns } from '../read/csv-header.ts';
import { brokenLine } from '../read/files.ts';
import { parseJson } from '../read/json.ts';
import { LONGEST_LINE, overLimit } from '../read/limits.ts';
import type { RawTransaction } from '../read/raw.ts';
import { bytesOf, textOf } from '../read/streams.ts';
import type { YamlDocument } from '../read/yaml.ts';

/** A transaction that a program made, of the shape that licet schema transaction prints. `name`: how it is called in messages. */
export const transactionFrom = (value: object, name = 'transaction'): RawTransaction => {
  const place = () => ({ file: name });
  return { value, file: name, line: 1, place, keyPlace: place };
};

export type InputFormat = 'yaml' | 'json' | 'ndjson' | 'csv';

const FORMATS: Readonly<Record<string, InputFormat>> = {
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.csv': 'csv',
};

export const TRANSACTION_ENDINGS = Object.keys(FORMATS);

export const formatOf = (file: string): InputFormat | undefined =>
  FORMATS[extname(file).toLowerCase()];

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Reads one file; '-' is standard input. `ignored`: columns of CSV that a person has said to leave out. `goesOn`: a row of CSV that cannot
 * be read is a transaction that is refused.
 */
export async function* readTransactions(
  file: string,
  format: InputFormat,
  columns: Columns,
  ignored: ReadonlySet<string> = NOTHING,
  goesOn = false,
): AsyncGenerator<RawTransaction> {
  switch (format) {
    case 'yaml': {
      const { parseYaml } = await import('../read/yaml.ts');
      for (const document of parseYaml(file, await textOf(file))) yield rawOf(file, document);
      return;
    }
    case 'json':
      yield* jsonTransactions(file, await textOf(file));
      return;
    case 'ndjson':
      for await (const { line, text } of readLines(file)) yield* transactionsOn(file, line, text);
      return;
    case 'csv':
      yield* (await import('../read/csv.ts')).csvTransactions(file, bytesOf(file), {
        columns,
        ignored,
        goesOn,
      });
  }
}

/** All transactions of a YAML or JSON text that has been read from the file already. */
export const transactionsIn = async (
  file: string,
  format: 'yaml' | 'json',
  text: string,
): Promise<RawTransaction[]> => {
  if (format === 'json') return [...jsonTransactions(file, text)];
  const { parseYaml } = await import('../read/yaml.ts');
  return parseYaml(file, text).map((document) => rawOf(file, document));
};

function* jsonTransactions(file: string, text: string): Generator<RawTransaction> {
  const documents = parseJson(file, text);
  if (documents.length === 0) throw noTransaction(file);
  for (const document of documents) yield rawOf(file, document);
}

/** The lines of an NDJSON file that hold something. Errors: none does. */
export async function* readLines(
  file: string,
): AsyncGenerator<{ readonly line: number; readonly text: string }> {
  let line = 0;
  let any = false;
  for await (const text of linesOf(bytesOf(file), file)) {
    line += 1;
    if (text.trim() === '') continue;
    any = true;
    yield { line, text };
  }
  if (!any) throw noTransaction(file);
}

/** The transactions on one such line. Errors: it is an empty list. */
export function* transactionsOn(
  file: string,
  line: number,
  text: string,
): Generator<RawTransaction> {
  const documents = parseJson(file, text, line);
  if (documents.length === 0) throw noTransaction(file, line);
  for (const document of documents) yield rawOf(file, document);
}

/** Lines of UTF-8 text; a broken byte is an error with its line, never a replacement character. */
export async function* linesOf(
  stream: AsyncIterable<Buffer>,
  file: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let line = 1;
  const text = (bytes?: Buffer): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new LicetError([
        {
          code: 'not-utf8',
          place: { file, line: line + (bytes ? brokenLine(bytes) - 1 : 0) },
          what: 'The line is not UTF-8 text',
          remedy: 'Save the file as UTF-8 and try again',
        },
      ]);
    }
  };
  const refuseLong = (text: string): void => {
    if (text.length > LONGEST_LINE)
      throw overLimit(
        { file, line },
        `The line is longer than ${LONGEST_LINE} letters`,
        'Write one transaction a line; a file that is one JSON text ends in .json',
      );
  };
  for await (const chunk of stream) {
    const lines = (rest + text(chunk)).split('\n');
    rest = lines.pop()!;
    for (const each of lines) {
      refuseLong(each);
      yield each.endsWith('\r') ? each.slice(0, -1) : each;
      line += 1;
    }
    refuseLong(rest);
  }
  rest += text();
  if (rest !== '') yield rest;
}

const noTransaction = (file: string, line?: number): LicetError =>
  new LicetError([
    {
      code: 'file-empty',
      place: { file, ...(line !== undefined && { line }) },
      what: `The ${line === undefined ? 'file' : 'line'} holds no transaction`,
      remedy: 'Write a transaction into it, or leave it out',
    },
  ]);

const rawOf = (file: string, document: YamlDocument): RawTransaction => ({
  ...document,
  file,
  line: (document.lineAt ? document.lineAt([]) : document.place([]).line) ?? 1,
});
