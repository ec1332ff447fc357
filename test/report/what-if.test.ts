// What moved between two answers: what is alike of two items is one line that names both.

import { expect, it } from 'vitest';
import type { Finding, Verdict } from '../../src/model/verdict.ts';
import { Page } from '../../src/report/page.ts';
import { addMovedFindings } from '../../src/report/what-if.ts';

const found = (rule: string, subject: string, colour: 'red' | 'amber'): Finding =>
  ({
    rule,
    subject,
    colour,
    outcome: 'met',
    kind: 'law',
    title: `On the list of ${rule}`,
    effect: 'prohibited',
    citations: [],
    because: [],
  }) as unknown as Finding;

const verdict = (...findings: Finding[]): Verdict =>
  ({ findings, gaps: [], questions: [] }) as unknown as Verdict;

const lines = (before: Verdict, after: Verdict): string[] => {
  const page = new Page({ width: 200, colour: false });
  addMovedFindings(page, before, after, false);
  return page
    .text()
    .split('\n')
    .filter((line) => line.includes('['));
};

it('names whom a line is about, once', () => {
  const came = lines(
    verdict(),
    verdict(
      found('eu/a', 'router', 'red'),
      found('eu/a', 'switch', 'red'),
      found('eu/b', 'the transaction', 'red'),
    ),
  );
  expect(came).toHaveLength(2);
  expect(came[0]).toMatch(/\[eu\/a\] \(router, switch\)$/);
  expect(came[1]).toMatch(/\[eu\/b\]$/);
});

it('names whom it turned for', () => {
  const of = (colour: 'red' | 'amber') =>
    verdict(found('eu/a', 'router', colour), found('eu/a', 'switch', colour));
  const turned = lines(of('amber'), of('red'));
  expect(turned).toHaveLength(1);
  expect(turned[0]).toMatch(/amber → red .*\[eu\/a\] \(router, switch\)$/);
});
