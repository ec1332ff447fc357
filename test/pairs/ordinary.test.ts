// Ordinary trade to many places comes out green, or waits for a licence alone.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/data/read/yaml.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { shippedScreener, transaction } from '../sources.ts';

interface Goods {
  readonly name: string;
  readonly category: string;
  readonly form?: string;
  readonly us: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

interface Row {
  readonly goods: string;
  readonly from: string;
  readonly to: string;
  readonly region?: string;
  readonly date: string;
  readonly user: string;
  readonly who: string;
  readonly expect: 'green' | 'licence';
  readonly why: string;
}

const FILE = 'test/pairs/ordinary.yaml';
const { goods, rows } = parseYaml(FILE, readFileSync(FILE, 'utf8'))[0]!.value as {
  readonly goods: Readonly<Record<string, Goods>>;
  readonly rows: readonly Row[];
};
const screener = shippedScreener();
const OUTSIDE_THE_UNION = ['CA', 'CH', 'GB', 'IL', 'JP', 'KR', 'US'];
const PURPOSE: Readonly<Record<string, string>> = {
  tester: 'network-security',
  sequencer: 'research',
};
const UNSEEN = Object.fromEntries(
  'purpose fit payment service last-user behind trade-record'
    .split(' ')
    .map((sign) => [`sign-${sign}`, 'not-seen']),
);

const classified = ({ from, date }: Row, us: string): Record<string, string> => {
  if (from === 'US') return { wassenaar: 'none', us };
  if (from === 'GB')
    return { wassenaar: 'none', [date < '2021-01-01' ? 'eu' : 'uk']: 'none', us: 'none' };
  const union = OUTSIDE_THE_UNION.includes(from) ? {} : { eu: 'none' };
  return { wassenaar: 'none', us: 'none', ...union, ...(from === 'DE' ? { de: 'none' } : {}) };
};

const screened = (row: Row): Verdict => {
  const { name, category, form, us, facts } = goods[row.goods]!;
  const there = { country: row.to, ...(row.region === undefined ? {} : { region: row.region }) };
  return screener
    .screen(
      transaction({
        id: 'deal',
        date: row.date,
        exporter: {
          name: 'Example Trade',
          country: row.from,
          type: 'private',
          ...(row.from === 'GB' ? { region: 'GB-ENG' } : {}),
        },
        parties: [
          {
            role: 'end-user',
            name: 'Sample Buyer',
            ...there,
            type: row.user,
            'government-tie': row.user === 'public-service' ? 'acts-for-government' : 'none',
            record: 'none',
          },
        ],
        destination: { ...there, emergency: 'none' },
        items: [
          {
            name,
            category,
            'supply-form': form ?? 'goods',
            'us-jurisdiction': row.from === 'US' ? 'us-origin' : 'none',
            classification: classified(row, us),
            facts,
          },
        ],
        'end-use': {
          stated: row.who,
          purposes: [PURPOSE[row.goods] ?? 'premises-security'],
          described: 'specific',
          watched: 'named',
          'at-risk': 'not-singled-out',
          'police-link': 'no',
          migration: 'no',
          finding: 'possible',
          'military-knowledge': 'none',
          'systems-entered': 'owner-leave',
        },
        authority: { 'has-informed': 'none' },
        route: { 'last-user': 'proof' },
        diligence: { ...UNSEEN, 'pass-on': 'named-user', 'compliance-programme': 'yes' },
      }),
    )
    .whole('standard', true);
};

describe('ordinary trade', () => {
  it('is at least sixty transactions to thirty-five places from within and outside the Union, with reasons', () => {
    expect(rows.length).toBeGreaterThanOrEqual(60);
    expect(new Set(rows.map(({ to }) => to)).size).toBeGreaterThanOrEqual(35);
    expect(rows.map(({ from }) => from)).toEqual(expect.arrayContaining(OUTSIDE_THE_UNION));
    for (const { why } of rows) expect(why).toMatch(/\S/);
    expect(new Set(rows.map(({ goods: sold, from, to }) => `${sold} ${from} ${to}`)).size).toBe(
      rows.length,
    );
  });

  it.each(rows)('$goods from $from to $who in $to, $date: $expect', (row) => {
    const { law, policy, findings, gaps } = screened(row);
    expect(policy).toBe('green');
    expect(law).toBe(row.expect === 'green' ? 'green' : 'amber');
    if (row.expect === 'green') return;
    const speaking = findings.filter(
      ({ kind, colour, relievedBy }) =>
        kind === 'law' && colour !== 'green' && relievedBy === undefined,
    );
    expect(
      speaking.filter(({ effect }) => effect !== 'licence-required').map(({ rule }) => rule),
    ).toEqual([]);
    expect(speaking.length + gaps.filter(({ kind }) => kind === 'law').length).toBeGreaterThan(0);
  });
});
