// A made-up SDN_ADVANCED.XML in the order and with the attributes of the real one, for as many parties as fill it. Names are made of
// syllables, so that they are as many different words as names of people are; the same seed makes the same file.

import { closeSync, openSync, writeSync } from 'node:fs';

const SYLLABLES =
  'ka ro min sha vel du par tik no la bez ar yu gor fi ma zin ter o hal pri su ed wan'.split(' ');
const COUNTRIES = ['Iran', 'Russia', 'Cuba', 'China', 'Syria'];
const HEAD = `<?xml version="1.0" encoding="utf-8"?>
<Sanctions xmlns="http://www.un.org/sanctions/1.0">
  <DateOfIssue CalendarTypeID="1"><Year>2026</Year><Month>7</Month><Day>31</Day></DateOfIssue>
  <ReferenceValueSets>
    <AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
    <CountryValues>${COUNTRIES.map((name, at) => `<Country ID="${at}">${name}</Country>`).join('')}</CountryValues>
    <FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="25">Location</FeatureType></FeatureTypeValues>
    <IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues>
    <LegalBasisValues><LegalBasis ID="1">Executive Order 13224</LegalBasis></LegalBasisValues>
    <ListValues><List ID="1550">SDN List</List></ListValues>
    <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType></NamePartTypeValues>
    <PartySubTypeValues><PartySubType ID="4">Individual</PartySubType></PartySubTypeValues>
    <RelationTypeValues><RelationType ID="15002">Associate Of</RelationType></RelationTypeValues>
    <ScriptValues><Script ID="215">Latin</Script></ScriptValues>
  </ReferenceValueSets>`;

