// Transactions as written → facts: shape, flatten, presume, look up. What is the same for all of them is kept here.

import type { Read } from '../core/inquiry/trying.ts';
import type { Rulebook } from '../core/law/rulebook.ts';
import { Cleared } from '../data/clearances/cleared.ts';
import { History } from '../data/evidence/history.ts';
import { LicenceRegister } from '../data/licences/register.ts';
import { ListGaps, placesOf } from '../data/lists/list-gaps.ts';
import { territoryGaps } from '../data/places/territory-gaps.ts';
import { Territories } from '../data/places/territories.ts';
import type { Columns } from '../data/read/csv-header.ts';
import { plainScalars } from '../data/read/values.ts';
import type { RawTransaction } from '../data/read/raw.ts';
import {
  COMPANY,
  companyFacts,
  companyYear,
  isCompanyAlone,
  rawCompany,
  speaks,
  withCompany,
  type CompanyYear,
} from '../data/transaction/company-year.ts';
import { columnsOf } from '../data/transaction/columns.ts';
import { exporterAmongParties } from '../data/transaction/exporter-among-parties.ts';
import { flatten } from '../data/transaction/flatten.ts';
import { givenIn } from '../data/transaction/given-answers.ts';
import { givenOn } from '../data/transaction/given-on-day.ts';
import { MOST_READINGS, type Given } from '../data/transaction/said-of-fact.ts';
import { HeldShares } from '../data/transaction/held-shares.ts';
import { hintsOf } from '../data/transaction/hints.ts';
import { kindsDefined } from '../data/transaction/kind-denied.ts';
import type { Unsupplied } from '../data/transaction/index-facts.ts';
import { enrich } from '../data/transaction/look-up.ts';
import { OlderFacts } from '../data/transaction/older-facts.ts';
import type { Once, Reading } from '../data/transaction/reading.ts';
import { setIn } from '../data/transaction/set-in.ts';
import { TransactionShapes } from '../data/transaction/shapes.ts';

import { TellingItems } from '../data/transaction/telling-names.ts';
import { TellingParties } from '../data/transaction/telling-parties.ts';
import { foldingBy } from '../matching/names/folding.ts';
import type { Bodies } from '../model/body.ts';
import type { ControlList } from '../model/control-list.ts';
import { addDays } from '../model/dates.ts';
import { LicetError, sortProblems, type Problem } from '../model/errors.ts';
import { namespaceOf, type FactTable } from '../model/fact.ts';
import type { Fact } from '../model/facts.ts';
import type { GivenAnswer } from '../model/answer.ts';
import type { Transaction } from '../model/schema/transaction.ts';
import type { Gap, Notice } from '../model/verdict.ts';
import { answerNotices } from './answer-notices.ts';
import type { ScreenerOptions, ScreenerSources } from './options.ts';
import { Presumer } from './presumer.ts';

/** A transaction in the right shape. */
export interface Shaped {
  readonly written: RawTransaction;
  /** With older keys read as the newer ones. */
  readonly raw: RawTransaction;
  readonly transaction: Transaction;
  readonly notices: readonly Notice[];
  /** Answers that somebody stands for, before a day says which of them count. */
  readonly given?: Given;
  /** The same on a day. */
  readonly answers?: readonly GivenAnswer[];
  /** Where answers contradict one another: what is read here, by label. */
  readonly takes?: ReadonlyMap<string, string>;
  /** What the company's own file says on the day; absent where it does not speak for it. */
  readonly company?: ReadonlyMap<string, Fact>;
}

/** The days on which a transaction is read, with what is missed on them whatever it states. */
export interface Day {
  readonly asOf: string;
  readonly knownAt: string;
  readonly rulebook: Rulebook;
  readonly given: readonly Gap[];
  /** What the company's own file says on them. */
  readonly company?: Shaped['company'];
}

const NO_BODIES: Bodies = {
  bodies: [],
  before: [],
  firms: [],
  notTheUser: [],
  governments: [],
  owned: { types: [], ties: [], 'minority-ties': [] },
};

/** All of a reading but the transaction that is read. */
type Common = Omit<Reading, 'raw' | 'problems' | 'once' | 'asOf'>;

/** Numbers of the place of use that nobody states and no index supplies, as where a pack reads one that is not imported. */
const unsuppliedIn = ({ library, indices, imports = {} }: ScreenerSources): Unsupplied[] =>
  library.facts.flatMap(({ path, type, derived }) => {
    const isOfIndex = derived && type === 'number' && namespaceOf(path) === 'destination';
    if (!isOfIndex || indices.some(({ fact }) => fact === path)) return [];
    const index = imports[path];
    return [{ fact: path, ...(index !== undefined && { index }) }];
  });

