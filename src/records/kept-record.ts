// A record from its file: JSON as it is, or a dossier, a page or a PDF, which carries the same text within itself.

import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { decode, readText } from '../data/read/files.ts';
import { sha256 } from '../data/read/hash.ts';
import { LicetError } from '../model/errors.ts';
import type { ScreeningRecord } from '../model/record.ts';
import type { Verdict } from '../model/verdict.ts';
import { attachedTo } from './attached.ts';
import { enteredSha256 } from './screening-record.ts';

export interface KeptRecord {
  readonly record: ScreeningRecord;
  /** As it was written, to the byte. */
  readonly text: string;
  readonly sha256: string;
}

const PAGE_ENDINGS: readonly string[] = ['.html', '.htm'];
export const DOSSIER_ENDINGS: readonly string[] = [...PAGE_ENDINGS, '.pdf'];
export const RECORD_ENDINGS: readonly string[] = [...DOSSIER_ENDINGS, '.json'];

/** Errors: it cannot be read, holds no record, or one whose deal is not the one of which it keeps the hash. */
export const keptRecord = (file: string): KeptRecord => {
  const text = textIn(file, extname(file).toLowerCase());
  const record = recordIn(text);
  if (record === undefined) throw noRecord(file);
  if (enteredSha256(record.entered.value) !== record.entered.sha256)
    throw new LicetError([
      {
        code: 'damaged-record',
        place: { file },
        what: 'The transaction in it is not the one of which it keeps the hash',
        remedy: 'It was changed after it was written; look for another copy',
      },
    ]);
  return { record, text, sha256: sha256(text) };
};

const textIn = (file: string, ending: string): string => {
  if (PAGE_ENDINGS.includes(ending)) return carriedBy(file, decode(readFileSync(file), file));
  if (ending !== '.pdf') return readText(file);
  const attached = attachedTo(readFileSync(file), file);
  if (attached === undefined) throw noRecord(file);
  return decode(attached, file);
};

/** The answer in a record, or one that licet screen --format json wrote. Errors as above. */
export const keptAnswer = (file: string): Verdict => {
  if (extname(file).toLowerCase() !== '.json') return keptRecord(file).record.verdict;
  const text = readText(file);
  if (recordIn(text) !== undefined) return keptRecord(file).record.verdict;
  const answer = parsed(text) as Partial<Verdict> | null | undefined;
  if (answer?.schema === 'licet/verdict@2') return answer as Verdict;
  throw noRecord(file);
};

const CARRIED = /href="data:application\/json;base64,([A-Za-z0-9+/=]+)"/;

const carriedBy = (file: string, page: string): string => {
  const [, carried] = CARRIED.exec(page) ?? [];
  if (carried === undefined) throw noRecord(file);
  return decode(Buffer.from(carried, 'base64'), file);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const recordIn = (text: string): ScreeningRecord | undefined => {
  const value = parsed(text) as Partial<ScreeningRecord> | null | undefined;
  const isRecord =
    value?.schema === 'licet/record@1' &&
    typeof value.screened === 'string' &&
    typeof value.entered?.value === 'object' &&
    value.verdict?.schema === 'licet/verdict@2' &&
    value.verdict.manifest !== undefined;
  return isRecord ? (value as ScreeningRecord) : undefined;
};

const noRecord = (file: string): LicetError =>
  new LicetError([
    {
      code: 'not-understood',
      place: { file },
      what: 'The file holds no record of a screening',
      remedy: 'Give a file that licet record wrote, as HTML, PDF or JSON',
    },
  ]);
