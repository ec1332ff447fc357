// On which line of a transaction its gaps and its open points stand, and which stay on the line on which it begins.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Verdict } from '../../src/model/verdict.ts';
import { ranWithin } from '../program.ts';

vi.setConfig({ testTimeout: 60_000 });

const DEAL = `id: d
title: A deal

date: 1985-05-01
exporter:
  name: Example
  country: IL
parties:
  - role: end-user
    name: Ministry of Works
    country: KE
    type: other-government
destination:
  country: KE
items:
  - name: probe
    category: dpi-filtering
`;
const lineOf = (text: string): number =>
  DEAL.split('\n').findIndex((line) => line.includes(text)) + 1;

interface Result {
  readonly ruleId: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly region: { readonly startLine: number } };
  }[];
}

let here: string;
beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'licet-gap-lines-'));
  writeFileSync(join(here, 'old.yaml'), DEAL);
  writeFileSync(join(here, 'new.yaml'), DEAL.replace('1985-05-01', '2021-05-03'));
  writeFileSync(join(here, 'month.yaml'), DEAL.replace('1985-05-01', '1985-05'));
});
afterAll(() => rmSync(here, { recursive: true }));

const ran = (...argv: string[]): ReturnType<typeof ranWithin> =>
  ranWithin(argv, { cwd: here, env: { HOME: here, XDG_CACHE_HOME: here } });
/** The lines of all results whose text begins so. */
const lines = async (begins: string, ...argv: string[]): Promise<number[]> => {
  await ran('screen', ...argv, '-q', '-f', 'sarif=out.sarif', '--fail-on', 'never');
  const { runs } = JSON.parse(readFileSync(join(here, 'out.sarif'), 'utf8')) as {
    runs: readonly [{ results: readonly Result[] }];
  };
  const found = runs[0].results.filter(({ message }) => message.text.includes(begins));
  expect(found).not.toEqual([]);
  return [...new Set(found.map((one) => one.locations[0]!.physicalLocation.region.startLine))];
};

describe('a gap stands', () => {
  test('of a pack that does not reach the day on the line of the date, also of a coarse one', async () => {
    expect(await lines('does not cover 1985-05-01', 'old.yaml')).toEqual([lineOf('date:')]);
    expect(await lines('does not cover 1985-05-', 'month.yaml')).toEqual([lineOf('date:')]);
  });

  test('of a day that is given beside the file on its first line', async () => {
    expect(await lines('does not cover 1985-05-01', 'new.yaml', '--as-of', '1985-05-01')).toEqual([
      lineOf('id:'),
    ]);
  });

  test('of law that was not read on the line of who would be bound by it', async () => {
    expect(await lines('The text of the Israeli law on export control', 'new.yaml')).toEqual([
      lineOf('country: IL'),
    ]);
  });

  test('of lists on the first line, for no fact of the transaction closes it', async () => {
    expect(await lines('Full sanctions and end-user lists are not loaded', 'new.yaml')).toEqual([
      lineOf('id:'),
    ]);
  });
});

test('what is open stands where the item is that is asked about first', async () => {
  expect(await lines('points are neither found nor excluded', 'new.yaml')).toEqual([
    lineOf('name: probe'),
  ]);
});

test('what a gap is about is the same on another day, and tells one from another', async () => {
  const about = async (...argv: string[]): Promise<string[]> => {
    const { stdout } = await ran('screen', ...argv, '--lists', 'bundled', '-f', 'json');
    return (JSON.parse(stdout) as Verdict).gaps.map((gap) => JSON.stringify(gap.about));
  };
  const [a, b] = [await about('old.yaml'), await about('old.yaml', '--as-of', '1985-06-02')];
  expect(a.length).toBeGreaterThan(10);
  expect(a).toEqual(b);
  expect(new Set(a).size).toBe(a.length);
});
