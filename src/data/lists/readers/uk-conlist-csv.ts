// The former consolidated list of the UK Treasury (OFSI) as CSV, closed on 28 January 2026. The first line gives the day; the
// encoding is that of Windows.

import { csvRows } from './csv-rows.ts';
import { onlyFile, type Reader } from './reader.ts';
import { CONLIST_NEEDS, conlistDay, conlistParties } from './uk-conlist.ts';

export const ukConlistCsv: Reader = {
  title: 'CSV of the former UK consolidated list (OFSI)',
  version: 2,
  ignored: ['Last Updated'],
  recognises: (head) => /^\ufeff?"?Last Updated"?,"?\d\d\/\d\d\/\d{4}/.test(head),
  async *read(files, _, log) {
    const file = onlyFile(files);
    const rows = csvRows(file, {
      encoding: 'windows-1252',
      skip: 1,
      before: (cells) => void (log.published = conlistDay(cells)),
      needs: CONLIST_NEEDS,
    });
    yield* conlistParties(file, rows, log);
  },
};
