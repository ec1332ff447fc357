// Transactions that differ in one fact of place, end user, year or means move as a specialist expects; and naming somebody, or
// adding somebody, never makes one of them better.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/data/read/yaml.ts';
import type { Colour, Verdict } from '../../src/model/verdict.ts';
import { shippedScreener, transaction } from '../sources.ts';

interface Other {
  readonly name: string;
  readonly country: string;
  readonly type: string;
  readonly role?: string;
}

interface Deal {
  readonly item?: string;
  readonly type?: string;
  readonly place: string;
  readonly use?: string;
  readonly region?: string;
  readonly date?: string;
  readonly name?: string;
  readonly exporter?: string;
  readonly reseller?: Other;
}

interface Pair {
  readonly it: string;
  readonly kind: string;
  readonly deal: Deal;
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly comes?: readonly string[];
  readonly goes?: readonly string[];
  readonly stays?: readonly string[];
  readonly lacks?: readonly string[];
  readonly opens?: readonly string[];
  readonly source: readonly string[];
}

const FILE = 'test/pairs/places-and-users.yaml';
const { pairs } = parseYaml(FILE, readFileSync(FILE, 'utf8'))[0]!.value as {
  readonly pairs: readonly Pair[];
};
const screener = shippedScreener();
const KINDS = 'goods known means network parent place record reseller since user'.split(' ');
const ORDER: readonly Colour[] = ['green', 'amber', 'red'];

/** What a pair shares, with one value put where it differs. */
const withFact = ({ deal, at }: Pair, value: string): Deal => {
  if (!at.startsWith('reseller.')) return { ...deal, [at]: value };
  const [, of] = at.split('.');
  return { ...deal, reseller: { ...deal.reseller!, [of!]: value } };
};

const screened = (deal: Deal, added: readonly Other[] = []): Verdict => {
  const { place, region, reseller } = deal;
  const there = { country: place, ...(region === undefined ? {} : { region }) };
  const others = [...(reseller === undefined ? [] : [reseller]), ...added];
  return screener
    .screen(
      transaction({
        id: 'deal',
        date: deal.date,
        exporter: { name: 'Beispiel Technik', country: deal.exporter ?? 'CH', type: 'private' },
        parties: [
          { role: 'end-user', name: deal.name ?? 'Example Body', type: deal.type, ...there },
          ...others.map((other) => ({ role: 'reseller', ...other })),
        ],
        destination: { ...there, country: deal.use ?? place },
        items: [
          {
            name: 'thing',
            category: deal.item,
            'supply-form': 'goods',
            'us-jurisdiction': 'none',
            facts: {},
          },
        ],
        'end-use': {},
        route: {},
        diligence: {},
        company: {},
      }),
    )
    .whole('standard', true);
};

const met = ({ findings }: Verdict): string[] =>
  findings
    .filter(({ outcome, relievedBy }) => outcome === 'met' && relievedBy === undefined)
    .map(({ rule }) => rule);

/** What is met or not yet answered. */
const speaking = ({ findings }: Verdict): string[] => findings.map(({ rule }) => rule);

const has = (rules: readonly string[], rule: string): boolean =>
  rules.some((one) => (rule.endsWith('/') ? one.startsWith(rule) : one === rule));

describe('two transactions that differ in place, end user, year or means', () => {
  it('are at least eighty pairs, ten of each kind, each with the source that tells them apart', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(80);
    expect(new Set(pairs.map((pair) => pair.it)).size).toBe(pairs.length);
    for (const kind of KINDS)
      expect(pairs.filter((pair) => pair.kind === kind).length, kind).toBeGreaterThanOrEqual(10);
    for (const { kind, source } of pairs) {
      expect(KINDS).toContain(kind);
      expect(source.length).toBeGreaterThan(0);
      for (const [, id] of source.join('; ').matchAll(/record ([A-Z]{2}\/[a-z0-9-]+)/g))
        expect(existsSync(`data/end-users/${id}.yaml`), id).toBe(true);
    }
  });

  it.each(pairs)('$kind: $it', (pair) => {
    const verdicts = [pair.from, pair.to].map((value) => screened(withFact(pair, value)));
    const [before, after] = verdicts.map(met);
    const { comes = [], goes = [], stays = [], lacks = [], opens = [] } = pair;
    expect([...comes, ...goes, ...stays, ...lacks, ...opens].length).toBeGreaterThan(0);
    for (const rule of opens)
      expect(verdicts.map((verdict) => has(speaking(verdict), rule))).toEqual([false, true]);
    expect({
      before: [...comes, ...lacks].filter((rule) => has(before!, rule)),
      after: [...comes, ...stays].filter((rule) => !has(after!, rule)),
    }).toEqual({ before: [], after: [] });
    expect({
      before: [...goes, ...stays].filter((rule) => !has(before!, rule)),
      after: [...goes, ...lacks].filter((rule) => has(after!, rule)),
    }).toEqual({ before: [], after: [] });
  });
});

describe('naming and adding never help', () => {
  const noBetter = (less: Verdict, more: Verdict): void => {
    for (const colour of ['policy', 'law'] as const)
      expect(ORDER.indexOf(more[colour])).toBeGreaterThanOrEqual(ORDER.indexOf(less[colour]));
    const rules = new Set(met(more));
    const lost = met(less).filter((rule) => !rules.has(rule));
    expect(lost).toEqual([]);
  };

  it.each(pairs)('a reseller without a record, or with one, is added to: $it', (pair) => {
    const deal = withFact(pair, pair.to);
    const alone = screened(deal);
    const clean = { name: 'Sample Trading', country: 'NO', type: 'private' };
    const onRecord = { name: 'Computerlinks FZCO', country: 'AE', type: 'private' };
    noBetter(alone, screened(deal, [clean]));
    noBetter(alone, screened(deal, [onRecord]));
  });

  it.each(pairs.filter(({ at }) => at === 'name' || at === 'reseller.name'))(
    'the one on record is named beside the other: $it',
    (pair) => {
      const without = withFact(pair, pair.from);
      const named = withFact(pair, pair.to);
      const other =
        pair.at === 'name'
          ? { name: pair.to, country: pair.deal.place, type: pair.deal.type!, role: 'purchaser' }
          : named.reseller!;
      noBetter(screened(without), screened(without, [other]));
      expect(ORDER.indexOf(screened(named).policy)).toBeGreaterThanOrEqual(
        ORDER.indexOf(screened(without).policy),
      );
    },
  );
});
