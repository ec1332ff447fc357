// From a transaction as written to an answer: read, and screened by the law of its day. The clock is given, never read.

import type { ControlList } from './model/control-list.ts';
import { Numbering } from './core/facts/numbering.ts';
import { exercisedIn, type Applied } from './core/judgement/exercised.ts';
import { companyLaw } from './core/law/company-law.ts';
import { Rulebooks } from './core/law/rulebooks.ts';
import { citing, type CitationsOf } from './core/verdict/citing.ts';
import { screen, type Engine, type Screened, type ScreenInput } from './core/verdict/screen.ts';
import type { Columns } from './data/read/csv-header.ts';
import type { LicenceRegister } from './data/licences/register.ts';
import type { RawTransaction } from './data/read/raw.ts';
import { originOf } from './data/transaction/origin.ts';
import { plainScalars } from './data/read/values.ts';
import { withAnswersIn } from './data/transaction/answered.ts';
import {
  companyAloneNotice,
  companyNotices,
  isCompanyAlone,
} from './data/transaction/company-year.ts';
import { dealOf, registeredParts } from './data/transaction/deal.ts';
import type { Once } from './data/transaction/reading.ts';
import type { InputFormat } from './data/transaction/transactions.ts';
import { Waivers } from './data/waivers/waivers.ts';
import { firstDay, lastDay } from './model/dates.ts';
import { LicetError, sortProblems, type Problem } from './model/errors.ts';
import type { FactTable } from './model/fact.ts';
import type { Facts } from './model/facts.ts';
import type { Answer, Colours, FindingFact, Gap } from './model/verdict.ts';
import type { Manifest } from './model/coverage.ts';
import type { Run } from './model/run.ts';
import { dayOf, knownDayOf, unknownBetween } from './screener/days.ts';
import { Deals } from './screener/deals.ts';
import type { ScreenerOptions, ScreenerSources } from './screener/options.ts';
import { Coverages, manifestOf, withWaivers } from './screener/said-of-all.ts';
import type { Shaped } from './screener/shaper.ts';
import {
  answersDecide,
  areAlike,
  dayDecides,
  sameTakes,
  worstGate,
  worstOf,
} from './screener/worst.ts';

export type { ScreenerOptions, ScreenerSources };

/** What the engine is given for one transaction on one day. */
export interface Prepared {
  readonly engine: Engine;
  readonly input: ScreenInput;
}

const NO_COLUMNS: Columns = new Map();

export class Screener {
  readonly facts: FactTable;
  readonly #sources: ScreenerSources;
  readonly #options: ScreenerOptions;
  readonly #lists: ReadonlyMap<string, ControlList>;
  readonly #deals: Deals;
  readonly #rulebooks: Rulebooks;
  #ofCompany: Rulebooks | undefined;
  readonly #citationsOf: CitationsOf;
  readonly #manifest: Manifest;
  readonly #coverages: Coverages;
  /** Findings that a gate passes over; undefined where the options have none. */
  readonly waivers: Waivers | undefined;

  /**
   * Screeners of one library may share its rulebooks, which takes most of the time that a new one needs. Errors: a day of the
   * options that does not exist, or is known of and has not come yet; rulebooks of another library.
   */
  constructor(
    sources: ScreenerSources,
    options: ScreenerOptions,
    rulebooks: Rulebooks = new Rulebooks(sources.library),
  ) {
    const { library } = sources;
    if (rulebooks.library !== library) throw new Error('these are rulebooks of another library');
    if (options.asOf !== undefined) dayOf('asOf', options.asOf);
    if (options.knownAt !== undefined) knownDayOf('knownAt', options.knownAt, options.today);
    this.#sources = sources;
    this.#options = options;
    this.#rulebooks = rulebooks;
    this.#citationsOf = citing(library);
    this.facts = new Map(library.facts.map((fact) => [fact.path, fact]));
    this.#lists = new Map(library.controlLists.map((list) => [list.id, list]));
    this.#deals = new Deals(sources, options, this.facts, this.#lists);
    this.#manifest = manifestOf(sources, options);
    this.#coverages = new Coverages(sources, options);
    this.waivers = options.waivers && new Waivers(options.waivers, library.rules, options.today);
  }

  /** The columns that a CSV file of transactions may have. */
  get columns(): Columns {
    return this.#deals.shaper.columns;
  }

