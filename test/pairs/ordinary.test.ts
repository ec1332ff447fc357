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

const classified = (from: string, us: string): Record<string, string> => {
  if (from === 'US') return { wassenaar: 'none', us };
  if (from === 'GB') return { wassenaar: 'none', uk: 'none', us: 'none' };
  const union = OUTSIDE_THE_UNION.includes(from) ? {} : { eu: 'none' };
  return { wassenaar: 'none', us: 'none', ...union, ...(from === 'DE' ? { de: 'none' } : {}) };
};

const screened = (row: Row): Verdict => {
  const { name, category, form, us, facts } = goods[row.goods]!;
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
            country: row.to,
            type: row.user,
            'government-tie': row.user === 'public-service' ? 'acts-for-government' : 'none',
            record: 'none',
          },
        ],
        destination: { country: row.to, emergency: 'none' },
        items: [
          {
            name,
            category,
            'supply-form': form ?? 'goods',
            'us-jurisdiction': row.from === 'US' ? 'us-origin' : 'none',
            classification: classified(row.from, us),
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
    const { law, policy, findings } = screened(row);
    const speaking = findings
      .filter(({ relievedBy }) => relievedBy === undefined)
      .filter(({ effect }) => effect !== undefined && effect !== 'notice')
      .map(({ rule, outcome, effect }) => `${outcome} ${effect!} ${rule}`);
    expect({
      policy,
      law,
      speaking: row.expect === 'green' && law === 'green' ? [] : speaking,
    }).toEqual({
      policy: 'green',
      law: row.expect === 'green' ? 'green' : 'amber',
      speaking:
        row.expect === 'green' ? [] : speaking.filter((one) => one.includes(' licence-required ')),
    });
  });
});
