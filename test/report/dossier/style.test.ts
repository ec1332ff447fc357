// What the style sheet promises: nothing is fetched, and every ink is legible on every paper. The contrast is that of WCAG 2,
// worked out here from the colours that are written there.

import { describe, expect, it } from 'vitest';
import { STYLE } from '../../../src/report/dossier/style.ts';

const NAMED = new Map(
  [...STYLE.matchAll(/--([a-z]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name!, hex!]),
);

const luminance = (hex: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};

const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
};

const used = (property: string): string[] => [
  ...new Set(
    [...STYLE.matchAll(new RegExp(`(?:^|[\\s;{])${property}: ([^;]+);`, 'gm'))].map(
      ([, value]) => value!,
    ),
  ),
];

const hexOf = (value: string): string => {
  const name = /^var\(--([a-z]+)\)$/.exec(value)?.[1];
  return name === undefined ? value : NAMED.get(name)!;
};

describe('the style of a dossier', () => {
  it('contrast is worked out as WCAG has it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    // The grey that just passes on white, and the next lighter one, which does not.
    expect(contrast('#767676', '#ffffff')).toBeGreaterThan(4.5);
    expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
  });

  it('every ink on every paper has 4.5 to 1', () => {
    const inks = used('color').map(hexOf);
    const papers = used('background').map(hexOf);
    expect(inks.length).toBeGreaterThan(5);
    expect(papers.length).toBeGreaterThan(1);
    for (const one of [...inks, ...papers]) expect(one).toMatch(/^#[0-9a-f]{6}$/);
    const weak = inks.flatMap((ink) =>
      papers.filter((paper) => contrast(ink, paper) < 4.5).map((paper) => `${ink} on ${paper}`),
    );
    expect(weak).toEqual([]);
  });

  it('nothing is fetched', () => {
    expect(STYLE).not.toMatch(/url\(|@import|@font-face|https?:/);
  });

  it('names A4, page numbers and a break before the annexes', () => {
    expect(STYLE).toContain('size: A4');
    expect(STYLE).toContain('counter(page)');
    expect(STYLE).toMatch(/#annexes \{[^}]*break-before: page/);
  });
});
