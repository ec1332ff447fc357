// A company's own file stands in each deal of its year, is judged by itself, and says so where it is out of date.

import { describe, expect, it } from 'vitest';
import { companyIn } from '../../src/data/transaction/company-file.ts';
import { LicetError } from '../../src/model/errors.ts';
import type { ScreenerOptions, ScreenerSources } from '../../src/screener.ts';
import { shippedScreener, shippedSources, transaction } from '../sources.ts';

const FILE = `id: company-2025
date: 2025-01-10
company:
  complaints: channel
  misuse-told: authority
`;

const deal = (more: Record<string, unknown> = {}) =>
  transaction({
    id: 'deal',
    date: '2025-03-12',
    exporter: { name: 'Example Maker', country: 'DE', type: 'private' },
    parties: [{ role: 'end-user', name: 'Example Police', country: 'LA', type: 'police' }],
    destination: { country: 'LA' },
    items: [
      {
        name: 'kit',
        category: 'mobile-forensics',
        'supply-form': 'goods',
        'us-jurisdiction': 'none',
      },
    ],
    ...more,
  });

const screener = (text = FILE) => shippedScreener({ company: companyIn('company.yaml', text) });
const rules = (by: ReturnType<typeof screener>, raw = deal()) =>
  by
    .screen(raw)
    .whole('standard', true)
    .findings.map(({ rule }) => rule);

const TOLD = 'a-hrc-41-35/misuse-reporting';
const COMPLAINTS = 'a-hrc-41-35/complaints';

describe("a company's own file", () => {
  it('answers for each deal of its year what the company does', () => {
    expect(rules(shippedScreener())).toContain(TOLD);
    expect(rules(screener())).not.toContain(TOLD);
    expect(rules(screener())).not.toContain(COMPLAINTS);
  });

  it('names itself by its hash, and each fact by its line', () => {
    const bad = screener(FILE.replace('authority', 'customer'));
    const verdict = bad.screen(deal()).whole('full', true);
    expect(verdict.manifest!.data['company']).toMatch(/^[\da-f]{64}$/);
    const found = verdict.findings.find(({ rule }) => rule === TOLD)!;
    expect(JSON.stringify(found)).toContain('company.yaml:5');
  });

  it('leaves what a deal states itself', () => {
    expect(rules(screener(), deal({ company: { 'misuse-told': 'nobody' } }))).toContain(TOLD);
    const asked = deal({ company: { 'misuse-told': 'asked-without-result' } });
    expect(rules(screener(), asked)).toContain(TOLD);
  });

  it.each(['2025-01-09', '2026-01-10'])(
    'says nothing of a deal of %s, and that it does not',
    (date) => {
      const verdict = screener().screen(deal({ date })).whole('full', true);
      expect(verdict.findings.map(({ rule }) => rule)).toContain(TOLD);
      expect(verdict.notices?.[0]?.what).toBe(
        `What the company says of itself was answered on 2025-01-10, and is not taken for a deal of ${date}`,
      );
    },
  );

  it.each(['2025-01-10', '2026-01-09'])('speaks on %s', (date) => {
    expect(rules(screener(), deal({ date }))).not.toContain(TOLD);
  });

  it('is judged by itself, and no deal is judged by what only the company owes', () => {
    const text = FILE.replace('channel', 'none');
    const own = 'company-conduct/complaints';
    const alone = transaction({
      id: 'company',
      date: '2025-01-10',
      company: { complaints: 'none' },
    });
    expect(rules(screener(text), alone)).toEqual([own, 'company-conduct/publishes']);
    const verdict = screener(text).screen(alone).whole('full', true);
    expect([verdict.law, verdict.policy, verdict.gaps]).toEqual(['green', 'amber', []]);
    expect(rules(screener(text))).not.toContain(own);
    expect(verdict.notices?.map(({ what }) => what)).toEqual([
      'There is no deal in the file: only what the company itself does was judged',
    ]);
  });

  it.each([
    { destination: { country: 'IR' } },
    { 'end-use': { purposes: ['lawful-interception'] } },
    { route: { 'last-user': 'unknown-user' } },
    { parties: [{ role: 'end-user', name: 'Example Body', country: 'IR' }] },
    { items: [{ name: 'kit', category: 'mobile-forensics' }] },
  ])('is a deal, and judged as one, where it says more: %o', (more) => {
    const company = { publishes: 'numbers', complaints: 'cases', 'misuse-told': 'authority' };
    const written = transaction({ id: 'deal', date: '2025-03-01', company, ...more });
    const { verdict, notices } = screener().screen(written).whole('full', true);
    expect(verdict).toBe('amber');
    expect(notices?.map(({ what }) => what) ?? []).not.toContain(
      'There is no deal in the file: only what the company itself does was judged',
    );
  });

  it.each([
    ['has a deal in it', `${FILE}items: [{ name: kit }]\n`, 'has no items and no parties'],
    ['has no day', FILE.replace('date: 2025-01-10\n', ''), 'on which day it was answered'],
    ['has a month for a day', FILE.replace('2025-01-10', '2025-01'), 'on which day'],
    ['says nothing', 'id: company\ndate: 2025-01-10\n', 'says something under company'],
    ['says what cannot be', FILE.replace('channel', 'maybe'), "cannot be 'maybe'"],
    ['is two documents', `${FILE}---\n${FILE}`, 'is one document'],
  ])('is refused where it %s', (_, text, what) => {
    expect(() => screener(text)).toThrow(LicetError);
    expect(() => screener(text)).toThrow(what);
  });
});

