// What a client is told of a call of which nothing was done.

import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../src/cli/verbs/refusal.ts';
import { LicetError, type Problem } from '../../src/model/errors.ts';

const problems = (count: number): Problem[] =>
  Array.from({ length: count }, (_, index) => ({
    code: 'wrong-type',
    what: `mistake ${index}`,
    remedy: 'mend it',
  }));

describe('a refusal', () => {
  it.each([
    [1, undefined, undefined],
    [20, 20, undefined],
    [21, 20, 1],
    [50, 20, 30],
  ])('of %i mistakes tells how many it leaves out', (count, told, andMore) => {
    const refusal = refusalOf(new LicetError(problems(count)));
    expect(refusal).toMatchObject({ refused: 'wrong-type', why: 'mistake 0' });
    expect(refusal.problems?.length).toBe(told);
    expect(refusal.andMore).toBe(andMore);
  });

  it('of anything else is a failure, without its words', () => {
    const refusal = refusalOf(new Error('secret'));
    expect(refusal.refused).toBe('failed');
    expect(JSON.stringify(refusal)).not.toContain('secret');
  });
});