export class Deals {
  readonly #sources: ScreenerSources;
  readonly #common: Common;
  readonly #territories: Territories;
  readonly #history: History;
  readonly #heldShares: HeldShares;
  readonly #cleared: Cleared;
  readonly #shapes: TransactionShapes;
  readonly #older: OlderFacts;
  readonly #presumer: Presumer | undefined;
  readonly #listGaps: ListGaps;
  readonly #unsupplied: readonly Unsupplied[];
  readonly #proofRequired: boolean;
  #columns: Columns | undefined;
  /** The exporter's licences; absent where no register is named. */
  readonly register: LicenceRegister | undefined;
  /** What the company answered once a year; absent where each deal states it, or is asked. */
  readonly company: CompanyYear | undefined;
  readonly #company: Shaped | undefined;
  /** By day: the ways in which the company's own file can be read. */
  readonly #ofCompany = new Map<string, readonly Shaped[]>();

  constructor(
    sources: ScreenerSources,
    options: ScreenerOptions,
    facts: FactTable,
    lists: ReadonlyMap<string, ControlList>,
  ) {
    const { library, store } = sources;
    const kinds = sources.categories?.categories ?? [];
    this.#sources = sources;
    const folding = foldingBy(sources.folded);
    this.#territories = new Territories(sources.territories, folding);
    this.register =
      options.licences &&
      new LicenceRegister(options.licences, { facts, territories: this.#territories, lists });
    this.#common = {
      facts,
      territories: this.#territories,
      lists,
      register: this.register,
      drawnInRun: options.drawnInRun ?? [],
      kinds: kindsDefined(kinds),
      tellingItems: new TellingItems(kinds, folding),
      tellingParties: new TellingParties(
        sources.bodies ?? NO_BODIES,
        this.#territories,
        Object.keys(facts.get('party.government-of')?.values ?? {}),
        folding,
      ),
      entries: library.entries,
    };
    this.#history = new History(sources.records, sources.territories);
    this.#heldShares = new HeldShares(sources.ownership ?? [], library.parameters);
    this.#cleared = new Cleared(options.clearances, options.fourEyes === true);
    this.#shapes = new TransactionShapes(facts, hintsOf(kinds, facts));
    this.#older = new OlderFacts(facts);
    this.#presumer =
      options.presumptions === false ? undefined : new Presumer(sources.categories, library, facts);
    this.#listGaps = new ListGaps(store.lists, options.lists, options.staleAfter);
    this.#unsupplied = unsuppliedIn(sources);
    this.#proofRequired = options.proof === 'required';
    this.#company = options.company && this.shape(rawCompany(options.company));
    this.company =
      options.company &&
      companyYear(options.company, this.#company!.transaction, this.#company!.raw.place);
    // What is wrong with its facts is told before any deal is read.
    if (this.company) this.#companyOn(this.company.from);
  }

  /** The ways in which the company's own file can be read on a day for which it speaks. */
  #companyOn(asOf: string): readonly Shaped[] {
    if (!this.#company || !this.company || !speaks(this.company, asOf)) return [];
    const known = this.#ofCompany.get(asOf);
    if (known) return known;
    const readings = this.#waysOf(this.#company, asOf).map((read): Shaped => {
      const problems: Problem[] = [];
      const { single } = flatten(read.transaction, this.#reading(read.raw, problems, asOf), asOf);
      if (problems.length > 0) throw new LicetError(sortProblems(problems));
      return { ...read, company: companyFacts(single.get(COMPANY)!.facts) };
    });
    this.#ofCompany.set(asOf, readings);
    return readings;
  }

  /** The columns that a CSV file of transactions may have. */
  get columns(): Columns {
    return (this.#columns ??= columnsOf(this.#common.facts, [...this.#common.lists.keys()]));
  }

  /** Errors: everything that is wrong with its shape, at once. */
  shape(raw: RawTransaction): Shaped {
    if (raw.refused) throw new LicetError(raw.refused);
    const shaped = this.#shapeOf(raw);
    if (shaped.transaction.answers === undefined && !this.#proofRequired) return shaped;
    const problems: Problem[] = [];
    const vocabulary = {
      columns: this.columns,
      facts: this.#common.facts,
      proofRequired: this.#proofRequired,
    };
    const given = givenIn(shaped.transaction, shaped.raw, vocabulary, problems);
    if (problems.length > 0) throw new LicetError(sortProblems(problems));
    return given ? { ...shaped, given } : shaped;
  }

  /**
   * The ways in which what is answered can be read on a day: one, unless answers contradict one another. Errors: an answer that its fact
   * cannot have.
   */
  readingsOn(shaped: Shaped, asOf: string): readonly Shaped[] {
    const ways = this.#waysOf(shaped, asOf);
    const ofCompany = isCompanyAlone({ ...shaped.transaction }) ? [] : this.#companyOn(asOf);
    if (ofCompany.length === 0) return ways;
    if (ways.length * ofCompany.length > MOST_READINGS)
      throw new LicetError([
        {
          code: 'over-limit',
          place: { file: shaped.raw.file, line: shaped.raw.line },
          what: `With the answers of ${this.company!.file} it can be read in more than ${MOST_READINGS} ways`,
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

  #waysOf(shaped: Shaped, asOf: string): readonly Shaped[] {
    const { given, written } = shaped;
    if (given === undefined) return [shaped];
    const { answers, unproved, readings } = givenOn(given, asOf);
    return readings.map(({ settings, takes }) => {
      const { raw, inTheWay } = setIn(shaped.raw, settings);
      if (inTheWay.length > 0)
        throw new LicetError(
          inTheWay.map(({ target, place }) => ({
            code: 'wrong-type',
            place,
            what: `The transaction has something else where an answer to '${target.label}' would stand`,
            remedy: 'Mend the transaction first',
          })),
        );
      const read = this.#shapeOf(raw);
      return {
        ...read,
        written,
        notices: [...shaped.notices, ...answerNotices(answers, unproved, this.#common.facts)],
        answers,
        takes,
      };
    });
  }

  #shapeOf(raw: RawTransaction): Shaped {
    const problems: Problem[] = [];
    const given = { ...raw, value: plainScalars(raw.value) };
    const { raw: now, notices } = this.#older.readNow(given, problems);
    const transaction = this.#shapes.read(now, problems);
    if (!transaction || problems.length > 0) throw new LicetError(sortProblems(problems));
    return {
      written: raw,
      raw: now,
      transaction,
      notices: [...notices, ...exporterAmongParties(transaction, now)],
    };
  }

  /** Days within a span on which a listing or a licence begins or ends, or a clearance is over. */
  turns(shaped: Shaped, first: string, last: string): string[] {
    const { names, stated } = flatten(
      shaped.transaction,
      this.#reading(shaped.raw, [], last),
      last,
    );
    const listed = [...names.values()].flatMap((each) => this.#sources.store.find(each));
    const periods = [
      ...listed.map((match) => match.listed),
      ...(shaped.transaction.licences ?? []).flatMap(({ number, since, until }) => {
        const registered = number === undefined ? undefined : this.register?.get(number);
        return [
          { since, until },
          ...(registered ? [{ since: registered.issued, until: registered.until }] : []),
        ];
      }),
    ];
    const answers = [shaped, this.#company].flatMap((one) => one?.transaction.answers ?? []);
    const papers = answers.flatMap(({ evidence = [] }) =>
      evidence.flatMap(({ dated, until }) => [dated, until]),
    );
    const over = [...stated.values()].flatMap(({ name }) =>
      this.#cleared.expiriesOf(name).map((expires) => addDays(expires, 1)),
    );
    return [...periods.flatMap(({ since, until }) => [since, until]), ...papers, ...over]
      .filter((day) => day !== undefined && day > first && day <= last)
      .map(String);
  }

  /** Flattened, presumed and looked up on a day. `problems`: told of what is wrong with what is written. */
  read(
    transaction: Transaction,
    raw: RawTransaction,
    { asOf, knownAt, rulebook, given, company }: Day,
    problems: Problem[],
    once?: Once,
  ): Read {
    const stated = flatten(transaction, this.#reading(raw, problems, asOf, once), asOf);
    const flat = {
      ...stated,
      single: withCompany(stated.single, company),
      ...(this.#presumer && { items: this.#presumer.items(stated, rulebook, once) }),
    };
    const { store, indices } = this.#sources;
    const evidence = {
      territories: this.#territories,
      store,
      history: this.#history,
      indices,
      unsupplied: this.#unsupplied,
      cleared: this.#cleared,
      heldShares: this.#heldShares,
    };
    return {
      facts: enrich(flat, evidence, { asOf, knownAt }, once),
      gaps: [
        ...given,
        ...this.#listGaps.on(asOf, placesOf(flat.parties), rulebook.readLists),
        ...this.#placeGaps(transaction, asOf),
      ],
    };
  }

  #reading(raw: RawTransaction, problems: Problem[], asOf: string, once?: Once): Reading {
    return { ...this.#common, raw, problems, asOf, ...(once && { once }) };
  }

  #placeGaps({ destination }: Transaction, asOf: string): Gap[] {
    const { country, region } = (destination ?? {}) as { country?: unknown; region?: unknown };
    const place = [country, region]
      .map((text) => (typeof text === 'string' ? this.#territories.place(text) : undefined))
      .find((one) => one !== undefined);
    return place ? territoryGaps(place.country, this.#territories, asOf) : [];
  }
}
