// targets.simple.csv of OpenSanctions: a row a party, several values of a cell between ';', a name with one in quotes. Names that
// a machine made are among the aliases, so that no alias counts as strong.

import { parse } from 'csv-parse/sync';
import { cleanText } from './clean-text.ts';
import { csvRows, type CsvRow } from './csv-rows.ts';
import { OPENSANCTIONS_KINDS } from './opensanctions-kinds.ts';
import { PartyDraft } from './party-draft.ts';
import { onlyFile, type Reader } from './reader.ts';
import { birthsIn, dayIn } from './written-days.ts';

export const openSanctionsSimple: Reader = {
  title: 'targets.simple.csv of OpenSanctions',
  version: 3,
  ignored: ['last_change'],
  recognises: (head) => /^\ufeff?"?id"?,"?schema"?,"?name"?,"?aliases"?,/.test(head),
  async *read(files, { of }, log) {
    const file = onlyFile(files);
    for await (const row of csvRows(file, { needs: ['id', 'schema', 'name', 'aliases'] })) {
      const dataset = several(row, 'dataset');
      if (of && !dataset.some((name) => of.includes(name))) {
        log.note('A row of another list was passed over');
        continue;
      }
      log.rows += 1;
      const id = row.at('id');
      const party = id === undefined ? undefined : read(row, id, log).finish();
      row.leftOver((column) => log.leftOver(column));
      if (party) yield party;
      else log.couldNotRead({ file: file.name, line: row.line }, 'The row has no id or no name');
    }
  },
};

const several = (row: CsvRow, column: string): string[] => {
  const cell = row.raw(column) ?? '';
  if (!cell.includes('"'))
    return cell
      .split(';')
      .map(cleanText)
      .filter((one) => one !== undefined);
  return quoted(cell)
    .map((value) => cleanText(value.replaceAll('"', '')))
    .filter((one) => one !== undefined);
};

/** A quotation that is not closed is none. */
const quoted = (cell: string): string[] => {
  try {
    return (
      parse(cell, { delimiter: ';', relax_quotes: true, relax_column_count: true }) as string[][]
    ).flat();
  } catch {
    return cell.split(';');
  }
};

const read = (row: CsvRow, id: string, log: { published: string | undefined }): PartyDraft => {
  const draft = new PartyDraft(id);
  draft.kind = OPENSANCTIONS_KINDS[row.at('schema') ?? ''] ?? 'unknown';
  draft.name(row.at('name'), 'main', 'strong');
  for (const alias of several(row, 'aliases'))
    draft.name(alias, /\p{Script=Latin}/u.test(alias) ? 'alias' : 'original');
  for (const born of several(row, 'birth_date')) draft.births(birthsIn(born, 'year-first'));
  for (const country of several(row, 'countries')) draft.country(country.toUpperCase());
  for (const address of several(row, 'addresses')) draft.address([address]);
  for (const column of ['identifiers', 'phones', 'emails'])
    for (const number of several(row, column)) draft.identifier(column.replace(/s$/, ''), number);
  for (const programme of several(row, 'program_ids')) draft.programme(programme);
  for (const sanction of several(row, 'sanctions')) draft.basis(sanction);
  // When the collector first saw it is not when it was listed.
  row.at('first_seen');
  const seen = dayIn(row.at('last_seen'), 'year-first');
  if (seen !== undefined && (log.published === undefined || seen > log.published))
    log.published = seen;
  draft.row(row.cells);
  return draft;
};
