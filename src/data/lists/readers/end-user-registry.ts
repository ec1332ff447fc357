// End-user lists of Asia as a table of one form (JSON made by a program from what the ministries print): the foreign end-user list
// of Japan (METI), the lists of China (MOFCOM). Names, aliases, countries, reasons; `list_id` keeps the lists apart.

import { decoded } from './decoded.ts';
import { PartyDraft } from './party-draft.ts';
import { notThisFormat, onlyFile, type Reader } from './reader.ts';
import { dayIn } from './written-days.ts';

/** Letters of the whole file, which is read at once; the longest has half a million. */
const LONGEST = 50_000_000;

const CLAIMED = new Set([
  'id', 'entity_name', 'entity_type', 'aliases', 'addresses', 'date_added', 'reason', 'source_list_name', 'source_url', 'list_id',
  'last_verified', 'country',
]); // prettier-ignore

const LISTS = new Set(['aliases', 'addresses']);
const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

type Row = Readonly<Record<string, unknown>>;

export const endUserRegistry: Reader = {
  title: 'JSON table of end-user lists (METI, MOFCOM)',
  version: 2,
  ignored: [],
  recognises: (head) => /^\ufeff?\s*\[/.test(head) && /"list_id"/.test(head),
  async *read(files, { of }, log) {
    const file = onlyFile(files);
    let text = '';
    for await (const piece of decoded(file)) {
      text += piece;
      if (text.length > LONGEST)
        throw notThisFormat(file.name, 'The file is longer than the lists');
    }
    const taken = new Map<string, number>();
    const rows = rowsIn(file.name, text);
    const states = addressesOfNamed(rows);
    for (const [place, row] of rows.entries()) {
      if (of && !of.includes(textIn(row, 'list_id') ?? '')) {
        log.note(`A row of another list was passed over: ${textIn(row, 'list_id') ?? 'none'}`);
        continue;
      }
      log.rows += 1;
      const own = textIn(row, 'id') ?? String(place + 1);
      const times = (taken.get(own) ?? 0) + 1;
      taken.set(own, times);
      const party = read(row, times === 1 ? own : `${own}.${times}`, states).finish();
      for (const [key, value] of Object.entries(row))
        if (!CLAIMED.has(key) && value !== null && value !== '') log.leftOver(key);
        else if (LISTS.has(key) && value !== null && !isTexts(value))
          log.partial.add(`The field ${key} is no list of texts`);
      if (party) yield party;
      else log.couldNotRead({ file: file.name }, `Row ${place + 1} of the file has no name`);
    }
  },
};

/** What stands as the address of rows that have a name: of the list of Japan the states. */
const addressesOfNamed = (rows: readonly Row[]): readonly string[] => [
  ...new Set(
    rows.flatMap((row) =>
      textIn(row, 'entity_name') === undefined ? [] : textsIn(row, 'addresses'),
    ),
  ),
];

/** Where the line of a name broke, the name stands behind the state in the place of the address. */
const nameIn = (
  row: Row,
  states: readonly string[],
): readonly [name?: string | undefined, state?: string] => {
  const [name, [address]] = [textIn(row, 'entity_name'), textsIn(row, 'addresses')];
  if (name !== undefined || address === undefined) return [name];
  const state = states
    .filter((one) => address.startsWith(`${one} `))
    .sort((a, b) => b.length - a.length)[0];
  return state === undefined ? [] : [address.slice(state.length + 1), state];
};

const read = (row: Row, id: string, states: readonly string[]): PartyDraft => {
  const draft = new PartyDraft(id);
  const type = textIn(row, 'entity_type');
  draft.kind = /^org/i.test(type ?? '')
    ? 'organisation'
    : /^(?:person|individual)/i.test(type ?? '')
      ? 'person'
      : 'unknown';
  const [name, state] = nameIn(row, states);
  draft.name(name, 'main', 'strong');
  for (const alias of textsIn(row, 'aliases'))
    draft.name(alias, /\p{Script=Latin}/u.test(alias) ? 'alias' : 'original');
  if (state !== undefined) draft.address([], state);
  // Of many addresses nothing but the state is told.
  else for (const address of textsIn(row, 'addresses')) draft.address([], address);
  draft.programme(textIn(row, 'source_list_name'));
  draft.basis(textIn(row, 'source_url'));
  draft.listed = dayIn(textIn(row, 'date_added'), 'year-first');
  draft.remark(textIn(row, 'reason'));
  draft.row(row);
  return draft;
};

const textIn = (row: Row, key: string): string | undefined => {
  const value = row[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const textsIn = (row: Row, key: string): readonly string[] => {
  const value = row[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};

const rowsIn = (file: string, text: string): readonly Row[] => {
  let rows: unknown;
  try {
    rows = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw notThisFormat(file, `This is not whole JSON: ${(error as Error).message}`);
  }
  if (Array.isArray(rows) && rows.every((row) => typeof row === 'object' && row !== null))
    return rows as Row[];
  throw notThisFormat(file, 'The file is no list of rows');
};
