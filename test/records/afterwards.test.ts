import { describe, expect, it } from 'vitest';
import { dealBefore } from '../../src/model/afterwards.ts';

const of = (date?: string) => ({
  deal: [
    {
      part: 'transaction',
      facts: date === undefined ? [] : [{ fact: 'date', value: date, from: 'deal.yaml:2' }],
    },
  ],
});

describe('what was recorded after the deal', () => {
  it('is of a day behind that of the deal, and not of the same day or one before', () => {
    expect(dealBefore(of('2026-03-01'), '2026-03-02')).toBe('2026-03-01');
    expect(dealBefore(of('2026-03-01'), '2026-03-01')).toBeUndefined();
    expect(dealBefore(of('2026-03-02'), '2026-03-01')).toBeUndefined();
  });

  it('is past the end of the month or year where no more is stated', () => {
    expect(dealBefore(of('2026-03'), '2026-03-31')).toBeUndefined();
    expect(dealBefore(of('2026-03'), '2026-04-01')).toBe('2026-03');
    expect(dealBefore(of('2025'), '2025-12-31')).toBeUndefined();
    expect(dealBefore(of('2025'), '2026-01-01')).toBe('2025');
  });

  it('is not known of a deal without a day', () => {
    expect(dealBefore(of(), '2026-03-02')).toBeUndefined();
    expect(dealBefore(of('unknown'), '2026-03-02')).toBeUndefined();
    expect(dealBefore({}, '2026-03-02')).toBeUndefined();
  });
});
