// A finding cites what was law on its day, nothing that came or had gone by then, and of the acts of a list those of the row.

import { describe, expect, it } from 'vitest';
import { citedFor, citedOn } from '../../../src/core/law/citations.ts';
import type { Citation, Instrument } from '../../../src/model/citation.ts';

const cited = (instrument: string, since: string, until?: string): Citation => ({
  instrument,
  title: instrument,
  provision: 'Art. 1',
  url: 'https://example.org',
  since,
  ...(until !== undefined && { until }),
});
const ALL = [
  cited('old', 'undated', '2012-01-01'),
  cited('now', '2012-01-01'),
  cited('new', '2024-05-27'),
];
const on = (day: string): string[] => citedOn(ALL, day).map(({ instrument }) => instrument);

it('leaves out what ended, and what had not begun', () => {
  expect(on('2011-12-31')).toEqual(['old']);
  expect(on('2012-01-01')).toEqual(['now']);
  expect(on('2024-05-26')).toEqual(['now']);
  expect(on('2024-05-27')).toEqual(['now', 'new']);
});

it('keeps all where none was in force, since a finding without a citation cannot be checked', () => {
  expect(citedOn([ALL[2]!], '2020-01-01')).toEqual([ALL[2]]);
});

describe('of the acts whose annexes make up a list', () => {
  const act = (id: string, listed?: Instrument['listed']): Instrument => ({
    id,
    title: id,
    issuer: 'Example',
    since: 'undated',
    url: 'https://example.org',
    confidence: 'verified',
    ...(listed && { listed }),
  });
  const ACTS = [
    act('russia', { union: ['RUS'] }),
    act('libya', { union: ['LBY'] }),
    act('list', { other: [] }),
    act('customs'),
  ];
  const instruments = new Map(ACTS.map((one) => [one.id, one]));
  const cite = (...ids: string[]): Citation[] => ids.map((id) => cited(id, 'undated'));
  const kept = (ids: string[], ...rows: [list: string, ...programmes: string[]][]): string[] =>
    citedFor(
      cite(...ids),
      rows.map(([list, ...programmes]) => ({ list, programmes })),
      instruments,
    ).map(({ instrument }) => instrument);

  it('cites that of the row, and what is no act of a list', () => {
    expect(kept(['russia', 'libya', 'customs'], ['union', 'RUS'])).toEqual(['russia', 'customs']);
  });

  it('cites those of each row that was matched', () => {
    expect(kept(['russia', 'libya'], ['union', 'RUS'], ['union', 'LBY'])).toEqual([
      'russia',
      'libya',
    ]);
    expect(kept(['russia', 'libya'], ['union', 'RUS', 'LBY'])).toEqual(['russia', 'libya']);
    expect(kept(['russia', 'libya', 'list'], ['union', 'LBY'], ['other', 'X'])).toEqual([
      'libya',
      'list',
    ]);
  });

  it('cites a list where a row of it was matched, and not where another was', () => {
    expect(kept(['russia', 'list'], ['other', 'X'])).toEqual(['list']);
    expect(kept(['russia', 'list'], ['union', 'RUS'])).toEqual(['russia']);
  });

  it('cites all where no act has the programme of a row, which may be any of them', () => {
    expect(kept(['russia', 'libya'], ['union', 'TAQA'])).toEqual(['russia', 'libya']);
    expect(kept(['russia', 'libya'], ['union', 'RUS'], ['union', 'TAQA'])).toEqual([
      'russia',
      'libya',
    ]);
  });

  it('cites all where nothing was matched, or a row of a list that no act names', () => {
    expect(kept(['russia', 'libya'])).toEqual(['russia', 'libya']);
    expect(kept(['russia', 'libya'], ['elsewhere', 'RUS'])).toEqual(['russia', 'libya']);
  });
});
