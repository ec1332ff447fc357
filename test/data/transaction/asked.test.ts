// What was asked without result: as unknown as what nobody asked, kept apart, and not asked again.

import { describe, expect, test } from 'vitest';
import type { RawTransaction } from '../../../src/data/read/raw.ts';
import { shippedScreener } from '../../sources.ts';

const rawOf = (value: object): RawTransaction => {
  const place: RawTransaction['place'] = (path) => ({ file: `deal:${path.join('.')}` });
  return { value, file: 'deal', line: 1, place, keyPlace: place };
};

const deal = (type: string) => ({
  id: 'deal',
  date: '2024-03-01',
  exporter: { name: 'Maker SpA', country: 'IT' },
  parties: [{ role: 'end-user', name: 'Buyer', country: 'EG', type }],
  destination: { country: 'EG' },
  items: [
    {
      name: 'probe',
      category: 'intrusion-software',
      classification: { eu: 'asked-without-result' },
    },
  ],
});

describe('a fact asked without result', () => {
  test('is unknown to every rule, as one that nobody asked', () => {
    const screener = shippedScreener();
    const [asked, open] = ['asked-without-result', 'unknown'].map((type) =>
      screener.screen(rawOf(deal(type))).whole('standard', false),
    );
    expect({ ...asked!, questions: [], askedWithoutResult: [] }).toEqual({
      ...open!,
      questions: [],
      askedWithoutResult: [],
    });
  });

  test('is not asked again, and is told', () => {
    const screener = shippedScreener();
    const verdict = screener.screen(rawOf(deal('asked-without-result'))).whole('standard', false);
    const before = screener.screen(rawOf(deal('unknown'))).whole('standard', false);
    expect(before.questions.flatMap(({ about }) => about)).toContain('end-user.type');
    expect(verdict.questions.flatMap(({ about }) => about)).not.toContain('end-user.type');
    expect(verdict.askedWithoutResult).toEqual([
      { fact: 'end-user.type', from: 'deal:parties.0.type' },
      { fact: 'item.classification.eu', from: 'deal:items.0.classification.eu' },
    ]);
  });

  test('is a fact that rules may read, by the path under which it is declared', () => {
    const { facts } = shippedScreener().prepare(rawOf(deal('asked-without-result'))).input;
    expect(facts.single.get('diligence')!.facts.get('asked-without-result')!.value).toEqual([
      'item.classification.eu',
      'party.type',
    ]);
  });
});
