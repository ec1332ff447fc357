// What a publisher's file cannot be is refused whole, and the file beside it that can be is taken.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { described } from '../../../src/data/evidence/index-description.ts';
import { checkPossible, differing, dropped } from '../../../src/data/index-import/index-checks.ts';
import { readIndex } from '../../../src/data/index-import/index-reading.ts';
import { joinedIndex } from '../../../src/data/index-import/index-store.ts';
import { Territories } from '../../../src/data/places/territories.ts';
import { loadTerritories } from '../../../src/data/places/territories-file.ts';
import { LicetError } from '../../../src/model/errors.ts';
import { ROOT } from '../../sources.ts';
import { xlsx } from '../lists/zipped.ts';

const folder = mkdtempSync(join(tmpdir(), 'licet-checks-'));
afterAll(() => rmSync(folder, { recursive: true }));
const all = loadTerritories(join(ROOT, 'data'));
const territories = new Territories(all);
const TODAY = '2026-11-27';
const states = all.filter(({ kind, until }) => kind === 'state' && until === undefined);

/** Known from the publisher for 2025; of 2013 and 2012 the two ends. */
const PRESS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  2025: { NO: 92.31, EE: 89.46, US: 65.49, IN: 32.96, CN: 14.8, ER: 11.32 },
  2013: { NO: 93.48, ER: 15.17 },
};

/** Scores of an edition, of the states that have no known one 50. */
const press = (edition: string, score = (value: number): number => value): string =>
  [
    'ISO;Score;Country_EN',
    ...states.map(({ code, name }) => {
      const value = (PRESS[edition] ?? PRESS['2025']!)[code] ?? 50;
      return `${code};${String(Number(score(value).toFixed(2))).replace('.', ',')};${name.replaceAll(';', '')}`;
    }),
  ].join('\n');

let count = 0;
const read = async (index: string, bytes: string | Buffer, edition?: string, ending = 'csv') => {
  count += 1;
  const path = join(folder, `${count}.${ending}`);
  writeFileSync(path, bytes);
  const { description, mapping } = described(join(ROOT, 'data', 'indices'), index);
  const file = { path, ...(edition !== undefined && { edition }) };
  const reading = await readIndex(file, description, mapping, territories);
  const problems = (published?: string): readonly string[] => {
    try {
      checkPossible(description, reading, {
        path,
        today: TODAY,
        ...(published !== undefined && { published }),
      });
    } catch (error) {
      if (error instanceof LicetError) return error.problems.map(({ what }) => what);
      throw error;
    }
    return differing(description, reading, path).map(({ what }) => what);
  };
  return { description, reading, path, problems };
};
const found = async (...given: Parameters<typeof read>) => (await read(...given)).problems();

const refusal = async (...given: Parameters<typeof read>): Promise<string> => {
  try {
    await read(...given);
  } catch (error) {
    if (error instanceof LicetError)
      return error.problems.map(({ what, remedy }) => `${what}. ${remedy}`).join('\n');
    throw error;
  }
  return 'nothing';
};

