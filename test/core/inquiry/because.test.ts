// Why a fact is asked is told by texts that there were on the day, and first by those that ask it here.

import { describe, expect, it } from 'vitest';
import { becauseOn } from '../../../src/core/inquiry/because.ts';
import type { Instrument } from '../../../src/model/citation.ts';

const text = (id: string, since: string, until?: string): Instrument => ({
  id,
  title: id,
  issuer: '',
  since,
  ...(until !== undefined && { until }),
  url: '',
  confidence: 'verified',
});

const TEXTS = [
  text('old', 'undated'),
  text('principles', '2011-06-16'),
  text('guidance', '2020-09-30'),
  text('union-law', '2021-09-09'),
  text('repealed', '2000-01-01', '2015-01-01'),
];

const told = (because: string, day: string, askedBy: readonly string[] = []) =>
  becauseOn(because, TEXTS, day, askedBy);

describe('why a fact is asked', () => {
  it('names no text that there was not on the day, or that had gone', () => {
    expect(told('close to a state (guidance scope)', '2020-09-29')).toBeUndefined();
    expect(told('close to a state (guidance scope)', '2020-09-30')).toBe(
      'close to a state (guidance scope)',
    );
    expect(told('guidance consideration 2; principles 17', '2019-01-01')).toBe('principles 17');
    expect(told('repealed Art. 1; old Art. 2', '2015-01-01')).toBe('old Art. 2');
  });

  it('keeps a reason of which one source was there, with that source alone', () => {
    expect(told('critics are watched (old Art. 17; guidance 3)', '2019-01-01')).toBe(
      'critics are watched (old Art. 17)',
    );
    expect(told('critics are watched (old Art. 17; guidance 3)', '2021-01-01')).toBe(
      'critics are watched (old Art. 17; guidance 3)',
    );
  });

  it('leaves out what another law says where one of the texts asks it here', () => {
    const because = 'who knows contributes (principles 13); in the Union it is told (union-law 5)';
    expect(told(because, '2022-01-01', ['principles 13'])).toBe(
      'who knows contributes (principles 13)',
    );
    expect(told(because, '2022-01-01', ['principles 13', 'union-law Art. 5(2)'])).toBe(because);
    expect(told(because, '2022-01-01', ['house rule 1'])).toBe(because);
  });

  it('drops a clause without a text where every text that it leans on is gone', () => {
    const because = 'limits on keeping data (guidance 3); no standard names a number of days';
    expect(told(because, '2020-09-29')).toBeUndefined();
    expect(told(because, '2020-09-30')).toBe(because);
  });

  it('parts nothing inside brackets, however deep', () => {
    const because =
      'an interference must be provided by law that is clear and limits it (old Art. 17; of targeted tools guidance paragraph 66(b))';
    expect(told(because, '2020-09-30')).toBe(because);
    expect(told(because, '2020-09-29')).toBe(
      'an interference must be provided by law that is clear and limits it (old Art. 17)',
    );
    const deep = 'told (old 1(a(i); (ii)); guidance 2(b)); known (principles 3)';
    expect(told(deep, '2019-01-01')).toBe('told (old 1(a(i); (ii))); known (principles 3)');
    expect(told('told (guidance 2(b(i))); known (old 3)', '2019-01-01')).toBe('known (old 3)');
  });

  it('keeps what names no text', () => {
    expect(told('what is known counts; German law tells them apart', '1999-01-01')).toBe(
      'what is known counts; German law tells them apart',
    );
  });
});
