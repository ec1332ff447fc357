// From a transaction as written to an answer: shape, flatten, look up, screen. The clock is given, never read.

import type { Way } from './core/judgement/case.ts';
import type { ControlList } from './model/control-list.ts';
import { Numbering } from './core/facts/numbering.ts';
import type { Read } from './core/inquiry/trying.ts';
import type { Rulebook } from './core/law/rulebook.ts';
import { companyLaw } from './core/law/company-law.ts';
import { Rulebooks } from './core/law/rulebooks.ts';
import { citing, type CitationsOf } from './core/verdict/citing.ts';
import { screen, type Engine, type Screened, type ScreenInput } from './core/verdict/screen.ts';
import { Cleared } from './data/clearances/cleared.ts';
import {
  COMPANY,
  companyAloneNotice,
  companyNotices,
  isCompanyAlone,
  companyYear,
  rawCompany,
  withCompany,
  type CompanyYear,
} from './data/transaction/company-year.ts';
import type { Shipped } from './data/library/compiled.ts';
import { ListGaps, placesOf } from './data/lists/list-gaps.ts';
import { History } from './data/evidence/history.ts';
import { territoryGaps } from './data/places/territory-gaps.ts';
import { Territories } from './data/places/territories.ts';
import type { Columns } from './data/read/csv-header.ts';
import { plainScalars } from './data/read/values.ts';
import { columnsOf } from './data/transaction/columns.ts';
import { withAnswersIn } from './data/transaction/answered.ts';
import { flatten, type Flat } from './data/transaction/flatten.ts';
import { dealOf } from './data/transaction/deal.ts';
import { HeldShares } from './data/transaction/held-shares.ts';
import { enrich } from './data/transaction/look-up.ts';
import { OlderFacts } from './data/transaction/older-facts.ts';
import { kindsDefined, type KindsDefined } from './data/transaction/kind-denied.ts';
import { unsettled } from './core/facts/unsettled.ts';
import {
  presume,
  presumeByCode,
  presumeBySeat,
  presumptionsOf,
  presumptionsOfCodes,
  presumptionsOfSeats,
  type Presumptions,
} from './data/transaction/presume.ts';
import { onceOf, type Once, type Reading } from './data/transaction/reading.ts';
import { TellingItems } from './data/transaction/telling-names.ts';
import { TellingParties } from './data/transaction/telling-parties.ts';
import { hintsOf } from './data/transaction/hints.ts';
import { TransactionShapes } from './data/transaction/shapes.ts';
import type { RawTransaction } from './data/read/raw.ts';
import type { InputFormat } from './data/transaction/transactions.ts';
import type { Bodies } from './model/body.ts';
import type { Categories } from './model/category.ts';
import type { Clearances } from './model/clearance.ts';
import type { CompanyFile } from './model/company.ts';
import { addDays, firstDay, lastDay } from './model/dates.ts';
import { compareText, LicetError, sortProblems, type Problem } from './model/errors.ts';
import { newestEdition, type Index, type PartyStore } from './model/evidence.ts';
import type { FactTable } from './model/fact.ts';
import type { Transaction } from './model/schema/transaction.ts';
import type { Answer, Colour, Coverage, Gap, Manifest, Notice, Run } from './model/verdict.ts';
import { COLOURS } from './model/verdict.ts';

export interface ScreenerSources extends Omit<Shipped, 'categories' | 'bodies' | 'ownership'> {
  /** Absent: nothing is presumed of an item by its kind, and no name is held against it. */
  readonly categories?: Categories;
  /** Absent: no name of a party is held against its type. */
  readonly bodies?: Bodies;
  /** Absent: no share that follows from the owners is worked out. */
  readonly ownership?: Shipped['ownership'];
  /** Packs of the user's own among those of the library, by id. */
  readonly own?: readonly string[];
  readonly store: PartyStore;
  readonly version: string;
}

