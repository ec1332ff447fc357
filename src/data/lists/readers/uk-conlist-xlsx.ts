// The former consolidated list of the UK Treasury (OFSI) as a spreadsheet, in the form of 2022. The first row gives the day.

import { onlyFile, type Reader } from './reader.ts';
import { xlsxRows } from './sheet-cells.ts';
import { isSheet, sheetRows } from './sheet-rows.ts';
import { CONLIST_NEEDS, conlistDay, conlistParties } from './uk-conlist.ts';

export const ukConlistXlsx: Reader = {
  title: 'spreadsheet of the former UK consolidated list (OFSI)',
  version: 2,
  ignored: ['Last Updated'],
  recognises: (head, name) => isSheet(head, name, '.xlsx'),
  async *read(files, _, log) {
    const file = onlyFile(files);
    const rows = sheetRows(file, xlsxRows(file), {
      skip: 1,
      before: (cells) => void (log.published = conlistDay(cells)),
      needs: CONLIST_NEEDS,
    });
    yield* conlistParties(file, rows, log);
  },
};
