// Which line of a file is that of a finding.

import { describe, expect, test } from 'vitest';
import type { FindingFact, FindingLines } from '../../src/model/verdict.ts';
import { placedFacts } from '../../src/report/places.ts';

const at = (fact: string, from: number | string): FindingFact => ({
  fact,
  value: 'x',
  from: typeof from === 'number' ? `deal.yaml:${from}` : from,
});

const lineOf = (
  facts: readonly FindingFact[],
  lines: Partial<FindingLines> = {},
): number | undefined =>
  placedFacts(
    { facts, lines: { about: [], behind: [], subjects: [], ...lines } },
    { id: 'deal', file: 'deal.yaml', line: 1 },
    {},
  )[0]?.line;

describe('the line of a finding', () => {
  test('is that of who is listed, before any fact of its own', () => {
    const about = [at('broker.name', 8)];
    expect(lineOf([at('item.category', 4)], { about })).toBe(8);
    expect(lineOf([at('broker.match.list', 'us-sdn us-sdn-1')], { about })).toBe(8);
    expect(lineOf([at('item.category', 4)])).toBe(4);
  });

  test('is that of the exporter where the exporter is listed', () => {
    const about = [at('exporter.name', 2)];
    expect(lineOf([], { about, behind: [at('item.category', 9)] })).toBe(2);
  });

  test('is that of the fact behind a definition, its own first', () => {
    const behind = [at('item.us-jurisdiction', 6)];
    expect(lineOf([at('item.subject-to-ear', 'definition us-ear/x')], { behind })).toBe(6);
    expect(lineOf([at('destination.country', 9)], { behind })).toBe(9);
    expect(lineOf([at('exporter.country', 2)], { behind })).toBe(6);
  });

  test('is that of its subject for want of these, before a fact of the exporter', () => {
    const subjects = [at('item.name', 5)];
    expect(lineOf([at('item.dpi', 'presumed: category x')], { subjects })).toBe(5);
    expect(lineOf([at('exporter.country', 2)], { subjects })).toBe(5);
    expect(lineOf([at('item.category', 4)], { subjects })).toBe(4);
  });

  test('is none of the transaction where only a list says it of somebody without a line', () => {
    expect(
      lineOf([at('owner.match.list', 'us-sdn x')], { about: [at('owner.name', 'gleif')] }),
    ).toBe(undefined);
  });
});