export interface ScreenerOptions {
  /** 'bundled': the user holds the shipped lists to be enough. Otherwise full lists are missed as a gap. */
  readonly lists: 'bundled' | 'required';
  /** The day on which law is read, for every transaction; else each one's own date. */
  readonly asOf?: string;
  /** Evidence published by this day counts; else as-of. */
  readonly knownAt?: string;
  /** False: nothing is presumed of an item by its kind, and what would have been is asked (default: true). */
  readonly presumptions?: boolean;
  /** What people recorded of matches; absent: every match stands. */
  readonly clearances?: Clearances;
  /** What the company itself does, answered once a year; absent: each deal states it, or is asked. */
  readonly company?: CompanyFile;
  /** True: a clearance that no second person approved is void (default: false). */
  readonly fourEyes?: boolean;
  /** Today, for transactions without a date. */
  readonly today: string;
  /** Everything given beside the transactions that can change an answer, named in the manifest. */
  readonly named?: Readonly<Record<string, string>>;
  /** `plain` evaluates every condition as it is written; the bytes of an answer are the same. */
  readonly way?: Way;
  /** True: what would change an answer may be another item, place, user or exporter (default: false). */
  readonly hypothetical?: boolean;
}

/** What the engine is given for one transaction on one day. */
export interface Prepared {
  readonly engine: Engine;
  readonly input: ScreenInput;
}

/** A transaction in the right shape. */
interface Shaped {
  readonly written: RawTransaction;
  /** With older keys read as the newer ones. */
  readonly raw: RawTransaction;
  readonly transaction: Transaction;
  readonly notices: readonly Notice[];
}

/** The days on which a transaction is read, with what is missed on them whatever it states. */
interface Day {
  readonly asOf: string;
  readonly knownAt: string;
  readonly rulebook: Rulebook;
  readonly given: readonly Gap[];
}

const NO_COLUMNS: Columns = new Map();
const NO_BODIES: Bodies = {
  bodies: [],
  before: [],
  firms: [],
  notTheUser: [],
  governments: [],
  owned: { types: [], ties: [], 'minority-ties': [] },
};

export class Screener {
  readonly facts: FactTable;
  readonly #sources: ScreenerSources;
  readonly #options: ScreenerOptions;
  readonly #lists: ReadonlyMap<string, ControlList>;
  readonly #territories: Territories;
  readonly #kinds: KindsDefined;
  readonly #tellingItems: TellingItems;
  readonly #tellingParties: TellingParties;
  readonly #history: History;
  readonly #heldShares: HeldShares;
  readonly #cleared: Cleared;
  readonly #shapes: TransactionShapes;
  readonly #older: OlderFacts;
  readonly #presumptions: Presumptions;
  readonly #seats: Presumptions;
  readonly #codes: ReadonlyMap<string, Presumptions>;
  readonly #rulebooks: Rulebooks;
  #ofCompany: Rulebooks | undefined;
  readonly #citationsOf: CitationsOf;
  readonly #manifest: Manifest;
  readonly #listGaps: ListGaps;
  readonly #company: CompanyYear | undefined;
  readonly #coverages = new WeakMap<Rulebook, Coverage>();
  #columns: Columns | undefined;

