// Pictures: as long as their numbers say, the same bytes each time, with text that stays text, and legible without colour.

import { describe, expect, it } from 'vitest';
import { grouped, lyingBars, standingBars } from '../../../src/report/charts/bars.ts';
import { shadedCells } from '../../../src/report/charts/cells.ts';
import { parseHTML } from 'linkedom';
import { drawn } from '../../../src/report/charts/drawn.ts';
import { FILLS, SHADES, shadeOf } from '../../../src/report/charts/fills.ts';
import { TERRITORY_OF_NUMBER } from '../../../src/report/charts/numbers-of-territories.ts';
import { shown, worldMap } from '../../../src/report/charts/world-map.ts';
import { percent } from '../../../src/report/percent.ts';

const HOSTILE = '</svg><script>alert(1)</script>" onload="x"\u202e';

/** What of each bar stands in the picture: its fill and its length. */
const bars = (svg: string, length: 'width' | 'height') =>
  [...svg.matchAll(/<rect [^>]*>/g)].map(([rect]) => ({
    fill: /fill="url\(#fill-(\w+)\)"/.exec(rect)![1],
    length: Number(new RegExp(` ${length}="([\\d.]+)"`).exec(rect)![1]),
  }));

describe('bars', () => {
  const two = [
    { name: 'first', tally: { red: 30, amber: 60, green: 10 } },
    { name: 'second', tally: { red: 0, amber: 50, green: 0 } },
  ];

  it('are as long as their numbers, the worst first, and without a piece of nothing', () => {
    const drawnBars = bars(
      lyingBars(two, { width: 'wide', as: 'count', axis: 'Transactions', says: 'x' }),
      'width',
    );
    expect(drawnBars.map(({ fill }) => fill)).toEqual(['red', 'amber', 'green', 'amber']);
    // 100 transactions lie between the margins: 700 less 14 and 22.
    for (const [index, of] of [30, 60, 10, 50].entries())
      expect(drawnBars[index]!.length).toBeCloseTo((664 * of) / 100, 0);
  });

  it('of shares have all the same length', () => {
    const shares = bars(
      lyingBars(two, { width: 'narrow', as: 'share', axis: 'Share', says: 'x' }),
      'width',
    );
    for (const [index, of] of [0.3, 0.6, 0.1, 1].entries())
      expect(shares[index]!.length).toBeCloseTo(300 * of, 0);
  });

  it('stand on one another, with the number above', () => {
    const svg = standingBars(two, { width: 'wide', says: 'x' });
    const pieces = bars(svg, 'height');
    // 100 transactions stand between the margins: 300 less 22 and 30.
    for (const [index, of] of [30, 60, 10, 50].entries())
      expect(pieces[index]!.length).toBeCloseTo((248 * of) / 100, 0);
    expect(svg).toMatch(/>100<\/text>/);
    expect(svg).toMatch(/>50<\/text>/);
  });

  it('of nothing at all are drawn too', () => {
    const none = [{ name: 'none', tally: { red: 0, amber: 0, green: 0 } }];
    const look = { width: 'wide', axis: '', says: 'x' } as const;
    for (const as of ['count', 'share'] as const)
      expect(lyingBars(none, { ...look, as })).not.toContain('NaN');
    expect(lyingBars([], { ...look, as: 'count' })).not.toContain('NaN');
    expect(standingBars([], { width: 'wide', says: 'x' })).not.toContain('NaN');
  });
});

