// The consolidated list of Australia (DFAT) as a spreadsheet: a row a name, put together by reference ('2' is the main name, '2a'
// an alias). Since when a party is listed stands in words. The control date is that of the last change; it is the day of listing
// only where no day is written and all acts that the row names are of its year.

import type { PartyKind, PublishedBirth } from '../../../model/published-party.ts';
import { cleanTexts } from './clean-text.ts';
import type { CsvRow } from './csv-rows.ts';
import { PartyDraft } from './party-draft.ts';
import { onlyFile, type Reader } from './reader.ts';
import { xlsxRows } from './sheet-cells.ts';
import { isSheet, sheetRows } from './sheet-rows.ts';
import { birthsIn, dayIn } from './written-days.ts';

const KINDS: Readonly<Record<string, PartyKind>> = {
  individual: 'person',
  entity: 'organisation',
  vessel: 'vessel',
};

const MEASURES = [
  'Targeted Financial Sanction',
  'Travel Ban',
  'Arms Embargo',
  'Maritime Restriction',
];

export const auDfatXlsx: Reader = {
  title: 'spreadsheet of the Australian consolidated list (DFAT)',
  version: 2,
  ignored: [],
  recognises: (head, name) => isSheet(head, name, '.xlsx'),
  async *read(files, _, log) {
    const file = onlyFile(files);
    const drafts = new Map<string, PartyDraft>();
    const needs = ['Reference', 'Name of Individual or Entity', 'Name Type', 'Control Date'];
    for await (const row of sheetRows(file, xlsxRows(file), { needs })) {
      const id = /^(\d+)[a-z]*$/i.exec(row.at('Reference') ?? '')?.[1];
      if (id === undefined) {
        log.rows += 1;
        log.couldNotRead(
          { file: file.name, line: row.line },
          `The reference '${row.at('Reference') ?? ''}' is no number with letters`,
        );
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
      else log.couldNotRead({ file: file.name }, `The reference ${draft.id} has no name`);
    }
  },
};

/** `first`: of the party; the other rows repeat what it holds, and are not kept. */
const read = (draft: PartyDraft, row: CsvRow, first: boolean): void => {
  draft.kind = KINDS[row.at('Type')?.toLowerCase() ?? ''] ?? 'unknown';
  const type = row.at('Name Type')?.toLowerCase();
  const strength = row.at('Alias Strength')?.toLowerCase();
  const main = type === 'primary name';
  draft.name(
    row.at('Name of Individual or Entity'),
    main ? 'main' : type === 'original script' ? 'original' : 'alias',
    main || strength === 'strong' ? 'strong' : strength === 'weak' ? 'weak' : 'unknown',
  );
  draft.births(birthsOf(row.raw('Date of Birth')));
  draft.birthPlace(row.at('Place of Birth'));
  for (const state of cleanTexts(row.raw('Citizenship'), /[,;\n]/)) draft.nationality(state);
  draft.address([row.at('Address')]);
  draft.identifier('IMO number', row.at('IMO Number'));
  draft.programme(row.at('Committees'));
  draft.basis(row.at('Instrument of Designation'));
  const [listing, control] = [row.at('Listing Information'), row.at('Control Date')];
  draft.listed ??= listedOn(listing, row.at('Instrument of Designation'), control);
  draft.remark(row.at('Additional Information'));
  draft.remark(listing);
  if (control !== undefined) draft.remark(`Control date: ${control}`);
  for (const measure of MEASURES)
    if (/^(?:1|true|yes)$/i.test(row.at(measure) ?? '')) draft.remark(measure);
  if (first) draft.row(row.cells);
};

/** 'Approximately 1963, 30/01/1972' is two births; '02/1961' a month. */
const birthsOf = (written: string | undefined): PublishedBirth[] =>
  cleanTexts(written, /[,;\n]|(?<=\d{4})\s+(?=\d)/).flatMap((one) => {
    const month = /^\/?(\d{1,2})\/(\d{4})$/.exec(one);
    return birthsIn(month ? `${month[2]!}-${month[1]!}` : one, 'day-first', /^approx/i.test(one));
  });

const LISTED = /(?<!\bre-?\s?)\b(?:listed|designated)\b/i;
const ON_DAY = /\bon:? (\d{1,2} [A-Za-z]+\.? \d{4}|\d{1,2}\/\d{1,2}\/\d{4})/i;

/** 'Listed by the Committee on 25 January 2001 (amended on …)': what stands in brackets is of another day. */
const dayWritten = (listing: string): string | undefined => {
  for (const part of listing.split(/[();]/)) {
    const [, day] = ON_DAY.exec(part.slice(LISTED.exec(part)?.index ?? part.length)) ?? [];
    if (day !== undefined) return day;
  }
  return undefined;
};

const listedOn = (
  listing: string | undefined,
  act: string | undefined,
  control: string | undefined,
): string | undefined => {
  const written = dayWritten(listing ?? '') ?? listing;
  const day = dayIn(written, 'day-first');
  if (day !== undefined) return day;
  const years = `${act ?? ''} ${listing ?? ''}`.match(/\b(?:19|20)\d\d\b/g) ?? [];
  const only = years.length > 0 && years.every((year) => control?.startsWith(`${year}-`));
  return only ? dayIn(control, 'year-first') : undefined;
};
