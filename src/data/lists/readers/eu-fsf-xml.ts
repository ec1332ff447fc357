// The consolidated list of the European Union's financial sanctions, schema 1.1. The same party may stand in two elements, once
// under each programme: they are one party. No name is the main one, and the first is taken for it.

import { cleanText } from './clean-text.ts';
import { PartyDraft } from './party-draft.ts';
import { notThisFormat, onlyFile, type Reader } from './reader.ts';
import { birthsIn, dayIn } from './written-days.ts';
import type { XmlElement } from './xml-element.ts';
import { xmlRecords } from './xml-records.ts';

export const euFsfXml: Reader = {
  title: 'XML of the EU financial sanctions files, 1.1',
  version: 3,
  // Keys of the publisher's database, and which act brought each single name or address.
  ignored: [
    '*@logicalId',
    '*@regulationLanguage',
    '*/regulationSummary@numberTitle',
    '*/regulationSummary@publicationDate',
    '*/regulationSummary@publicationUrl',
    '*/regulationSummary@regulationType',
    'regulation@regulationType',
    'regulation@organisationType',
    'regulation@entryIntoForceDate',
    'nameAlias@gender',
    'address@asAtListingTime',
    '*@countryDescription',
    'birthdate@dayOfMonth',
    'birthdate@monthOfYear',
    'identification@diplomatic',
    'identification@knownExpired',
    'identification@knownFalse',
    'identification@reportedLost',
    'identification@revokedByIssuer',
    'identification@identificationTypeCode',
  ],
  recognises: (head) => /<export\b[^>]*eu\.europa\.ec\/fpi\/fsd/.test(head),
  async *read(files, _, log) {
    const file = onlyFile(files);
    const drafts = new Map<string, PartyDraft>();
    const list = xmlRecords(file, ['export'], new Set(['sanctionEntity']), (root) => {
      log.published = dayIn(root.attribute('generationDate')?.slice(0, 10), 'year-first');
    });
    for await (const { element, line } of list) {
      log.rows += 1;
      const id = element.attribute('euReferenceNumber') ?? element.attribute('logicalId');
      if (id === undefined) {
        log.couldNotRead({ file: file.name, line }, 'The entity has no reference number');
        continue;
      }
      const known = drafts.get(id);
      if (known) log.note('An entity stands in two elements and was put together');
      const draft = known ?? new PartyDraft(id);
      drafts.set(id, draft);
      read(draft, element);
      element.leftOver((path) => log.leftOver(path));
      if (!draft.named) log.couldNotRead({ file: file.name, line }, 'The entity has no name');
    }
    if (drafts.size === 0) throw notThisFormat(file.name, 'The file holds no entity');
    for (const draft of drafts.values()) {
      const party = draft.finish();
      if (party) yield party;
    }
  },
};

const read = (draft: PartyDraft, entity: XmlElement): void => {
  const subject = entity.all('subjectType')[0];
  const codes = ['classificationCode', 'code'].map((name) => subject?.attribute(name));
  draft.kind = codes.includes('P') || codes.includes('person') ? 'person' : 'organisation';
  for (const alias of entity.all('nameAlias')) readName(draft, alias);
  for (const regulation of entity.all('regulation')) {
    const published = regulation.attribute('publicationDate');
    draft.programme(regulation.attribute('programme'));
    draft.basis(
      [regulation.attribute('numberTitle'), published, regulation.at('publicationUrl')]
        .filter((part) => part !== undefined)
        .join(', '),
    );
  }
  // The act that is named is the latest to change the entry; only the day of designation is that of the listing.
  const listed = dayIn(entity.attribute('designationDate'), 'year-first');
  if (listed !== undefined && (draft.listed === undefined || listed < draft.listed))
    draft.listed = listed;
  draft.remark(entity.attribute('designationDetails'));
  draft.identifier('UN reference', entity.attribute('unitedNationId'));
  for (const address of entity.all('address')) readAddress(draft, address);
  for (const born of entity.all('birthdate')) readBirth(draft, born);
  for (const state of entity.all('citizenship')) {
    draft.nationality(codeOf(state));
    state.attribute('region');
    for (const remark of state.texts('remark')) draft.remark(remark);
  }
  for (const paper of entity.all('identification')) readPaper(draft, paper);
  for (const remark of entity.texts('remark')) draft.remark(remark);
  draft.heldRow(entity);
};

const readName = (draft: PartyDraft, alias: XmlElement): void => {
  const language = alias.attribute('nameLanguage');
  const parts = ['firstName', 'middleName', 'lastName'].map((part) => alias.attribute(part));
  const name = alias.attribute('wholeName') ?? cleanText(parts.filter(Boolean).join(' '));
  const latin = name === undefined || /\p{Script=Latin}/u.test(name);
  draft.name(
    name,
    !latin ? 'original' : draft.named ? 'alias' : 'main',
    alias.attribute('strong') === 'false' ? 'weak' : 'strong',
    { language },
  );
  draft.remark(alias.attribute('function'));
  draft.remark(alias.attribute('title'));
  for (const remark of alias.texts('remark')) draft.remark(remark);
};

/** '00' stands for unknown. */
const codeOf = (element: XmlElement): string | undefined => {
  const code = element.attribute('countryIso2Code');
  return code === '00' ? undefined : code;
};

const readAddress = (draft: PartyDraft, address: XmlElement): void => {
  draft.address(
    ['poBox', 'street', 'place', 'city', 'region', 'zipCode'].map((part) =>
      address.attribute(part),
    ),
    codeOf(address),
  );
  for (const contact of address.all('contactInfo'))
    draft.identifier(contact.attribute('key'), contact.attribute('value'));
  for (const remark of address.texts('remark')) draft.remark(remark);
};

const readBirth = (draft: PartyDraft, born: XmlElement): void => {
  const circa = born.attribute('circa') === 'true';
  const day = born.attribute('birthdate');
  const [year, from, to] = ['year', 'yearRangeFrom', 'yearRangeTo'].map((part) =>
    born.attribute(part),
  );
  const written =
    day ?? (from !== undefined && to !== undefined ? `${from} to ${to}` : (year ?? from ?? to));
  const calendar = born.attribute('calendarType');
  if (written !== undefined) {
    // A day of another calendar is no day of ours.
    draft.births(
      calendar === undefined || calendar === 'GREGORIAN'
        ? birthsIn(written, 'year-first', circa)
        : [{ written: `${written} (${calendar.toLowerCase()})`, circa }],
    );
  }
  draft.birthPlace(
    ...['place', 'city', 'region', 'zipCode'].map((part) => born.attribute(part)),
    codeOf(born),
  );
  for (const remark of born.texts('remark')) draft.remark(remark);
};

const readPaper = (draft: PartyDraft, paper: XmlElement): void => {
  const [number, type] = [
    paper.attribute('number'),
    paper.attribute('identificationTypeDescription'),
  ];
  draft.identifier(type, number, codeOf(paper));
  const said = ['issuedBy', 'issueDate', 'validFrom', 'validTo', 'nameOnDocument', 'region']
    .map((part) => ({ part, value: paper.attribute(part) }))
    .filter(({ value }) => value !== undefined)
    .map(({ part, value }) => `${part} ${value!}`);
  if (said.length > 0) draft.remark(`${type ?? 'Document'} ${number ?? ''}: ${said.join(', ')}`);
  for (const remark of paper.texts('remark')) draft.remark(remark);
};
