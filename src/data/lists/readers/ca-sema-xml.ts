// The Consolidated Canadian Autonomous Sanctions List. It has no numbers: a party is known by regulations, schedule and item, and
// these change. Older copies have other element names, and no listing days.

import { aliasesIn, isLatin, namesInside } from './ca-names.ts';
import { slug } from './clean-text.ts';
import { PartyDraft } from './party-draft.ts';
import { onlyFile, type Reader } from './reader.ts';
import { birthsIn, dayIn } from './written-days.ts';
import type { XmlElement } from './xml-element.ts';
import { xmlRecords } from './xml-records.ts';

export const caSemaXml: Reader = {
  title: 'XML of the Canadian autonomous sanctions list',
  version: 3,
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
  for (const other of namesInside(body ?? '')) draft.name(other, 'alias');
  for (const alias of aliasesIn(record.all('Aliases').flatMap(({ lines }) => lines))) {
    // Of a person a word alone is mostly how a part of the name is spelt too ('Andrei'), and whole names are not put together.
    if (draft.kind === 'person' && !/\s/.test(alias)) draft.name(alias, 'alias', 'weak');
    else draft.name(alias, isLatin(alias) ? 'alias' : 'original');
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