const generator = (seed) => () =>
  (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32;

/** Writes at least so many bytes to the file. Gives the number of parties. */
export const writeAdvanced = (file, bytes) => {
  const random = generator(20_260_731);
  const below = (count) => Math.floor(random() * count);
  const made = () => {
    const text = Array.from(
      { length: 2 + below(3) },
      () => SYLLABLES[below(SYLLABLES.length)],
    ).join('');
    return text[0].toUpperCase() + text.slice(1);
  };
  // As of the real list some words are borne by very many and most by few.
  const words = Array.from({ length: 30_000 }, made);
  const word = () => words[Math.floor(words.length * random() ** 3)];
  const out = openSync(file, 'w');
  let written = 0;
  const write = (text) => void (written += writeSync(out, text));
  const date = (year) =>
    `<Year>${year}</Year><Month>${1 + below(12)}</Month><Day>${1 + below(28)}</Day>`;
  const alias = (party, at) => `
            <Alias FixedRef="${party}" AliasTypeID="${at === 0 ? 1403 : 1400}" Primary="${at === 0}" LowQuality="${at > 4}">
              <DocumentedName ID="${party * 10 + at}" FixedRef="${party}" DocNameStatusID="${at === 0 ? 1 : 2}">
                <DocumentedNamePart>
                  <NamePartValue NamePartGroupID="${party * 2}" ScriptID="215" ScriptStatusID="1" Acronym="false">${word()}</NamePartValue>
                </DocumentedNamePart>
                <DocumentedNamePart>
                  <NamePartValue NamePartGroupID="${party * 2 + 1}" ScriptID="215" ScriptStatusID="1" Acronym="false">${word()} ${word()}</NamePartValue>
                </DocumentedNamePart>
              </DocumentedName>
            </Alias>`;
  const feature = (party, at, held) => `
          <Feature ID="${party * 10 + at}" FeatureTypeID="${at === 0 ? 8 : 25}">
            <FeatureVersion ID="${party * 10 + at}" ReliabilityID="1">
              <Comment />
              ${held}
            </FeatureVersion>
            <IdentityReference IdentityID="${party}" IdentityFeatureLinkTypeID="1" />
          </Feature>`;
  const born =
    () => `<DatePeriod CalendarTypeID="1" YearFixed="false" MonthFixed="false" DayFixed="false">
                <Start Approximate="false" YearFixed="false" MonthFixed="false" DayFixed="false"><From>${date(1950)}</From><To>${date(1950)}</To></Start>
                <End Approximate="false" YearFixed="false" MonthFixed="false" DayFixed="false"><From>${date(1951)}</From><To>${date(1951)}</To></End>
              </DatePeriod>`;
  // Of a party some 6.2 kB, as of the real file's 19,000 in 122 MB.
  const parties = Math.ceil(bytes / 6_000);
  const each = (text) => {
    for (let party = 1; party <= parties; party += 1) write(text(party));
  };
  write(`${HEAD}\n  <Locations>`);
  each(
    (party) => `
    <Location ID="${party}">
      <LocationAreaCode AreaCodeID="1" /><LocationCountry CountryID="${below(COUNTRIES.length)}" CountryRelevanceID="1" />
      <LocationPart LocPartTypeID="1454"><LocationPartValue Primary="true" LocPartValueTypeID="1" LocPartValueStatusID="1"><Comment /><Value>${word()}</Value></LocationPartValue></LocationPart>
      <FeatureVersionReference FeatureVersionID="${party}" />
    </Location>`,
  );
  write('\n  </Locations>\n  <IDRegDocuments>');
  each(
    (party) => `
    <IDRegDocument ID="${party}" IDRegDocTypeID="1571" IdentityID="${party}" IssuedBy-CountryID="${below(COUNTRIES.length)}" ValidityID="1">
      <Comment /><IDRegistrationNo>${100_000_000 + party}</IDRegistrationNo>
      <DocumentedNameReference DocumentedNameID="${party * 10}" />
    </IDRegDocument>`,
  );
  write('\n  </IDRegDocuments>\n  <DistinctParties>');
  each(
    (party) => `
    <DistinctParty FixedRef="${party}">
      <Comment />
      <Profile ID="${party}" PartySubTypeID="4">
          <Identity ID="${party}" FixedRef="${party}" Primary="true" False="false">${(party % 3 === 0 ? [0, 1, 5] : [0, 1]).map((at) => alias(party, at)).join('')}
            <NamePartGroups>
              <MasterNamePartGroup><NamePartGroup ID="${party * 2}" NamePartTypeID="1520" /></MasterNamePartGroup>
              <MasterNamePartGroup><NamePartGroup ID="${party * 2 + 1}" NamePartTypeID="1521" /></MasterNamePartGroup>
            </NamePartGroups>
          </Identity>${feature(party, 0, born())}${[1, 2, 3, 4, 5, 6].map((at) => feature(party, at, `<VersionLocation LocationID="${party}" />`)).join('')}
      </Profile>
    </DistinctParty>`,
  );
  write('\n  </DistinctParties>\n  <ProfileRelationships>');
  each(
    (party) => `
    <ProfileRelationship ID="${party}" From-ProfileID="${party}" To-ProfileID="${1 + below(parties)}" RelationTypeID="15002" RelationQualityID="1" Former="false" SanctionsEntryID="${party}"><Comment /></ProfileRelationship>`,
  );
  write('\n  </ProfileRelationships>\n  <SanctionsEntries>');
  each(
    (party) => `
    <SanctionsEntry ID="${party}" ProfileID="${party}" ListID="1550">
      <EntryEvent ID="${party}" EntryEventTypeID="1" LegalBasisID="1"><Comment /><Date CalendarTypeID="1">${date(2020)}</Date></EntryEvent>
      <SanctionsMeasure ID="${party}" SanctionsTypeID="1"><Comment>SDGT</Comment><DatePeriod CalendarTypeID="1" YearFixed="true" MonthFixed="true" DayFixed="true" /></SanctionsMeasure>
    </SanctionsEntry>`,
  );
  write('\n  </SanctionsEntries>\n</Sanctions>\n');
  closeSync(out);
  return { parties, written };
};
