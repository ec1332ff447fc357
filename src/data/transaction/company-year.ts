// What a company's own file says of the deals of a year: its facts stand in each of them that does not state its own. Outside
// the year nothing of it is taken, and the answer says so. It judges nothing.

import type { CompanyFile } from '../../model/company.ts';
import { addMonths, isDay } from '../../model/dates.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import type { Fact, Scope } from '../../model/facts.ts';
import type { Notice } from '../../model/verdict.ts';
import type { RawTransaction } from '../read/raw.ts';
import type { Loose } from './reading.ts';

export interface CompanyYear {
  readonly file: string;
  readonly from: string;
  /** The first day on which it no longer speaks. */
  readonly until: string;
  readonly facts: ReadonlyMap<string, Fact>;
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

/** `facts`: as they were read, those that are worked out among them. Errors: it has a deal in it, no day, or says nothing. */
export const companyYear = (
  { file }: CompanyFile,
  { date, items, parties }: { date?: unknown; items?: unknown; parties?: unknown },
  facts: ReadonlyMap<string, Fact>,
): CompanyYear => {
  const problems: Problem[] = [];
  const wrong = (what: string, remedy: string): void =>
    void problems.push({ code: 'wrong-type', place: { file }, what, remedy });
  if (items !== undefined || parties !== undefined)
    wrong(
      "A company's own file has no items and no parties",
      'Write what the company itself does under company, and deals into files of their own',
    );
  if (typeof date !== 'string' || !isDay(date))
    wrong(
      "A company's own file says on which day it was answered, for it speaks for a year from then",
      'Write date: and the day',
    );
  const own = new Map([...facts].filter(([local]) => local !== 'alone'));
  if (own.size === 0)
    wrong("A company's own file says something under company", 'Answer its questions, once a year');
  if (problems.length > 0) throw new LicetError(problems);
  const from = String(date);
  return { file, from, until: addMonths(from, 12), facts: own };
};

/** What stands beside the company's own answers in a file that has no deal in it. */
const BESIDE: ReadonlySet<string> = new Set(['id', 'title', 'date', 'exporter', COMPANY]);

/** It says what the company does, and nothing of a deal: whoever names a place, a use or a party has one. */
export const isCompanyAlone = (transaction: Loose): boolean =>
  Object.keys((transaction[COMPANY] as Loose | undefined) ?? {}).length > 0 &&
  Object.entries(transaction).every(([key, value]) => value === undefined || BESIDE.has(key));

const speaks = ({ from, until }: CompanyYear, asOf: string): boolean =>
  asOf >= from && asOf < until;

/** What a deal states itself stands. */
export const withCompany = (
  single: ReadonlyMap<string, Scope>,
  year: CompanyYear | undefined,
  asOf: string,
): ReadonlyMap<string, Scope> => {
  const company = single.get(COMPANY);
  if (!year || !company || !speaks(year, asOf)) return single;
  return new Map(single).set(COMPANY, {
    ...company,
    facts: new Map([...year.facts, ...company.facts]),
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
