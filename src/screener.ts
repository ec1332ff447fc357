// From a transaction as written to a verdict: shape, flatten, look up, screen. The clock is given, never read.

import { listsOf } from './core/law/rulebook.ts';
import { Rulebooks } from './core/law/rulebooks.ts';
import { screen, type Engine, type ScreenInput } from './core/verdict/screen.ts';
import type { PartyStore } from './model/evidence.ts';
import type { Shipped } from './data/library/compiled.ts';
import { addSpan, inForce } from './model/dates.ts';
import { LicetError, sortProblems, type Problem } from './model/errors.ts';
import type { FactTable } from './model/fact.ts';
import type { Gap, Manifest, Verdict } from './model/verdict.ts';
import { enrich } from './data/transaction/look-up.ts';
import { flatten } from './data/transaction/flatten.ts';
import { History } from './data/evidence/history.ts';
import { presume, presumptionsOf, type Presumptions } from './data/transaction/presume.ts';
import { plainScalars } from './data/read/shape.ts';
import { TransactionShapes } from './data/transaction/shapes.ts';
import { Territories } from './data/places/territories.ts';
import type { InputFormat, RawTransaction } from './data/transaction/transactions.ts';
import { columnsOf } from './data/transaction/columns.ts';
import type { Columns } from './data/read/csv.ts';

export interface ScreenerSources extends Shipped {
  readonly store: PartyStore;
  readonly version: string;
}

export interface ScreenerOptions {
  /** 'bundled': the user holds the shipped extracts to be enough. Otherwise full lists are missed as a gap. */
  readonly lists: 'bundled' | 'required';
  /** The day on which law is read, for every transaction; else each one's own date. */
  readonly asOf?: string;
  /** Evidence published by this day counts; else as-of. */
  readonly knownAt?: string;
  /** False: nothing is presumed of an item by its kind, and what would have been is asked (default: true). */
  readonly presumptions?: boolean;
  /** Today, for transactions without a date. */
  readonly today: string;
}

/** What would change a verdict takes longer to work out than the verdict itself; a summary line does not show it. */
export type Changes = 'with-changes' | 'without-changes';

const NO_COLUMNS: Columns = new Map();

/** Lists on which an exporter may declare a code even where no pack has an entry of it. */
const ALWAYS_LISTS = ['wassenaar', 'eu', 'us', 'uk'];

export class Screener {
  readonly facts: FactTable;
  readonly #sources: ScreenerSources;
  readonly #options: ScreenerOptions;
  readonly #lists: ReadonlySet<string>;
  readonly #territories: Territories;
  readonly #history: History;
  readonly #shapes: TransactionShapes;
  readonly #presumptions: Presumptions;
  #columns: Columns | undefined;
  readonly #rulebooks: Rulebooks;
  readonly #manifest: Manifest;

