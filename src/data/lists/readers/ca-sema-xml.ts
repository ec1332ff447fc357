// The Consolidated Canadian Autonomous Sanctions List. It has no numbers: a party is known by regulations, schedule and item, and
// these change. Older copies have other element names, and no listing days.

import { cleanTexts, slug } from './clean-text.ts';
import { PartyDraft } from './party-draft.ts';
import { onlyFile, type Reader } from './reader.ts';
import { birthsIn, dayIn } from './written-days.ts';
import type { XmlElement } from './xml-element.ts';
import { xmlRecords } from './xml-records.ts';

export const caSemaXml: Reader = {
  title: 'XML of the Canadian autonomous sanctions list',
  version: 2,
  ignored: [],
  recognises: (head) => /<data-set\b/.test(head),
  async *read(files, _, log) {
    const file = onlyFile(files);
    const taken = new Map<string, number>();
    for await (const { element, line } of xmlRecords(file, ['data-set'], new Set(['record']))) {
      log.rows += 1;
      const country = element.at('Country') ?? '';
      const [english = country] = country.split(' / ');
      const own = [
        slug(english),
        slug(element.at('Schedule') ?? ''),
        slug(element.at('Item') ?? ''),
      ]
        .filter((part) => part !== '')
        .join('.');
      const times = (taken.get(own) ?? 0) + 1;
      taken.set(own, times);
      const party = read(element, times === 1 ? own : `${own}.${times}`, english).finish();
      element.leftOver((path) => log.leftOver(path));
      if (party) yield party;
      else log.couldNotRead({ file: file.name, line }, 'The record has no name');
    }
  },
};

/**
 * Section 3 of the Regulations on Russia bars all dealing with whoever stands in Schedule 1. With those of Schedules 2 and 3 new loans,
 * bonds and shares alone are barred (SOR/2014-184, SOR/2014-204). Such a row gets a programme of its own, by which rules tell it apart.
 */
const FINANCE_ONLY = 'new debt and shares only';

const read = (record: XmlElement, id: string, country: string): PartyDraft => {
  const draft = new PartyDraft(id);
  const [family, given] = [record.at('LastName'), record.at('GivenName')];
  const [body, number] = [
    record.at('EntityOrShip') ?? record.at('Entity'),
    record.at('ShipIMONumber'),
  ];
  draft.kind = family !== undefined ? 'person' : number !== undefined ? 'vessel' : 'organisation';
  draft.name([given, family].filter((part) => part !== undefined).join(' '), 'main');
  draft.name(body, draft.named ? 'alias' : 'main');
  for (const line of record.all('Aliases').flatMap(({ lines }) => lines))
    for (const alias of aliasesIn(line, draft.kind === 'person')) {
      // Of a person a word alone is mostly how a part of the name is spelt too ('Andrei'), and whole names are not put together.
      if (draft.kind === 'person' && !/\s/.test(alias)) draft.name(alias, 'alias', 'weak');
      else draft.name(alias, /\p{Script=Latin}/u.test(alias) ? 'alias' : 'original');
    }
  draft.programme(country);
  // Whom the Regulations on Ukraine list is mostly in Russia.
  if (country !== 'Ukraine') draft.country(country);
  const schedule = record.at('Schedule');
  if (country === 'Russia' && (schedule === '2' || schedule === '3')) draft.programme(FINANCE_ONLY);
  draft.basis(
    [
      `Regulations on ${country}`,
      schedule && `Schedule ${schedule}`,
      `item ${record.at('Item') ?? '?'}`,
    ]
      .filter((part) => part !== undefined && part !== '')
      .join(', '),
  );
  draft.listed = dayIn(record.at('DateOfListing'), 'year-first');
  const date = record.at('DateOfBirthOrShipBuildDate') ?? record.at('DateOfBirth');
  if (date !== undefined && draft.kind === 'person') draft.births(birthsIn(date, 'day-first'));
  else if (date !== undefined) draft.remark(`Built: ${date}`);
  draft.identifier('IMO', number);
  draft.remark(record.at('TitleOrShip') ?? record.at('Title'));
  draft.row(record);
  return draft;
};

const FORM =
  '(?:Ltd|Limited|Inc|LLC|[JO]?[JO]SC|PJSC|CJSC|Co|Corp|S\\.A|GmbH|AO|OOO|OAO|PAO|ZAO|FSUE|АО|ООО|ОАО|ПАО|ЗАО|ФГУП|МК)(?!\\p{L})';
/** A legal form after a comma is part of the name before it, unless a name follows the form. */
const OWN_FORM = `(?!\\s*(?:${FORM}\\.?,?\\s*)+(?:$|[;)]|or\\b|and\\b))`;
/** Between names stand semicolons and commas, and between those of bodies 'or' too; what is in brackets is one. */
const BETWEEN = `;|,${OWN_FORM}(?![^()]*\\))|\\s(?=Arabic:)`;
const BETWEEN_NAMES = new RegExp(BETWEEN, 'u');
const BETWEEN_BODIES = new RegExp(`${BETWEEN}|\\s+or\\s+`, 'u');
const LANGUAGE =
  /^(?:Belarus+ian|Russian|Ukrainian|Arabic|Persian|Farsi|French|Spanish|English|Chinese|Burmese)\s*:\s*/;
const FORM_ALONE = new RegExp(`^(?:${FORM}[.)]*\\s*)+$`, 'u');

const aliasesIn = (line: string, person: boolean): string[] =>
  cleanTexts(line, person ? BETWEEN_NAMES : BETWEEN_BODIES)
    .map((alias) => alias.replace(LANGUAGE, ''))
    .filter((alias) => !FORM_ALONE.test(alias));
