// Conditions written once each. Rules and definitions of many periods repeat their conditions and the
// parts of these, so that two thirds of a compiled library would be repetitions: in the file a
// condition is the place of its row, in memory the same condition is the same object.

import type { Condition } from '../../model/condition.ts';
import type { Library } from '../../model/pack.ts';

/** A condition of which the parts are places of rows before it. */
type Row =
  | { readonly kind: 'all' | 'any'; readonly of: readonly number[] }
  | { readonly kind: 'not'; readonly of: number }
  | { readonly kind: 'some'; readonly element: string; readonly of: number }
  | Extract<Condition, { kind: 'leaf' }>;

/** What holds conditions, and under which names. */
const HOLDS = ['when', 'askedWhen', 'touches'] as const;
type Holder = { [name in (typeof HOLDS)[number]]?: unknown };

const holdersOf = ({
  rules,
  entries,
  definitions,
  packs,
  duties = [],
}: Library): readonly object[] => [
  ...[...rules, ...entries, ...definitions, ...duties].flatMap(
    ({ versions }): readonly object[] => versions,
  ),
  ...packs,
  ...packs.flatMap(({ notModelled }) => notModelled),
];

/** A library as it is written, with the rows of its conditions. `text`: how a row is compared. */
export const withRows = (
  library: Library,
  text: (row: Row) => string,
): { readonly library: unknown; readonly conditions: readonly Row[] } => {
  const conditions: Row[] = [];
  const places = new Map<string, number>();
  const placeOf = (condition: Condition): number => {
    const row = rowOf(condition);
    const key = text(row);
    let place = places.get(key);
    if (place === undefined) places.set(key, (place = conditions.push(row) - 1));
    return place;
  };
  const rowOf = (condition: Condition): Row => {
    switch (condition.kind) {
      case 'leaf':
        return condition;
      case 'all':
      case 'any':
        return { kind: condition.kind, of: condition.of.map(placeOf) };
      case 'not':
        return { kind: 'not', of: placeOf(condition.of) };
      case 'some':
        return { kind: 'some', element: condition.element, of: placeOf(condition.of) };
    }
  };
  const held = new Map<object, object>();
  for (const holder of holdersOf(library)) held.set(holder, inRows(holder, placeOf));
  const written = <T extends object>(holder: T): T => held.get(holder) as T;
  const versions = <T extends { readonly versions: readonly object[] }>(one: T): T => ({
    ...one,
    versions: one.versions.map(written),
  });
  return {
    library: {
      ...library,
      rules: library.rules.map(versions),
      entries: library.entries.map(versions),
      definitions: library.definitions.map(versions),
      ...(library.duties && { duties: library.duties.map(versions) }),
      packs: library.packs.map((pack) => ({
        ...written(pack),
        notModelled: pack.notModelled.map(written),
      })),
    },
    conditions,
  };
};

const inRows = (holder: Holder, placeOf: (condition: Condition) => number): object => {
  const written: Holder = { ...holder };
  for (const name of HOLDS)
    if (written[name] !== undefined) written[name] = placeOf(written[name] as Condition);
  return written;
};

/** The library with its conditions in their places again; it is written over. */
export const withConditions = (library: Library, rows: readonly Row[]): Library => {
  const conditions: Condition[] = [];
  for (const row of rows) conditions.push(conditionOf(row, conditions));
  for (const holder of holdersOf(library) as readonly Holder[])
    for (const name of HOLDS)
      if (holder[name] !== undefined) holder[name] = conditions[holder[name] as number];
  return library;
};

const conditionOf = (row: Row, before: readonly Condition[]): Condition => {
  switch (row.kind) {
    case 'leaf':
      return row;
    case 'all':
    case 'any':
      return { kind: row.kind, of: row.of.map((place) => before[place]!) };
    case 'not':
      return { kind: 'not', of: before[row.of]! };
    case 'some':
      return { ...row, of: before[row.of]! } as Condition;
  }
};
