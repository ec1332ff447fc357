// licet map FROM --map MAPPING: a mapping whose columns are placed gets the words of the table that no fact has, so that what each
// means is said in one place before a row is refused. What stands in the mapping stays, comments too.

import { existsSync } from 'node:fs';
import { edited } from '../data/edit/edited.ts';
import { mappingIn, writtenMapping } from '../data/quotation/mapping.ts';
import { withWords } from '../data/quotation/mapped-words.ts';
import { quotationTable } from '../data/quotation/quotation-table.ts';
import { Territories } from '../data/places/territories.ts';
import { readText, writeWhole } from '../data/read/files.ts';
import { LicetError } from '../model/errors.ts';
import { printable } from '../report/printable.ts';
import { vocabularyOf } from './mapping-vocabulary.ts';
import type { Run } from './run.ts';
import { sampledIn } from './sampled-table.ts';
import { readSettings, type Given } from './settings.ts';
import { sourcesFor } from './sources.ts';

interface Completing extends Given {
  readonly sheet?: string;
  readonly output?: string;
}

/** Rows whose words are looked at; a choice has few, and they come early. */
const ROWS = 100_000;

/** Errors: all that is wrong with the mapping; the table cannot be read; another file is there already. */
export const completeMapping = async (
  from: string,
  map: string,
  given: Completing,
  run: Run,
): Promise<number> => {
  const file = given.output ?? map;
  if (file !== map && existsSync(file))
    throw new LicetError([
      {
        code: 'duplicate-id',
        place: { file },
        what: 'The file exists already',
        remedy: 'Name another with -o, or leave -o out to complete the mapping where it is',
      },
    ]);
  const settings = await readSettings(given);
  const sources = await sourcesFor(run, settings);
  const vocabulary = vocabularyOf(sources, new Territories(sources.territories), run);
  const text = readText(map);
  const { controlLists } = sources.library;
  const { sheet, headerRow } = mappingIn(map, text, { ...vocabulary, controlLists });
  const { document, shape } = writtenMapping(map, text);
  const wanted = { sheet: given.sheet ?? sheet, headerRow, first: ROWS + headerRow };
  const table = await quotationTable(from, wanted);
  const sampled = sampledIn(table, headerRow, ROWS);
  const { written, added, unknown, toDecide } = withWords(shape, sampled, vocabulary);
  const then = `licet new transactions ${from} --mapping ${file} makes the transactions, and licet screen ${from} --map ${file} screens the rows as they stand.`;
  if (added > 0 || file !== map)
    writeWhole(file, added === 0 ? text : edited(map, text, 'yaml', document.value, written));
  const lines = [
    file,
    added === 0
      ? `Every word of its columns is licet's, or stands under values. ${then}`
      : `${added} ${added === 1 ? 'word' : 'words'} put under values, of which ${unknown} ${unknown === 1 ? 'is' : 'are'} unknown until you say what they mean. ${then}`,
    ...toDecide.map((one) => `To decide: ${one}`),
  ];
  run.streams.out(`${lines.map(printable).join('\n')}\n`);
  return 0;
};
