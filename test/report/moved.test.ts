// What came, went and turned between two answers: of two findings that are called alike none hides the other.

import { describe, expect, test } from 'vitest';
import { movesBetween } from '../../src/report/moved.ts';
import { finding } from './verdict.ts';

const one = finding({ subject: 'router' });
const moves = (before: readonly (typeof one)[], after: readonly (typeof one)[]) => {
  const { came, went, turned } = movesBetween({ findings: before }, { findings: after });
  return [came.length, went.length, turned.length];
};

describe('findings of one rule about things of one name', () => {
  test('are counted each', () => {
    expect(moves([one], [one, one])).toEqual([1, 0, 0]);
    expect(moves([one, one], [one])).toEqual([0, 1, 0]);
    expect(moves([one, one], [one, one])).toEqual([0, 0, 0]);
  });

  test('turn each', () => {
    const lifted = { ...one, relievedBy: 'law/licence' };
    expect(moves([one, one], [one, lifted])).toEqual([0, 0, 1]);
    expect(moves([one, one], [lifted, one])).toEqual([0, 0, 1]);
  });
});
