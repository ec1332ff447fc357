// The lists of part 744 of the Export Administration Regulations as the Electronic Code of Federal Regulations has them: the
// Entity List (Supplement No. 4), the Unverified List (No. 6), the Military End User List (No. 7). The one official source
// that says of each entry by which notice, and so on which day, it came on. Rows have no numbers: the id is made of the
// country and the name. What was taken off is not in it.

import { isDay } from '../../../model/dates.ts';
import { cleanText, slug } from './clean-text.ts';
import { cfrEntries, type CfrEntry } from './cfr-entry.ts';
import { cfrTable, SLANT, type TableRow } from './cfr-table.ts';
import { tellingProgrammes } from './entity-list-terms.ts';
import { PartyDraft } from './party-draft.ts';
import { notThisFormat, onlyFile, type Reader } from './reader.ts';

export const cfr744: Reader = {
  title: 'supplement to 15 CFR part 744, XML of the eCFR',
  version: 4,
  ignored: [],
  recognises: (head) => /<(?:DIV5|ECFR)\b/.test(head) && /\b744\b/.test(head),
  async *read(files, { of }, log) {
    const file = onlyFile(files);
    const supplement = of?.[0] ?? '';
    let met = false;
    let country = '';
    let above: Citation | undefined;
    let [requirement, policy] = ['', ''];
    const taken = new Map<string, number>();
    for await (const row of cfrTable(file, supplement, () => (met = true))) {
      const said = columnsOf(row);
      if (!said) continue;
      country = said.country ?? country;
      const citation = said.citation === '' ? above : citationOf(said.citation);
      above = citation;
      // Institutions and affiliates in rows of their own stand under the terms of the row above.
      if (said.requirement !== '' || said.citation !== '')
        [requirement, policy] = [said.requirement, said.policy];
      const entries = cfrEntries(said.cell);
      if (entries.length === 0 && !isHeading(said.cell)) {
        log.rows += 1;
        log.couldNotRead(
          { file: file.name, line: row.line },
          'The entry is written in no known form',
        );
      }
      for (const entry of entries) {
        log.rows += 1;
        const id = `${slug(country)}.${slug(entry.name)}`;
        const times = (taken.get(id) ?? 0) + 1;
        taken.set(id, times);
        const draft = draftOf(entry, times === 1 ? id : `${id}.${times}`, country);
        draft.listed = citation?.day;
        draft.basis(citation?.text);
        draft.programme(supplement);
        if (requirement !== '') {
          for (const programme of tellingProgrammes(requirement, policy))
            draft.programme(programme);
          draft.remark(`Licence requirement: ${requirement}`);
        }
        if (policy !== '') draft.remark(`Licence review policy: ${policy}`);
        draft.row(row.cells.map(withoutMarks));
        const party = draft.finish();
        if (party) yield party;
        else log.couldNotRead({ file: file.name, line: row.line }, 'The entry has no name');
      }
    }
    if (!met)
      throw notThisFormat(
        file.name,
        `The file has no '${supplement}': it is another part of the Code, or was cut`,
      );
  },
};

const draftOf = (entry: CfrEntry, id: string, country: string): PartyDraft => {
  const draft = new PartyDraft(id);
  if (entry.addressOnly) draft.kind = 'address';
  draft.name(entry.name, 'main');
  for (const alias of entry.aliases) draft.name(alias, 'alias');
  for (const former of entry.formers) draft.name(former, 'former');
  draft.country(country);
  draft.address([entry.address.replace(/\.$/, '')]);
  if (entry.under !== undefined)
    draft.link({ relation: 'subordinate institution of', name: entry.under });
  return draft;
};

interface Said {
  /** Absent where the row goes on with the country above. */
  readonly country?: string;
  readonly cell: string;
  readonly requirement: string;
  readonly policy: string;
  readonly citation: string;
}

/** Tables have three columns, the Entity List five; a row of one is a footnote. */
const columnsOf = ({ cells }: TableRow): Said | undefined => {
  if (cells.length < 3) return undefined;
  const country = withoutMarks(cells[0]!);
  return {
    ...(country !== '' && { country }),
    cell: cells[1]!,
    requirement: cells.length > 3 ? withoutMarks(cells[2]!) : '',
    policy: cells.length > 4 ? withoutMarks(cells[3]!) : '',
    citation: withoutMarks(cells.at(-1)!),
  };
};

const withoutMarks = (cell: string): string =>
  cleanText(cell.replaceAll(SLANT.open, '').replaceAll(SLANT.close, '')) ?? '';

const isHeading = (cell: string): boolean => {
  const text = withoutMarks(cell);
  return (
    text === '' ||
    /^\[Reserved\]/i.test(text) ||
    /^The following /i.test(text) ||
    /^subordinate institui?t?ions?:?$/i.test(text)
  );
};

interface Citation {
  readonly text: string;
  /** The day of the first notice; absent where none can be read. */
  readonly day?: string;
}

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/**
 * '84 FR 54004, 10/9/19. 85 FR 44161, 7/22/20': the entry came with the earliest notice. The comma before a day may be missing,
 * and even the blank ('77 FR 231164/18/12'): the month then is what leaves one that exists.
 */
export const citationOf = (text: string): Citation => {
  const days: string[] = [];
  for (const [, month, day, year] of text.matchAll(
    /(1[0-2]|[1-9])\/(\d{1,2})\/(\d{4}|\d{2})(?!\d)/g,
  ))
    days.push(assembled(year!, Number(month), Number(day)));
  for (const [, month, day, year] of text.matchAll(/([A-Z][a-z]{2,8})\.? (\d{1,2}), (\d{4})/g)) {
    const place = MONTHS.findIndex((name) => name.startsWith(month!.toLowerCase()));
    if (place >= 0) days.push(assembled(year!, place + 1, Number(day)));
  }
  const [first] = days.filter(isDay).sort();
  return { text: text.replace(/\s*\.$/, ''), ...(first !== undefined && { day: first }) };
};

/** The list began in 1997: years of two digits are of this century below 90. */
const assembled = (year: string, month: number, day: number): string => {
  const century = year.length === 4 ? '' : Number(year) >= 90 ? '19' : '20';
  return `${century}${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};
