// What one transaction may hold: at the limit it is read, one past it is refused by name, and soon.

import { describe, expect, test } from 'vitest';
import { TransactionShapes } from '../../../src/data/transaction/shapes.ts';
import type { Problem } from '../../../src/model/errors.ts';
import { shippedSources, transaction } from '../../sources.ts';

const shapes = new TransactionShapes(
  new Map(shippedSources().library.facts.map((fact) => [fact.path, fact])),
);

const problemsOf = (value: unknown): Problem[] => {
  const problems: Problem[] = [];
  shapes.read(transaction(value), problems);
  return problems;
};

const parties = (count: number) => Array.from({ length: count }, () => ({ role: 'end-user' }));
const items = (count: number) => Array.from({ length: count }, () => ({ name: 'x' }));

describe('a transaction', () => {
  test('has a thousand entries in a list at most', () => {
    expect(problemsOf({ id: 'a', parties: parties(1000) })).toEqual([]);
    expect(problemsOf({ id: 'a', parties: parties(1001) })).toMatchObject([
      { code: 'over-limit', what: "'parties' has 1001 entries; a list may have 1000" },
    ]);
    expect(
      problemsOf({ id: 'a', exporter: { aliases: Array<string>(1001).fill('x') } }),
    ).toMatchObject([{ code: 'over-limit', what: expect.stringContaining("'exporter.aliases'") }]);
  });

  test('has ten thousand pairs of item and party at most', () => {
    expect(problemsOf({ id: 'a', parties: parties(100), items: items(100) })).toEqual([]);
    expect(problemsOf({ id: 'a', parties: parties(101), items: items(100) })).toMatchObject([
      { code: 'over-limit', what: expect.stringContaining('make 10100 pairs') },
    ]);
  });

  test('with thirty thousand unknown keys is refused, and a hundred are named, and then how many more there are', () => {
    const keys = Object.fromEntries(Array.from({ length: 30_000 }, (_, at) => [`key-${at}`, 'x']));
    const problems = problemsOf({ id: 'a', ...keys });
    expect(problems.filter(({ code }) => code === 'unknown-key')).toHaveLength(100);
    expect(problems.at(-1)).toMatchObject({
      code: 'over-limit',
      what: '29900 more mistakes of this document are not listed',
    });
  });
});
