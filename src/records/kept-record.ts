// A record from its file: JSON as it is, or a dossier, a page or a PDF, which carries the same text within itself.

import { extname } from 'node:path';
import { decode, readBytes, readText } from '../data/read/files.ts';
import { sha256, sha256OfJson } from '../data/read/hash.ts';
import { LicetError } from '../model/errors.ts';
import type { ScreeningRecord } from '../model/record.ts';
import type { RecordSources } from '../model/sources.ts';
import type { Verdict } from '../model/verdict.ts';
import { attachedTo } from './attached.ts';

export interface KeptRecord {
  readonly record: ScreeningRecord;
  /** As it was written, to the byte. */
  readonly text: string;
  readonly sha256: string;
}

const PAGE_ENDINGS: readonly string[] = ['.html', '.htm'];
export const DOSSIER_ENDINGS: readonly string[] = [...PAGE_ENDINGS, '.pdf'];
export const RECORD_ENDINGS: readonly string[] = [...DOSSIER_ENDINGS, '.json'];

/** Errors: it cannot be read, holds no record, or one whose deal or sources are not those of which it keeps the hashes. */
export const keptRecord = (file: string): KeptRecord => {
  const text = textIn(file, extname(file).toLowerCase());
  const record = recordIn(text);
  if (record === undefined) throw noRecord(file);
  if (sha256OfJson(record.entered.value) !== record.entered.sha256)
    throw damaged(file, 'The transaction in it is not the one of which it keeps the hash');
  if (record.sources !== undefined && !areWhole(record.sources))
    throw damaged(file, 'The sources in it are not those of which it keeps the hashes');
  return { record, text, sha256: sha256(text) };
};

/** The same of one that is whole, so that its deal can be screened again or decided on. Errors: it is a masked copy. */
export const wholeRecord = (file: string): KeptRecord => {
  const kept = keptRecord(file);
  const { maskedOf } = kept.record;
  if (maskedOf === undefined) return kept;
  throw new LicetError([
    {
      code: 'no-effect',
      place: { file },
      what: 'It is a masked copy: persons are left out of its deal, so that it can be neither screened again nor decided on',
      remedy: `Take the whole record, whose SHA-256 is ${maskedOf}`,
    },
  ]);
};

const textIn = (file: string, ending: string): string => {
  if (PAGE_ENDINGS.includes(ending)) return carriedBy(file, decode(readBytes(file), file));
  if (ending !== '.pdf') return readText(file);
  const attached = attachedTo(readBytes(file), file);
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

/** An answer that licet screen --format json wrote with its manifest; undefined where the file is anything else. */
export const answerAlone = (file: string): Verdict | undefined => {
  if (extname(file).toLowerCase() !== '.json') return undefined;
  const answer = parsed(readText(file)) as Partial<Verdict> | null | undefined;
  return answer?.schema === 'licet/verdict@2' && answer.manifest !== undefined
    ? (answer as Verdict)
    : undefined;
};

const CARRIED = /href="data:application\/json;base64,([A-Za-z0-9+/=]+)"/g;

const carriedBy = (file: string, page: string): string => {
  const [only, more] = [...page.matchAll(CARRIED)].map(([, found]) => found);
  if (only === undefined) throw noRecord(file);
  if (more !== undefined) throw damaged(file, 'The page carries several records, and is of one');
  return decode(Buffer.from(only, 'base64'), file);
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
    value.verdict.manifest !== undefined &&
    (value.sources === undefined || Array.isArray(value.sources?.pieces));
  return isRecord ? (value as ScreeningRecord) : undefined;
};

/** Of a piece that is left out there is the hash alone. */
const areWhole = ({ pieces, sha256: hash }: RecordSources): boolean =>
  sha256OfJson(pieces) === hash &&
  pieces.every(({ value, sha256: own }) => value === undefined || sha256OfJson(value) === own);

const damaged = (file: string, what: string): LicetError =>
  new LicetError([
    {
      code: 'damaged-record',
      place: { file },
      what,
      remedy: 'It was changed after it was written; look for another copy',
    },
  ]);

const noRecord = (file: string): LicetError =>
  new LicetError([
    {
      code: 'not-understood',
      place: { file },
      what: 'The file holds no record of a screening',
      remedy: /\.(ya?ml|csv|ndjson)$/i.test(file)
        ? `It is a deal, or a table of deals: screen and record it first (licet record ${file}), then give what that wrote into the folder of records`
        : 'Give a file that licet record wrote, as HTML, PDF or JSON',
    },
  ]);
