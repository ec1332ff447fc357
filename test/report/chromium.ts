// Pages as Chromium shows them: where text runs over the edge, and how legible it is. The pages run nothing; what measures them
// stands in a page around.

import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Undefined where there is none. */
export const CHROMIUM = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) =>
    ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)),
  )
  .find((path) => existsSync(path));

export interface Measured {
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

export type Chromium = (...args: string[]) => string;

/** `folder`: where it keeps what it has to keep. */
export const chromiumIn =
  (folder: string): Chromium =>
  (...args) =>
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

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Each page at each width. */
export const measuredBy = (
  chromium: Chromium,
  folder: string,
  pages: readonly (readonly [name: string, page: string])[],
  widths: readonly number[],
): readonly Measured[] => {
  const frames = pages.flatMap(([name, page]) =>
    widths.map(
      (width) =>
        `<iframe data-page="${name}" data-width="${width}" style="width:${width}px;height:900px;border:0" srcdoc="${attribute(page)}"></iframe>`,
    ),
  );
  const around = join(folder, 'around.html');
  writeFileSync(
    around,
    `<!DOCTYPE html><meta charset="utf-8"><body><script>${MEASURE}</script>${frames.join('')}`,
  );
  const dom = chromium('--virtual-time-budget=60000', '--dump-dom', `file://${around}`);
  const [, found] = /<pre id="measured">(.*?)<\/pre>/s.exec(dom)!;
  return JSON.parse(found!.replaceAll('&amp;', '&')) as Measured[];
};