describe('answers by name in it', () => {
  const PROVED: ScreenerSources = {
    ...shippedSources(),
    library: {
      ...shippedSources().library,
      facts: shippedSources().library.facts.map((fact) =>
        fact.path === 'company.misuse-told' ? { ...fact, proof: ['authority'] } : fact,
      ),
    },
  };
  const answer = (value: string, more = '') =>
    `  - { fact: company.misuse-told, value: ${value}, by: A. Berg, on: 2025-01-10${more} }\n`;
  const paper = (until: string) =>
    `, evidence: [{ file: p.pdf, sha256: ${'0'.repeat(64)}, dated: 2025-01-09, grade: own, until: ${until} }]`;
  const file = (answers: string, company = 'complaints: channel') =>
    `date: 2025-01-10\ncompany: { ${company} }\nanswers:\n${answers}`;
  const told = (text: string, options: Partial<ScreenerOptions> = {}, sources?: ScreenerSources) =>
    rules(
      shippedScreener({ company: companyIn('company.yaml', text), ...options }, sources),
    ).includes(TOLD);

  it('stand in each deal, contradictions among them, and are named in its answer', () => {
    expect(told(file(answer('authority')))).toBe(false);
    expect(told(file(answer('nobody')))).toBe(true);
    const both = [
      file(answer('authority') + answer('nobody')),
      file(answer('nobody'), 'misuse-told: authority'),
    ].map((text) => screener(text).screen(deal()).whole('full', true).gaps);
    for (const gaps of both)
      expect(gaps.map(({ what }) => what)).toContainEqual(
        expect.stringMatching(/^Answers by name contradict one another/),
      );
    const { answers } = screener(file(answer('authority')))
      .screen(deal())
      .whole('full', true);
    expect(answers).toMatchObject([{ by: 'A. Berg', from: 'company.yaml:4', standing: 'counts' }]);
  });

  it('of which the standard asks for a paper count while it holds, on the day of the deal', () => {
    const until = (day: string) => told(file(answer('authority', paper(day))), {}, PROVED);
    // The deal is of 2025-03-12.
    expect([until('2025-03-13'), until('2025-03-12')]).toEqual([false, true]);
    expect(told(file(answer('authority')), {}, PROVED)).toBe(true);
  });

  it('and what it states itself needs one too where proof is required', () => {
    const stated = 'date: 2025-01-10\ncompany: { misuse-told: authority }\n';
    expect(told(stated, {}, PROVED)).toBe(false);
    expect(told(stated, { proof: 'required' }, PROVED)).toBe(true);
    const shown = file(answer('authority', paper('2026-01-01')), 'misuse-told: authority');
    expect(told(shown, { proof: 'required' }, PROVED)).toBe(false);
  });
});
