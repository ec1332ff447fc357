// Dossiers as Chromium shows and prints them: nothing runs over the edge at 1280 and at 400 pixels, all text is legible, and at
// most three printed pages stand before the annexes. Where there is no Chromium, that is said, and nothing is held.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierIndex } from '../../../src/report/dossier/index-page.tsx';
import { caseWithSources } from '../../verifier/sources.ts';
import { finding, verdict } from '../verdict.ts';
import { drawn, drawnCase, recordOf } from './record.ts';

const CHROMIUM = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) =>
    ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)),
  )
  .find((path) => existsSync(path));

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

interface Measured {
  readonly page: string;
  readonly width: number;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  /** Elements whose text runs over the edge. */
  readonly over: readonly string[];
  /** The least contrast of any text. */
  readonly contrast: number;
}

/** Runs in the page around, since a dossier runs nothing. */
const MEASURE = `
const measured = [];
const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
const light = (colour) => {
  const [r, g, b] = parts(colour).slice(0, 3).map((one) => {
    const part = one / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const paperOf = (window, element) => {
  for (let at = element; at; at = at.parentElement) {
    const paper = window.getComputedStyle(at).backgroundColor;
    if ((parts(paper)[3] ?? 1) > 0) return paper;
  }
  return 'rgb(255, 255, 255)';
};
addEventListener('load', () => {
  for (const frame of document.querySelectorAll('iframe')) {
    const { contentDocument: page, contentWindow: window } = frame;
    const { scrollWidth, clientWidth } = page.documentElement;
    const over = new Set();
    let contrast = 21;
    for (const element of page.body.querySelectorAll('*')) {
      if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0) continue;
      if (box.right > clientWidth + 0.5 || box.left < -0.5) over.add(element.tagName);
      const inks = [light(window.getComputedStyle(element).color), light(paperOf(window, element))];
      inks.sort((a, b) => b - a);
      contrast = Math.min(contrast, (inks[0] + 0.05) / (inks[1] + 0.05));
    }
    measured.push({ page: frame.dataset.page, width: Number(frame.dataset.width), scrollWidth, clientWidth, over: [...over], contrast });
  }
  const shown = document.createElement('pre');
  shown.id = 'measured';
  shown.textContent = JSON.stringify(measured);
  document.body.append(shown);
});`;

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

describe.skipIf(CHROMIUM === undefined)('dossiers in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'licet-dossier-'));
  const pages: Record<string, string> = {};
  let measured: readonly Measured[] = [];

  const chromium = (...args: string[]): string =>
    execFileSync(
      CHROMIUM!,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        `--user-data-dir=${join(folder, 'profile')}`,
        ...args,
      ],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 1 << 28,
        timeout: 240_000,
      },
    );

  const printedPages = (name: string, page: string): number => {
    const [html, pdf] = [join(folder, `${name}.html`), join(folder, `${name}.pdf`)];
    writeFileSync(html, page);
    chromium('--no-pdf-header-footer', `--print-to-pdf=${pdf}`, `file://${html}`);
    return [...readFileSync(pdf, 'latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
  };

  beforeAll(() => {
    for (const [name, page] of Object.entries(PAGES)) pages[name] = page();
    const frames = Object.entries(pages).flatMap(([name, page]) => {
      // The link with the record is as long as the record, and no text.
      const shown = page.replace(/href="data:[^"]*"/, 'href="#"');
      return WIDTHS.map(
        (width) =>
          `<iframe data-page="${name}" data-width="${width}" style="width:${width}px;height:900px;border:0" srcdoc="${attribute(shown)}"></iframe>`,
      );
    });
    const around = join(folder, 'around.html');
    writeFileSync(
      around,
      `<!DOCTYPE html><meta charset="utf-8"><body><script>${MEASURE}</script>${frames.join('')}`,
    );
    const dom = chromium('--virtual-time-budget=60000', '--dump-dom', `file://${around}`);
    const [, found] = /<pre id="measured">(.*?)<\/pre>/s.exec(dom)!;
    measured = JSON.parse(found!.replaceAll('&amp;', '&')) as Measured[];
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
