// Transaction files → transactions with places. YAML and JSON are read whole; NDJSON and CSV line by line, so that
// memory does not grow with the number of transactions.

import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { LicetError, type Place, type Problem } from '../model/errors.ts';
import { decode, readText } from './files.ts';
import { csvTransactions, type Columns } from './csv.ts';
import { parseYaml, type Path, type YamlDocument } from './yaml.ts';

/** A transaction as written, before its shape is checked. */
export interface RawTransaction extends YamlDocument {
  readonly file: string;
  readonly line: number;
}

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

export const formatOf = (file: string): InputFormat | undefined => FORMATS[extname(file).toLowerCase()];

/** Reads one file. `shown` is how the file is called in messages and verdicts; '-' is standard input. */
export async function* readTransactions(file: string, format: InputFormat, columns: Columns): AsyncGenerator<RawTransaction> {
  const stream = (): AsyncIterable<Buffer> => (file === '-' ? (process.stdin as AsyncIterable<Buffer>) : opened(file));
  switch (format) {
    case 'yaml': {
      const text = file === '-' ? await wholeText(stream(), file) : readText(file);
      for (const document of parseYaml(file, text)) yield { ...document, file, line: document.place([]).line ?? 1 };
      return;
    }
    case 'json': {
      const text = file === '-' ? await wholeText(stream(), file) : readText(file);
      yield* jsonTransactions(file, text);
      return;
    }
    case 'ndjson':
      yield* ndjsonTransactions(file, stream());
      return;
    case 'csv':
      yield* csvTransactions(file, stream(), columns);
  }
}

async function* opened(file: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(file)) yield chunk as Buffer;
  } catch (error) {
    throw new LicetError([
      { code: 'file-unreadable', place: { file }, what: `It cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`, remedy: 'Check the path and its permissions' },
    ]);
  }
}

const wholeText = async (stream: AsyncIterable<Buffer>, file: string): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return decode(Buffer.concat(chunks), file);
};

function* jsonTransactions(file: string, text: string): Generator<RawTransaction> {
  let value: unknown;
  try {
    value = JSON.parse(text, noPrototype);
  } catch (error) {
    throw notJson({ file }, error);
  }
  const many = Array.isArray(value) ? value : [value];
  for (const [index, one] of many.entries()) yield raw(file, 1, one, Array.isArray(value) ? `[${index}]` : '');
}

/** A key such as __proto__ is a key like any other and is refused as unknown. */
const noPrototype = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.assign(Object.create(null) as object, value) : value;

async function* ndjsonTransactions(file: string, stream: AsyncIterable<Buffer>): AsyncGenerator<RawTransaction> {
  let line = 0;
  let any = false;
  for await (const text of linesOf(stream, file)) {
    line += 1;
    if (text.trim() === '') continue;
    any = true;
    let value: unknown;
    try {
      value = JSON.parse(text, noPrototype);
    } catch (error) {
      throw notJson({ file, line }, error);
    }
    yield raw(file, line, value, '');
  }
  if (!any) throw new LicetError([{ code: 'file-empty', place: { file }, what: 'The file is empty', remedy: 'Write a transaction into it, or leave it out' }]);
}

/** Lines of UTF-8 text; a broken byte is an error with its line, never a replacement character. */
export async function* linesOf(stream: AsyncIterable<Buffer>, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let line = 1;
  const text = (bytes?: Buffer): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new LicetError([{ code: 'not-utf8', place: { file, line }, what: 'The file is not UTF-8 text', remedy: 'Save it as UTF-8 and try again' }]);
    }
  };
  for await (const chunk of stream) {
    const lines = (rest + text(chunk)).split('\n');
    rest = lines.pop()!;
    for (const each of lines) {
      yield each.endsWith('\r') ? each.slice(0, -1) : each;
      line += 1;
    }
  }
  rest += text();
  if (rest !== '') yield rest;
}

const notJson = (place: Place, error: unknown): LicetError => {
  const problem: Problem = { code: 'not-json', place, what: `This is not JSON: ${(error as Error).message}`, remedy: 'Mend the line' };
  return new LicetError([problem]);
};

const raw = (file: string, line: number, value: unknown, prefix: string): RawTransaction => {
  const place = (path: Path): Place => ({ file: path.length > 0 || prefix ? `${file}` : file, line });
  return { file, line, value, place, keyPlace: place };
};
