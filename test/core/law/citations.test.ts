// A finding cites what was law on its day, and nothing that came or had gone by then.

import { expect, it } from 'vitest';
import { citedOn } from '../../../src/core/law/citations.ts';
import type { Citation } from '../../../src/model/citation.ts';

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
