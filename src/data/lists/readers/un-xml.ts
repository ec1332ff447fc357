// The consolidated list of the Security Council. Parts of a name are not given and family name: they are read in their order.

import { cleanText } from './clean-text.ts';
import { PartyDraft } from './party-draft.ts';
import { onlyFile, type Reader } from './reader.ts';
import { birthsIn, dayIn } from './written-days.ts';
import type { XmlElement } from './xml-element.ts';
import { xmlRecords } from './xml-records.ts';

export const unXml: Reader = {
  title: 'XML of the Security Council (consolidated.xml)',
  version: 2,
  ignored: [
    'VERSIONNUM',
    'DATAID',
    'HAS_INTERPOL_LINK',
    'INTERPOL_LINK',
    'LAST_DAY_UPDATED/VALUE',
    'LIST_TYPE/VALUE',
    'SORT_KEY',
    'SORT_KEY_LAST_MOD',
  ],
  recognises: (head) => /<CONSOLIDATED_LIST\b/.test(head),
  async *read(files, _, log) {
    const file = onlyFile(files);
    const records = new Set(['INDIVIDUAL', 'ENTITY']);
    const list = xmlRecords(file, ['CONSOLIDATED_LIST'], records, (root) => {
      log.published = dayIn(root.attribute('dateGenerated'), 'year-first');
    });
    for await (const { element, line } of list) {
      log.rows += 1;
      const party = read(element).finish();
      element.leftOver((path) => log.leftOver(path));
      if (party) yield party;
      else log.couldNotRead({ file: file.name, line }, 'The entry has no name');
    }
  },
};

const NAMES = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'];

/** The list writes 'na' where something is not available, in names too. */
const isSaid = (text: string | undefined): text is string =>
  text !== undefined && !/^(?:na|n\/a)\.?$/i.test(text);

const read = (entry: XmlElement): PartyDraft => {
  const person = entry.name === 'INDIVIDUAL';
  const draft = new PartyDraft(entry.at('REFERENCE_NUMBER') ?? entry.at('DATAID') ?? '');
  draft.kind = person ? 'person' : 'organisation';
  draft.name(
    NAMES.map((part) => entry.at(part))
      .filter(isSaid)
      .join(' '),
    'main',
    'strong',
  );
  for (const original of entry.all('NAME_ORIGINAL_SCRIPT'))
    for (const line of original.lines) draft.name(line, 'original', 'strong');
  for (const alias of entry.all(`${entry.name}_ALIAS`)) readAlias(draft, alias);
  draft.programme(entry.at('UN_LIST_TYPE'));
  draft.listed = dayIn(entry.at('LISTED_ON'), 'year-first');
  for (const born of entry.all('INDIVIDUAL_DATE_OF_BIRTH')) readBirth(draft, born);
  for (const place of entry.all('INDIVIDUAL_PLACE_OF_BIRTH')) {
    draft.birthPlace(
      ...['STREET', 'CITY', 'STATE_PROVINCE', 'COUNTRY'].map((part) => place.at(part)),
    );
    draft.remark(place.at('NOTE'));
  }
  for (const address of entry.all(`${entry.name}_ADDRESS`)) {
    draft.address(
      ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE'].map((part) => address.at(part)),
      address.at('COUNTRY'),
    );
    draft.remark(address.at('NOTE'));
  }
  for (const state of entry.texts('NATIONALITY', 'VALUE')) draft.nationality(state);
  for (const document of entry.all('INDIVIDUAL_DOCUMENT')) readDocument(draft, document);
  for (const remark of [
    ...entry.texts('TITLE', 'VALUE'),
    ...entry.texts('DESIGNATION', 'VALUE'),
    entry.at('GENDER'),
    entry.at('COMMENTS1'),
  ])
    draft.remark(remark);
  draft.row(entry);
  return draft;
};

/** Of persons the quality says how good an alias is, of bodies whether it is a former one. Some hold several names. */
const readAlias = (draft: PartyDraft, alias: XmlElement): void => {
  const quality = alias.at('QUALITY');
  const strength = quality === 'Low' ? 'weak' : quality === 'Good' ? 'strong' : 'unknown';
  const kind = /^f\.k\.a/i.test(quality ?? '') ? 'former' : 'alias';
  for (const text of alias.all('ALIAS_NAME').flatMap(({ lines }) => lines))
    for (const one of text.split(';')) {
      const [name, note] = withoutNote(one);
      if (!isSaid(name)) continue;
      // Letters that are not Latin, whatever language they write.
      const latin = /\p{Script=Latin}/u.test(name);
      draft.name(name, latin ? kind : 'original', strength);
      draft.remark(note);
    }
  const born = alias.at('DATE_OF_BIRTH');
  if (isSaid(born)) draft.births(birthsIn(born, 'day-first'));
  draft.birthPlace(alias.at('CITY_OF_BIRTH'), alias.at('COUNTRY_OF_BIRTH'));
  draft.remark(alias.at('NOTE'));
};

/** 'Abu Omar (formerly listed as Omar)' → the name, and the whole as a note. A bracket without a blank is part of a name. */
const withoutNote = (text: string): readonly [string | undefined, string | undefined] => {
  const clean = cleanText(text);
  if (!clean?.endsWith(')')) return [clean, undefined];
  const opened = clean.indexOf('(', 1 + clean.lastIndexOf(')', clean.length - 2));
  if (opened < 0 || !clean.includes(' ', opened)) return [clean, undefined];
  return [cleanText(clean.slice(0, opened)), clean];
};

const readBirth = (draft: PartyDraft, born: XmlElement): void => {
  const circa = /APPROX/.test(born.at('TYPE_OF_DATE') ?? '');
  const [date, year] = [born.at('DATE'), born.at('YEAR')];
  const [from, to] = [born.at('FROM_YEAR'), born.at('TO_YEAR')];
  const written = date ?? year ?? (from !== undefined ? `${from} to ${to ?? from}` : undefined);
  if (written !== undefined) draft.births(birthsIn(written, 'year-first', circa));
  draft.remark(born.at('NOTE'));
};

const readDocument = (draft: PartyDraft, document: XmlElement): void => {
  const type = [document.at('TYPE_OF_DOCUMENT'), document.at('TYPE_OF_DOCUMENT2')]
    .filter((part) => part !== undefined)
    .join(', ');
  const country = document.at('ISSUING_COUNTRY') ?? document.at('COUNTRY_OF_ISSUE');
  const number = document.at('NUMBER');
  if (isSaid(number)) draft.identifier(type === '' ? undefined : type, number, country);
  else if (type !== '') draft.remark(type);
  const dates = ['DATE_OF_ISSUE', 'DATE_OF_EXPIRY', 'CITY_OF_ISSUE', 'NOTE', 'COUNTRY_OF_ISSUE']
    .map((part) => document.at(part))
    .filter(isSaid);
  if (dates.length > 0) draft.remark(`Document ${number ?? ''}: ${dates.join(', ')}`);
};
