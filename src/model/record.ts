// A screening as it was made on a day, kept for the file: the JSON contract 'licet/record@1'. It holds all that its dossier
// shows, so that the dossier can be drawn, checked and derived again from it alone.

import type { RecordSources } from './sources.ts';
import type { RecordedDuty } from './duty.ts';
import type { Verdict } from './verdict.ts';

/** What was screened, as it was written, without the places of its values: those stand in the verdict. */
export interface Entered {
  readonly file: string;
  readonly line: number;
  /** The transaction: text, lists and mappings, with JSON's own scalars as text. */
  readonly value: Readonly<Record<string, unknown>>;
  /** SHA-256 of `value` as JSON text in UTF-8, without spaces: the same deal in another file has the same. */
  readonly sha256: string;
}

export interface ScreeningRecord {
  readonly schema: 'licet/record@1';
  /** The day on which it was screened, as the machine's clock had it. The verdict knows no clock. */
  readonly screened: string;
  /** Of a copy from which personal data of natural persons was left out: SHA-256 of the text of the whole record. */
  readonly maskedOf?: string;
  /** Who had it screened, in their own words; absent where nobody said. */
  readonly by?: string;
  readonly entered: Entered;
  /** By part and fact of `verdict.deal`, 'item.ip-app-layer', or of what is open, the question that it answers, in the words of that day. */
  readonly asked?: Readonly<Record<string, string>>;
  /** By place as it is written in the deal, its name with its code: 'Syria (SY)'. */
  readonly places?: Readonly<Record<string, string>>;
  /** What is to be done after a decision, as of the day of the answer; absent of records from before it was worked out. */
  readonly duties?: readonly RecordedDuty[];
  /** The whole answer, with its coverage and its manifest. */
  readonly verdict: Verdict;
  /** What it rests on; absent where nobody asked for it. */
  readonly sources?: RecordSources;
}
