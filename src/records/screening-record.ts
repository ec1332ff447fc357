// A transaction and the answer on it → the record for the file. The same deal, answer, day and name give the same bytes.

import type { RawTransaction } from '../data/read/raw.ts';
import { sha256 } from '../data/read/hash.ts';
import { plainScalars } from '../data/read/values.ts';
import { declarationOf, type FactTable } from '../model/fact.ts';
import type { RecordedDuty } from '../model/duty.ts';
import type { ScreeningRecord } from '../model/record.ts';
import type { Verdict } from '../model/verdict.ts';

/** When it was screened, by whom, and which facts there are, with their questions. */
export interface Occasion {
  /** YYYY-MM-DD. */
  readonly screened: string;
  readonly by?: string | undefined;
  readonly facts: FactTable;
  readonly duties?: readonly RecordedDuty[];
}

/** `verdict`: the whole one, with its own coverage and manifest. */
export const recordOf = (
  raw: Pick<RawTransaction, 'file' | 'line' | 'value'>,
  verdict: Verdict,
  { screened, by, facts, duties }: Occasion,
): ScreeningRecord => {
  const value = plainScalars(raw.value) as Readonly<Record<string, unknown>>;
  return {
    schema: 'licet/record@1',
    screened,
    ...(by !== undefined && { by }),
    entered: { file: raw.file, line: raw.line, value, sha256: enteredSha256(value) },
    asked: askedOf(verdict, facts),
    ...(duties && { duties }),
    verdict,
  };
};

/** What is stated of a part is declared for that part, or for every party. */
const askedOf = ({ deal = [] }: Verdict, facts: FactTable): Record<string, string> =>
  Object.fromEntries(
    deal.flatMap(({ part, facts: stated }) =>
      stated.flatMap(({ fact }) => {
        const path = `${part}.${fact}`;
        const declared = declarationOf(facts, path) ?? facts.get(`party.${fact}`);
        return declared?.question === undefined ? [] : [[path, declared.question]];
      }),
    ),
  );

export const enteredSha256 = (value: unknown): string => sha256(JSON.stringify(value));

/** Letters that every file system takes, and no name that hides or steers. */
const UNUSABLE = /[^A-Za-z0-9._-]+/g;
const LONGEST = 60;
/** So much of the hash tells two screenings of one deal on one day apart. */
const TOLD_APART = 12;

/** The name of its file without an ending: the deal, the day, and the beginning of the hash of its text. */
export const recordName = (
  { screened, verdict }: Pick<ScreeningRecord, 'screened' | 'verdict'>,
  hash: string,
): string => {
  const id = verdict.transaction.id.replace(UNUSABLE, '-').replace(/^[.-]+/, '');
  return `${id.slice(0, LONGEST) || 'transaction'}_${screened}_${hash.slice(0, TOLD_APART)}`;
};
