// Until when an incident went on, as known on a day: both sides of each source, and of the end itself.

import { describe, expect, it } from 'vitest';
import { knownEnd } from '../../../src/data/evidence/known-end.ts';

const source = (date?: string) => ({
  title: 'A report',
  publisher: 'A publisher',
  ...(date !== undefined && { date }),
});

describe('the end of an incident', () => {
  const over = { last: '2010-03-01', knownSince: '2012-05-01', sources: [source('2012-05-01')] };
  const later = {
    last: '2019-12-31',
    knownSince: '2012-05-01',
    sources: [source('2012-05-01'), source('2015-06'), source('2020-01-10')],
  };

  it('that lay before the first report is known from that report on', () => {
    expect(knownEnd(over, '2012-05-01')).toBe('2010-03-01');
    expect(knownEnd(over, '2026-01-01')).toBe('2010-03-01');
  });

  it('that only a later source tells is, before it, the day of the newest source of the time', () => {
    expect(knownEnd(later, '2012-05-01')).toBe('2012-05-01');
    expect(knownEnd(later, '2020-01-09')).toBe('2015-06-30');
    expect(knownEnd(later, '2020-01-10')).toBe('2019-12-31');
  });

  it('is moved by a source of which the month alone is known with the end of that month', () => {
    expect(knownEnd(later, '2015-06-29')).toBe('2012-05-01');
    expect(knownEnd(later, '2015-06-30')).toBe('2015-06-30');
  });

  it('that no source reaches is never known, and a source without a day tells nothing of later days', () => {
    const memory = { ...later, sources: [source('2012-05-01'), source()] };
    expect(knownEnd(memory, '2026-01-01')).toBe('2012-05-01');
    expect(knownEnd({ ...later, sources: [] }, '2026-01-01')).toBe('2012-05-01');
  });
});
