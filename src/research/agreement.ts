// Tables of several coders → how far they agree, column by column.

import type {
  Agreement,
  ColumnAgreement,
  Disagreement,
  PairAgreement,
  Scale,
} from '../model/agreement.ts';
import { alphaOf } from '../statistics/alpha.ts';
import { kappaOf } from '../statistics/kappa.ts';
import { rateOf } from '../statistics/rates.ts';

export interface Coder {
  readonly name: string;
  readonly columns: readonly string[];
  /** By id what was said of each column; a column that was left empty is absent. */
  readonly rows: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** How a column is read where it is not nominal. */
export interface Scaled {
  readonly scale: Exclude<Scale, 'nominal'>;
  /** Where a value stands. */
  readonly number: (value: string) => number;
}

/** `scaled`: by column. The order of rows is that of the first coder, and of the next where it has none. */
export const agreementOf = (
  coders: readonly Coder[],
  id: string,
  scaled: ReadonlyMap<string, Scaled>,
): Agreement => {
  const ids = [...new Set(coders.flatMap(({ rows }) => [...rows.keys()]))];
  const named = [...new Set(coders.flatMap(({ columns }) => columns))].filter((one) => one !== id);
  const having = (column: string): readonly Coder[] =>
    coders.filter(({ columns }) => columns.includes(column));
  const compared = named.filter((column) => having(column).length > 1);
  const disagreements = ids.flatMap((one) =>
    compared.flatMap((column) => disagreementOn(one, column, having(column))),
  );
  return {
    schema: 'licet/agreement@1',
    coders: coders.map(({ name }) => name),
    id,
    rows: {
      inAll: ids.filter((one) => coders.every(({ rows }) => rows.has(one))).length,
      notInAll: Object.fromEntries(
        coders.map(({ name, rows }) => [
          name,
          [...rows.keys()].filter((one) => !coders.every((other) => other.rows.has(one))).length,
        ]),
      ),
    },
    columns: compared.map((column) =>
      columnAgreement(column, ids, having(column), scaled.get(column), disagreements),
    ),
    inOneOnly: named.filter((column) => having(column).length === 1),
    disagreements,
  };
};

const disagreementOn = (id: string, column: string, coders: readonly Coder[]): Disagreement[] => {
  const said = coders.flatMap(({ name, rows }) => {
    const value = rows.get(id)?.[column];
    return value === undefined ? [] : [[name, value] as const];
  });
  return new Set(said.map(([, value]) => value)).size > 1
    ? [{ id, column, said: Object.fromEntries(said) }]
    : [];
};

const columnAgreement = (
  column: string,
  ids: readonly string[],
  coders: readonly Coder[],
  scaled: Scaled | undefined,
  disagreements: readonly Disagreement[],
): ColumnAgreement => {
  const units = ids.map((id) => coders.flatMap(({ rows }) => rows.get(id)?.[column] ?? []));
  const { alpha, ...told } = scaled
    ? alphaOf<number>(
        units.map((unit) => unit.map(scaled.number)),
        scaled.scale,
      )
    : alphaOf<string>(units, 'nominal');
  return {
    column,
    scale: scaled?.scale ?? 'nominal',
    ...told,
    codedOnce: units.filter(({ length }) => length === 1).length,
    missing: Object.fromEntries(
      coders.map(({ name, rows }) => [
        name,
        [...rows.values()].filter((row) => row[column] === undefined).length,
      ]),
    ),
    pairs: coders.flatMap((one, index) =>
      coders.slice(index + 1).map((other) => pairAgreement(column, one, other)),
    ),
    ...(alpha !== undefined && { alpha }),
    disagreements: disagreements.filter((one) => one.column === column).length,
  };
};

const pairAgreement = (column: string, one: Coder, other: Coder): PairAgreement => {
  const pairs = [...one.rows].flatMap(([id, row]): [string, string][] => {
    const [first, second] = [row[column], other.rows.get(id)?.[column]];
    return first === undefined || second === undefined ? [] : [[first, second]];
  });
  const { units, agree, kappa, standardError, interval } = kappaOf(pairs);
  return {
    coders: [one.name, other.name],
    alike: rateOf(agree, units),
    ...(kappa !== undefined && { kappa }),
    ...(standardError !== undefined && { standardError }),
    ...(interval && { interval }),
  };
};