describe('pictures', () => {
  const each = (): readonly string[] => [
    lyingBars([{ name: HOSTILE, tally: { red: 1, amber: 1, green: 1 } }], {
      width: 'wide',
      as: 'count',
      axis: 'Transactions',
      says: HOSTILE,
    }),
    standingBars([{ name: HOSTILE, tally: { red: 1, amber: 1, green: 1 } }], {
      width: 'wide',
      says: HOSTILE,
    }),
    shadedCells(
      {
        rows: [HOSTILE],
        columns: [HOSTILE],
        cells: [{ row: 0, column: 0, share: 0.5, says: HOSTILE }],
      },
      { width: 'wide', says: HOSTILE },
    ),
    worldMap(new Map([['SY', 1]]), { says: HOSTILE, tells: () => HOSTILE }),
  ];

  it('hold text as text', () => {
    for (const svg of each()) {
      const { document } = parseHTML(`<body>${svg}</body>`);
      expect(document.querySelectorAll('script, [onload]')).toHaveLength(0);
      expect(svg.match(/<svg/g)).toHaveLength(1);
      expect(svg.match(/<\/svg>/g)).toHaveLength(1);
    }
    expect(each().join('')).not.toContain('\u202e');
  });

  it('have the same bytes each time', () => expect(each()).toEqual(each()));

  it('load nothing, hold no rules for the page, and say what they show', () => {
    for (const svg of each()) {
      expect(svg).not.toMatch(/<style|<image|href=|@import/);
      expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="/);
      expect([...svg.matchAll(/url\(([^)]*)\)/g)].every(([, to]) => to!.startsWith('#'))).toBe(
        true,
      );
    }
  });

  it('hold their patterns themselves where they stand alone', () => {
    expect(drawn({ marks: [] }, { says: 'x', alone: true })).toContain('<pattern id="fill-red"');
    expect(drawn({ marks: [] }, { says: 'x' })).not.toContain('<pattern');
    expect(FILLS).toContain('<pattern id="fill-red"');
  });
});

describe('shades', () => {
  it('begin and end where they say', () => {
    expect(
      [0, 0.0001, 0.1, 0.1001, 0.25, 0.26, 0.5, 0.51, 1].map((of) => shadeOf(of).says),
    ).toEqual([
      'none',
      'up to 10 %',
      'up to 10 %',
      'up to 25 %',
      'up to 25 %',
      'up to 50 %',
      'up to 50 %',
      'more than 50 %',
      'more than 50 %',
    ]);
  });

  /** As https://www.w3.org/TR/WCAG21/#dfn-relative-luminance has it. */
  const light = (hex: string): number => {
    const [r, g, b] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };

  it('grow darker, and what is written on them is legible', () => {
    const lights = SHADES.map(({ fill }) => light(fill));
    expect(lights).toEqual([...lights].sort((a, b) => b - a));
    for (const { fill, ink } of SHADES) {
      const [more, less] = [light(fill), light(ink)].sort((a, b) => b - a);
      expect((more! + 0.05) / (less! + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('the map', () => {
  it('has a shape for each number, and two more for Cyprus and Somalia', () => {
    expect(TERRITORY_OF_NUMBER.size).toBe(174);
    // 177 shapes: 174 with a number, Kosovo, and two that lie in Cyprus and Somalia.
    expect(shown().size).toBe(175);
    for (const code of ['SY', 'XK', 'CY', 'SO', 'TW', 'PS', 'EH']) expect(shown()).toContain(code);
    for (const code of ['SG', 'HK', 'BH', 'MT']) expect(shown()).not.toContain(code);
  });

  it('shades what has a share, and tells it', () => {
    const svg = worldMap(
      new Map([
        ['SY', 0.9],
        ['MX', 0.05],
        ['SG', 1],
      ]),
      { says: 'x', tells: (territory) => `of ${territory}` },
    );
    expect([...svg.matchAll(/<title>(.*?)<\/title>/g)].map(([, text]) => text)).toEqual([
      'of MX',
      'of SY',
    ]);
    expect(svg.match(new RegExp(`fill="${shadeOf(0.9).fill}"`, 'g'))).toHaveLength(1);
    expect(svg.match(new RegExp(`fill="${shadeOf(0.05).fill}"`, 'g'))).toHaveLength(1);
  });
});

describe('numbers', () => {
  it('have a comma for each thousand', () =>
    expect([0, 999, 1000, 1234567].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567']));

  it('as shares are never nothing where there is something, nor all where something lacks', () =>
    expect([0, 0.001, 0.124, 0.125, 0.999, 1].map((share) => percent(share))).toEqual([
      '0 %',
      'under 1 %',
      '12 %',
      '13 %',
      'over 99 %',
      '100 %',
    ]));
});