  constructor(sources: ScreenerSources, options: ScreenerOptions) {
    const { library, store } = sources;
    this.#sources = sources;
    this.#options = options;
    this.#rulebooks = new Rulebooks(library);
    this.#citationsOf = citing(library);
    this.facts = new Map(library.facts.map((fact) => [fact.path, fact]));
    this.#lists = new Map(library.controlLists.map((list) => [list.id, list]));
    const kinds = sources.categories?.categories ?? [];
    this.#presumptions =
      options.presumptions === false ? new Map() : presumptionsOf(kinds, this.facts);
    this.#seats =
      options.presumptions === false
        ? new Map()
        : presumptionsOfSeats(sources.categories?.seats ?? [], this.facts);
    this.#codes =
      options.presumptions === false
        ? new Map()
        : presumptionsOfCodes(library.controlLists, this.facts);
    this.#territories = new Territories(sources.territories);
    this.#kinds = kindsDefined(kinds);
    this.#tellingItems = new TellingItems(kinds);
    this.#tellingParties = new TellingParties(
      sources.bodies ?? NO_BODIES,
      this.#territories,
      Object.keys(this.facts.get('party.government-of')?.values ?? {}),
    );
    this.#history = new History(sources.records);
    this.#heldShares = new HeldShares(sources.ownership ?? [], library.parameters);
    this.#cleared = new Cleared(options.clearances, options.fourEyes === true);
    this.#shapes = new TransactionShapes(this.facts, hintsOf(kinds));
    this.#older = new OlderFacts(this.facts);
    this.#listGaps = new ListGaps(store.lists, options.lists === 'required');
    this.#manifest = {
      licet: sources.version,
      packs: sortedRecord(Object.fromEntries(library.packs.map(({ id, sha256 }) => [id, sha256]))),
      data: sortedRecord({
        ...sources.data,
        ...Object.fromEntries(store.lists.map(({ id, sha256 }) => [`lists/${id}`, sha256])),
        ...(options.clearances && { clearances: options.clearances.sha256 }),
        ...(options.company && { company: options.company.sha256 }),
      }),
      options: sortedRecord({
        lists: options.lists,
        ...(options.presumptions === false && { presumptions: 'none' }),
        ...(options.fourEyes === true && { 'four-eyes': 'yes' }),
        ...editionsImported(sources.indices),
        ...(sources.own && { 'own-packs': [...sources.own].sort().join(', ') }),
        ...options.named,
      }),
    };
    this.#company = options.company && this.#yearOf(options.company);
  }

  #yearOf(company: CompanyFile): CompanyYear {
    const problems: Problem[] = [];
    const { raw, transaction } = this.#shape(rawCompany(company));
    const flat = flatten(transaction, this.#reading(raw, problems), this.#options.today);
    if (problems.length > 0) throw new LicetError(sortProblems(problems));
    return companyYear(company, transaction, flat.single.get(COMPANY)!.facts);
  }

  /** The columns that a CSV file of transactions may have. */
  get columns(): Columns {
    return (this.#columns ??= columnsOf(this.facts, [...this.#lists.keys()]));
  }

  /** The same where the format has columns. */
  columnsOf(format: InputFormat): Columns {
    return format === 'csv' ? this.columns : NO_COLUMNS;
  }

  /** What stands before the answers on several transactions. */
  get run(): Run {
    const rulebook = this.#rulebooks.on(this.#options.asOf ?? this.#options.today);
    const coverage = this.#coverageOn(rulebook);
    return { schema: 'licet/run@1', coverage, manifest: this.#manifest };
  }

  /** The answer on one transaction. Errors: everything that is wrong with it, at once. */
  screen(raw: RawTransaction): Answer {
    const shaped = this.#shape(raw);
    const days = this.#daysOf(shaped);
    if (days.length === 1) return this.#screenOn(shaped, days[0]!, days[0]!, []);
    return this.#worstOf(shaped, days);
  }

  /** The answer by the law of a day, and by what was known then or by the day of the options. Errors as above. */
  screenAsOf(raw: RawTransaction, day: string): Answer {
    return this.#screenOn(this.#shape(raw), day, day, []);
  }

  /**
   * The days of a span on which the answer may become another because law begins or ends, a listing, licence or clearance
   * does, or evidence is published; the first day before them. Spans that are counted back from a day are not among them.
   */
  turningDays(raw: RawTransaction, first: string, last: string): string[] {
    const shaped = this.#shape(raw);
    const known =
      this.#prepareOn(shaped, last, last, []).input.facts.elements.get('incident') ?? [];
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
      ...this.#turns(shaped, first, last),
      ...within,
    ];
    return [...new Set(days)].sort();
  }

  /** What the engine is given for one transaction; of a coarse date, on its last day. */
  prepare(raw: RawTransaction): Prepared {
    const shaped = this.#shape(raw);
    const day = this.#daysOf(shaped).at(-1)!;
    return this.#prepareOn(shaped, day, day, []);
  }

  #shape(raw: RawTransaction): Shaped {
    const problems: Problem[] = [];
    const given = { ...raw, value: plainScalars(raw.value) };
    const { raw: now, notices } = this.#older.readNow(given, problems);
    const transaction = this.#shapes.read(now, problems);
    if (!transaction || problems.length > 0) throw new LicetError(sortProblems(problems));
    return { written: raw, raw: now, transaction, notices };
  }

  /** The day on which law is read; of a month or year the days on which it may have been another, and the last. */
  #daysOf(shaped: Shaped): string[] {
    const { date } = shaped.transaction;
    const { asOf, today } = this.#options;
    if (asOf !== undefined) return [asOf];
    if (date === undefined || date === 'unknown') return [today];
    const [first, last] = [firstDay(date), lastDay(date)];
    if (first === last) return [date];
    const days = [...this.#rulebooks.daysWithin(first, last), ...this.#turns(shaped, first, last)];
    return [...new Set([...days, last])].sort();
  }

  /** Days within a span on which a listing or a licence begins or ends, or a clearance is over. */
  #turns(shaped: Shaped, first: string, last: string): string[] {
    const { names, stated } = flatten(shaped.transaction, this.#reading(shaped.raw, []), last);
    const listed = [...names.values()].flatMap((each) => this.#sources.store.find(each));
    const periods = [
      ...listed.map((match) => match.listed),
      ...(shaped.transaction.licences ?? []),
    ];
    const over = [...stated.values()].flatMap(({ name }) =>
      this.#cleared.expiriesOf(name).map((expires) => addDays(expires, 1)),
    );
    return [...periods.flatMap(({ since, until }) => [since, until]), ...over]
      .filter((day) => day !== undefined && day > first && day <= last)
      .map(String);
  }

  /** Of several readings the worse stands. Where they differ, a gap says that the day decides. */
  #worstOf(shaped: Shaped, days: readonly string[]): Answer {
    const last = days.at(-1)!;
    const answers = days.map((day) => this.#screenOn(shaped, day, last, []));
    const worst = answers.reduce((a, b) => (rank(b) > rank(a) ? b : a));
    if (new Set(answers.map(standingRules)).size === 1) return worst;
    const gap: Gap = {
      kind: 'law',
      what: `The day of the transaction is given as ${String(shaped.transaction.date)}, and what applies to it changed in that time`,
      why: `It was read on ${days.join(', ')}; the strictest reading, of ${worst.asOf}, stands.`,
      remedy: 'Give the day of the export, or of the decision on it.',
    };
    return this.#screenOn(shaped, worst.asOf, last, [gap]);
  }

  #screenOn(shaped: Shaped, day: string, known: string, gaps: readonly Gap[]): Screened {
    const { engine, input } = this.#prepareOn(shaped, day, known, gaps);
    return screen(engine, input);
  }

  #reading(raw: RawTransaction, problems: Problem[], once?: Once): Reading {
    return {
      raw,
      facts: this.facts,
      territories: this.#territories,
      lists: this.#lists,
      kinds: this.#kinds,
      tellingItems: this.#tellingItems,
      tellingParties: this.#tellingParties,
      entries: this.#sources.library.entries,
      problems,
      ...(once && { once }),
    };
  }

  #prepareOn(
    { written, raw, transaction, notices }: Shaped,
    asOf: string,
    known: string,
    given: readonly Gap[],
  ): Prepared {
    const isCompany = isCompanyAlone({ ...transaction });
    const rulebooks = isCompany
      ? (this.#ofCompany ??= new Rulebooks(companyLaw(this.#sources.library)))
      : this.#rulebooks;
    const rulebook = rulebooks.on(asOf);
    const knownAt = this.#options.knownAt ?? known;
    const on = { asOf, knownAt, rulebook, given };
    const problems: Problem[] = [];
    const once: Once = new WeakMap();
    const { facts, gaps: open } = this.#read(transaction, raw, on, problems);
    // Of a company without a deal neither lists nor places matter.
    const gaps = isCompany ? given : open;
    if (problems.length > 0) throw new LicetError(sortProblems(problems));
    const { id, title } = transaction;
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
        knownAt,
        gaps,
        reread: (set) => {
          const wrong: Problem[] = [];
          const answered = withAnswersIn(transaction, set, this.facts);
          const read = this.#read(answered, raw, on, wrong, once);
          return wrong.length > 0 ? undefined : read;
        },
        coverage: this.#coverageOn(rulebook),
        manifest: this.#manifest,
        deal: () => dealOf({ ...written, value: plainScalars(written.value) }),
        notices: [
          ...notices,
          ...(isCompany ? [companyAloneNotice(raw)] : companyNotices(this.#company, asOf)),
        ],
      },
    };
  }

  /** Flattened, presumed and looked up on a day. */
  #read(
    transaction: Transaction,
    raw: RawTransaction,
    { asOf, knownAt, rulebook, given }: Day,
    problems: Problem[],
    once?: Once,
  ): Read {
    const stated = flatten(transaction, this.#reading(raw, problems, once), asOf);
    const flat = {
      ...stated,
      single: withCompany(stated.single, this.#company, asOf),
      items: stated.items.map((item) =>
        presumeBySeat(
          onceOf(once, item.facts, 'presumed', () =>
            presumeByCode(
              presume(item, this.#presumptions, (own, presumed) =>
                unsettled(rulebook.entries, own, presumed, asOf),
              ),
              this.#codes,
            ),
          ),
          stated.single.get('exporter')!,
          this.#seats,
        ),
      ),
    };
    const { store, indices } = this.#sources;
    return {
      facts: enrich(
        flat,
        {
          store,
          history: this.#history,
          indices,
          cleared: this.#cleared,
          heldShares: this.#heldShares,
        },
        { asOf, knownAt },
        once,
      ),
      gaps: [
        ...given,
        ...this.#listGaps.on(asOf, placesOf(flat.parties)),
        ...this.#placeGaps(flat, asOf),
      ],
    };
  }

  /** Said in every answer of a day alike, and put together once. */
  #coverageOn(rulebook: Rulebook): Coverage {
    let coverage = this.#coverages.get(rulebook);
    if (!coverage) {
      const { store, indices } = this.#sources;
      coverage = {
        ...rulebook.coverage,
        lists: store.lists.map(({ id, rows, taken, wholeAsOf, sha256, bundled }) => ({
          list: id,
          rows,
          taken,
          ...(wholeAsOf !== undefined && { wholeAsOf }),
          sha256,
          bundled,
          checked: rulebook.readLists.has(id),
        })),
        indices: [...indices]
          .sort((a, b) => compareText(a.id, b.id))
          .map((index) => ({
            index: index.id,
            title: index.title,
            rights: index.rights,
            edition: newestEdition(index) ?? 'none',
            bundled: index.imported === undefined,
          })),
      };
      this.#coverages.set(rulebook, coverage);
    }
    return coverage;
  }

  #placeGaps(flat: Flat, asOf: string): Gap[] {
    const code = flat.single.get('destination')?.facts.get('country')?.value;
    return territoryGaps(typeof code === 'string' ? this.#territories.get(code) : undefined, asOf);
  }
}

/** What the user imported is named with its edition in every answer. */
const editionsImported = (indices: readonly Index[]): Record<string, string> =>
  Object.fromEntries(
    indices
      .filter(({ imported }) => imported !== undefined)
      .map((index) => [`index ${index.id}`, `edition ${newestEdition(index) ?? 'none'}`]),
  );

/** Orders answers from mild to severe: the overall colour first, then law, then policy. */
const rank = ({ verdict, law, policy }: Answer): number =>
  [verdict, law, policy].reduce((sum, colour: Colour) => sum * 3 + COLOURS.indexOf(colour), 0);

/** The rules that stand in an answer, as one text. */
const standingRules = (answer: Answer): string =>
  JSON.stringify([
    answer.verdict,
    answer.brief().findings.map(({ rule, outcome, subject }) => [rule, outcome, subject]),
    answer.brief().gaps,
  ]);

const sortedRecord = (record: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
