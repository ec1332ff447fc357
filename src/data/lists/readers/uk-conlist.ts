// What both files of the former consolidated list of the UK Treasury (OFSI) have in common: a row a name, put together by group.

import type { PartyKind } from '../../../model/published-party.ts';
import type { CsvRow } from './csv-rows.ts';
import { PartyDraft } from './party-draft.ts';
import type { ListFile, Reader } from './reader.ts';
import type { ReadingLog } from './reading-log.ts';
import { birthsIn, dayIn } from './written-days.ts';

const KINDS: Readonly<Record<string, PartyKind>> = {
  individual: 'person',
  entity: 'organisation',
  ship: 'vessel',
};

const REMARKS = [
  'Title',
  'Position',
  'Other Information',
  'UK Statement of Reasons',
  'Gender',
  'National Identification Details',
];
const NUMBERS = [
  'Passport Details', 'NI Number', 'Passport Number', 'National Identification Number', 'Phone Number', 'Website',
  'Email Address', 'UN Reference Number', 'Business Registration Number', 'IMO Number',
]; // prettier-ignore

/** Columns without which the file is another, or would lose a part of its names. */
export const CONLIST_NEEDS = [
  'Name 1', 'Name 2', 'Name 3', 'Name 4', 'Name 5', 'Name 6', 'Group Type', 'Alias Type', 'Group ID',
]; // prettier-ignore

/** Before the header stands 'Last Updated' and the day. */
export const conlistDay = (cells: readonly string[]): string | undefined =>
  cells[1] === undefined ? undefined : dayIn(cells[1], 'day-first');

export async function* conlistParties(
  file: ListFile,
  rows: AsyncIterable<CsvRow>,
  log: ReadingLog,
): ReturnType<Reader['read']> {
  const drafts = new Map<string, PartyDraft>();
  for await (const row of rows) {
    const id = row.at('Group ID');
    if (id === undefined) {
      log.rows += 1;
      log.couldNotRead({ file: file.name, line: row.line }, 'The row has no group ID');
      continue;
    }
    const known = drafts.get(id);
    if (!known) log.rows += 1;
    const draft = known ?? new PartyDraft(id);
    drafts.set(id, draft);
    read(draft, row);
    row.leftOver((column) => log.leftOver(column));
  }
  for (const draft of drafts.values()) {
    const party = draft.finish();
    if (party) yield party;
    else log.couldNotRead({ file: file.name }, `The group ${draft.id} has no name`);
  }
}

const read = (draft: PartyDraft, row: CsvRow): void => {
  draft.kind = KINDS[row.at('Group Type')?.toLowerCase() ?? ''] ?? 'unknown';
  const name = [1, 2, 3, 4, 5, 6]
    .map((number) => row.at(`Name ${number}`))
    .filter((part) => part !== undefined)
    .join(' ');
  const [type, quality] = [
    row.at('Alias Type')?.toLowerCase() ?? '',
    row.at('Alias Quality')?.toLowerCase() ?? '',
  ];
  const main = type === 'primary name' || type === 'prime alias';
  draft.name(
    name,
    main ? 'main' : /^(?:fka|f\.k\.a)/.test(type) ? 'former' : 'alias',
    main || quality.startsWith('good') ? 'strong' : quality.startsWith('low') ? 'weak' : 'unknown',
  );
  draft.name(row.at('Name Non-Latin Script'), 'original', 'unknown', {
    script: row.at('Non-Latin Script Type'),
    language: row.at('Non-Latin Script Language'),
  });
  draft.programme(row.at('Regime'));
  // Since 2022 the list says besides when the party came on the other list, which is later.
  for (const column of ['Listed On', 'UK Sanctions List Date Designated']) {
    const day = dayIn(row.at(column), 'day-first');
    if (day !== undefined && (draft.listed === undefined || day < draft.listed)) draft.listed = day;
  }
  draft.address(
    [1, 2, 3, 4, 5, 6].map((line) => row.at(`Address ${line}`)).concat(row.at('Post/Zip Code')),
    row.at('Country'),
  );
  const born = row.at('DOB');
  if (born !== undefined) draft.births(birthsIn(born, 'day-first'));
  draft.birthPlace(row.at('Town of Birth'), row.at('Country of Birth'));
  for (const state of (row.at('Nationality') ?? '').split(/ ?\(?(?<!\d)\d+\) ?/))
    draft.nationality(state);
  for (const column of NUMBERS) draft.identifier(column, row.at(column));
  for (const column of REMARKS) draft.remark(row.at(column));
  draft.row(row.cells);
};
