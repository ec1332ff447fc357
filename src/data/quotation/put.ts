// Values put at places of a transaction, one after another, with the cell from which each comes; and the transaction that
// they make, its keys in one order.

import { isDeepStrictEqual } from 'node:util';
import type { Place } from '../../model/errors.ts';
import type { Path } from '../read/path.ts';

type Value = string | readonly string[];

export interface Entry {
  readonly path: readonly string[];
  readonly value: Value;
  readonly place: Place;
}

/** Where the values stand, by their keys, and by that of each record the place of what is put first below it. */
interface Closed {
  readonly entries: readonly Entry[];
  readonly exact: ReadonlyMap<string, Place>;
  readonly below: ReadonlyMap<string, Place>;
}

export class Put {
  readonly #entries = new Map<string, Entry>();
  /** Worked out once for what is put; a deal may have a thousand items, and each of their places is asked for. */
  #closed: Closed | undefined;

  /** The place of another value that stands there already; then nothing is put. */
  put(path: readonly string[], value: Value, place: Place): Place | undefined {
    const key = path.join('.');
    const other = this.#entries.get(key);
    if (other && !isDeepStrictEqual(other.value, value)) return other.place;
    if (!other) {
      this.#entries.set(key, { path, value, place });
      this.#closed = undefined;
    }
    return undefined;
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  get(key: string): Value | undefined {
    return this.#entries.get(key)?.value;
  }

  entryAt(key: string): Entry | undefined {
    return this.#entries.get(key);
  }

  entriesBelow(key: string): readonly Entry[] {
    return [...this.#entries].flatMap(([at, entry]) => (at.startsWith(`${key}.`) ? [entry] : []));
  }

  /** The entries of a list of which something is said, as they are numbered. */
  positionsIn(list: string): readonly number[] {
    const found = this.entriesBelow(list).map(({ path }) => Number(path[list.split('.').length]));
    return [...new Set(found)].sort((a, b) => a - b);
  }

  hasBelow(path: readonly string[]): boolean {
    const start = `${path.join('.')}.`;
    return [...this.#entries.keys()].some((key) => key.startsWith(start));
  }

  /** Lists close up over entries of which nothing is said. */
  get entries(): readonly Entry[] {
    return this.#closedUp.entries;
  }

  /** Of a record, the place of what is put first below it. */
  placeAt(path: Path): Place | undefined {
    const { exact, below } = this.#closedUp;
    for (let length = path.length; length > 0; length -= 1) {
      const key = path.slice(0, length).join('.');
      const found = exact.get(key) ?? below.get(key);
      if (found) return found;
    }
    return undefined;
  }

  get #closedUp(): Closed {
    return (this.#closed ??= closedOf(closedUp([...this.#entries.values()])));
  }
}

const closedOf = (entries: readonly Entry[]): Closed => {
  const exact = new Map<string, Place>();
  const below = new Map<string, Place>();
  for (const { path, place } of entries) {
    const key = path.join('.');
    if (!exact.has(key)) exact.set(key, place);
    for (let length = path.length - 1; length > 0; length -= 1) {
      const record = path.slice(0, length).join('.');
      if (below.has(record)) break;
      below.set(record, place);
    }
  }
  return { entries, exact, below };
};

const isPosition = (step: string): boolean => /^\d+$/.test(step);

/** parties.1 without parties.0 is the only party. */
const closedUp = (entries: readonly Entry[]): readonly Entry[] => {
  const positions = new Map<string, Set<number>>();
  for (const { path } of entries)
    for (const [depth, step] of path.entries())
      if (isPosition(step)) {
        const list = path.slice(0, depth).join('.');
        positions.set(list, (positions.get(list) ?? new Set()).add(Number(step)));
      }
  const placesOf = new Map(
    [...positions].map(([list, all]) => {
      const inOrder = [...all].sort((a, b) => a - b);
      return [list, new Map(inOrder.map((position, place) => [position, String(place)]))];
    }),
  );
  const placeOf = (list: string, step: string): string => placesOf.get(list)!.get(Number(step))!;
  return entries.map((entry) => ({
    ...entry,
    path: entry.path.map((step, depth) =>
      isPosition(step) ? placeOf(entry.path.slice(0, depth).join('.'), step) : step,
    ),
  }));
};

/** The order in which a person reads a transaction; other keys follow as they come. */
const ORDER = [
  'id', 'title', 'date', 'date-note', 'note', 'exporter', 'parties', 'destination', 'items',
  'end-use', 'route', 'authority', 'diligence', 'licences', 'role', 'name', 'aliases', 'country',
  'region', 'address', 'type', 'owners', 'identifiers', 'category', 'supply-form', 'quantity',
  'value', 'amount', 'currency', 'classification', 'facts',
]; // prettier-ignore

/** Prototypes are plain, and no key of a file can reach them: each is one of the schema. */
export const valueFrom = (put: Put): Record<string, unknown> => {
  const root: Record<string, unknown> = {};
  for (const { path, value } of put.entries) {
    let target = root;
    for (const step of path.slice(0, -1)) target = (target[step] ??= {}) as Record<string, unknown>;
    target[path.at(-1)!] = typeof value === 'string' ? value : [...value];
  }
  return ordered(root) as Record<string, unknown>;
};

const rank = (key: string): number => {
  const at = ORDER.indexOf(key);
  return at < 0 ? ORDER.length : at;
};

/** Records whose keys are positions become lists. */
const ordered = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value as Record<string, unknown>);
  if (entries.length > 0 && entries.every(([key]) => isPosition(key)))
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => ordered(inner));
  return Object.fromEntries(
    entries.sort(([a], [b]) => rank(a) - rank(b)).map(([key, inner]) => [key, ordered(inner)]),
  );
};
