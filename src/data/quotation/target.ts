// Where a cell goes: the path of a mapping → a place in the transaction, and what may be written there. Paths are the columns
// of CSV; a party may be called by its role, and a technical fact without `facts`, as questions call them.

import { patternOf, type Cell, type Columns } from '../read/csv-header.ts';
import type { Problem } from '../../model/errors.ts';
import { AT_ITEM, declarationOf, PARTY_ROLES, type FactTable } from '../../model/fact.ts';
import { didYouMean } from '../../model/nearest.ts';

export type TargetKind = 'text' | 'many' | 'yes-no' | 'day' | 'number' | 'share' | 'code';

export interface Target {
  /** From the root of a transaction; of an item, from the item. */
  readonly path: readonly string[];
  readonly ofItem: boolean;
  readonly kind: TargetKind;
  readonly cell: Cell;
}

const ROLES: ReadonlySet<string> = new Set(PARTY_ROLES.filter((role) => role !== 'exporter'));
const NUMBERS: ReadonlySet<string> = new Set([
  'item.quantity',
  'item.value.amount',
  'licences.N.quantity',
]);
const DAYS: ReadonlySet<string> = new Set(['date', 'licences.N.since', 'licences.N.until']);

/** `pattern`: of a column, such as 'licences.N.since'. Of facts whether they hold days their declarations say. */
export const holdsDay = (pattern: string): boolean => DAYS.has(pattern);

export class Targets {
  readonly #columns: Columns;
  readonly #facts: FactTable;
  /** By role the position of its party, which follows those that are numbered. */
  readonly #roles = new Map<string, number>();
  readonly #first: number;

  /** `paths`: all that a mapping names. */
  constructor(columns: Columns, facts: FactTable, paths: readonly string[]) {
    this.#columns = columns;
    this.#facts = facts;
    const numbered = paths.map((path) => Number(/^parties\.(\d{1,3})\./.exec(path)?.[1] ?? -1));
    this.#first = Math.max(-1, ...numbered) + 1;
  }

  /** The roles by which parties are called, and their positions. */
  get roles(): ReadonlyMap<string, number> {
    return this.#roles;
  }

  at(written: string): Target | Omit<Problem, 'place'> {
    const [holder = '', ...rest] = written.split('.');
    const path = ROLES.has(holder)
      ? ['parties', String(this.#positionOf(holder)), ...rest]
      : [holder, ...rest];
    const ofItem = holder === 'item';
    const pattern = this.#known(patternOf(path.join('.')));
    if (pattern === undefined) {
      const called = ROLES.has(holder) ? `${holder}.${rest.join('.')}` : patternOf(written);
      const below = this.#names(holder).filter((name) => name.startsWith(`${called}.`));
      return {
        code: 'unknown-fact',
        what: `'${written}' is no place in a transaction`,
        remedy:
          rest.length > 0 && below.length > 0
            ? `It has parts: ${below.join(', ')}`
            : didYouMean(
                called,
                this.#names(holder),
                'docs/transaction-file.md has the columns of CSV, which are the paths',
              ),
      };
    }
    const own = ofItem ? pattern.split('.').slice(1) : path;
    return {
      path: holder === 'items' && pattern.startsWith('item.facts.') ? inFacts(own) : own,
      ofItem,
      kind: this.#kindOf(pattern),
      cell: this.#columns.get(pattern)!,
    };
  }

  #positionOf(role: string): number {
    const known = this.#roles.get(role) ?? this.#first + this.#roles.size;
    this.#roles.set(role, known);
    return known;
  }

  /** 'item.ip-app-layer' is read as 'item.facts.ip-app-layer'. */
  #known(pattern: string): string | undefined {
    if (this.#columns.has(pattern)) return pattern;
    const below = pattern.replace(/^item\./, 'item.facts.');
    return below !== pattern && this.#columns.has(below) ? below : undefined;
  }

  #kindOf(pattern: string): TargetKind {
    if (NUMBERS.has(pattern)) return 'number';
    if (holdsDay(pattern)) return 'day';
    if (pattern.endsWith('.share')) return 'share';
    if (pattern.startsWith('item.classification.')) return 'code';
    const type = declarationOf(this.#facts, factOf(pattern))?.type;
    if (type === 'number') return 'number';
    if (type === 'date') return 'day';
    const cell = this.#columns.get(pattern)!;
    return cell === 'one' ? 'text' : cell;
  }

  #names(holder: string): string[] {
    return [...this.#columns.keys()].map((column) => {
      const name = column.replace(/^item\.facts\./, 'item.');
      return ROLES.has(holder) ? name.replace(/^parties\.N\./, `${holder}.`) : name;
    });
  }
}

/** Of a column of CSV, the fact that it states. */
export const factOf = (pattern: string): string =>
  pattern
    .replace(/^item\.facts\./, 'item.')
    .replace(/^(?:exporter|parties\.N)\./, 'party.')
    .replace(/^licences\.N\./, 'licence.');

/** items.0.ip-app-layer → items.0.facts.ip-app-layer */
const inFacts = (path: readonly string[]): readonly string[] =>
  path[2] === 'facts' || AT_ITEM.has(path[2] ?? '')
    ? path
    : [...path.slice(0, 2), 'facts', ...path.slice(2)];