  get controlLists(): readonly ControlList[] {
    return [...this.#lists.values()];
  }

  /** The same where the format has columns. */
  columnsOf(format: InputFormat): Columns {
    return format === 'csv' ? this.columns : NO_COLUMNS;
  }

  /** The exporter's licences; undefined where the options have none. */
  get register(): LicenceRegister | undefined {
    return this.#deals.register;
  }

  /** What stands before the answers on several transactions. */
  get run(): Run {
    const rulebook = this.#rulebooks.on(this.#options.asOf ?? this.#options.today);
    const coverage = this.#coverages.on(rulebook);
    const notices = this.waivers?.notices ?? [];
    return {
      schema: 'licet/run@1',
      coverage,
      manifest: this.waivers ? withWaivers(this.#manifest, this.waivers) : this.#manifest,
      ...(notices.length > 0 && { notices }),
    };
  }

  /** The answer on one transaction. Errors: everything that is wrong with it, at once. */
  screen(raw: RawTransaction): Answer {
    const shaped = this.#deals.shaper.shape(raw);
    return this.#worstOf(shaped, this.#daysOf(shaped));
  }

  /** By id, how far each rule in force came in the answer that stands. Errors as above. */
  exercised(raw: RawTransaction): ReadonlyMap<string, Applied> {
    const shaped = this.#deals.shaper.shape(raw);
    return exercisedIn(this.#worstOf(shaped, this.#daysOf(shaped)).judgement);
  }

  /** The answer by the law of a day, and by what was known then or by the day of the options. Errors as above. */
  screenAsOf(raw: RawTransaction, day: string): Answer {
    return this.#worstOf(this.#deals.shaper.shape(raw), [day]);
  }

  /**
   * The days of a span on which the answer may become another because law begins or ends, a listing, licence or clearance
   * does, or evidence is published; the first day before them. Spans that are counted back from a day are not among them.
   */
  turningDays(raw: RawTransaction, first: string, last: string): string[] {
    const shaped = this.#deals.shaper.shape(raw);
    const known =
      this.#prepareOn(
        this.#deals.company.readingsOn(shaped, last)[0]!,
        last,
        last,
        [],
      ).input.facts.elements.get('incident') ?? [];
    const news = [
      ...known.map(({ facts }) => facts.get('known-since')?.value),
      ...this.#sources.indices.flatMap(({ editions }) =>
        editions.map(({ published }) => published),
      ),
    ];
    const within = news.filter(
      (day): day is string => typeof day === 'string' && day > first && day <= last,
    );
    const days = [
      ...this.#rulebooks.daysWithin(first, last),
      ...this.#deals.turns(shaped, first, last),
      ...within,
    ];
    return [...new Set(days)].sort();
  }

  /**
   * What the engine is given for one transaction; of a coarse date, on its last day, and of contradictory answers by the first of
   * each.
   */
  prepare(raw: RawTransaction): Prepared {
    const shaped = this.#deals.shaper.shape(raw);
    const day = this.#daysOf(shaped).at(-1)!;
    return this.#prepareOn(this.#deals.company.readingsOn(shaped, day)[0]!, day, day, []);
  }

  /** What was looked up for an answer on it, on the days of that answer; of contradictory answers by the first of each. */
  factsFor(raw: RawTransaction, { asOf, knownAt }: Pick<Answer, 'asOf' | 'knownAt'>): Facts {
    const [first] = this.#deals.company.readingsOn(this.#deals.shaper.shape(raw), asOf);
    return this.#prepareOn(first!, asOf, knownAt, []).input.facts;
  }

  /** The day on which law is read; of a month or year the days on which it may have been another, and the last. */
  #daysOf(shaped: Shaped): string[] {
    const { date } = shaped.transaction;
    const { asOf, today } = this.#options;
    if (asOf !== undefined) return [asOf];
    if (date === undefined || date === 'unknown') return [today];
    const [first, last] = [firstDay(date), lastDay(date)];
    if (first === last) return [date];
    const days = [
      ...this.#rulebooks.daysWithin(first, last),
      ...this.#deals.turns(shaped, first, last),
    ];
    return [...new Set([...days, last])].sort();
  }

