// The pages of studies: what was counted stands in picture and table, text stays text, and the same bytes come each time.

import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../../src/model/agreement.ts';
import type { Sensitivity, SweptRun } from '../../../src/model/sensitivity.ts';
import type { Validation } from '../../../src/model/validation.ts';
import { intervals } from '../../../src/report/charts/intervals.ts';
import { studyPage } from '../../../src/report/research/page.tsx';
import { rateOf } from '../../../src/statistics/rates.ts';

const HOSTILE = '</svg><script>alert(1)</script>" onload="x"\u202e';
const none = { count: 0, ids: [] };
const bounds = {
  transactions: 4,
  certainly: { red: 1, amber: 0, green: 1 },
  possibly: { red: 3, amber: 2, green: 2 },
};

const validation: Validation = {
  schema: 'licet/validation@1',
  table: HOSTILE,
  outcomes: 'outcomes.csv',
  colour: 'verdict',
  counts: { transactions: 4, compared: 4, against: 2, for: 2, neither: 0, severalOutcomes: 0 },
  notCompared: { withoutOutcome: none, repeatedIds: none, withoutTransaction: none },
  words: [{ word: HOSTILE, stance: 'against', rows: 2 }],
  all: rateOf(2, 4),
  byColour: [
    { colour: 'red', against: rateOf(1, 2), lift: { value: 1 } },
    { colour: 'amber', against: rateOf(0, 0) },
    { colour: 'green', against: rateOf(1, 2), lift: { value: 1 } },
  ],
  signs: [
    { sign: 'red', precision: rateOf(1, 2), recall: rateOf(1, 2), spared: rateOf(1, 2) },
    { sign: 'red-or-amber', precision: rateOf(1, 2), recall: rateOf(1, 2), spared: rateOf(0, 0) },
  ],
  bounds,
  missed: {
    againstAndGreen: [
      {
        id: HOSTILE,
        file: 'd.csv',
        line: '2',
        outcome: HOSTILE,
        outcomeLine: 3,
        reasons: [HOSTILE],
      },
    ],
    forAndRed: [],
  },
};

const run: SweptRun = {
  name: HOSTILE,
  varied: [{ what: 'as-of', to: HOSTILE }],
  colours: { red: 3, amber: 0, green: 1 },
  bounds,
  worse: 1,
  better: 0,
  moves: [{ from: 'amber', to: 'red', count: 1 }],
  flips: [{ id: HOSTILE, file: 'd.csv', line: '2', from: 'amber', to: 'red' }],
  refused: [],
};

const sensitivity: Sensitivity = {
  schema: 'licet/sensitivity@1',
  inputs: ['d.csv'],
  variations: HOSTILE,
  colour: 'verdict',
  transactions: 4,
  rejected: 0,
  base: { ...run, name: '(as it is)', varied: [], worse: 0, moves: [], flips: [] },
  runs: [run],
  manifest: { licet: '0', packs: {}, data: {}, options: {} },
};

const agreement: Agreement = {
  schema: 'licet/agreement@1',
  coders: [HOSTILE, 'b'],
  id: 'id',
  rows: { inAll: 2, notInAll: {} },
  columns: [
    {
      column: HOSTILE,
      scale: 'nominal',
      units: 2,
      values: 4,
      codedOnce: 0,
      missing: {},
      pairs: [{ coders: [HOSTILE, 'b'], alike: rateOf(1, 2) }],
      alpha: 0.25,
      disagreements: 1,
    },
  ],
  inOneOnly: [],
  disagreements: [{ id: HOSTILE, column: HOSTILE, said: { [HOSTILE]: HOSTILE, b: 'yes' } }],
};

describe.each([validation, sensitivity, agreement])('the page of $schema', (study) => {
  it('holds text as text, loads nothing, and has the same bytes each time', () => {
    const page = studyPage(study);
    expect(page).not.toMatch(/<script|<[^<>]*" onload|https?:\/\/(?!www\.w3\.org)|NaN|undefined/);
    expect(page).not.toContain('\u202e');
    expect(page).toContain('&lt;script');
    expect(page.match(/<svg/g)!.length).toBe(page.match(/<\/svg>/g)!.length);
    expect(studyPage(study)).toBe(page);
  });

  it('has the numbers of each picture as a table', () => {
    const page = studyPage(study);
    const figures = page.match(/<figure/g)!.length;
    expect(figures).toBeGreaterThan(0);
    expect(page.match(/The same as a table/g)).toHaveLength(figures);
  });
});

it('the page of a validation tells its numbers', () => {
  const page = studyPage(validation);
  expect(page).toContain('4 of 4 transactions compared: 2 decided against, 2 for');
  expect(page).toContain('Decided against, and green (1)');
});

describe('intervals', () => {
  const look = {
    width: 'wide',
    domain: [0, 1],
    axis: '',
    tickFormat: String,
    says: 'x',
  } as const;
  // 664 pixels lie between the margins of 14 and 22.
  const x = (share: number): number => 14 + 664 * share;

  it('stand where their numbers are, and what has none has neither dot nor line', () => {
    const svg = intervals(
      [{ name: 'a', value: 0.5, low: 0.25, high: 0.75 }, { name: 'b' }, { name: 'c', value: 1 }],
      look,
    );
    const dots = [...svg.matchAll(/<circle [^>]*cx="([\d.]+)"/g)].map(([, at]) => Number(at));
    expect(dots).toEqual([x(0.5), x(1)]);
    const lines = [...svg.matchAll(/d="M([\d.]+),[\d.]+L([\d.]+),[\d.]+"/g)].map(([, from, to]) => [
      Number(from),
      Number(to),
    ]);
    expect(lines).toContainEqual([x(0.25), x(0.75)]);
    expect(svg).not.toContain('NaN');
  });
});
