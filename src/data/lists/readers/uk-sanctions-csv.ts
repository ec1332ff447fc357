// The UK Sanctions List as CSV: a row for every combination of a party's names, addresses and papers, put together by its
// number. The first line gives the day of the report. 'Name 6' is the family or whole name and stands before the others.

import type { PartyKind } from '../../../model/published-party.ts';
import { cleanText, cleanTexts } from './clean-text.ts';
import { csvRows, type CsvRow } from './csv-rows.ts';
import { PartyDraft } from './party-draft.ts';
import { onlyFile, type Reader } from './reader.ts';
import { termsOfMeasures } from './uk-measures.ts';
import { birthsIn, dayIn } from './written-days.ts';

const KINDS: Readonly<Record<string, PartyKind>> = {
  individual: 'person',
  entity: 'organisation',
  ship: 'vessel',
};

/** All that holds a name: of a column that bears another name from one day to the next nothing would be read. */
const NEEDS = [
  'Unique ID', 'Name 1', 'Name 2', 'Name 3', 'Name 4', 'Name 5', 'Name 6', 'Name type', 'Alias strength', 'Name non-latin script',
  'Date Designated',
]; // prettier-ignore

const REMARKS = [
  'Title', 'Other Information', 'UK Statement of Reasons', 'Position', 'Gender', 'Type of entity', 'Type of ship',
  'Tonnage of ship', 'Length of ship', 'Year Built', 'Passport additional information',
  'National Identifier additional information', 'Sanctions Imposed',
]; // prettier-ignore

const NUMBERS = [
  'UN Reference Number', 'OFSI Group ID', 'Phone number', 'Website', 'Email address', 'National Identifier number',
  'Passport number', 'Business registration number (s)', 'IMO number', 'Hull identification number (HIN)',
]; // prettier-ignore

const LINKS = [
  'Subsidiaries', 'Parent company', 'Current owner/operator (s)', 'Previous owner/operator (s)',
]; // prettier-ignore

export const ukSanctionsCsv: Reader = {
  title: 'CSV of the UK Sanctions List',
  version: 3,
  ignored: ['Last Updated', 'Designation source'],
  recognises: (head) => /^\ufeff?"?Report Date:/.test(head),
  async *read(files, _, log) {
    const file = onlyFile(files);
    const drafts = new Map<string, PartyDraft>();
    const form = {
      skip: 1,
      before: ([cell = '']: readonly string[]) => {
        log.published = dayOfReport(cell);
      },
      needs: NEEDS,
    };
    for await (const row of csvRows(file, form)) {
      const id = row.at('Unique ID');
      if (id === undefined) {
        log.rows += 1;
        log.couldNotRead({ file: file.name, line: row.line }, 'The row has no unique ID');
        continue;
      }
      const known = drafts.get(id);
      if (!known) log.rows += 1;
      const draft = known ?? new PartyDraft(id);
      drafts.set(id, draft);
      read(draft, row, !known);
      row.leftOver((column) => log.leftOver(column));
    }
    for (const draft of drafts.values()) {
      const party = draft.finish();
      if (party) yield party;
      else log.couldNotRead({ file: file.name }, `The designation ${draft.id} has no name`);
    }
  },
};

/** 'Report Date: 08-Oct-2026' */
const dayOfReport = (cell: string): string | undefined =>
  dayIn(/Report Date: ?(.+)$/.exec(cleanText(cell) ?? '')?.[1]?.replaceAll('-', ' '), 'day-first');

/** `first`: of the party; the publisher's other rows of it repeat what it holds, and are not kept. */
const read = (draft: PartyDraft, row: CsvRow, first: boolean): void => {
  draft.kind = KINDS[row.at('Designation Type')?.toLowerCase() ?? ''] ?? 'unknown';
  const name = [1, 2, 3, 4, 5, 6]
    .map((number) => row.at(`Name ${number}`))
    .filter((part) => part !== undefined)
    .join(' ');
  const type = row.at('Name type')?.toLowerCase();
  const quality = row.at('Alias strength')?.toLowerCase() ?? '';
  const main = type === 'primary name';
  draft.name(
    name,
    main ? 'main' : 'alias',
    main || quality.startsWith('good') ? 'strong' : quality.startsWith('low') ? 'weak' : 'unknown',
  );
  draft.name(row.at('Name non-latin script'), 'original', 'unknown', {
    script: row.at('Non-latin script type'),
    language: row.at('Non-latin script language'),
  });
  draft.programme(row.at('Regime Name'));
  draft.programme(termsOfMeasures(cleanTexts(row.raw('Sanctions Imposed'), '|')));
  draft.listed = dayIn(row.at('Date Designated'), 'day-first') ?? draft.listed;
  draft.address(
    [1, 2, 3, 4, 5, 6]
      .map((line) => row.at(`Address Line ${line}`))
      .concat(row.at('Address Postal Code')),
    row.at('Address Country'),
  );
  for (const born of cleanTexts(row.raw('D.O.B'), '|')) draft.births(birthsIn(born, 'day-first'));
  draft.birthPlace(row.at('Town of birth'), row.at('Country of birth'));
  for (const state of cleanTexts(row.raw('Nationality(/ies)'), '|')) draft.nationality(state);
  for (const column of ['Current believed flag of ship', 'Previous flags'])
    for (const flag of cleanTexts(row.raw(column), '|')) draft.country(flag);
  for (const column of NUMBERS)
    for (const number of cleanTexts(row.raw(column), '|'))
      draft.identifier(column.replace(/ \(.*$/, ''), number);
  for (const column of LINKS)
    for (const one of cleanTexts(row.raw(column), '|'))
      draft.link({ relation: column.replace(/ \(s\)$/, ''), name: one });
  for (const column of REMARKS)
    for (const said of cleanTexts(row.raw(column), '|')) draft.remark(said);
  if (first) draft.row(row.cells);
};
