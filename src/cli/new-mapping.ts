// licet map FROM, or licet new mapping FROM: a first mapping from the header of a spreadsheet and a sample of its rows. A column
// is mapped by a name that the documents have, and by nothing else.

import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { yamlScalar } from '../data/edit/written-yaml.ts';
import { draftOf } from '../data/quotation/draft.ts';
import { quotationTable } from '../data/quotation/quotation-table.ts';
import { writeWhole } from '../data/read/files.ts';
import { Territories } from '../data/places/territories.ts';
import { LicetError } from '../model/errors.ts';
import { mappingText } from '../report/new-mapping.ts';
import { printable } from '../report/printable.ts';
import { completeMapping } from './completed-mapping.ts';
import { vocabularyOf } from './mapping-vocabulary.ts';
import type { Run } from './run.ts';
import { ABOVE, headerIn, SAMPLE, sampledIn } from './sampled-table.ts';
import { ownExporter } from './own-exporter.ts';
import { readSettings, type Given } from './settings.ts';
import { sourcesFor } from './sources.ts';
import { schemaLineFor } from './working-folder.ts';

export interface NewMappingArguments extends Given {
  readonly sheet?: string;
  /** One whose columns are placed, to be completed. */
  readonly map?: string;
  readonly output?: string;
}

/** Errors: the spreadsheet cannot be read, or is empty; the file exists. */
export const newMappingCommand = async (
  from: string,
  given: NewMappingArguments,
  run: Run,
): Promise<number> => {
  if (given.map !== undefined) return await completeMapping(from, given.map, given, run);
  const file = given.output ?? `${basename(from).replace(/\.[^.]+$/, '')}.mapping.yaml`;
  if (existsSync(file))
    throw new LicetError([
      {
        code: 'duplicate-id',
        place: { file },
        what: 'The file exists already',
        remedy: 'Name another with -o',
      },
    ]);
  const settings = await readSettings(given);
  const sources = await sourcesFor(run, settings);
  const table = await quotationTable(from, {
    sheet: given.sheet,
    headerRow: undefined,
    first: SAMPLE + ABOVE,
  });
  const headerRow = headerIn(table);
  const sampled = sampledIn(table, headerRow, SAMPLE);
  const { sheet } = table;
  const places = new Territories(sources.territories);
  const vocabulary = vocabularyOf(sources, places, run);
  const { known, others, toDecide } = draftOf(sampled, vocabulary);
  const stated = [...known.values()];
  // A sheet that says who exports says it of each row.
  const constants = new Map(
    stated.some((where) => /\bexporter\./.test(where)) ? [] : ownExporter(settings, places),
  );
  writeWhole(
    file,
    schemaLineFor(file, 'mapping') +
      mappingText(
        {
          spreadsheet: basename(from),
          sheet,
          headerRow,
          known,
          others,
          constants,
          dates: settings.dates,
        },
        yamlScalar,
      ) +
      decisionsText(toDecide),
  );
  const counts = `${known.size} of ${sampled.length} columns are known by their names${others.length === 0 ? '' : ', the others are left out'}.`;
  const then = `Finish it, then licet new transactions ${from} --mapping ${file} makes the transactions, and licet screen ${from} --map ${file} screens the rows as they stand.`;
  const lines = [
    file,
    `${counts} ${then}`,
    ...(others.length === 0 ? [] : [`Not placed: ${others.join(', ')}`]),
    ...toDecide.map((one) => `To decide: ${one}`),
    ...(others.length === 0
      ? []
      : [
          `Once its columns are placed, licet map ${from} --map ${file} puts in the words that they hold, for you to say what they mean.`,
        ]),
  ];
  run.streams.out(`${lines.map(printable).join('\n')}\n`);
  return 0;
};

/** Behind the mapping, as comments. */
const decisionsText = (toDecide: readonly string[]): string =>
  toDecide.length === 0
    ? ''
    : `\n# To decide, by the first ${SAMPLE} rows:\n${toDecide.map((one) => `#   ${printable(one)}\n`).join('')}`;
