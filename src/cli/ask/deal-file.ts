// The file of one transaction with answers put into it. Each answer is on the disk before the next question: written under
// a temporary name and renamed, so that the file is the old one or the whole new one. Nothing that somebody else has written
// into it meanwhile is lost.

import { extname } from 'node:path';
import type { Columns } from '../../data/read/csv-header.ts';
import { edited } from '../../data/edit/edited.ts';
import { readText, writeWhole } from '../../data/read/files.ts';
import { writeInstead } from '../../data/read/instead.ts';
import type { RawTransaction } from '../../data/read/raw.ts';
import { transactionsIn } from '../../data/transaction/transactions.ts';
import { LicetError } from '../../model/errors.ts';
import { holdersNow, labelNow } from '../../data/transaction/answer-names.ts';
import { listAt, type Loose } from '../../data/transaction/answer-targets.ts';
import type { Renamed } from '../../report/put-into-deal.ts';
import type { WrittenAnswer } from '../answer/written-answer.ts';
import { withAnswersSet, type Answers } from '../answers.ts';
import { signed, type Signer } from './signed.ts';

const FORMATS: Readonly<Record<string, 'yaml' | 'json'>> = {
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.json': 'json',
};

export class DealFile {
  readonly file: string;
  readonly text: string;
  readonly raw: RawTransaction;

  private constructor(file: string, text: string, raw: RawTransaction) {
    this.file = file;
    this.text = text;
    this.raw = raw;
  }

  /** Errors: it cannot be read, is a table, or holds more than one transaction. */
  static async read(file: string): Promise<DealFile> {
    formatOf(file);
    return DealFile.of(file, readText(file));
  }

  static async of(file: string, text: string): Promise<DealFile> {
    const raws = await transactionsIn(file, formatOf(file), text);
    if (raws.length === 1) return new DealFile(file, text, raws[0]!);
    throw new LicetError([
      {
        code: 'unknown-format',
        place: { file, ...(raws[1] && { line: raws[1].line }) },
        what: `The file holds ${raws.length} transactions, and answers would go into one`,
        remedy: 'Put each into a file of its own',
      },
    ]);
  }

  /** The transaction with answers, nothing written. Errors: every answer that it cannot take. */
  set(answers: Answers, columns: Columns): RawTransaction {
    return withAnswersSet(this.raw, answers, columns);
  }

  /** The same with the answers in its text, nothing written. `signer`: who stands for them. */
  async with(answers: Answers, columns: Columns, signer?: Signer): Promise<DealFile> {
    const set = this.set(answers, columns).value as Loose;
    const now = holdersNow(this.raw.value, set);
    const given = new Map([...answers].map(([label, value]) => [labelNow(label, now), value]));
    const value = signer ? signed(set, given, signer, columns) : set;
    const text = edited(this.file, this.text, formatOf(this.file), this.raw.value, value);
    return DealFile.of(this.file, text);
  }

  /** Answers by name that are called otherwise than in `before`, from which this was made. */
  calledOtherwise(before: DealFile): readonly Renamed[] {
    const [was, is] = [before, this].map(
      ({ raw }) => listAt(raw.value, 'answers') as readonly WrittenAnswer[],
    ) as [readonly WrittenAnswer[], readonly WrittenAnswer[]];
    return was.flatMap(({ fact: from }, index) => {
      const to = is[index]!.fact;
      return from === to ? [] : [{ from, to }];
    });
  }

  /** False where the file is no longer the one from which this was made: then nothing is written. */
  saveInstead(before: DealFile): boolean {
    return writeInstead(this.file, before.text, this.text);
  }

  /** Errors: it cannot be written; then the file is as it was. */
  save(): void {
    writeWhole(this.file, this.text);
  }
}

/** Errors: no format into which single answers can be put. */
export const formatOf = (file: string): 'yaml' | 'json' => {
  const format = FORMATS[extname(file).toLowerCase()];
  if (format) return format;
  throw new LicetError([
    {
      code: 'unknown-format',
      place: { file },
      what: 'Answers can be put into a YAML or a JSON file with one transaction',
      remedy: `Use one that ends in ${Object.keys(FORMATS).join(', ')}`,
    },
  ]);
};
