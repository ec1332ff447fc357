// The report as Chromium shows it: nothing runs over the edge at 1280 and at 400 pixels, with its tables closed and open, and all
// text is legible. Where there is no Chromium, that is said, and nothing is held.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, chromiumIn, measuredBy, type Measured } from '../chromium.ts';
import { crowded, pageOf } from './made.ts';

if (CHROMIUM === undefined)
  console.warn('NO CHROMIUM: overflow and contrast of reports of tables are NOT tested here.');

const LONG = `${'Ministry'.repeat(40)} ${'وزارة'.repeat(40)} ${'字'.repeat(120)}`;
const WIDTHS = [1280, 400];

describe.skipIf(CHROMIUM === undefined)('the report in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'licet-table-report-'));
  const closed = pageOf(crowded(LONG), { name: LONG });
  const pages = [
    ['closed', closed],
    ['open', closed.replaceAll('<details>', '<details open>')],
  ] as const;
  let measured: readonly Measured[] = [];

  beforeAll(() => {
    measured = measuredBy(chromiumIn(folder), folder, pages, WIDTHS);
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is measured at each width', () => {
    expect(measured.map(({ page, width }) => `${page} ${width}`)).toEqual([
      'closed 1280',
      'closed 400',
      'open 1280',
      'open 400',
    ]);
  });

  it('does not run over the edge', () => {
    expect(
      measured.filter(
        ({ scrollWidth, clientWidth, over }) => scrollWidth > clientWidth || over.length > 0,
      ),
    ).toEqual([]);
  });

  it('has a contrast of 4.5 to 1 in all text', () => {
    expect(measured.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
  });
});
