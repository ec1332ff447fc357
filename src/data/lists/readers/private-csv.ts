// A list of the user's own as CSV: which column holds what stands in its list.yaml. A column that is neither mapped nor ignored
// there is reported.

import type { PartyKind } from '../../../model/published-party.ts';
import { cleanTexts, slug } from './clean-text.ts';
import { csvRows, type CsvRow } from './csv-rows.ts';
import { PartyDraft } from './party-draft.ts';
import { notThisFormat, onlyFile, type ColumnMapping, type Reader } from './reader.ts';
import { birthsIn, dayIn } from './written-days.ts';

const KINDS: Readonly<Record<string, PartyKind>> = {
  person: 'person',
  individual: 'person',
  company: 'organisation',
  organisation: 'organisation',
  organization: 'organisation',
  entity: 'organisation',
  vessel: 'vessel',
  ship: 'vessel',
  aircraft: 'aircraft',
};

export const privateCsv: Reader = {
  title: 'CSV of your own, its columns mapped in list.yaml',
  version: 3,
  ignored: [],
  // Any table may be one: it is never guessed, only asked for.
  recognises: () => false,
  async *read(files, { columns }, log) {
    const file = onlyFile(files);
    if (!columns)
      throw notThisFormat(
        file.name,
        "The list has no 'columns' in its list.yaml that say what the table holds",
      );
    const needs = Object.entries(columns)
      .filter(([field]) => field !== 'separator' && field !== 'days')
      .map(([, column]) => column as string);
    const taken = new Map<string, number>();
    for await (const row of csvRows(file, { needs })) {
      log.rows += 1;
      const name = row.at(columns.name);
      const own = (columns.id !== undefined ? row.at(columns.id) : undefined) ?? slug(name ?? '');
      const times = (taken.get(own) ?? 0) + 1;
      taken.set(own, times);
      const draft = new PartyDraft(times === 1 ? own : `${own}.${times}`);
      read(draft, row, columns, name);
      for (const field of ['since', 'until'] as const) {
        const day = columns[field] === undefined ? undefined : row.at(columns[field]);
        if (day !== undefined && dayIn(day, columns.days ?? 'year-first') === undefined)
          log.note(
            `A day in '${columns[field]!}' is not understood, or may be two ('days:'): ${day}`,
          );
      }
      row.leftOver((column) => log.leftOver(column));
      const party = draft.finish();
      if (party) yield party;
      else
        log.couldNotRead(
          { file: file.name, line: row.line },
          `The column '${columns.name}' is empty`,
        );
    }
  },
};

const read = (
  draft: PartyDraft,
  row: CsvRow,
  columns: ColumnMapping,
  name: string | undefined,
): void => {
  const order = columns.days ?? 'year-first';
  const all = (column: string | undefined): readonly string[] =>
    column === undefined ? [] : cleanTexts(row.raw(column), columns.separator ?? ';');
  const one = (column: string | undefined): string | undefined =>
    column === undefined ? undefined : row.at(column);
  draft.kind = KINDS[one(columns.kind)?.toLowerCase() ?? ''] ?? 'unknown';
  draft.name(name, 'main', 'strong');
  for (const alias of all(columns.aliases)) draft.name(alias, 'alias');
  for (const alias of all(columns['weak-aliases'])) draft.name(alias, 'alias', 'weak');
  for (const original of all(columns['original-names'])) draft.name(original, 'original');
  for (const country of all(columns.country)) draft.country(country);
  for (const address of all(columns.address)) draft.address([address]);
  for (const born of all(columns.born)) draft.births(birthsIn(born, order));
  for (const number of all(columns.identifier)) draft.identifier(columns.identifier, number);
  for (const programme of all(columns.programme)) draft.programme(programme);
  draft.basis(one(columns.citation));
  draft.listed = dayIn(one(columns.since), order);
  draft.unlisted = dayIn(one(columns.until), order);
  draft.remark(one(columns.remarks));
  draft.row(row.cells);
};
