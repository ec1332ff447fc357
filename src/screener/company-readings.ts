// What the company answered once a year, read with each transaction of a day for which it speaks.

import {
  companyYear,
  isCompanyAlone,
  rawCompany,
  speaks,
  type CompanyYear,
} from '../data/transaction/company-year.ts';
import { MOST_READINGS } from '../data/transaction/said-of-fact.ts';
import { LicetError } from '../model/errors.ts';
import type { ScreenerOptions } from './options.ts';
import type { Shaped, Shaper } from './shaper.ts';

export class CompanyReadings {
  /** Absent where each transaction states it, or it is asked. */
  readonly year: CompanyYear | undefined;
  /** Its file in the right shape. */
  readonly shaped: Shaped | undefined;
  readonly #shaper: Shaper;
  readonly #factsOf: (read: Shaped, asOf: string) => NonNullable<Shaped['company']>;
  /** By day: the ways in which the company's own file can be read. */
  readonly #onDay = new Map<string, readonly Shaped[]>();

  /** Errors: everything that is wrong with its file, before any transaction is read. */
  constructor(
    given: ScreenerOptions['company'],
    shaper: Shaper,
    factsOf: (read: Shaped, asOf: string) => NonNullable<Shaped['company']>,
  ) {
    this.#shaper = shaper;
    this.#factsOf = factsOf;
    if (!given) return;
    this.shaped = shaper.shape(rawCompany(given));
    this.year = companyYear(given, this.shaped.transaction, this.shaped.raw.place);
    this.#on(this.year.from);
  }

  /**
   * The ways in which what is answered can be read on a day: one, unless answers contradict one another. Errors: an answer that its fact
   * cannot have.
   */
  readingsOn(shaped: Shaped, asOf: string): readonly Shaped[] {
    const ways = this.#shaper.waysOf(shaped, asOf);
    const ofCompany = isCompanyAlone({ ...shaped.transaction }) ? [] : this.#on(asOf);
    if (ofCompany.length === 0) return ways;
    if (ways.length * ofCompany.length > MOST_READINGS)
      throw new LicetError([
        {
          code: 'over-limit',
          place: { file: shaped.raw.file, line: shaped.raw.line },
          what: `With the answers of ${this.year!.file} it can be read in more than ${MOST_READINGS} ways`,
          remedy: 'Settle some of the contradictions: withdraw the answers that are wrong',
        },
      ]);
    return ways.flatMap((way) =>
      ofCompany.map(({ company, answers, takes, notices }) => ({
        ...way,
        company: company!,
        notices: [...way.notices, ...notices],
        ...((answers ?? way.answers) && { answers: [...(way.answers ?? []), ...(answers ?? [])] }),
        takes: new Map([...(way.takes ?? []), ...(takes ?? [])]),
      })),
    );
  }

  /** The ways in which the company's own file can be read on a day for which it speaks. */
  #on(asOf: string): readonly Shaped[] {
    if (!this.shaped || !this.year || !speaks(this.year, asOf)) return [];
    const known = this.#onDay.get(asOf);
    if (known) return known;
    const readings = this.#shaper
      .waysOf(this.shaped, asOf)
      .map((read): Shaped => ({ ...read, company: this.#factsOf(read, asOf) }));
    this.#onDay.set(asOf, readings);
    return readings;
  }
}
