// The classifications of items as a record of a standard: what such a record has to know beside them.

import { asTransaction } from '../data/transaction/items.ts';
import { sha256OfJson } from '../data/read/hash.ts';
import { at } from '../data/read/values.ts';
import type { RawTransaction } from '../data/read/raw.ts';
import type { ItemClassification } from '../model/classification.ts';
import { controlListOf } from '../model/control-list.ts';
import { lookupOn } from '../model/parameter.ts';
import { Territories } from '../data/places/territories.ts';
import { STANDARD_RECORDS, type StandardRecord } from '../report/standard-records/index.ts';
import {
  openOn,
  statedOn,
  type RecordContext,
  type RecordedExporter,
  type RecordedItem,
} from '../report/standard-records/stated-codes.ts';
import type { Sources } from './sources.ts';

/** Of a transaction, or of a file that holds an item alone. */
export const recordedItems = (
  found: readonly ItemClassification[],
  raw: RawTransaction,
  { territories }: Sources,
): readonly RecordedItem[] => {
  const { value } = asTransaction(raw);
  const name = textAt(value, ['exporter', 'name']);
  const stated = textAt(value, ['exporter', 'country']);
  const country =
    stated === undefined ? undefined : new Territories(territories).place(stated)?.country;
  const exporter: RecordedExporter = {
    ...(name !== undefined && { name }),
    ...(country !== undefined && { country }),
  };
  return found.map((classification, index) => {
    const supplyForm = textAt(value, ['items', index, 'supply-form']);
    return { classification, exporter, ...(supplyForm !== undefined && { supplyForm }) };
  });
};

export const standardRecordText = (
  format: StandardRecord,
  items: readonly RecordedItem[],
  sources: Sources,
): string => {
  const context: RecordContext = {
    id: `urn:uuid:${uuidOf(sha256OfJson([sources.version, items.map(saidOf)]))}`,
    version: sources.version,
    bound: boundBy(
      sources,
      items
        .map(({ classification }) => classification.asOf)
        .sort()
        .at(-1),
    ),
  };
  return STANDARD_RECORDS[format](items, context);
};

/** What a record says of an item: no path and no line of the file in which it stands. */
const saidOf = ({ classification, supplyForm, exporter }: RecordedItem): unknown => [
  classification.item.name,
  classification.asOf,
  supplyForm ?? '',
  exporter,
  classification.lists.map((list) => [list.list, statedOn(list), openOn(list)]),
];

const boundBy = (sources: Sources, day = ''): RecordContext['bound'] => {
  const places = new Territories(sources.territories);
  const statesOf = statesBound(sources, places, day);
  return (id, { country }) => {
    const states = statesOf(id);
    const own = states.filter((code) => code === country);
    return (own.length > 0 ? own : states).flatMap((code) => threeLetters(code, places) ?? []);
  };
};

/** The lists that bind the exporters of a state, by its code of three letters. `day`: as of which they bind. */
export const listsBinding = (
  sources: Sources,
  day: string,
): ((state: string) => readonly string[]) => {
  const places = new Territories(sources.territories);
  const statesOf = statesBound(sources, places, day);
  return (state) => {
    const country = places.place(state)?.country;
    return sources.library.controlLists
      .map(({ id }) => id)
      .filter((id) => statesOf(id).some((code) => code === country));
  };
};

const statesBound = (
  { library }: Sources,
  places: Territories,
  day: string,
): ((list: string) => readonly string[]) => {
  const lookup = lookupOn(library.parameters, day);
  return (id) =>
    (controlListOf(library.controlLists, id)?.binds ?? [])
      .flatMap((one) => (one.startsWith('$') ? (lookup(one.slice(1)) ?? []) : one))
      .filter((code) => places.get(code)?.kind === 'state');
};

/** ISO 3166 alpha-3 stands first among the other names of a state. */
const threeLetters = (code: string, places: Territories): string | undefined =>
  places.get(code)?.aliases.find((alias) => /^[A-Z]{3}$/.test(alias));

/** A UUID of a hash, written as one that is made of a name. */
const uuidOf = (hash: string): string =>
  [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');

const textAt = (value: unknown, path: readonly (string | number)[]): string | undefined => {
  const found = at(value, path);
  return typeof found === 'string' && found !== 'unknown' ? found : undefined;
};
