// Annexes of acts of the Union as transcribed from the Official Journal (the form of opensanctions/eu/journal_sanctions): a row
// is one party in one legal context, so that rows of one act, number and name are one party. Cells hold the printed words;
// several values stand between '; '.

import type { PartyKind } from '../../../model/published-party.ts';
import { cleanTexts, slug } from './clean-text.ts';
import { csvRows, type CsvRow } from './csv-rows.ts';
import { PartyDraft } from './party-draft.ts';
import type { Reader } from './reader.ts';
import { birthsIn, dayIn } from './written-days.ts';

const KINDS: Readonly<Record<string, PartyKind>> = {
  Person: 'person',
  Vessel: 'vessel',
  Company: 'organisation',
  Organization: 'organisation',
  LegalEntity: 'organisation',
};

const NUMBERS = [
  'passportNumber', 'registrationNumber', 'taxNumber', 'idNumber', 'innCode', 'ogrnCode', 'kppCode', 'okpoCode', 'leiCode',
  'swiftBic', 'ticker', 'imoNumber', 'mmsi', 'phone', 'email', 'website',
]; // prettier-ignore

const REMARKS = [
  'reason', 'position', 'gender', 'appearance', 'ethnicity', 'fatherName', 'motherName', 'incorporationDate', 'legalForm',
  'sector', 'notes', 'measure',
]; // prettier-ignore

export const euJournalCsv: Reader = {
  title: 'CSV of annexes of EU acts, as transcribed by OpenSanctions',
  version: 2,
  ignored: [],
  recognises: (head) =>
    /^\ufeff?(?:celex|amendedCelex,amendmentCelex),recordId,programKey/.test(head),
  async *read(files, _, log) {
    const drafts = new Map<string, PartyDraft>();
    for (const file of files)
      for await (const row of csvRows(file, { needs: ['recordId', 'schema', 'name'] })) {
        log.rows += 1;
        const act = row.at('celex') ?? row.at('amendedCelex') ?? '';
        row.at('amendmentCelex');
        const name = row.at('name');
        if (name === undefined) {
          log.couldNotRead({ file: file.name, line: row.line }, 'The row has no name');
          continue;
        }
        const number = row.at('recordId');
        const id = [act, row.at('annex') ?? '', number ?? '', slug(name)]
          .filter((part) => part !== '')
          .join('.');
        const known = drafts.get(id);
        if (known) log.note('A party stands in several rows and was put together');
        const draft = known ?? new PartyDraft(id);
        drafts.set(id, draft);
        read(draft, row, act, number);
        row.leftOver((column) => log.leftOver(column));
      }
    for (const draft of drafts.values()) {
      const party = draft.finish();
      if (party) yield party;
    }
  },
};

const read = (draft: PartyDraft, row: CsvRow, act: string, number: string | undefined): void => {
  const all = (column: string): readonly string[] => cleanTexts(row.raw(column), ';');
  draft.kind = KINDS[row.at('schema') ?? ''] ?? 'unknown';
  draft.name(row.at('name'), 'main', 'strong');
  for (const alias of all('alias'))
    draft.name(alias, /\p{Script=Latin}/u.test(alias) ? 'alias' : 'original', 'unknown');
  for (const alias of all('weakAlias')) draft.name(alias, 'alias', 'weak');
  for (const former of all('previousName')) draft.name(former, 'former', 'unknown');
  draft.programme(row.at('programKey'));
  draft.basis([act, row.at('annex'), number].filter((part) => part !== undefined).join(', '));
  const day = dayIn(row.at('startDate'), 'day-first');
  if (day !== undefined && (draft.listed === undefined || day < draft.listed)) draft.listed = day;
  for (const country of [...all('country'), ...all('jurisdiction'), ...all('flag')])
    draft.country(country);
  for (const state of all('nationality')) draft.nationality(state);
  for (const born of all('birthDate')) draft.births(birthsIn(born, 'day-first'));
  for (const place of all('birthPlace')) draft.birthPlace(place);
  for (const address of all('address')) draft.address([address]);
  for (const column of NUMBERS) for (const value of all(column)) draft.identifier(column, value);
  for (const column of REMARKS) {
    const value = row.at(column);
    if (value !== undefined) draft.remark(column === 'reason' ? value : `${column}: ${value}`);
  }
  draft.row(row.cells);
};