  /** Of several readings the worse stands. Where they differ, a gap says that the day or the contradicted answers decide. */
  #worstOf(shaped: Shaped, days: readonly string[]): Screened {
    const last = days.at(-1)!;
    const readings = days.flatMap((day) =>
      this.#deals.company.readingsOn(shaped, day).map((read) => ({ read, day })),
    );
    const answers = readings.map(({ read, day }) => this.#screenOn(read, day, last, []));
    const worst = worstOf(answers);
    if (answers.length === 1) return worst;
    const { read, day } = readings[answers.indexOf(worst)]!;
    const alike = areAlike(answers);
    const gate = worstGate(answers);
    if (alike && gate === undefined) return worst;
    const ofDays = answers.filter((_, index) => sameTakes(readings[index]!.read, read));
    const ofAnswers = answers.filter((_, index) => readings[index]!.day === day);
    const undecided: readonly Gap[] = alike
      ? []
      : [
          ...(areAlike(ofDays) ? [] : [dayDecides(String(shaped.transaction.date), days, day)]),
          ...(areAlike(ofAnswers) ? [] : [answersDecide(read, ofAnswers)]),
        ];
    return this.#screenOn(read, day, last, undecided, gate);
  }

  /** `atLeast`: what other readings make of the gate. */
  #screenOn(
    shaped: Shaped,
    day: string,
    known: string,
    gaps: readonly Gap[],
    atLeast?: Colours,
  ): Screened {
    const { engine, input } = this.#prepareOn(shaped, day, known, gaps);
    const { waivers } = input;
    if (waivers === undefined || atLeast === undefined) return screen(engine, input);
    return screen(engine, { ...input, waivers: { ...waivers, atLeast } });
  }

  #prepareOn(
    { written, raw, transaction, notices, answers, company }: Shaped,
    asOf: string,
    known: string,
    given: readonly Gap[],
  ): Prepared {
    const isCompany = isCompanyAlone({ ...transaction });
    const knownAt = this.#options.knownAt ?? known;
    const all = isCompany
      ? (this.#ofCompany ??= new Rulebooks(companyLaw(this.#sources.library)))
      : this.#rulebooks;
    const rulebooks = all.knownAt({ asOf, knownAt });
    const rulebook = rulebooks.on(asOf);
    const on = {
      asOf,
      knownAt,
      rulebook,
      given: [...given, ...unknownBetween(knownAt, asOf)],
      ...(company && { company }),
    };
    const problems: Problem[] = [];
    const once: Once = new WeakMap();
    const { facts, gaps: open } = this.#deals.read(transaction, raw, on, problems);
    // Of a company without a deal neither lists nor places matter.
    const gaps = isCompany ? given : open;
    if (problems.length > 0) throw new LicetError(sortProblems(problems));
    const { id, title } = transaction;
    const held = this.waivers?.of(id) ?? [];
    return {
      engine: {
        rulebook,
        facts: this.facts,
        citationsOf: this.#citationsOf,
        ahead: () => rulebooks.ahead(asOf),
        purpose: this.#options.hypothetical === true ? 'any' : 'honest',
        ...(this.#options.way !== undefined && { way: this.#options.way }),
      },
      input: {
        transaction: { id, ...(title !== undefined && { title }), file: raw.file, line: raw.line },
        facts,
        numbering: Numbering.of(facts, rulebook.values),
        ...dayStated(transaction.date, asOf, raw),
        knownAt,
        gaps,
        reread: (set) => {
          const wrong: Problem[] = [];
          const answered = withAnswersIn(transaction, set, this.facts);
          const read = this.#deals.read(answered, raw, on, wrong, once);
          return wrong.length > 0 ? undefined : read;
        },
        coverage: this.#coverages.on(rulebook),
        manifest: this.#manifest,
        ...(answers && { answers }),
        ...(held.length > 0 && { waivers: { day: this.#options.today, held } }),
        deal: () => [
          ...dealOf({ ...written, value: plainScalars(written.value) }),
          ...registeredParts(
            (transaction.licences ?? []).flatMap(({ number }) => number ?? []),
            this.#deals.register,
          ),
        ],
        notices: [
          ...notices,
          ...(isCompany
            ? [companyAloneNotice(raw)]
            : companyNotices(this.#deals.company.year, asOf)),
        ],
      },
    };
  }
}

/** Where the file gives a day, or a month or year, that is the day on which law is read. */
const dayStated = (
  date: unknown,
  asOf: string,
  raw: RawTransaction,
): { readonly day?: FindingFact } =>
  typeof date === 'string' && date !== '' && asOf.startsWith(date)
    ? { day: { fact: 'date', value: date, from: originOf(raw, ['date']) } }
    : {};