  constructor(sources: ScreenerSources, options: ScreenerOptions) {
    this.#sources = sources;
    this.#options = options;
    this.#rulebooks = new Rulebooks(sources.library);
    this.facts = new Map(sources.library.facts.map((fact) => [fact.path, fact]));
    this.#lists = new Set([...ALWAYS_LISTS, ...listsOf(sources.library)]);
    this.#presumptions =
      options.presumptions === false
        ? new Map()
        : presumptionsOf(sources.categories.categories, this.facts);
    this.#territories = new Territories(sources.territories);
    this.#history = new History(sources.records);
    this.#shapes = new TransactionShapes(this.facts);
    this.#manifest = {
      licet: sources.version,
      packs: sortedRecord(
        Object.fromEntries(sources.library.packs.map((pack) => [pack.id, pack.sha256])),
      ),
      data: sortedRecord({
        ...sources.data,
        ...Object.fromEntries(sources.store.lists.map((list) => [`lists/${list.id}`, list.sha256])),
      }),
    };
  }

  /** The columns that a CSV file of transactions may have. */
  get columns(): Columns {
    return (this.#columns ??= columnsOf(this.facts, [...this.#lists]));
  }

  /** The same where the format has columns. */
  columnsOf(format: InputFormat): Columns {
    return format === 'csv' ? this.columns : NO_COLUMNS;
  }

  /** The verdict on one transaction. Errors: everything that is wrong with it, at once. */
  screen(raw: RawTransaction, changes: Changes = 'with-changes'): Verdict {
    const { engine, input } = this.prepare(raw, changes);
    return screen(engine, input);
  }

  /** What the engine is given for one transaction: its facts, flattened and completed by what was looked up. */
  prepare(
    raw: RawTransaction,
    changes: Changes = 'with-changes',
  ): { readonly engine: Engine; readonly input: ScreenInput } {
    const problems: Problem[] = [];
    const transaction = this.#shapes.read({ ...raw, value: plainScalars(raw.value) }, problems);
    if (!transaction) throw new LicetError(sortProblems(problems));
    const own = transaction.date === 'unknown' ? undefined : transaction.date;
    const asOf = this.#options.asOf ?? own ?? this.#options.today;
    const knownAt = this.#options.knownAt ?? asOf;
    const stated = flatten(
      transaction,
      { raw, facts: this.facts, territories: this.#territories, lists: this.#lists, problems },
      asOf,
    );
    if (problems.length > 0) throw new LicetError(sortProblems(problems));
    const flat = {
      ...stated,
      items: stated.items.map((item) => presume(item, this.#presumptions)),
    };
    const { store, indices } = this.#sources;
    const facts = enrich(flat, { store, history: this.#history, indices }, { asOf, knownAt });
    const engine: Engine = { rulebook: this.#rulebooks.on(asOf), facts: this.facts };
    const input: ScreenInput = {
      transaction: {
        id: transaction.id,
        ...(transaction.title !== undefined && { title: transaction.title }),
        file: raw.file,
        line: raw.line,
      },
      facts,
      knownAt,
      gaps: [...this.#listGaps(asOf), ...this.#territoryGaps(flat, asOf)],
      lists: store.lists.map(({ id, rows, taken, sha256, bundled }) => ({
        list: id,
        rows,
        taken,
        sha256,
        bundled,
      })),
      indices: indices.map(({ id, title, rights }) => ({ index: id, title, rights })),
      manifest: this.#manifest,
      changes: changes === 'with-changes',
    };
    return { engine, input };
  }

  #listGaps(asOf: string): Gap[] {
    const gaps: Gap[] = this.#sources.store.lists
      .filter((list) => asOf > addSpan(list.taken, list.staleAfter, 1))
      .map((list) => ({
        what: `The list ${list.id} is stale for ${asOf}`,
        why: `Its snapshot was taken on ${list.taken} and is stale after ${list.staleAfter.count} ${list.staleAfter.unit}.`,
        remedy: `Take a newer snapshot from ${list.address}.`,
      }));
    if (this.#options.lists === 'required') {
      gaps.push({
        what: 'Full sanctions and end-user lists are not loaded',
        why: 'Only the bundled extracts with surveillance-related designations were looked at.',
        remedy:
          'Screen the parties against the full lists, or say with --lists bundled (lists: bundled in licet.yaml) that the extracts are enough.',
      });
    }
    return gaps;
  }

  #territoryGaps(flat: ReturnType<typeof flatten>, asOf: string): Gap[] {
    const code = flat.single.get('destination')?.facts.get('country')?.value;
    const territory = typeof code === 'string' ? this.#territories.get(code) : undefined;
    if (
      !territory ||
      inForce({ since: territory.since ?? '0000-01-01', until: territory.until }, asOf)
    )
      return [];
    return [
      {
        what: `${territory.name} (${territory.code}) was not a territory of its own on ${asOf}`,
        why: `It is recorded from ${territory.since ?? 'the beginning'}${territory.until === undefined ? '' : ` until ${territory.until}`}.`,
        remedy: 'Give the territory to which the place belonged on that day.',
      },
    ];
  }
}

const sortedRecord = (record: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
