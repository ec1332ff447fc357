// The CSV set of the Office of Foreign Assets Control: SDN.CSV with ADD.CSV, ALT.CSV and SDN_COMMENTS.CSV, or the same of the
// consolidated list. Files have no header. Listing days and legal authorities are not in it. Sets of different days do not
// join whole: an alias without its party is said, and not dropped in silence.

import { cleanText } from './clean-text.ts';
import { csvRows, type CsvRow } from './csv-rows.ts';
import { ofacKind } from './ofac-kinds.ts';
import { readRemarks } from './ofac-remarks.ts';
import { PartyDraft } from './party-draft.ts';
import { notThisFormat, type ListFile, type Reader } from './reader.ts';
import type { ReadingLog } from './reading-log.ts';

const PRIMARY = [
  'ent_num', 'SDN_Name', 'SDN_Type', 'Program', 'Title', 'Call_Sign', 'Vess_type', 'Tonnage', 'GRT', 'Vess_flag',
  'Vess_owner', 'Remarks',
]; // prettier-ignore
const ADDRESSES = ['ent_num', 'add_num', 'Address', 'City', 'Country', 'remarks'];
const ALIASES = ['ent_num', 'alt_num', 'alt_type', 'alt_name', 'remarks'];
const COMMENTS = ['ent_num', 'remarks'];

/** The null of these files, with the blank that follows it everywhere but at the end of a row. */
const NOTHING = /^-0-\s*$/;
const at = (row: CsvRow, column: string): string | undefined => {
  const raw = row.raw(column);
  return raw === undefined || NOTHING.test(raw) ? undefined : cleanText(raw);
};

type Part = 'primary' | 'addresses' | 'aliases' | 'comments';

const partOf = (name: string): Part => {
  const bare = name.replace(/^.*[/\\]/, '').toLowerCase();
  if (/(?:^|_)add/.test(bare)) return 'addresses';
  if (/(?:^|_)alt/.test(bare)) return 'aliases';
  if (/comments/.test(bare)) return 'comments';
  return 'primary';
};

export const ofacCsv: Reader = {
  title: 'CSV set of OFAC (SDN.CSV, ADD.CSV, ALT.CSV, SDN_COMMENTS.CSV)',
  version: 3,
  ignored: [],
  recognises: (head) =>
    /^\d+,"[^"]*",(?:-0- |"[^"]*"),(?:-0- |"[^"]*"),/.test(head) ||
    /^\d+,\d+,(?:-0- |"[^"]*"),/.test(head) ||
    /^\d+,"/.test(head),
  async *read(files, _, log) {
    const parts = new Map(files.map((file) => [partOf(file.name), file]));
    const primary = parts.get('primary');
    if (!primary || parts.size < files.length)
      throw notThisFormat(
        files[0]?.name ?? '',
        'The set needs one file of parties, and at most one of addresses, aliases and comments each',
      );
    const aliases = await byParty(parts.get('aliases'), ALIASES);
    const addresses = await byParty(parts.get('addresses'), ADDRESSES);
    const comments = await byParty(parts.get('comments'), COMMENTS);
    if (!parts.has('aliases')) log.partial.add('The set has no file of aliases (ALT.CSV)');
    const met = new Set<string>();
    for await (const row of csvRows(primary, { columns: PRIMARY, exact: true })) {
      log.rows += 1;
      const id = at(row, 'ent_num') ?? '';
      const draft = new PartyDraft(id);
      met.add(id);
      readPrimary(draft, row, comments.get(id) ?? []);
      for (const alias of aliases.get(id) ?? []) readAlias(draft, alias);
      for (const address of addresses.get(id) ?? [])
        draft.address([at(address, 'Address'), at(address, 'City')], at(address, 'Country'));
      row.leftOver((column) => log.leftOver(column));
      const party = /^\d+$/.test(id) ? draft.finish() : undefined;
      if (party) yield party;
      else
        log.couldNotRead(
          { file: primary.name, line: row.line },
          'The row has no number or no name',
        );
    }
    orphans(aliases, met, 'alias', log);
    orphans(addresses, met, 'address', log);
  },
};

const readPrimary = (draft: PartyDraft, row: CsvRow, comments: readonly CsvRow[]): void => {
  draft.kind = ofacKind(at(row, 'SDN_Type'));
  draft.name(at(row, 'SDN_Name'), 'main', 'strong');
  // 'SDGT] [SYRIA' are two.
  for (const programme of (at(row, 'Program') ?? '').split(/\]\s*\[/)) draft.programme(programme);
  draft.remark(at(row, 'Title'));
  draft.identifier('Call sign', at(row, 'Call_Sign'));
  draft.country(at(row, 'Vess_flag'));
  const vessel = ['Vess_type', 'Tonnage', 'GRT']
    .map((column) => ({ column, value: at(row, column) }))
    .filter(({ value }) => value !== undefined)
    .map(({ column, value }) => `${column}: ${value!}`);
  draft.remark(vessel.join('; '));
  const owner = at(row, 'Vess_owner');
  if (owner !== undefined) draft.link({ relation: 'Vessel owner', name: owner });
  // A remark of more than a thousand letters goes on, in the middle of a word, in the file of comments.
  const remarks = [
    at(row, 'Remarks') ?? '',
    ...comments.map((comment) => comment.raw('remarks') ?? ''),
  ].join('');
  if (remarks !== '') readRemarks(draft, remarks);
  draft.row([...row.cells, ...comments.flatMap(({ cells }) => cells.slice(1))]);
};

const readAlias = (draft: PartyDraft, row: CsvRow): void => {
  const type = at(row, 'alt_type');
  draft.name(at(row, 'alt_name'), type === 'fka' ? 'former' : 'alias', 'strong');
  draft.remark(at(row, 'remarks'));
  draft.row(row.cells);
};

const byParty = async (
  file: ListFile | undefined,
  columns: readonly string[],
): Promise<Map<string, CsvRow[]>> => {
  const rows = new Map<string, CsvRow[]>();
  if (!file) return rows;
  for await (const row of csvRows(file, { columns, exact: true })) {
    const id = at(row, 'ent_num') ?? '';
    const known = rows.get(id);
    if (known) known.push(row);
    else rows.set(id, [row]);
  }
  return rows;
};

/** Sets of two days differ by some parties; one of which most belongs to nobody here goes with another list. */
const MOST_ORPHANS = 0.5;

const orphans = (
  rows: ReadonlyMap<string, readonly CsvRow[]>,
  met: ReadonlySet<string>,
  what: 'alias' | 'address',
  log: ReadingLog,
): void => {
  const lost = [...rows].filter(([id]) => !met.has(id));
  for (const [, some] of lost)
    for (const _ of some) log.note(`An ${what} belongs to a party that is not in the set`);
  if (lost.length > rows.size * MOST_ORPHANS)
    log.partial.add(`The file of ${what === 'alias' ? 'aliases' : 'addresses'} is of another list`);
};
