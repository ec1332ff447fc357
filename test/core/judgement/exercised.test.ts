// What a judgement exercised is what stands in its answer: nothing fired that is no finding or relief, and no finding is missed.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTransactions } from '../../../src/data/transaction/transactions.ts';
import type { RawTransaction } from '../../../src/data/read/raw.ts';
import { ROOT, shippedScreener, shippedSources } from '../../sources.ts';

const screener = shippedScreener();

const only = async (name: string): Promise<RawTransaction> => {
  for await (const raw of readTransactions(
    join(ROOT, 'data/cases', `${name}.yaml`),
    'yaml',
    new Map(),
  ))
    return raw;
  throw new Error('no transaction');
};

const CASES = [
  'bluecoat-computerlinks-syria-2010',
  'as-declared-bluecoat-iraq-2010',
  'nso-pegasus-mexico-2011',
  'ordinary/shop-cameras-sweden-germany',
];

describe.each(CASES)('of %s', (name) => {
  test('all that stands is exercised, and nothing else but reliefs fired', async () => {
    const raw = await only(name);
    const exercised = screener.exercised(raw);
    const { findings } = screener.screen(raw).whole('standard', false);
    for (const { rule, outcome } of findings)
      expect([rule, exercised.get(rule)]).toEqual([
        rule,
        findings.some((one) => one.rule === rule && one.outcome === 'met') || outcome === 'met'
          ? 'fired'
          : 'turned',
      ]);
    const stood = new Set(findings.map(({ rule }) => rule));
    const beside = [...exercised].filter(
      ([rule, so]) => !stood.has(rule) && (so === 'fired' || so === 'turned'),
    );
    const { rules } = shippedSources().library;
    const effects = new Map(rules.map(({ id, versions }) => [id, versions[0]!.then]));
    for (const [rule] of beside)
      expect([rule, 'effect' in effects.get(rule)!]).toEqual([rule, false]);
  });
});
