// The UK Sanctions List as a spreadsheet: its short form, a row a designation, with the name, the regime and the day.

import type { PartyKind } from '../../../model/published-party.ts';
import { cleanTexts } from './clean-text.ts';
import { PartyDraft } from './party-draft.ts';
import { onlyFile, type Reader } from './reader.ts';
import { odsRows } from './sheet-cells.ts';
import { isSheet, sheetRows } from './sheet-rows.ts';
import { termsOfMeasures } from './uk-measures.ts';
import { dayIn } from './written-days.ts';

const KINDS: Readonly<Record<string, PartyKind>> = {
  individual: 'person',
  entity: 'organisation',
  ship: 'vessel',
};

export const ukSanctionsOds: Reader = {
  title: 'spreadsheet of the UK Sanctions List (short form)',
  version: 3,
  ignored: ['Designation source'],
  recognises: (head, name) => isSheet(head, name, '.ods'),
  async *read(files, _, log) {
    const file = onlyFile(files);
    const needs = ['Unique ID', 'Name', 'Type', 'Date Designated'];
    for await (const row of sheetRows(file, odsRows(file), { needs })) {
      log.rows += 1;
      const id = row.at('Unique ID');
      const draft = new PartyDraft(id ?? '');
      draft.kind = KINDS[row.at('Type')?.toLowerCase() ?? ''] ?? 'unknown';
      draft.name(row.at('Name'), 'main', 'strong');
      draft.identifier('OFSI Group ID', row.at('OFSI Group ID'));
      draft.programme(row.at('Regime Name'));
      draft.listed = dayIn(row.at('Date Designated')?.replaceAll('-', '/'), 'day-first');
      const measures = cleanTexts(row.raw('Sanctions Imposed'), ', ');
      draft.programme(termsOfMeasures(measures));
      for (const said of measures) draft.remark(said);
      draft.row(row.cells);
      row.leftOver((column) => log.leftOver(column));
      const party = id === undefined ? undefined : draft.finish();
      if (party) yield party;
      else
        log.couldNotRead(
          { file: file.name, line: row.line },
          id === undefined ? 'The row has no unique ID' : `The designation ${id} has no name`,
        );
    }
  },
};
