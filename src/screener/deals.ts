// Transactions in the right shape → facts: flatten, presume, look up. What is the same for all of them is kept here.

import type { Read } from '../core/inquiry/trying.ts';
import type { Rulebook } from '../core/law/rulebook.ts';
import { Cleared } from '../data/clearances/cleared.ts';
import { History } from '../data/evidence/history.ts';
import { LicenceRegister } from '../data/licences/register.ts';
import { ListGaps, placesOf } from '../data/lists/list-gaps.ts';
import { territoryGaps } from '../data/places/territory-gaps.ts';
import { Territories } from '../data/places/territories.ts';
import type { RawTransaction } from '../data/read/raw.ts';
import { COMPANY, companyFacts, withCompany } from '../data/transaction/company-year.ts';
import { flatten } from '../data/transaction/flatten.ts';
import { HeldShares } from '../data/transaction/held-shares.ts';
import { kindsDefined } from '../data/transaction/kind-denied.ts';
import type { Unsupplied } from '../data/transaction/index-facts.ts';
import { enrich } from '../data/transaction/look-up.ts';
import type { Once, Reading } from '../data/transaction/reading.ts';

import { TellingItems } from '../data/transaction/telling-names.ts';
import { TellingParties } from '../data/transaction/telling-parties.ts';
import { foldingBy } from '../matching/names/folding.ts';
import type { Bodies } from '../model/body.ts';
import type { ControlList } from '../model/control-list.ts';
import { addDays } from '../model/dates.ts';
import { LicetError, sortProblems, type Problem } from '../model/errors.ts';
import { namespaceOf, type FactTable } from '../model/fact.ts';
import type { Transaction } from '../model/schema/transaction.ts';
import type { Gap } from '../model/verdict.ts';
import type { ScreenerOptions, ScreenerSources } from './options.ts';
import { CompanyReadings } from './company-readings.ts';
import { Presumer } from './presumer.ts';
import { Shaper, type Shaped } from './shaper.ts';

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
  readonly #presumer: Presumer | undefined;
  readonly #listGaps: ListGaps;
  readonly #unsupplied: readonly Unsupplied[];
  readonly shaper: Shaper;
  /** The exporter's licences; absent where no register is named. */
  readonly register: LicenceRegister | undefined;
  readonly company: CompanyReadings;

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
    this.#presumer =
      options.presumptions === false ? undefined : new Presumer(sources.categories, library, facts);
    this.#listGaps = new ListGaps(store.lists, options.lists, options.staleAfter);
    this.#unsupplied = unsuppliedIn(sources);
    this.shaper = new Shaper(facts, [...lists.keys()], kinds, options.proof === 'required');
    this.company = new CompanyReadings(options.company, this.shaper, (read, asOf) => {
      const problems: Problem[] = [];
      const { single } = flatten(read.transaction, this.#reading(read.raw, problems, asOf), asOf);
      if (problems.length > 0) throw new LicetError(sortProblems(problems));
      return companyFacts(single.get(COMPANY)!.facts);
    });
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
    const answers = [shaped, this.company.shaped].flatMap((one) => one?.transaction.answers ?? []);
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
