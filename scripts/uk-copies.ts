// The UK Sanctions List, put together from tables that somebody made of it and published, in which regimes, measures, addresses,
// reasons and names in other scripts are missing; regimes and measures from the publisher's own short form of an earlier day.

import { csvRows, type CsvRow } from '../src/data/lists/readers/csv-rows.ts';
import { PartyDraft } from '../src/data/lists/readers/party-draft.ts';
import { birthsIn, dayIn } from '../src/data/lists/readers/written-days.ts';
import { NO_FREEZE } from '../src/data/lists/readers/uk-measures.ts';
import type { PartyKind, PublishedName } from '../src/model/published-party.ts';
import type { WholeParty } from '../src/data/lists/whole-list.ts';
import type { Copies } from './list-copies.ts';

const TABLES = 'data/lists/uk/uksl-tables-2026-04-29';
/** The newest day on which a row of the tables was updated. */
export const UK_STATE = '2026-04-29';
const SHORT = 'data/lists/uk/uksl_index_2025-08-11.ods';
const SHORT_DAY = '2025-08-11';

const KINDS: Readonly<Record<string, PartyKind>> = {
  individual: 'person',
  entity: 'organisation',
  ship: 'vessel',
};
const STRENGTHS: Readonly<Record<string, PublishedName['strength']>> = {
  good_quality_aka: 'strong',
  low_quality_aka: 'weak',
};
const NUMBERS: Readonly<Record<string, string>> = {
  passport: 'Passport number',
  national: 'National Identifier number',
  imo: 'IMO number',
  business_registration_numbers: 'Business registration number',
};
/** Letters with which the numbers of a regime begin. */
const LETTERS = 3;

export const ukDesignations = async (copies: Copies): Promise<WholeParty[]> => {
  // Two designations have no name in the short form.
  const short = await copies.parties('uk-sanctions-ods', [SHORT], SHORT_DAY, {}, 2);
  const regimes = new Map([...short].map(([id, party]) => [id.slice(0, LETTERS), regimeOf(party)]));
  const drafts = new Map<string, PartyDraft>();
  await eachRow(copies, 'subjects', (row) => {
    const id = row.at('unique_id')!;
    const draft = new PartyDraft(id);
    draft.kind = KINDS[row.at('subject_type')!]!;
    draft.listed = dayIn(row.at('date_designated'), 'day-first');
    draft.identifier('UN Reference Number', row.at('un_reference_number'));
    draft.identifier('OFSI Group ID', row.at('ofsi_group_id'));
    const known = short.get(id);
    const regime = regimes.get(id.slice(0, LETTERS));
    if (regime === undefined) throw new Error(`Nobody knows the regime of ${id}`);
    draft.programme(regime);
    if (known?.programmes.includes(NO_FREEZE)) draft.programme(NO_FREEZE);
    if (known) draft.remark(measuresOf(known));
    else copies.note(`The measures of a designation are not known: it is newer than ${SHORT_DAY}`);
    drafts.set(id, draft);
  });
  const of = (row: CsvRow): PartyDraft => drafts.get(row.at('unique_id')!)!;
  await eachRow(copies, 'names', (row) => {
    const main = row.at('name_type') === 'primary';
    const strength = main ? 'strong' : STRENGTHS[row.at('alias_strength') ?? ''];
    of(row).name(row.at('full_name'), main && !of(row).named ? 'main' : 'alias', strength);
  });
  await eachRow(copies, 'dobs', (row) =>
    of(row).births(birthsIn(row.at('raw_value')!, 'day-first')),
  );
  await eachRow(copies, 'identifiers', (row) => {
    const [type, more] = [NUMBERS[row.at('identifier_type')!]!, row.at('additional_info')];
    of(row).identifier(more === undefined ? type : `${type} (${more})`, row.at('raw_value'));
  });
  await eachRow(copies, 'countries', (row) => {
    const [type, country] = [row.at('country_type'), row.at('raw_value')];
    if (type === 'birth') of(row).birthPlace(country);
    else if (type === 'nationality') of(row).nationality(country);
    else of(row).address([], country);
  });
  return [
    ...[...drafts.values()].map((draft) => {
      const { row: _, ...party } = draft.finish()!;
      return party;
    }),
    ...[...short.values()]
      .filter(({ id }) => !drafts.has(id))
      .map((party) => ({
        ...party,
        remarks: [measuresOf(party)],
        last: SHORT_DAY,
        unlisted: UK_STATE,
      })),
  ];
};

const eachRow = async (
  copies: Copies,
  table: string,
  take: (row: CsvRow) => void,
): Promise<void> => {
  const file = copies.file(`${TABLES}/${table}.csv`, UK_STATE, 'tables of the UK Sanctions List');
  // One table ends with a row of commas.
  for await (const row of csvRows(file, { needs: ['unique_id'] }))
    if (row.at('unique_id') !== undefined) take(row);
};

const regimeOf = ({ programmes }: WholeParty): string =>
  programmes.find((one) => one !== NO_FREEZE)!;

const measuresOf = ({ remarks }: WholeParty): string =>
  `Measures on ${SHORT_DAY}: ${remarks.filter((one) => one !== '-').join(', ')}.`;
