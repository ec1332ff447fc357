// entities.ftm.json of OpenSanctions: FollowTheMoney entities, one JSON object a line. Those that are no parties (sanctions,
// addresses, ownership) lend what they say to the party that they name; only targets become listed parties.

import { LONGEST_LINE } from '../../read/limits.ts';
import { decoded } from './decoded.ts';
import { OPENSANCTIONS_KINDS } from './opensanctions-kinds.ts';
import { PartyDraft } from './party-draft.ts';
import { notThisFormat, onlyFile, type ListFile, type Reader } from './reader.ts';
import { birthsIn, dayIn } from './written-days.ts';

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
  readonly target?: boolean;
  readonly last_seen?: string;
}

const NUMBERS = [
  'idNumber', 'passportNumber', 'registrationNumber', 'taxNumber', 'innCode', 'ogrnCode', 'kppCode', 'okpoCode', 'leiCode',
  'swiftBic', 'imoNumber', 'mmsi', 'callSign', 'email', 'phone', 'website', 'wikidataId', 'dunsCode', 'voenCode', 'uniqueEntityId',
]; // prettier-ignore

const REMARKS = [
  'notes', 'position', 'title', 'topics', 'gender', 'description', 'summary', 'sector', 'legalForm', 'education', 'religion',
  'ethnicity', 'political', 'incorporationDate', 'type', 'tonnage', 'buildDate', 'deathDate', 'status',
]; // prettier-ignore

export const openSanctionsFtm: Reader = {
  title: 'entities.ftm.json of OpenSanctions (FollowTheMoney)',
  version: 2,
  ignored: ['sourceUrl', 'modifiedAt', 'createdAt', 'retrievedAt', 'keywords', 'publisher', 'publisherUrl',
    'firstName', 'lastName', 'middleName', 'fatherName', 'secondName', 'motherName', 'nameSuffix', 'addressEntity'], // prettier-ignore
  recognises: (head) => /^\s*\{"id":/.test(head) && /"schema":/.test(head),
  async *read(files, _, log) {
    const file = onlyFile(files);
    const targets: { draft: PartyDraft; line: number }[] = [];
    const byId = new Map<string, PartyDraft>();
    const sanctions: Entity[] = [];
    for await (const { entity, line } of entities(file)) {
      if (entity === undefined) {
        log.rows += 1;
        log.couldNotRead({ file: file.name, line }, 'The line is not a FollowTheMoney entity');
        continue;
      }
      if (entity.schema === 'Sanction') sanctions.push(entity);
      if (entity.target !== true) {
        if (entity.schema !== 'Sanction') log.note(`No target, passed over: ${entity.schema}`);
        continue;
      }
      log.rows += 1;
      const draft = read(entity, (field) => log.leftOver(field));
      targets.push({ draft, line });
      byId.set(entity.id, draft);
      const seen = dayIn(entity.last_seen, 'year-first');
      if (seen !== undefined && (log.published === undefined || seen > log.published))
        log.published = seen;
    }
    for (const sanction of sanctions)
      for (const id of sanction.properties['entity'] ?? []) readSanction(byId.get(id), sanction);
    for (const { draft, line } of targets) {
      const party = draft.finish();
      if (party) yield party;
      else log.couldNotRead({ file: file.name, line }, 'The entity has no name');
    }
  },
};

async function* entities(file: ListFile): AsyncGenerator<{ entity?: Entity; line: number }> {
  let rest = '';
  let line = 0;
  for await (const piece of decoded(file)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop()!;
    if (rest.length > LONGEST_LINE)
      throw notThisFormat(file.name, 'The line is longer than any of a real list', line + 1);
    for (const text of lines) {
      line += 1;
      if (text.trim() !== '') yield entityIn(text, line);
    }
  }
  if (rest.trim() !== '') {
    const last = entityIn(rest, line + 1);
    if (!last.entity) throw notThisFormat(file.name, 'The last line breaks off', line + 1);
    yield last;
  }
}

/** Lists of texts, one for each property. */
const isProperties = (properties: unknown): boolean =>
  typeof properties === 'object' &&
  properties !== null &&
  Object.values(properties).every(
    (values) => Array.isArray(values) && values.every((value) => typeof value === 'string'),
  );

const entityIn = (text: string, line: number): { entity?: Entity; line: number } => {
  try {
    const entity = JSON.parse(text) as Entity;
    return typeof entity.id === 'string' &&
      typeof entity.schema === 'string' &&
      isProperties(entity.properties)
      ? { entity, line }
      : { line };
  } catch {
    return { line };
  }
};

const read = (entity: Entity, leftOver: (field: string) => void): PartyDraft => {
  const draft = new PartyDraft(entity.id);
  const taken = new Set<string>();
  const all = (property: string): readonly string[] => {
    taken.add(property);
    return entity.properties[property] ?? [];
  };
  draft.kind = OPENSANCTIONS_KINDS[entity.schema] ?? 'unknown';
  for (const name of all('name')) draft.name(name, draft.named ? 'alias' : 'main', 'strong');
  for (const alias of all('alias'))
    draft.name(alias, /\p{Script=Latin}/u.test(alias) ? 'alias' : 'original');
  for (const weak of [...all('weakAlias'), ...all('abbreviation')])
    draft.name(weak, 'alias', 'weak');
  for (const former of all('previousName')) draft.name(former, 'former');
  for (const born of all('birthDate')) draft.births(birthsIn(born, 'year-first'));
  for (const place of all('birthPlace')) draft.birthPlace(place);
  for (const code of [
    ...all('country'),
    ...all('jurisdiction'),
    ...all('flag'),
    ...all('mainCountry'),
  ])
    draft.country(code.toUpperCase());
  for (const code of [...all('nationality'), ...all('citizenship'), ...all('birthCountry')])
    draft.nationality(code.toUpperCase());
  for (const address of all('address')) draft.address([address]);
  for (const property of NUMBERS)
    for (const number of all(property)) draft.identifier(property, number);
  for (const programme of [...all('program'), ...all('programId')]) draft.programme(programme);
  for (const property of REMARKS)
    for (const said of all(property)) draft.remark(`${property}: ${said}`);
  draft.row(entity);
  for (const property of Object.keys(entity.properties))
    if (!taken.has(property)) leftOver(property);
  return draft;
};

const readSanction = (draft: PartyDraft | undefined, { properties }: Entity): void => {
  if (!draft) return;
  for (const programme of [...(properties['program'] ?? []), ...(properties['programId'] ?? [])])
    draft.programme(programme);
  for (const authority of properties['authority'] ?? []) draft.basis(authority);
  const [day] = [...(properties['startDate'] ?? []), ...(properties['listingDate'] ?? [])]
    .map((text) => dayIn(text, 'year-first'))
    .filter((one) => one !== undefined)
    .sort();
  if (day !== undefined && (draft.listed === undefined || day < draft.listed)) draft.listed = day;
};
