// The advanced XML of OFAC in small, in the order of the real file: words first, addresses, papers, parties, relations, days.

import { describe, expect, it } from 'vitest';
import { READERS } from '../../../src/data/lists/readers/index.ts';
import { readText } from './given.ts';

const date = (year: number): string => `<Year>${year}</Year><Month>1</Month><Day>1</Day>`;
const FILE = `<?xml version="1.0" encoding="utf-8"?>
<Sanctions xmlns="http://www.un.org/sanctions/1.0">
  <DateOfIssue CalendarTypeID="1"><Year>2024</Year><Month>3</Month><Day>6</Day></DateOfIssue>
  <ReferenceValueSets>
    <CountryValues><Country ID="11082" ISO2="CU">Cuba</Country></CountryValues>
    <ScriptValues><Script ID="215" ScriptCode="Latn">Latin</Script><Script ID="160" ScriptCode="Arab">Arabic</Script></ScriptValues>
    <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType></NamePartTypeValues>
    <AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1401">F.K.A.</AliasType></AliasTypeValues>
    <PartySubTypeValues><PartySubType ID="4">Individual</PartySubType></PartySubTypeValues>
    <FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="25">Location</FeatureType></FeatureTypeValues>
    <IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues>
    <ListValues><List ID="1550">SDN List</List><List ID="9">Consolidated List</List></ListValues>
    <LegalBasisValues><LegalBasis ID="1">31 CFR part 515</LegalBasis></LegalBasisValues>
    <RelationTypeValues><RelationType ID="15002">Owned or Controlled By</RelationType></RelationTypeValues>
  </ReferenceValueSets>
  <Locations><Location ID="25"><LocationCountry CountryID="11082"/><LocationPart LocPartTypeID="1454"><LocationPartValue Primary="true"><Value>Havana</Value></LocationPartValue></LocationPart></Location></Locations>
  <IDRegDocuments><IDRegDocument ID="1" IDRegDocTypeID="1571" IdentityID="70" IssuedBy-CountryID="11082"><IDRegistrationNo>484824</IDRegistrationNo></IDRegDocument></IDRegDocuments>
  <DistinctParties>
    <DistinctParty FixedRef="7"><Profile ID="7" PartySubTypeID="4"><Identity ID="70" Primary="true">
      <Alias AliasTypeID="1400" Primary="false" LowQuality="true"><DocumentedName><DocumentedNamePart><NamePartValue NamePartGroupID="3" ScriptID="215">El Zorro</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
      <Alias AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName><DocumentedNamePart><NamePartValue NamePartGroupID="2" ScriptID="215">Ana</NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue NamePartGroupID="1" ScriptID="215">Rubio</NamePartValue></DocumentedNamePart></DocumentedName>
        <DocumentedName><DocumentedNamePart><NamePartValue NamePartGroupID="4" ScriptID="160">آنا</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
      <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="1" NamePartTypeID="1520"/></MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="2" NamePartTypeID="1521"/></MasterNamePartGroup></NamePartGroups>
    </Identity>
    <Feature FeatureTypeID="8"><FeatureVersion><DatePeriod><Start Approximate="true"><From>${date(1955)}</From></Start><End><To><Year>1955</Year><Month>12</Month><Day>31</Day></To></End></DatePeriod></FeatureVersion></Feature>
    <Feature FeatureTypeID="25"><FeatureVersion><VersionLocation LocationID="25"/></FeatureVersion></Feature>
    </Profile></DistinctParty>
    <DistinctParty FixedRef="8"><Profile ID="8"><Identity ID="80"><Alias Primary="true" LowQuality="false"><DocumentedName><DocumentedNamePart><NamePartValue ScriptID="215">CIMEX</NamePartValue></DocumentedNamePart></DocumentedName></Alias></Identity></Profile></DistinctParty>
  </DistinctParties>
  <ProfileRelationships><ProfileRelationship From-ProfileID="7" To-ProfileID="8" RelationTypeID="15002" Former="true"/></ProfileRelationships>
  <SanctionsEntries>
    <SanctionsEntry ID="7" ProfileID="7" ListID="1550"><EntryEvent LegalBasisID="1"><Date><Year>1986</Year><Month>12</Month><Day>10</Day></Date></EntryEvent><SanctionsMeasure><Comment>CUBA</Comment></SanctionsMeasure></SanctionsEntry>
    <SanctionsEntry ID="8" ProfileID="8" ListID="9"><EntryEvent><Date>${date(2020)}</Date></EntryEvent></SanctionsEntry>
  </SanctionsEntries>
</Sanctions>`;

describe('the advanced XML of OFAC', () => {
  it('joins words, addresses, papers, relations and days to the parties', async () => {
    const { parties, log } = await readText('ofac-advanced-xml', FILE, { of: ['SDN List'] });
    expect(log.published).toBe('2024-03-06');
    expect(log.rows).toBe(1);
    expect(parties).toMatchObject([
      {
        id: '7',
        kind: 'person',
        names: [
          { text: 'Rubio, Ana', kind: 'main', strength: 'strong', script: 'Latin' },
          { text: 'آنا', kind: 'original', strength: 'strong', script: 'Arabic' },
          { text: 'El Zorro', kind: 'alias', strength: 'weak' },
        ],
        identifiers: [{ type: 'Passport', number: '484824', country: 'Cuba' }],
        births: [{ from: '1955', to: '1955', circa: true }],
        addresses: [{ text: 'Havana, Cuba', country: 'Cuba' }],
        programmes: ['CUBA'],
        basis: ['31 CFR part 515'],
        listed: '1986-12-10',
        links: [{ relation: 'formerly Owned or Controlled By', id: '8' }],
      },
    ]);
    expect(Object.fromEntries(log.unclaimed(READERS['ofac-advanced-xml'].ignored))).toEqual({});
  });

  it('says that rows of other lists were passed over', async () => {
    const { log } = await readText('ofac-advanced-xml', FILE, { of: ['SDN List'] });
    expect([...log.notes]).toEqual([['A row of another list was passed over', 1]]);
  });
});
