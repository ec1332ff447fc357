// Transactions that differ in one fact move as the standards say. The pairs are data; each names its paragraph.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/data/read/yaml.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { shippedScreener, transaction } from '../sources.ts';

interface Base {
  readonly kind: string;
  readonly type: string;
  readonly place: string;
}

interface Pair {
  readonly it: string;
  readonly base: string;
  readonly at: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly paragraph: string;
  readonly comes?: string;
  readonly goes?: string;
  readonly policy?: 'same' | readonly [string, string];
  readonly with?: Readonly<Record<string, unknown>>;
}

const FILE = 'test/pairs/pairs.yaml';
const { bases, pairs } = parseYaml(FILE, readFileSync(FILE, 'utf8'))[0]!.value as {
  readonly bases: Readonly<Record<string, Base>>;
  readonly pairs: readonly Pair[];
};
const screener = shippedScreener();

type Record_ = Record<string, unknown>;

const dealOf = ({ kind, type, place }: Base): Record_ => ({
  id: 'deal',
  date: '2025-03-12',
  exporter: { name: 'Beispiel Technik AG', country: 'CH', type: 'private' },
  parties: [{ role: 'end-user', name: 'Example Body', country: place, type }],
  destination: { country: place },
  items: [
    { name: 'thing', category: kind, 'supply-form': 'goods', 'us-jurisdiction': 'none', facts: {} },
  ],
  'end-use': {},
  route: {},
  diligence: {},
  company: {},
});

const put = (deal: Record_, path: string, value: unknown): void => {
  if (path === 'place') {
    (deal['destination'] as Record_)['country'] = value;
    ((deal['parties'] as Record_[])[0] as Record_)['country'] = value;
    return;
  }
  const steps = path.split('.');
  const holder = steps.slice(0, -1).reduce<Record_>((at, step) => at[step] as Record_, deal);
  holder[steps.at(-1)!] = structuredClone(value);
};

const screened = (pair: Pair, value: unknown): Verdict => {
  const deal = dealOf(bases[pair.base]!);
  for (const [path, stated] of Object.entries(pair.with ?? {})) put(deal, path, stated);
  put(deal, pair.at, value);
  return screener.screen(transaction(deal)).whole('standard', true);
};

const met = ({ findings }: Verdict): string[] =>
  findings
    .filter(({ outcome, relievedBy }) => outcome === 'met' && relievedBy === undefined)
    .map(({ rule }) => rule);

describe('two transactions that differ in one fact', () => {
  it('are at least sixty pairs, each with the paragraph that tells them apart', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(60);
    for (const { paragraph } of pairs) expect(paragraph).toMatch(/\S/);
    expect(new Set(pairs.map((pair) => pair.it)).size).toBe(pairs.length);
  });

  it.each(pairs)('$it ($paragraph)', (pair) => {
    const [before, after] = [screened(pair, pair.from), screened(pair, pair.to)];
    if (pair.comes !== undefined) {
      expect(met(before)).not.toContain(pair.comes);
      expect(met(after)).toContain(pair.comes);
    }
    if (pair.goes !== undefined) {
      expect(met(before)).toContain(pair.goes);
      expect(met(after)).not.toContain(pair.goes);
    }
    if (pair.policy === 'same') {
      expect(after.policy).toBe(before.policy);
      expect(met(after).sort()).toEqual(met(before).sort());
    } else if (pair.policy !== undefined)
      expect([before.policy, after.policy]).toEqual([...pair.policy]);
  });
});
