// One thread of --jobs: lines and rows in, written answers out. What is refused is sent back without a word; the main
// thread says why.

import type { MessagePort } from 'node:worker_threads';
import { serve } from '../batch/serve.ts';
import type { RawTransaction } from '../data/read/raw.ts';
import { at } from '../data/read/values.ts';
import { lineBy } from '../data/quotation/item-lines.ts';
import { transactionsOn } from '../data/transaction/transactions.ts';
import { LicetError } from '../model/errors.ts';
import type { Answer, Bounds, Colour, Gate } from '../model/verdict.ts';
import type { TransactionWaiver } from '../model/waiver.ts';
import type { Look } from '../report/format.ts';
import type { FormatName } from '../report/index.ts';
import { tableRows } from '../report/tables/index.ts';
import type { Beside } from '../report/tables/table.ts';
import { screeningBy, type Order } from './screening.ts';
import { laterBy } from './tables/later.ts';
import { formatNamed } from './targets.ts';

export interface Task {
  readonly order: Order;
  readonly making: Making;
}

/** What is made of an answer: a text for each format, or for each table. */
export type Making = { readonly formats: readonly Writing[] } | { readonly tables: Beside };

const textsOf = (
  answer: Answer,
  making: Making,
  { carried }: Pick<RawTransaction, 'carried'>,
  later: Answer | undefined,
): readonly string[] =>
  'tables' in making
    ? tableRows(answer, making.tables, carried, later)
    : making.formats.map(({ format, look }) => formatNamed(format).each(answer, look));

/** One of the formats in which each transaction is written. */
export interface Writing {
  readonly format: FormatName;
  readonly look: Look;
}

/** A line of NDJSON as text, or a row of a table as the value that it states. */
export interface Entry {
  readonly file: string;
  readonly line: number;
  readonly text?: string;
  readonly value?: unknown;
  /** By item of it the line on which that stands, where several rows are one transaction. */
  readonly items?: readonly number[];
  readonly carried?: Readonly<Record<string, string>>;
  /** The main thread knows that the row cannot be read, and why. */
  readonly refused?: true;
}

/** One transaction, screened and written. */
export interface Line {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly verdict: Colour;
  readonly gate: Gate | undefined;
  readonly bounds: Bounds;
  readonly waivers: readonly TransactionWaiver[];
  /** By format or table, in the order of the task. */
  readonly texts: readonly string[];
}

export const work = (task: Task, port: MessagePort): void => serve(port, ready(task));

const ready = async ({
  order,
  making,
}: Task): Promise<(entries: readonly Entry[]) => (readonly Line[] | undefined)[]> => {
  const screening = await screeningBy(order);
  const later = laterBy(screening, order, 'tables' in making ? making.tables : {});
  const lineOf = (raw: RawTransaction): Line => {
    const answer = screening.screen(raw);
    const after = later(raw, answer, (one, by) => by.screen(one));
    return {
      id: String(at(raw.value, ['id'])),
      file: raw.file,
      line: raw.line,
      verdict: answer.verdict,
      gate: answer.gate,
      bounds: answer.bounds,
      waivers: answer.waivers ?? [],
      texts: textsOf(answer, making, raw, after),
    };
  };
  return (entries) =>
    entries.map((entry) => {
      if (entry.refused) return undefined;
      try {
        return Array.from(rawsOf(entry), lineOf);
      } catch (error) {
        if (error instanceof LicetError) return undefined;
        throw error;
      }
    });
};

const rawsOf = (entry: Entry): Iterable<RawTransaction> => {
  const { file, line, text, value, items = [], carried } = entry;
  if (text !== undefined) return transactionsOn(file, line, text);
  const lineAt = lineBy(line, items);
  const place: RawTransaction['place'] = (path) => ({ file, line: lineAt(path) });
  return [{ file, line, value, place, keyPlace: place, lineAt, ...(carried && { carried }) }];
};