describe('a file of an index', () => {
  it('whole, with the values that are known, is taken', async () => {
    expect(await found('press-freedom', press('2025'), '2025')).toEqual([]);
  });

  it('with fewer values than any edition has is refused', async () => {
    const lines = press('2025').split('\n');
    const known = lines.filter((line) => Object.keys(PRESS[2025]!).includes(line.slice(0, 2)));
    const few = [lines[0], ...known, ...lines.slice(1, 100)];
    const [what] = await found('press-freedom', [...new Set(few)].join('\n'), '2025');
    expect(what).toMatch(/press-freedom has \d+ values in the file; 150 to 5000 were expected/);
  });

  it('without a territory of which the value is known is refused', async () => {
    const without = press('2025')
      .split('\n')
      .filter((line) => !line.startsWith('ER;'));
    expect(await found('press-freedom', without.join('\n'), '2025')).toEqual([
      'ER 2025 should be 11.32, and has no value',
    ]);
  });

  it.each(['2025', '2013', '2009'])(
    'of %s with the scale turned round is refused',
    async (edition) => {
      const turned = await found(
        'press-freedom',
        press(edition, (value) => 100 - value),
        edition,
      );
      expect(turned).toEqual([expect.stringMatching(`The values of ${edition} run the other way`)]);
    },
  );

  it('of a year without known values is held against those of the nearest year', async () => {
    expect(await found('press-freedom', press('2026'), '2026')).toEqual([]);
  });

  it('with nothing to hold it against is refused', async () => {
    const unknown = press('2026')
      .split('\n')
      .filter((line) => !Object.keys(PRESS[2025]!).includes(line.slice(0, 2)));
    expect(await found('press-freedom', unknown.join('\n'), '2026')).toEqual([
      expect.stringMatching(/Nothing is known by which the values of 2026 could be checked/),
    ]);
  });

  it('of a year that is still to come is refused, and of this year is not', async () => {
    expect(await found('press-freedom', press('2027'), '2027')).toEqual([
      'The file has values about 2027, of which no edition can have appeared by 2026-11-27',
    ]);
    // Of levels of a whole year: those of this one appear in the next.
    const terror = (year: number): string =>
      [
        'Country,Year,PTS_A,PTS_H,PTS_S',
        ...states.map(({ code, name }) => {
          const level = ['SY', 'MM', 'SD', 'CN'].includes(code) ? 5 : code === 'NZ' ? 1 : 3;
          return `"${name}",${year},${level},NA,NA`;
        }),
      ].join('\n');
    expect(await found('political-terror', terror(2025))).toEqual([]);
    expect(await found('political-terror', terror(2026))).toEqual([
      expect.stringMatching(/values about 2026, of which no edition/),
    ]);
  });

  it('published before the year that it is about, or on a day to come, is refused', async () => {
    const { problems } = await read('press-freedom', press('2025'), '2025');
    expect(problems('2024-12-31')).toEqual([
      '--published 2024-12-31 is before 2025, the year that the values are about',
    ]);
    expect(problems('2025-05-02')).toEqual([]);
    expect(problems('2026-11-28')).toEqual(['--published 2026-11-28 is still to come']);
  });

  it('of levels with a value between two of them is refused', async () => {
    const row = (level: string): string =>
      `Country,Year,PTS_A,PTS_H,PTS_S\nKenya,2023,${level},NA,3\n`;
    expect(await refusal('political-terror', row('2.5'))).toContain(
      '2.5 in the column PTS_A is between two steps of the scale, which goes by 1',
    );
    expect(await refusal('political-terror', row('2.0'))).toBe('nothing');
  });

  it('of which the column names the edition says how to choose it', async () => {
    const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const book = xlsx(
      [
        ['ISO', 'Score 2025', 'Country_EN'],
        ['KEN', '49,41', 'Kenya'],
      ]
        .map((row) => `<row>${row.map(cell).join('')}</row>`)
        .join(''),
    );
    expect(await refusal('press-freedom', book, undefined, 'xlsx')).toBe(
      "The value stands under 'Score 2025', and no edition is chosen. Write --edition 2025",
    );
    expect(await refusal('press-freedom', book, '2025', 'xlsx')).toBe('nothing');
    // Of another edition than is asked for it is another file.
    expect(await refusal('press-freedom', book, '2024', 'xlsx')).toContain('Score 2024');
  });

  it('that drops a territory says which', async () => {
    const first = await read('press-freedom', press('2025'), '2025');
    const without = press('2026')
      .split('\n')
      .filter((line) => !line.startsWith('KE;'));
    const second = await read('press-freedom', without.join('\n'), '2026');
    const take = (before: Parameters<typeof joinedIndex>[0], of: typeof first) =>
      joinedIndex(before, of.reading, of.description, { path: of.path, today: TODAY });
    const both = take(take(undefined, first), second);
    expect([...dropped(both, second.reading)]).toEqual([['2026', ['KE']]]);
    expect([...dropped(take(undefined, first), first.reading)]).toEqual([]);
  });

  it('that is here is known, whenever its edition usually appears', async () => {
    const { reading, description, path } = await read('press-freedom', press('2025'), '2025');
    const { editions } = joinedIndex(undefined, reading, description, {
      path,
      today: '2025-05-02',
    });
    expect(editions).toEqual([{ year: '2025', published: '2025-05-02' }]);
  });
});
