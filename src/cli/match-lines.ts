// The lines that licet match reads and answers in bulk, in the shapes of published sets of labelled names.

import { listedMatch } from '../api/verbs.ts';
import type { JsonLine } from '../data/read/json-lines.ts';
import { compareRecords, prepareRecord } from '../matching/names/record.ts';
import type { Vocabulary } from '../matching/names/tables.ts';
import type { ListedParty } from '../model/evidence.ts';
import type { NameHit, NameKind, PartyRecord } from '../model/name-match.ts';
import type { PartyNumber } from '../model/party-number.ts';
import { LicetError } from '../model/errors.ts';

type Fields = JsonLine['value'];

/** { id?, query_name, query_type?, candidate_name, candidate_aliases? } → { id, score, decision, reasons }. */
export const pairOf =
  (vocabulary: Vocabulary) =>
  (line: JsonLine): object => {
    const { value } = line;
    const kind = kindOf(value['query_type']);
    const { score, decision, reasons, candidate } = compareRecords(
      prepareRecord({ kind, names: [textIn(line, 'query_name')] }, vocabulary),
      prepareRecord(
        { kind, names: [textIn(line, 'candidate_name'), ...textsIn(value, 'candidate_aliases')] },
        vocabulary,
      ),
      vocabulary,
    );
    return { ...idOf(value), score, decision, matched: candidate, reasons };
  };

/** { query, birth_date?, nationality? } → { query, hits }. A nationality that is no code is not compared. */
export const queryOf = (
  line: JsonLine,
  find: (query: PartyRecord) => NameHit<ListedParty>[],
  limit: number,
): object => {
  const query = textIn(line, 'query');
  const hits = find({
    kind: kindOf(line.value['query_type']),
    names: [query],
    births: textsIn(line.value, 'birth_date'),
    countries: textsIn(line.value, 'nationality').filter((code) => /^[A-Za-z]{2}$/.test(code)),
  });
  return { ...idOf(line.value), query, hits: hits.slice(0, limit).map(listedMatch) };
};

/** { id?, left, right } of whole records → { id, score, decision, reasons }. */
export const recordsOf =
  (vocabulary: Vocabulary) =>
  (line: JsonLine): object => {
    const [left, right] = (['left', 'right'] as const).map((side) =>
      prepareRecord(recordIn(line, side), vocabulary),
    );
    const { score, decision, reasons } = compareRecords(left!, right!, vocabulary);
    return { ...idOf(line.value), score, decision, reasons };
  };

export const recordIn = (line: JsonLine, side: 'left' | 'right'): PartyRecord => {
  const given = line.value[side];
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw wrong(line, side, 'a record');
  const record = given as Fields;
  const names = NAMES.flatMap((key) => textsIn(record, key));
  if (names.length === 0) throw wrong(line, `${side}.names`, 'at least one name');
  return {
    kind: schemaKind(record['schema']),
    names,
    weakNames: textsIn(record, 'weak_aliases'),
    births: textsIn(record, 'birth_dates'),
    countries: [...new Set(COUNTRIES.flatMap((key) => textsIn(record, key)))],
    numbers: Object.entries(NUMBERS).flatMap(([key, ofType]) =>
      textsIn(record, key).map((number) => ({ ...ofType, number })),
    ),
  };
};

const NAMES = ['caption', 'names', 'previous_names', 'aliases'];
const COUNTRIES = ['countries', 'nationalities', 'citizenships', 'jurisdictions'];
/** Numbers by the words of a person who types them. */
export const NUMBER_TYPES: Readonly<Record<string, Omit<PartyNumber, 'number'>>> = {
  lei: { class: 'lei' },
  imo: { class: 'imo' },
  registration: { class: 'registration' },
  tax: { class: 'tax' },
  inn: { class: 'tax', country: 'RU' },
  ogrn: { class: 'registration', country: 'RU' },
  passport: { class: 'passport' },
  national: { class: 'national' },
  bic: { class: 'bank' },
  wallet: { class: 'wallet' },
};

const NUMBERS: Readonly<Record<string, Omit<PartyNumber, 'number'>>> = {
  ...{ id_numbers: { class: 'national' }, passports: { class: 'passport' } },
  ...{ registration_numbers: { class: 'registration' }, tax_numbers: { class: 'tax' } },
  inn: NUMBER_TYPES['inn']!,
  ogrn: NUMBER_TYPES['ogrn']!,
  imo: NUMBER_TYPES['imo']!,
  lei: NUMBER_TYPES['lei']!,
};

const schemaKind = (schema: unknown): NameKind => {
  if (schema === 'Person') return 'person';
  return schema === 'Company' || schema === 'Organization' ? 'company' : 'unknown';
};

const kindOf = (given: unknown): NameKind =>
  given === 'person' || given === 'company' ? given : 'unknown';

const idOf = (value: Fields): object => (value['id'] === undefined ? {} : { id: value['id'] });

const textIn = (line: JsonLine, key: string): string => {
  const text = line.value[key];
  if (typeof text === 'string' && text.trim() !== '') return text;
  throw wrong(line, key, 'a text');
};

const textsIn = (value: Fields, key: string): string[] => {
  const given = value[key];
  const all = Array.isArray(given) ? (given as unknown[]) : [given];
  return all.filter((one): one is string => typeof one === 'string' && one.trim() !== '');
};

const wrong = ({ file, line }: JsonLine, key: string, what: string): LicetError =>
  new LicetError([
    {
      code: 'missing-key',
      place: { file, line },
      what: `'${key}' should be ${what}`,
      remedy: 'licet match --help shows the shapes',
    },
  ]);
