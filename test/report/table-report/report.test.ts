// The page of a study: what it says in numbers worked out by hand, nothing that loads or runs, and text that stays text.

import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { Hindsight, Study } from '../../../src/report/table-report/study.ts';
import { crowded, countsFor, manifestFor, pageOf } from './made.ts';

const HOSTILE = '</title></style></svg><script>alert(1)</script><img src=x onerror="x">\u202e';

const told = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>|<svg.*?<\/svg>|<[^>]*>/gs, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&amp;', '&');

const small = (): Study => {
  const study = new Study();
  const rows = [
    ['red', 'red', 'red'],
    ['amber', 'green', 'red'],
    ['amber', 'amber', 'amber'],
    ['green', 'green', 'green'],
  ] as const;
  for (const [verdict, best, worst] of rows)
    study.add({
      verdict,
      law: verdict,
      policy: 'green',
      best,
      worst,
      exact: verdict !== 'amber',
      asOf: '2014-01-01',
      destination: verdict === 'red' ? 'SY' : 'SG',
      categories: ['drone'],
      rule: '',
      findings: [],
      gaps: [],
      questions: [],
    });
  return study;
};

describe('the report of a study', () => {
  it('says first what is red for certain and what is possible', () => {
    const text = told(pageOf(small()));
    expect(text).toContain('4 transactions screened');
    // One of four is red whatever is answered, and one more may be.
    expect(text).toContain('Certainly red 25 %, possibly red 50 %');
    expect(text).toContain('4 transactions judged: 1 red, 2 amber, 1 green.');
    expect(text).toContain('Of 2 transactions the bounds may be wider');
    // Amber: one for certain, two as judged, two possible.
    expect(text).toContain('amber 1 (25 %) 2 (50 %) 2 (50 %)');
    // Green: one for certain, and the one that may be anything.
    expect(text).toContain('green 1 (25 %) 1 (25 %) 2 (50 %)');
  });

  it('has the numbers of each picture in a table', () => {
    const text = told(pageOf(small()));
    expect(text).toContain('2014 4 1 (25 %) 2 (50 %) 1 (25 %) 1 (25 %) 2 (50 %)');
    expect(text).toContain('Syria 1 1 (100 %) 0 (0 %) 0 (0 %) 1 (100 %) 1 (100 %)');
    expect(text).toContain('drone 4 1 (25 %)');
    const { document } = parseHTML(pageOf(crowded('x')));
    const figures = [...document.querySelectorAll('figure')];
    expect(figures.map(({ id }) => id)).toEqual([
      'bounds',
      'years',
      'map',
      'heat',
      'items',
      'rules',
      'missing',
      'kinds',
      'hindsight',
    ]);
    for (const figure of figures) {
      expect(figure.querySelectorAll('.picture svg[role=img][aria-label]').length).toBeGreaterThan(
        0,
      );
      expect(figure.querySelectorAll('details table tbody tr').length).toBeGreaterThan(2);
    }
  });

  it('names the states that the map has no shape for, and whose borders it has', () => {
    const text = told(pageOf(small()));
    expect(text).toContain('Without a shape, and in the table alone: SG (3).');
    expect(text).toContain('they are no statement of this report');
  });

  it('says what was not judged, what was not asked, and what nothing is to be drawn of', () => {
    const rejected = manifestFor({
      transactions: countsFor({
        red: 1,
        amber: 2,
        green: 1,
        rejected: 3,
        brokenOff: 1,
        repeatedIds: 2,
      }),
    });
    const text = told(pageOf(small(), { manifest: rejected }));
    expect(text).toContain('3 rows could not be judged, and are in none of these numbers.');
    expect(text).toContain('Of 1 file the rest could not be read');
    expect(text).toContain('2 have an id that an earlier one has');
    expect(text).toContain('Hindsight was not asked for');
    expect(text).toContain('No rule was met in any transaction.');
    expect(told(pageOf(new Study()))).toContain(
      'Nothing was judged, and there is nothing to draw.',
    );
  });

  it('sets what was known then against what is known later', () => {
    const study = small();
    study.hindsight = new Hindsight();
    study.hindsight.add('amber', 'red', '2026-11-28');
    study.hindsight.add('amber', 'amber', '2026-11-28');
    study.hindsight.add('red', 'amber', '2026-11-28');
    study.hindsight.add('green', 'red', '2026-11-28');
    study.hindsight.unpaired = 1;
    const text = told(pageOf(study));
    expect(text).toContain(
      'Of 4 transactions 2 (50 %) are worse by what was known at 2026-11-28, and 1 (25 %) better.',
    );
    expect(text).toContain('1 stand in one of the two tables alone');
    expect(text).toContain('red 0 1 0 amber 1 1 0 green 1 0 0');
  });

  it('loads nothing, runs nothing, and holds text as text', () => {
    const page = pageOf(crowded(HOSTILE), { name: HOSTILE });
    const { document } = parseHTML(page);
    expect(document.querySelectorAll('script, img, link, iframe, [onerror], [src]')).toHaveLength(
      0,
    );
    expect(document.querySelectorAll('style')).toHaveLength(1);
    expect(page).not.toContain('\u202e');
    expect(page).toContain("default-src 'none'");
    for (const [, to] of page.matchAll(/url\(["']?([^)"']*)/g)) expect(to).toMatch(/^#fill-/);
    for (const link of document.querySelectorAll('a'))
      expect(link.getAttribute('href')).toBe('https://example.org/act');
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has the same bytes each time', () => expect(pageOf(crowded('x'))).toBe(pageOf(crowded('x'))));
});
