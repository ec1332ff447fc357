// The Denied Persons List as the Bureau of Industry and Security publishes it: text with tabs. One person may stand in several
// rows, one an address. An order has a last day; after it the person is denied no longer.

import { addDays } from '../../../model/dates.ts';
import { slug } from './clean-text.ts';
import { csvRows, type CsvRow } from './csv-rows.ts';
import { PartyDraft } from './party-draft.ts';
import { onlyFile, type Reader } from './reader.ts';
import { dayIn } from './written-days.ts';

export const usDplText: Reader = {
  title: 'text of the US Denied Persons List',
  version: 3,
  ignored: ['Last_Update', 'Standard_Order'],
  recognises: (head) => /^\ufeff?"?Name"?\t"?Street_Address"?\t/.test(head),
  async *read(files, _, log) {
    const file = onlyFile(files);
    const drafts = new Map<string, PartyDraft>();
    const form = { delimiter: '\t', needs: ['Name', 'Effective_Date', 'FR_Citation'] };
    for await (const row of csvRows(file, form)) {
      log.rows += 1;
      const name = row.at('Name');
      if (name === undefined) {
        log.couldNotRead({ file: file.name, line: row.line }, 'The row has no name');
        continue;
      }
      const from = dayIn(row.at('Effective_Date'), 'month-first');
      // One name under two orders is two rows of the list, each with its own days.
      const id = `${slug(name)}.${from ?? 'undated'}`;
      const known = drafts.get(id);
      const draft = known ?? new PartyDraft(id);
      if (known) log.note('A party stands in several rows and was put together');
      drafts.set(id, draft);
      const before = known?.unlisted;
      read(draft, row, name, from);
      // Of two last days the later counts, and none ends it where one row gives none.
      if (known && (before === undefined || (draft.unlisted ?? before) < before))
        draft.unlisted = before;
      row.leftOver((column) => log.leftOver(column));
    }
    for (const draft of drafts.values()) {
      const party = draft.finish();
      if (party) yield party;
    }
  },
};

const read = (draft: PartyDraft, row: CsvRow, name: string, from: string | undefined): void => {
  draft.name(name, 'main');
  draft.programme('denial order');
  draft.listed = from;
  const last = dayIn(row.at('Expiration_Date'), 'month-first');
  draft.unlisted = last === undefined ? undefined : addDays(last, 1);
  draft.basis(row.at('FR_Citation'));
  draft.address(
    ['Street_Address', 'City', 'State', 'Postal_Code'].map((column) => row.at(column)),
    row.at('Country'),
  );
  draft.remark(row.at('Action'));
  draft.row(row.cells);
};
