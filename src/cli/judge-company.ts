// licet company FILE: what only a company owes, held against the file that it answers once a year.

import { companyPage } from '../core/study/company-page.ts';
import { COMPANY, rawCompany } from '../data/transaction/company-year.ts';
import { addMonths } from '../model/dates.ts';
import { LicetError } from '../model/errors.ts';
import { companyText, isSettled } from '../report/company.ts';
import { jsonText } from '../report/json.ts';
import { companyFor } from './company.ts';
import { orderOf } from './order.ts';
import type { Run } from './run.ts';
import { screeningBy } from './screening.ts';
import { readSettings, type Given } from './settings.ts';

export interface CompanyArguments extends Given {
  readonly format: 'text' | 'json';
  readonly asOf?: string;
  readonly quiet?: boolean;
}

/** Status 1 where something is to do or open, or the year of the file is over. Errors: there is none, or it has a deal in it. */
export const companyCommand = async (
  named: string | undefined,
  given: CompanyArguments,
  run: Run,
): Promise<number> => {
  const settings = await readSettings({ ...given, ...(named !== undefined && { company: named }) });
  const company = await companyFor(settings);
  if (company === undefined)
    throw new LicetError([
      {
        code: 'missing-key',
        what: "There is no company's own file: none was named, and licet.yaml names none",
        remedy: 'Write licet company company.yaml, or company: company.yaml into licet.yaml',
      },
    ]);
  const { screener, sources } = await screeningBy(await orderOf(given, settings, run, new Map()));
  const raw = rawCompany(company);
  const verdict = screener.screen(raw).whole('full', true);
  // The screener took the file: it has a day.
  const { date } = raw.value as { date: string };
  const known = screener.factsFor(raw, verdict).single.get(COMPANY)!.facts;
  const until = addMonths(date, 12);
  const page = companyPage(
    verdict,
    sources.library,
    {
      file: company.file,
      sha256: company.sha256,
      from: date,
      until,
      over: (given.asOf ?? run.today) >= until,
    },
    new Set(
      [...known].flatMap(([local, { value }]) =>
        local === 'alone' || value === undefined ? [] : [`${COMPANY}.${local}`],
      ),
    ),
  );
  if (given.quiet !== true)
    run.streams.out(
      given.format === 'json' ? jsonText(page, 'page') : companyText(page, run.streams),
    );
  return isSettled(page) ? 0 : 1;
};
