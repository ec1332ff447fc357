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
  version: 1,
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
  // Between names stand semicolons, commas and line breaks; a legal form after a comma is part of the name before it.
  for (const line of record.all('Aliases').flatMap(({ lines }) => lines))
    for (const alias of cleanTexts(line, BETWEEN_NAMES))
      draft.name(alias, /\p{Script=Latin}/u.test(alias) ? 'alias' : 'original');
  draft.programme(country);
  const schedule = record.at('Schedule');
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

const BETWEEN_NAMES = /;|,(?!\s*(?:Ltd|Inc|LLC|JSC|OJSC|PJSC|Co|Corp|S\.A|GmbH|AO|OOO|PAO)\b)/;
