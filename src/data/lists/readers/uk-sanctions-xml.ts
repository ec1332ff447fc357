// The UK Sanctions List as XML: a designation an element. Name6 is the family or whole name and comes after the others.

import type { PartyKind } from '../../../model/published-party.ts';
import { cleanTexts } from './clean-text.ts';
import { PartyDraft } from './party-draft.ts';
import { onlyFile, type Reader } from './reader.ts';
import { termsOfMeasures } from './uk-measures.ts';
import { birthsIn, dayIn } from './written-days.ts';
import type { XmlElement } from './xml-element.ts';
import { xmlRecords } from './xml-records.ts';

const KINDS: Readonly<Record<string, PartyKind>> = {
  individual: 'person',
  entity: 'organisation',
  ship: 'vessel',
};

/** By the way to an element that holds a number, what the number is. */
const NUMBERS: readonly (readonly [name: string, path: readonly string[]])[] = [
  ['UN Reference Number', ['UNReferenceNumber']],
  ['OFSI Group ID', ['OFSIGroupID']],
  ['Phone number', ['PhoneNumbers', 'PhoneNumber']],
  ['Website', ['Websites', 'Website']],
  ['Email address', ['EmailAddresses', 'EmailAddress']],
];

export const ukSanctionsXml: Reader = {
  title: 'XML of the UK Sanctions List',
  version: 3,
  ignored: ['LastUpdated', 'DesignationSource'],
  recognises: (head) => /<Designations\b/.test(head),
  async *read(files, _, log) {
    const file = onlyFile(files);
    const records = new Set(['Designation', 'DateGenerated']);
    for await (const { element, line } of xmlRecords(file, ['Designations'], records)) {
      if (element.name === 'DateGenerated') {
        log.published = dayIn(element.text, 'day-first');
        continue;
      }
      log.rows += 1;
      const id = element.at('UniqueID');
      const party = id === undefined ? undefined : read(element, id).finish();
      element.leftOver((path) => log.leftOver(path));
      if (party) yield party;
      else
        log.couldNotRead(
          { file: file.name, line },
          id === undefined
            ? 'The designation has no unique ID'
            : `The designation ${id} has no name`,
        );
    }
  },
};

const read = (entry: XmlElement, id: string): PartyDraft => {
  const draft = new PartyDraft(id);
  draft.kind = KINDS[entry.at('IndividualEntityShip')?.toLowerCase() ?? ''] ?? 'unknown';
  for (const name of entry.all('Names', 'Name')) readName(draft, name);
  for (const name of entry.all('NonLatinNames', 'NonLatinName'))
    draft.name(name.at('NameNonLatinScript'), 'original', 'unknown', {
      script: name.at('NonLatinScriptType'),
      language: name.at('NonLatinScriptLanguage'),
    });
  const measures = cleanTexts(entry.at('SanctionsImposed'), '|');
  draft.programme(entry.at('RegimeName'));
  draft.programme(termsOfMeasures(measures));
  draft.listed = dayIn(entry.at('DateDesignated'), 'day-first');
  for (const address of entry.all('Addresses', 'Address'))
    draft.address(
      [1, 2, 3, 4, 5, 6]
        .map((line) => address.at(`AddressLine${line}`))
        .concat(address.at('AddressPostalCode')),
      address.at('AddressCountry'),
    );
  for (const [name, path] of NUMBERS)
    for (const number of entry.texts(...path)) draft.identifier(name, number);
  for (const person of entry.all('IndividualDetails', 'Individual')) readPerson(draft, person);
  for (const body of entry.all('EntityDetails', 'Entity')) readBody(draft, body);
  for (const ship of entry.all('ShipDetails', 'Ship')) readShip(draft, ship);
  for (const said of [
    ...entry.texts('Titles', 'Title'),
    entry.at('OtherInformation'),
    entry.at('UKStatementofReasons'),
    ...measures,
  ])
    draft.remark(said);
  draft.row(entry);
  return draft;
};

const readName = (draft: PartyDraft, name: XmlElement): void => {
  const whole = [1, 2, 3, 4, 5, 6]
    .map((number) => name.at(`Name${number}`))
    .filter((part) => part !== undefined)
    .join(' ');
  const main = name.at('NameType')?.toLowerCase() === 'primary name';
  const quality = name.at('AliasStrength')?.toLowerCase() ?? '';
  draft.name(
    whole,
    main ? 'main' : 'alias',
    main || quality.startsWith('good') ? 'strong' : quality.startsWith('low') ? 'weak' : 'unknown',
  );
};

const readPerson = (draft: PartyDraft, person: XmlElement): void => {
  for (const born of person.texts('DOBs', 'DOB')) draft.births(birthsIn(born, 'day-first'));
  for (const passport of person.all('PassportDetails', 'Passport')) {
    draft.identifier('Passport number', passport.at('PassportNumber'));
    draft.remark(passport.at('PassportAdditionalInformation'));
  }
  for (const paper of person.all('NationalIdentifierDetails', 'NationalIdentifier')) {
    draft.identifier('National Identifier number', paper.at('NationalIdentifierNumber'));
    draft.remark(paper.at('NationalIdentifierAdditionalInformation'));
  }
  for (const state of person.texts('Nationalities', 'Nationality')) draft.nationality(state);
  for (const place of person.all('BirthDetails', 'Location'))
    draft.birthPlace(place.at('TownOfBirth'), place.at('CountryOfBirth'));
  for (const path of [
    ['Positions', 'Position'],
    ['Genders', 'Gender'],
  ])
    for (const said of person.texts(...path)) draft.remark(said);
};

const readBody = (draft: PartyDraft, body: XmlElement): void => {
  for (const number of body.texts('BusinessRegistrationNumbers', 'BusinessRegistrationNumber'))
    draft.identifier('Business registration number', number);
  for (const name of body.texts('ParentCompanies', 'ParentCompany'))
    draft.link({ relation: 'Parent company', name });
  for (const name of body.texts('Subsidiaries', 'Subsidiary'))
    draft.link({ relation: 'Subsidiaries', name });
  for (const type of body.texts('TypeOfEntities', 'TypeOfEntity')) draft.remark(type);
};

const readShip = (draft: PartyDraft, ship: XmlElement): void => {
  for (const number of ship.texts('IMONumbers', 'IMONumber'))
    draft.identifier('IMO number', number);
  for (const number of ship.texts('HullIdentificationNumbers', 'HullIdentificationNumber'))
    draft.identifier('Hull identification number', number);
  for (const name of ship.texts('CurrentOwnerOperators', 'CurrentOwnerOperator'))
    draft.link({ relation: 'Current owner/operator', name });
  for (const name of ship.texts('PreviousOwnerOperators', 'PreviousOwnerOperator'))
    draft.link({ relation: 'Previous owner/operator', name });
  for (const path of [
    ['CurrentBelievedFlagOfShips', 'CurrentBelievedFlagOfShip'],
    ['PreviousFlags', 'PreviousFlag'],
  ])
    for (const flag of ship.texts(...path)) draft.country(flag);
  for (const path of [
    ['TypeOfShipDetails', 'TypeOfShip'],
    ['TonnageOfShipDetails', 'TonnageOfShip'],
    ['LengthOfShipDetails', 'LengthOfShip'],
    ['YearsBuilt', 'YearBuilt'],
  ])
    for (const said of ship.texts(...path)) draft.remark(said);
};
