// Who answered: beside each answer of a sitting, and never in place of what somebody else said.

import { describe, expect, test } from 'vitest';
import { signed } from '../../../src/cli/ask/signed.ts';
import { shippedScreener } from '../../sources.ts';

const { facts, columns } = shippedScreener();
const DAY = '2026-02-20';

const after = (value: object, by: string, ...labels: string[]): unknown =>
  signed(
    value as Record<string, unknown>,
    new Map(labels.map((label) => [label, ''])),
    { by, on: DAY, facts },
    columns,
  )['answers'];

const described = (is: string, answers?: object[]) => ({
  'end-use': { described: is },
  ...(answers && { answers }),
});

const entry = (value: string, more: object = {}) => ({
  fact: 'end-use.described',
  value,
  by: 'A',
  on: DAY,
  ...more,
});

describe('an answer of somebody who gave a name', () => {
  test('stands with the name and the day', () => {
    expect(after(described('orally'), 'A', 'end-use.described')).toEqual([entry('orally')]);
  });

  test('stands beside that of another person', () => {
    const other = entry('specific', { by: 'B' });
    expect(after(described('orally', [other]), 'A', 'end-use.described')).toEqual([
      other,
      entry('orally'),
    ]);
  });

  test('of the same day is mended, where it has no paper', () => {
    expect(after(described('orally', [entry('general')]), 'A', 'end-use.described')).toEqual([
      entry('orally'),
    ]);
  });

  test('of an earlier day, or with a paper, is taken back and stays', () => {
    const withdrawn = { by: 'A', on: DAY, reason: 'answered otherwise' };
    for (const more of [{ on: '2026-02-19' }, { evidence: [{ file: 'a' }] }])
      expect(
        after(described('orally', [entry('general', more)]), 'A', 'end-use.described'),
      ).toEqual([entry('general', { ...more, withdrawn }), entry('orally')]);
  });

  test('is none where nothing is known, and none of who and where', () => {
    expect(after(described('unknown'), 'A', 'end-use.described')).toBe(undefined);
    expect(after({ parties: [{ role: 'end-user', name: 'X' }] }, 'A', 'end-user.name')).toBe(
      undefined,
    );
  });
});
