// Dossiers as Chromium shows and prints them: nothing runs over the edge at 1280 and at 400 pixels, all text is legible, and at
// most three printed pages stand before the annexes. Where there is no Chromium, that is said, and nothing is held.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierIndex } from '../../../src/report/dossier/index-page.tsx';
import { caseWithSources } from '../../verifier/sources.ts';
import { CHROMIUM, chromiumIn, measuredBy, type Measured } from '../chromium.ts';
import { finding, verdict } from '../verdict.ts';
import { drawn, drawnCase, recordOf } from './record.ts';

if (CHROMIUM === undefined)
  console.warn(
    'NO CHROMIUM: overflow, contrast and printed pages of dossiers are NOT tested here.',
  );

const WIDTHS = [1280, 400];

/** Long names without a space, of several writings, and more of everything than fits. */
const crowded = (): string => {
  const long = `${'Ministry'.repeat(40)} ${'وزارة'.repeat(40)} ${'字'.repeat(120)}`;
  const deal = Array.from({ length: 30 }, (_, index) => ({
    part: index % 2 === 0 ? 'reseller' : 'item',
    facts: [
      {
        fact: 'name',
        value: `${index} ${long}`,
        from: `deals/${'folder'.repeat(30)}.yaml:${index}`,
      },
      { fact: 'ip-app-layer', value: 'yes', from: 'deal.yaml:7' },
    ],
  }));
  const url = `https://example.org/${'path-without-end'.repeat(20)}`;
  const citations = [{ ...finding().citations[0]!, url }];
  const findings = Array.from({ length: 30 }, (_, index) =>
    finding({
      title: `Title ${index} ${long}`,
      because: `${index} ${long}`,
      citations,
      subject: long,
    }),
  );
  const transaction = { id: 'A'.repeat(300), title: long };
  return drawn(recordOf(verdict({ deal, findings, transaction }), { by: long }));
};

const PAGES: Readonly<Record<string, () => string>> = {
  red: () => drawnCase('intellexa-madagascar-2021'),
  amber: () => drawnCase('finfisher-turkey-2015'),
  'amber by unknowns': () => drawnCase('ability-unlicensed-2018'),
  green: () => drawnCase('nsn-nodnett-norway-2006'),
  'made by hand': () => drawn(recordOf(verdict())),
  'with sources': () => drawn(caseWithSources('megvii-us-parts-2019')),
  crowded,
  index: () =>
    dossierIndex(
      (['red', 'amber', 'green'] as const).map((colour) => ({
        file: `${colour}.html`,
        id: 'A'.repeat(120),
        title: 'وزارة'.repeat(40),
        colours: { verdict: colour, law: colour, policy: 'green' },
        screened: '2026-11-28',
        reason: 'word'.repeat(80),
      })),
      { title: 'Deals', on: '2026-11-28' },
    ),
};

describe.skipIf(CHROMIUM === undefined)('dossiers in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'licet-dossier-'));
  const pages: Record<string, string> = {};
  let measured: readonly Measured[] = [];

  const chromium = chromiumIn(folder);

  const printedPages = (name: string, page: string): number => {
    const [html, pdf] = [join(folder, `${name}.html`), join(folder, `${name}.pdf`)];
    writeFileSync(html, page);
    chromium('--no-pdf-header-footer', `--print-to-pdf=${pdf}`, `file://${html}`);
    return [...readFileSync(pdf, 'latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
  };

  beforeAll(() => {
    for (const [name, page] of Object.entries(PAGES)) pages[name] = page();
    // The link with the record is as long as the record, and no text.
    const shown = Object.entries(pages).map(
      ([name, page]) => [name, page.replace(/href="data:[^"]*"/, 'href="#"')] as const,
    );
    measured = measuredBy(chromium, folder, shown, WIDTHS);
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('each is measured at each width', () => {
    expect(measured.map(({ page, width }) => `${page} ${width}`)).toEqual(
      Object.keys(PAGES).flatMap((name) => WIDTHS.map((width) => `${name} ${width}`)),
    );
    // A bar to scroll with takes some of the width, and nothing else does.
    for (const { width, clientWidth } of measured) {
      expect(clientWidth).toBeLessThanOrEqual(width);
      expect(clientWidth).toBeGreaterThan(width - 20);
    }
  });

  it('nothing runs over the edge', () => {
    expect(
      measured.filter(
        ({ scrollWidth, clientWidth, over }) => scrollWidth > clientWidth || over.length > 0,
      ),
    ).toEqual([]);
  });

  it('all text has a contrast of 4.5 to 1 as it is shown', () => {
    expect(measured.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
  });

  it.each(Object.keys(PAGES).filter((name) => name !== 'index'))(
    'at most three printed pages stand before the annexes: %s',
    (name) => {
      const page = pages[name]!;
      const at = page.indexOf('<div id="annexes">');
      const printed = printedPages(
        name.replaceAll(' ', '-'),
        `${page.slice(0, at)}</main></body></html>`,
      );
      expect(printed).toBeGreaterThan(0);
      expect(printed).toBeLessThanOrEqual(3);
    },
    120_000,
  );

  it('the annexes begin on a page of their own', () => {
    const page = pages['made by hand']!;
    const at = page.indexOf('<div id="annexes">');
    const first = printedPages('first', `${page.slice(0, at)}</main></body></html>`);
    const whole = printedPages('whole', page);
    const annexes = printedPages(
      'annexes',
      `${page.slice(0, page.indexOf('<header>'))}${page.slice(at)}`,
    );
    expect(whole).toBe(first + annexes);
  }, 120_000);
});
