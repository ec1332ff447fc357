// SDN_ENHANCED.XML of the Office of Foreign Assets Control and exports of its list service in the same schema: several scripts
// under one name, weak aliases marked, the day on which a party came on each list, and the legal authorities.

import type { PublishedName } from '../../../model/published-party.ts';
import { ofacKind } from './ofac-kinds.ts';
import { PartyDraft } from './party-draft.ts';
import { onlyFile, type Reader } from './reader.ts';
import { birthsIn, dayIn } from './written-days.ts';
import type { XmlElement } from './xml-element.ts';
import { xmlRecords } from './xml-records.ts';

export const ofacEnhancedXml: Reader = {
  title: 'XML of OFAC, enhanced (SDN_ENHANCED.XML)',
  version: 3,
  // Keys of the publisher's database, and parts of names and dates that stand whole beside them.
  ignored: [
    '*@id',
    '*@refId',
    '*@featureTypeId',
    '*@featureVersionId',
    '*@nameId',
    '*@nameTranslationId',
    '*/valueRefId',
    '*/versionId',
    '*/identityId',
    '*/isPrimary',
    '*/isDateRange',
    '*/formattedFirstName',
    '*/formattedLastName',
    '*/nameParts/namePart/type',
    '*/nameParts/namePart/value',
    '*/address/translations/translation/script',
    '*/addressPart/type',
    '*/identityDocument/name',
    '*/identityDocument/isValid',
    '*/fromDateEnd',
    '*/toDateBegin',
    '*/fromDateBegin',
    '*/toDateEnd',
    '*/isApproximate',
    '*/idFeature',
    '*/reliability',
    '*/relationship/quality',
    '*/sanctionsType',
  ],
  recognises: (head) => /<sanctionsData\b/.test(head),
  async *read(files, { of }, log) {
    const file = onlyFile(files);
    const records = new Set(['dataAsOf', 'entity']);
    for await (const { element, line } of xmlRecords(file, ['sanctionsData'], records)) {
      if (element.name === 'dataAsOf') {
        log.published = dayIn(element.text, 'year-first');
        continue;
      }
      const lists = element.all('sanctionsLists', 'sanctionsList');
      const own = of ? lists.filter(({ text }) => of.includes(text ?? '')) : lists;
      if (own.length === 0) {
        log.note('A row of another list was passed over');
        continue;
      }
      log.rows += 1;
      const draft = read(element);
      const [day] = own
        .map((list) => list.attribute('datePublished'))
        .filter((one) => one !== undefined)
        .sort();
      draft.listed = dayIn(day, 'year-first');
      for (const list of lists)
        draft.remark(
          `On ${list.text ?? '?'} since ${list.attribute('datePublished') ?? 'an unknown day'}`,
        );
      element.leftOver((path) => log.leftOver(path));
      const party = draft.finish();
      if (party) yield party;
      else log.couldNotRead({ file: file.name, line }, 'The entity has no name');
    }
  },
};

const read = (entity: XmlElement): PartyDraft => {
  const draft = new PartyDraft(entity.attribute('id') ?? '');
  draft.kind = ofacKind(entity.at('generalInfo', 'entityType'));
  const names = entity.all('names', 'name');
  const primary = names.filter((name) => name.at('isPrimary') === 'true');
  for (const name of [...primary, ...names.filter((one) => !primary.includes(one))])
    readName(draft, name, primary.includes(name));
  for (const programme of entity.texts('sanctionsPrograms', 'sanctionsProgram'))
    draft.programme(programme);
  for (const authority of entity.texts('legalAuthorities', 'legalAuthority'))
    draft.basis(authority);
  for (const address of entity.all('addresses', 'address')) {
    const [translation] = address.all('translations', 'translation');
    draft.address(
      translation?.texts('addressParts', 'addressPart', 'value') ?? [],
      address.at('country'),
    );
  }
  for (const feature of entity.all('features', 'feature')) readFeature(draft, feature);
  for (const document of entity.all('identityDocuments', 'identityDocument'))
    readPaper(draft, document);
  for (const relation of entity.all('relationships', 'relationship')) {
    const [related] = relation.all('relatedEntity');
    const [name, id] = [related?.text, related?.attribute('entityId')];
    draft.link({
      relation: relation.at('type') ?? 'related to',
      ...(name !== undefined && { name }),
      ...(id !== undefined && { id }),
    });
  }
  draft.remark(entity.at('generalInfo', 'title'));
  draft.remark(entity.at('generalInfo', 'remarks'));
  draft.row(entity);
  return draft;
};

const readName = (draft: PartyDraft, name: XmlElement, primary: boolean): void => {
  const strength: PublishedName['strength'] =
    name.at('isLowQuality') === 'true' ? 'weak' : 'strong';
  const former = name.at('aliasType') === 'F.K.A.';
  for (const translation of name.all('translations', 'translation')) {
    const script = translation.at('script');
    const latin = script === undefined || script === 'Latin';
    const kind = !latin ? 'original' : primary ? 'main' : former ? 'former' : 'alias';
    const parts = translation.texts('nameParts', 'namePart', 'value').join(' ');
    draft.name(translation.at('formattedFullName') ?? parts, kind, strength, { script });
  }
};

const readFeature = (draft: PartyDraft, feature: XmlElement): void => {
  const [type, value] = [feature.at('type') ?? '', feature.at('value')];
  if (value === undefined) return;
  if (type === 'Birthdate') {
    const circa = feature.at('valueDate', 'isApproximate') === 'true';
    draft.births(birthsIn(value, 'day-first', circa));
  } else if (type === 'Place of Birth') draft.birthPlace(value);
  else if (/^(?:Nationality Country|Citizenship Country)$/.test(type)) draft.nationality(value);
  else if (/^(?:Vessel Flag|Nationality of Registration)$/.test(type)) draft.country(value);
  else if (/Number|Identification|Address|MMSI|SWIFT|IMO|Call Sign|Website|ISIN|Ticker/i.test(type))
    draft.identifier(type, value);
  else draft.remark(`${type}: ${value}`);
};

const readPaper = (draft: PartyDraft, paper: XmlElement): void => {
  const [type, number] = [paper.at('type'), paper.at('documentNumber')];
  const [country, place] = [paper.at('issuingCountry'), paper.at('issuingLocation')];
  draft.identifier(type, number, country ?? place);
  for (const said of [paper.at('issuingAuthority'), paper.at('comments')])
    if (said !== undefined) draft.remark(`${type ?? 'Document'} ${number ?? ''}: ${said}`);
};
