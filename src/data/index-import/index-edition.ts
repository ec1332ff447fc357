// Of which edition a publisher's file is, where only the name of a column says it, and what is said where nothing does.

import { LicetError } from '../../model/errors.ts';
import type { IndexMapping } from '../evidence/index-description.ts';
import { tableOf } from './index-table.ts';

const EDITION = '{edition}';

/** Columns of a value that have an edition in their name, and those editions. */
export const editionsNamed = async (
  path: string,
  names: readonly string[],
  { columns }: IndexMapping,
  delimiter: string,
): Promise<readonly { readonly column: string; readonly edition: string }[]> => {
  const around = [columns.value].flat().flatMap((name) => {
    const [before, after] = name.split(EDITION);
    return after === undefined ? [] : [{ before: before!, after }];
  });
  const table =
    around.length > 0 && (await tableOf(path, [names], delimiter).catch(() => undefined));
  return [...(table ? table.header : [])].flatMap((column) =>
    around.flatMap(({ before, after }) => {
      if (!column.startsWith(before) || !column.endsWith(after)) return [];
      const edition = column.slice(before.length, column.length - after.length);
      return /^\d{4}$/.test(edition) ? [{ column, edition }] : [];
    }),
  );
};

export const withoutEdition = (
  path: string,
  named: Awaited<ReturnType<typeof editionsNamed>> = [],
): LicetError =>
  new LicetError([
    {
      code: 'unknown-option-value',
      place: { file: path },
      what:
        named.length > 0
          ? `The value stands under ${named.map(({ column }) => `'${column}'`).join(', ')}, and no edition is chosen`
          : 'The file does not say of which edition it is',
      remedy: `Write --edition ${named.at(-1)?.edition ?? 'and the year by which the publisher calls it'}`,
    },
  ]);
