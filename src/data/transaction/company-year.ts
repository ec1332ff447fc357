// What a company's own file says of the deals of a year: its facts stand in each of them that does not state its own. Outside
// the year nothing of it is taken, and the answer says so. It judges nothing.

import type { CompanyFile } from '../../model/company.ts';
import { addMonths, isDay } from '../../model/dates.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import type { Fact, Scope } from '../../model/facts.ts';
import { namespaceOf } from '../../model/fact.ts';
import type { Transaction } from '../../model/schema/transaction.ts';
import type { Notice } from '../../model/verdict.ts';
import type { RawTransaction } from '../read/raw.ts';
import { at } from '../read/values.ts';
import { listAt } from './answer-targets.ts';
import type { Loose } from './reading.ts';

export interface CompanyYear {
  readonly file: string;
  readonly from: string;
  /** The first day on which it no longer speaks. */
  readonly until: string;
}

export const COMPANY = 'company';

/** As a transaction is read; it needs no id. */
export const rawCompany = ({ file, value, lines }: CompanyFile): RawTransaction => {
  const place = (path: readonly (string | number)[]) => {
    const line = lines[path.join('.')];
    return { file, ...(line !== undefined && { line }) };
  };
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return {
    file,
    line: 1,
    value: isRecord ? { id: COMPANY, ...value } : value,
    place,
    keyPlace: place,
  };
};

/** Errors: it has a deal in it, no day, or says nothing. */
export const companyYear = (
  { file }: CompanyFile,
  transaction: Pick<Transaction, 'date' | 'items' | 'parties' | 'answers'>,
  place: RawTransaction['place'],
): CompanyYear => {
  const problems: Problem[] = [];
  const wrong = (what: string, remedy: string, at: Problem['place'] = { file }): void =>
    void problems.push({ code: 'wrong-type', place: at, what, remedy });
  const { date, items, parties, answers = [] } = transaction;
  if (items !== undefined || parties !== undefined)
    wrong(
      "A company's own file has no items and no parties",
      'Write what the company itself does under company, and deals into files of their own',
    );
  for (const [index, { fact }] of answers.entries())
    if (namespaceOf(fact) !== COMPANY)
      wrong(
        `A company's own file answers for the company alone, and '${fact}' is of a deal`,
        'Put the answer into the file of that deal',
        place(['answers', index, 'fact']),
      );
  if (typeof date !== 'string' || !isDay(date))
    wrong(
      "A company's own file says on which day it was answered, for it speaks for a year from then",
      'Write date: and the day',
    );
  const own = (transaction as Loose)[COMPANY];
  if (Object.keys((own as Loose | undefined) ?? {}).length + answers.length === 0)
    wrong("A company's own file says something under company", 'Answer its questions, once a year');
  if (problems.length > 0) throw new LicetError(problems);
  const from = String(date);
  return { file, from, until: addMonths(from, 12) };
};

/** What was read of it, without what is worked out. */
export const companyFacts = (read: ReadonlyMap<string, Fact>): ReadonlyMap<string, Fact> =>
  new Map([...read].filter(([local]) => local !== 'alone'));

/** What stands beside the company's own answers in a file that has no deal in it. */
const BESIDE: ReadonlySet<string> = new Set([
  'id',
  'title',
  'date',
  'exporter',
  'answers',
  COMPANY,
]);

/** It says what the company does, and nothing of a deal: whoever names a place, a use or a party has one. */
export const isCompanyAlone = (transaction: Loose): boolean => {
  const answers = listAt(transaction, 'answers').map((answer) => at(answer, ['fact']));
  return (
    Object.keys((transaction[COMPANY] as Loose | undefined) ?? {}).length + answers.length > 0 &&
    answers.every((fact) => typeof fact === 'string' && namespaceOf(fact) === COMPANY) &&
    Object.entries(transaction).every(([key, value]) => value === undefined || BESIDE.has(key))
  );
};

export const speaks = ({ from, until }: CompanyYear, asOf: string): boolean =>
  asOf >= from && asOf < until;

/** What a deal states itself stands. `facts`: what the company says on the day of the deal. */
export const withCompany = (
  single: ReadonlyMap<string, Scope>,
  facts: ReadonlyMap<string, Fact> | undefined,
): ReadonlyMap<string, Scope> => {
  const company = single.get(COMPANY);
  if (!facts || !company) return single;
  return new Map(single).set(COMPANY, {
    ...company,
    facts: new Map([...facts, ...company.facts]),
  });
};

/** Said of a file without a deal, so that nobody takes its colour for that of one. */
export const companyAloneNotice = ({
  file,
  line,
}: Pick<RawTransaction, 'file' | 'line'>): Notice => ({
  what: 'There is no deal in the file: only what the company itself does was judged',
  from: `${file}:${line}`,
  remedy: 'Screen each deal by itself, with its items, parties and place',
});

/** Said of a deal for which the file does not speak. */
export const companyNotices = (year: CompanyYear | undefined, asOf: string): Notice[] =>
  !year || speaks(year, asOf)
    ? []
    : [
        {
          what: `What the company says of itself was answered on ${year.from}, and is not taken for a deal of ${asOf}`,
          from: year.file,
          remedy:
            asOf < year.from
              ? 'Nobody could know it then. Name the file of the year of the deal'
              : 'It speaks for a year: answer it anew',
        },
      ];
