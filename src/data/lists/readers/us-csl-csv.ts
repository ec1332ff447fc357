// The Consolidated Screening List of the United States as CSV: a dozen lists in one file, kept apart by their source. Lists in
// a cell stand between '; ', but names hold semicolons of their own, which are not told from them: a name is never cut, and
// of the other names both readings are kept. Numbers of rows repeat; a party whose row comes again is one.

import type { PartyKind } from '../../../model/published-party.ts';
import { cleanTexts } from './clean-text.ts';
import { csvRows, type CsvRow } from './csv-rows.ts';
import { isEntityList, tellingProgrammes } from './entity-list-terms.ts';
import { PartyDraft } from './party-draft.ts';
import { onlyFile, type Reader } from './reader.ts';
import { birthsIn, dayIn } from './written-days.ts';

const KINDS: Readonly<Record<string, PartyKind>> = {
  Individual: 'person',
  Entity: 'organisation',
  Vessel: 'vessel',
  Aircraft: 'aircraft',
};

export const usCslCsv: Reader = {
  title: 'CSV of the US Consolidated Screening List',
  version: 5,
  ignored: ['source_list_url', 'source_information_url', 'standard_order'],
  recognises: (head) => /^\ufeff?"?_id"?,"?source"?,"?entity_number"?,/.test(head),
  async *read(files, { of }, log) {
    const file = onlyFile(files);
    const drafts = new Map<string, PartyDraft>();
    for await (const row of csvRows(file, { needs: ['_id', 'source', 'name', 'alt_names'] })) {
      const source = row.at('source') ?? '';
      if (of && !of.includes(source)) {
        log.note(`A row of another list was passed over: ${source}`);
        continue;
      }
      log.rows += 1;
      const id = row.at('entity_number') ?? row.at('_id');
      if (id === undefined || row.at('name') === undefined) {
        log.couldNotRead({ file: file.name, line: row.line }, 'The row has no number or no name');
        continue;
      }
      row.at('_id');
      const known = drafts.get(id);
      if (known) log.note('A party stands in several rows and was put together');
      const draft = known ?? new PartyDraft(id);
      drafts.set(id, draft);
      const [from, until] = [draft.listed, draft.unlisted];
      read(draft, row, source);
      if (known) {
        // It stands there from the earlier day, and as long as one of its rows does.
        if (from !== undefined && from < (draft.listed ?? from)) draft.listed = from;
        if (until === undefined || (draft.unlisted !== undefined && draft.unlisted < until))
          draft.unlisted = until;
      }
      row.leftOver((column) => log.leftOver(column));
    }
    for (const draft of drafts.values()) {
      const party = draft.finish();
      if (party) yield party;
    }
  },
};

const read = (draft: PartyDraft, row: CsvRow, source: string): void => {
  const all = (column: string): readonly string[] => cleanTexts(row.raw(column), ';');
  draft.kind = KINDS[row.at('type') ?? ''] ?? 'unknown';
  draft.name(row.at('name'), 'main');
  for (const name of all('alt_names')) draft.name(name.replace(/^and (?=[A-Z])/, ''), 'alias');
  for (const programme of all('programs')) draft.programme(programme);
  if (row.at('programs') === undefined) draft.programme(source);
  const requirement = row.at('license_requirement');
  if (requirement !== undefined && isEntityList(source))
    for (const programme of tellingProgrammes(requirement, row.at('license_policy')))
      draft.programme(programme);
  draft.basis(row.at('federal_register_notice'));
  draft.listed = dayIn(row.at('start_date'), 'year-first') ?? draft.listed;
  draft.unlisted = dayIn(row.at('end_date'), 'year-first');
  for (const address of all('addresses')) {
    const code = /(?:^|, )([A-Z]{2})$/.exec(address)?.[1];
    draft.address([code === undefined ? address : address.slice(0, -code.length - 2)], code);
  }
  for (const state of [...all('citizenships'), ...all('nationalities')]) draft.nationality(state);
  for (const born of all('dates_of_birth')) draft.births(birthsIn(born, 'year-first'));
  for (const place of all('places_of_birth')) draft.birthPlace(place);
  for (const id of all('ids')) {
    const [type, number, country] = id.split(/,\s+/);
    if (number !== undefined && /\d/.test(number)) draft.identifier(type, number, country);
    else draft.remark(id);
  }
  draft.identifier('Call sign', row.at('call_sign'));
  draft.country(row.at('vessel_flag'));
  const owner = row.at('vessel_owner');
  if (owner !== undefined) draft.link({ relation: 'Vessel owner', name: owner });
  for (const [column, words] of [
    ['title', ''],
    ['remarks', ''],
    ['license_requirement', 'Licence requirement: '],
    ['license_policy', 'Licence review policy: '],
    ['vessel_type', 'Vessel type: '],
    ['gross_tonnage', 'Gross tonnage: '],
    ['gross_registered_tonnage', 'Gross registered tonnage: '],
  ] as const) {
    const value = row.at(column);
    if (value !== undefined) draft.remark(`${words}${value}`);
  }
  draft.row(row.cells);
};
