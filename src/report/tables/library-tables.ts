// What the tables name and do not repeat in each row: the rules by period, and the instruments that they cite.

import { compareText } from '../../model/errors.ts';
import type { Instrument } from '../../model/citation.ts';
import type { Library, Pack } from '../../model/pack.ts';
import { UNDATED } from '../../model/dates.ts';
import type { Rule, RuleVersion } from '../../model/rule.ts';
import { listed, shortCitation, type Column } from './column.ts';
import { dataRow } from './data-row.ts';
import { headOf } from './table.ts';

interface RulePeriod {
  readonly rule: Rule;
  readonly version: RuleVersion;
  readonly pack: Pack;
}

const dayOf = (since: string): string => (since === UNDATED ? '' : since);

const RULE_COLUMNS: readonly Column<RulePeriod>[] = [
  { name: 'rule', type: 'text', says: 'its id', of: ({ rule }) => rule.id },
  {
    name: 'since',
    type: 'day',
    says: 'the first day of the period; empty where it was in force before every record',
    of: ({ version }) => dayOf(version.since),
  },
  {
    name: 'until',
    type: 'day',
    says: 'the day on which it no longer holds; empty where none is known',
    of: ({ version }) => version.until ?? '',
  },
  {
    name: 'title',
    type: 'text',
    says: 'its title in that period',
    of: ({ version }) => version.title,
  },
  {
    name: 'kind',
    type: 'choice',
    says: 'whether law or policy asks it',
    values: { law: 'law of a state or union', policy: 'a standard of diligence' },
    of: ({ pack }) => pack.kind,
  },
  {
    name: 'effect',
    type: 'text',
    says: 'what it does where it is met; relief and mitigation: it takes the edge off others',
    of: ({ version: { then } }) =>
      'effect' in then ? then.effect : 'relieves' in then ? 'relief' : 'mitigation',
  },
  {
    name: 'provisions',
    type: 'list',
    says: 'what it states, each by its instrument in instruments.csv and its place there',
    of: ({ version }) =>
      listed(
        version.provisions.map(({ instrument, pinpoint }) =>
          shortCitation({ instrument, provision: pinpoint }),
        ),
      ),
  },
  { name: 'pack', type: 'text', says: 'its pack', of: ({ pack }) => pack.id },
  { name: 'pack_title', type: 'text', says: 'the title of the pack', of: ({ pack }) => pack.title },
  {
    name: 'jurisdiction',
    type: 'text',
    says: 'whose law it is; empty where it is of several or of none',
    of: ({ pack }) => pack.jurisdiction ?? '',
  },
];

const INSTRUMENT_COLUMNS: readonly Column<Instrument>[] = [
  { name: 'instrument', type: 'text', says: 'its id', of: ({ id }) => id },
  { name: 'title', type: 'text', says: 'its title', of: ({ title }) => title },
  { name: 'issuer', type: 'text', says: 'who issued it', of: ({ issuer }) => issuer },
  {
    name: 'since',
    type: 'day',
    says: 'in force from; empty where it was before every record',
    of: ({ since }) => dayOf(since),
  },
  {
    name: 'until',
    type: 'day',
    says: 'in force until; empty where no end is known',
    of: ({ until }) => until ?? '',
  },
  { name: 'link', type: 'address', says: 'where it can be read', of: ({ url }) => url },
  {
    name: 'read',
    type: 'day',
    says: 'when a person last read the text or an official copy of it',
    of: ({ read }) => read ?? '',
  },
];

export const rulesTable = {
  name: 'rules',
  says: 'One row a period of a rule that was in use.',
  columns: RULE_COLUMNS,
};

export const instrumentsTable = {
  name: 'instruments',
  says: 'One row an instrument.',
  columns: INSTRUMENT_COLUMNS,
};

export const rulesCsv = ({ rules, packs }: Library): string =>
  headOf(rulesTable) +
  [...rules]
    .sort((a, b) => compareText(a.id, b.id))
    .flatMap((rule) => {
      const pack = packs.find(({ id }) => id === rule.pack)!;
      return rule.versions.map((version) => rowOf(RULE_COLUMNS, { rule, version, pack }));
    })
    .join('');

export const instrumentsCsv = ({ instruments }: Library): string =>
  headOf(instrumentsTable) +
  [...instruments]
    .sort((a, b) => compareText(a.id, b.id))
    .map((one) => rowOf(INSTRUMENT_COLUMNS, one))
    .join('');

const rowOf = <Row>(columns: readonly Column<Row>[], row: Row): string =>
  dataRow(columns.map(({ of }) => of(row)));
