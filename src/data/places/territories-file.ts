// data/territories.csv: one territory or region a row. `cities` are names that are noticed in addresses and names, for the few
// places of which it matters that nobody overlooks them; `parts` are what its own parts are called after the name of a town.

import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readText } from '../read/files.ts';
import { withStateWords } from './state-words-file.ts';
import { LicetError } from '../../model/errors.ts';
import type { Territory } from '../../model/territory.ts';
import { withNames } from './place-names.ts';
import { withChanges } from './territory-changes.ts';

const FILE = 'territories.csv';

/**
 * With who holds them, what they were, what they are called within the names of their bodies, and further names of theirs and of
 * their towns. Errors: every problem of a file.
 */
export const loadTerritories = (data: string): readonly Territory[] =>
  withStateWords(
    data,
    withNames(
      data,
      withChanges(data, parseTerritories(`data/${FILE}`, readText(join(data, FILE)))),
    ),
  );

const HEADER = ['code', 'name', 'parent', 'kind', 'since', 'until', 'aliases', 'cities', 'parts'];

export const parseTerritories = (file: string, text: string): Territory[] => {
  const [header, ...rows] = parse(text, { relax_column_count: false }) as string[][];
  if (header?.join() !== HEADER.join()) {
    throw new LicetError([
      {
        code: 'not-csv',
        place: { file, line: 1 },
        what: `The columns should be ${HEADER.join(', ')}`,
        remedy: 'Restore the header',
      },
    ]);
  }
  return rows.map((row, index) => {
    const [code = '', name = '', parent, kind, since, until] = row;
    const [aliases = '', cities = '', parts = ''] = row.slice(6);
    if (kind !== 'state' && kind !== 'territory' && kind !== 'region') {
      throw new LicetError([
        {
          code: 'wrong-type',
          place: { file, line: index + 2 },
          what: `'${kind}' is not a kind of territory`,
          remedy: 'Write state, territory or region',
        },
      ]);
    }
    if ((kind === 'region') !== Boolean(parent)) {
      throw new LicetError([
        {
          code: 'wrong-type',
          place: { file, line: index + 2 },
          what: `${code} is a ${kind} ${parent ? 'inside another place' : 'inside no state'}`,
          remedy: 'Give every region its state, and nothing else one',
        },
      ]);
    }
    return {
      code,
      name,
      kind,
      ...(parent && { parent }),
      ...(since && { since }),
      ...(until && { until }),
      aliases: aliases === '' ? [] : aliases.split('|'),
      ...(cities !== '' && { cities: cities.split('|') }),
      ...(parts !== '' && { parts: parts.split('|') }),
    };
  });
};
