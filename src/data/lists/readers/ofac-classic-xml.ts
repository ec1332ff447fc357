// SDN.XML and CONSOLIDATED.XML of the Office of Foreign Assets Control, the older schema. It says which aliases are weak, and
// no listing days.

import { ofacKind } from './ofac-kinds.ts';
import { PartyDraft } from './party-draft.ts';
import { onlyFile, type Reader } from './reader.ts';
import { birthsIn, dayIn } from './written-days.ts';
import type { XmlElement } from './xml-element.ts';
import { xmlRecords } from './xml-records.ts';

export const ofacClassicXml: Reader = {
  title: 'XML of OFAC, classic (SDN.XML, CONSOLIDATED.XML)',
  version: 2,
  ignored: ['*/uid', '*/mainEntry'],
  recognises: (head) => /<sdnList\b/.test(head),
  async *read(files, { of, otherThan }, log) {
    const file = onlyFile(files);
    const records = new Set(['publshInformation', 'sdnEntry']);
    for await (const { element, line } of xmlRecords(file, ['sdnList'], records)) {
      if (element.name === 'publshInformation') {
        log.published = dayIn(element.at('Publish_Date'), 'month-first');
        continue;
      }
      const programmes = element.texts('programList', 'program');
      const isOf = (lists: readonly string[]) => (programme: string) =>
        lists.some((start) => programme.startsWith(start));
      if (
        (of && !programmes.some(isOf(of))) ||
        (otherThan && programmes.length > 0 && programmes.every(isOf(otherThan)))
      ) {
        log.note('A row of another list was passed over');
        continue;
      }
      log.rows += 1;
      const party = read(element).finish();
      element.leftOver((path) => log.leftOver(path));
      if (party) yield party;
      else log.couldNotRead({ file: file.name, line }, 'The entry has no name');
    }
  },
};

const read = (entry: XmlElement): PartyDraft => {
  const draft = new PartyDraft(entry.at('uid') ?? '');
  draft.kind = ofacKind(entry.at('sdnType'));
  draft.name(nameIn(entry), 'main', 'strong');
  for (const aka of entry.all('akaList', 'aka'))
    draft.name(
      nameIn(aka),
      aka.at('type') === 'f.k.a.' ? 'former' : 'alias',
      strengthOf(aka.at('category')),
    );
  for (const programme of entry.texts('programList', 'program')) draft.programme(programme);
  for (const id of entry.all('idList', 'id')) readNumber(draft, id);
  for (const address of entry.all('addressList', 'address'))
    draft.address(
      ['address1', 'address2', 'address3', 'city', 'stateOrProvince', 'postalCode'].map((part) =>
        address.at(part),
      ),
      address.at('country'),
    );
  for (const born of entry.texts('dateOfBirthList', 'dateOfBirthItem', 'dateOfBirth'))
    draft.births(birthsIn(born, 'day-first'));
  for (const place of entry.texts('placeOfBirthList', 'placeOfBirthItem', 'placeOfBirth'))
    draft.birthPlace(place);
  for (const state of [
    ...entry.texts('nationalityList', 'nationality', 'country'),
    ...entry.texts('citizenshipList', 'citizenship', 'country'),
  ])
    draft.nationality(state);
  for (const vessel of entry.all('vesselInfo')) {
    draft.identifier('Call sign', vessel.at('callSign'));
    draft.country(vessel.at('vesselFlag'));
    const owner = vessel.at('vesselOwner');
    if (owner !== undefined) draft.link({ relation: 'Vessel owner', name: owner });
    for (const part of ['vesselType', 'tonnage', 'grossRegisteredTonnage']) {
      const value = vessel.at(part);
      if (value !== undefined) draft.remark(`${part}: ${value}`);
    }
  }
  draft.remark(entry.at('title'));
  draft.remark(entry.at('remarks'));
  draft.row(entry);
  return draft;
};

/** As the CSV files write it: 'FAMILY, Given'. */
const nameIn = (element: XmlElement): string | undefined => {
  const [last, first] = [element.at('lastName'), element.at('firstName')];
  return first === undefined ? last : last === undefined ? first : `${last}, ${first}`;
};

const strengthOf = (category: string | undefined): 'strong' | 'weak' | 'unknown' =>
  category === 'strong' || category === 'weak' ? category : 'unknown';

/** What is no number stands among the numbers, as a type with a value. */
const NO_NUMBER =
  /^(?:Gender|Secondary sanctions risk|Additional Sanctions Information|Executive Order|Target Type|Organization|Transactions Prohibited|Listing Date|Effective Date|Purchase\/Sales|Issuer Name|Nationality of Registration|Vessel Year of Build|Subject to|CAATSA|Other Vessel|IFCA|NS-MBS|CMIC)/i;

const readNumber = (draft: PartyDraft, id: XmlElement): void => {
  const type = id.at('idType')?.replace(/:$/, '');
  const [number, country] = [id.at('idNumber'), id.at('idCountry')];
  // The lists that forbid dealings from a day on say so here.
  if (type !== undefined && /^Listing Date/i.test(type)) draft.listed = listingDay(type, number);
  if (type !== undefined && NO_NUMBER.test(type)) draft.remark(`${type}: ${number ?? ''}`);
  else draft.identifier(type, number, country);
};

const listingDay = (type: string, number: string | undefined): string | undefined =>
  dayIn(number, 'day-first') ?? dayIn(/: (.+)$/.exec(type)?.[1], 'day-first');
