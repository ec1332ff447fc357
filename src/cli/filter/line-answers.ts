// One line of NDJSON → one line. It is read as a document of its own, so that the answer is the same wherever it stands and whatever
// stands beside it.

import { Buffer } from 'node:buffer';
import { isPlaceholder } from '../../data/transaction/placeholders.ts';
import { transactionsOn } from '../../data/transaction/transactions.ts';
import { LONGEST_LINE } from '../../data/read/limits.ts';
import type { ByteLine } from '../../data/read/byte-lines.ts';
import type { RawTransaction } from '../../data/read/raw.ts';
import { at } from '../../data/read/values.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import type { RefusedLine } from '../../model/filter.ts';
import type { Colour } from '../../model/verdict.ts';
import type { Look } from '../../report/format.ts';
import { json, jsonText } from '../../report/json.ts';
import type { Gated } from '../exit-status.ts';
import type { Screening } from '../screening.ts';

export interface Answered {
  readonly text: string;
  /** Absent where the line is refused. */
  readonly said?: Gated & { readonly verdict: Colour };
}

/** `dayGiven`: the day of the law is that of the run, and not of each line. */
export interface Answering {
  readonly screening: Screening;
  readonly look: Look;
  readonly dayGiven: boolean;
}

export const answerTo = (line: ByteLine, { screening, look, dayGiven }: Answering): Answered => {
  let raw: RawTransaction | undefined;
  try {
    raw = onlyOne(textOf(line));
    if (!dayGiven && !hasDay(raw)) throw undated();
    const said = screening.screen(raw);
    return { text: json.each(said, look), said };
  } catch (error) {
    if (!(error instanceof LicetError)) throw error;
    return { text: refusedText(error.problems, raw) };
  }
};

/** Bytes of the longest line: a letter takes three at most for each of those that its length is counted in. */
export const MOST_BYTES = 3 * LONGEST_LINE;

/** Standard input, as it is called everywhere. */
const FILE = '-';

const textOf = ({ bytes, cut }: ByteLine): string => {
  if (cut) throw tooLong();
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw wrong('not-utf8', 'The line is not UTF-8 text', 'Write the line as UTF-8');
  }
  if (text.length > LONGEST_LINE) throw tooLong();
  return text;
};

const onlyOne = (text: string): RawTransaction => {
  if (text.trim() === '')
    throw wrong('file-empty', 'The line is empty', 'Write a transaction into it, or leave it out');
  const [first, ...others] = transactionsOn(FILE, 1, text);
  if (others.length === 0) return first!;
  throw wrong(
    'wrong-type',
    `The line holds ${others.length + 1} transactions, and each line is answered with one`,
    'Write one transaction a line',
  );
};

const hasDay = (raw: RawTransaction): boolean => {
  const date = at(raw.value, ['date']);
  return date !== undefined && date !== null && !(typeof date === 'string' && isUnknown(date));
};

const isUnknown = (date: string): boolean => isPlaceholder(date) || date.trim() === 'unknown';

const undated = (): LicetError =>
  wrong(
    'missing-key',
    'It has no date, and the law of the day on which it happens to be read would be another tomorrow',
    'Give its date, or the day of all lines with --as-of',
  );

const tooLong = (): LicetError =>
  wrong(
    'over-limit',
    `The line is longer than ${LONGEST_LINE} letters`,
    'Write one transaction a line',
  );

const wrong = (code: Problem['code'], what: string, remedy: string): LicetError =>
  new LicetError([{ code, place: { file: FILE, line: 1 }, what, remedy }]);

const refusedText = (problems: readonly Problem[], raw: RawTransaction | undefined): string => {
  const id = raw && at(raw.value, ['id']);
  const refused: RefusedLine = {
    schema: 'licet/refused@1',
    ...(typeof id === 'string' && { transaction: { id } }),
    problems: problems.map(({ code, what, remedy, place }) => ({
      code,
      what,
      remedy,
      ...(place?.column !== undefined && { column: place.column }),
    })),
  };
  return jsonText(refused, 'line');
};

/** Bytes of a text as it goes out. */
export const bytesOf = (text: string): Buffer => Buffer.from(text, 'utf8');
