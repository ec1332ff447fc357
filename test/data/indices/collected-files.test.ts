// Indices that are read and not shipped, on the collected files of them: every territory is known, and the values that index.yaml
// has from the publisher come out. The columns are those of the collection; all else is as the publisher's own file is read.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { described, type IndexMapping } from '../../../src/data/evidence/index-description.ts';
import { checkPossible, differing } from '../../../src/data/index-import/index-checks.ts';
import { readIndex } from '../../../src/data/index-import/index-reading.ts';
import { Territories } from '../../../src/data/places/territories.ts';
import { loadTerritories } from '../../../src/data/places/territories-file.ts';
import { ROOT } from '../../sources.ts';

const COLLECTED = join(ROOT, '..', 'shared', 'data', 'destinations');
const isHere = existsSync(COLLECTED);
const folder = mkdtempSync(join(tmpdir(), 'licet-collected-'));
afterAll(() => rmSync(folder, { recursive: true }));
const territories = new Territories(loadTerritories(join(ROOT, 'data')));

interface Collected {
  readonly index: string;
  readonly file: string;
  readonly value: string;
  readonly year: string;
  readonly changes?: Partial<IndexMapping>;
  /** Rows of the publisher's own scale. */
  readonly only?: RegExp;
  readonly values: number;
}

const FILES: readonly Collected[] = [
  {
    index: 'freedom-in-the-world',
    file: 'freedom_house_fiw.csv',
    value: 'total',
    year: 'edition',
    values: 4000,
  },
  {
    index: 'press-freedom',
    file: 'rsf_press_freedom.csv',
    value: 'score',
    year: 'year',
    only: /,higher_is_freer$/,
    values: 2000,
  },
  {
    index: 'eiu-democracy',
    file: 'eiu_democracy_index.csv',
    value: 'score',
    year: 'year',
    values: 2800,
  },
  {
    index: 'idea-civil-liberties',
    file: 'idea_gsod.csv',
    value: 'civil_liberties',
    year: 'year',
    changes: { times: '0.01' },
    values: 5000,
  },
  {
    index: 'fragile-states',
    file: 'fragile_states_index.csv',
    value: 'total',
    year: 'year',
    values: 880,
  },
  {
    index: 'political-terror',
    file: 'political_terror_scale.csv',
    value: 'pts_amnesty',
    year: 'year',
    changes: { 'largest-of': ['pts_amnesty', 'pts_hrw', 'pts_state_dept'] },
    values: 7500,
  },
];

describe('the collected file of an index that is not shipped', () => {
  it.skipIf(!isHere).each(FILES)(
    `$file is read as $index${isHere ? '' : ' (SKIPPED: ../shared/data/destinations is not here)'}`,
    async ({ index, file, value, year, changes, only, values }) => {
      const text = readFileSync(join(COLLECTED, file), 'utf8');
      const [header, ...rows] = text.trim().split(/\r?\n/);
      // Former states and areas without a code of their own bear no ISO code here.
      const kept = rows.filter(
        (row) => /^[A-Z]{3},[A-Z]{3},[A-Z]{2},/.test(row) && (only?.test(row) ?? true),
      );
      const path = join(folder, file);
      writeFileSync(path, `${[header, ...kept].join('\n')}\n`);
      const { description, mapping } = described(join(ROOT, 'data', 'indices'), index);
      const { delimiter: _, decimal: __, times: ___, ...rest } = mapping;
      const found = await readIndex(
        { path },
        description,
        {
          ...rest,
          ...changes,
          columns: { territory: 'name', code: 'iso2', year, value },
          blank: ['', ...(mapping.blank ?? [])],
        },
        territories,
      );
      expect([...found.unknown]).toEqual([]);
      expect(found.rows).toBe(kept.length);
      const count = Object.values(found.values).flatMap(Object.keys).length;
      expect(count).toBeGreaterThanOrEqual(values);
      for (const known of description.expectations.known)
        // The collection has more decimals of some scores than the publisher shows.
        expect(
          found.values[known.territory]?.[known.year],
          `${known.territory} ${known.year}`,
        ).toBeCloseTo(Number(known.value), 2);
      const taken = { path, today: '2026-11-27' };
      expect(() => checkPossible(description, found, taken)).not.toThrow();
      // What differs, differs by those decimals alone; no year goes unchecked and no rows are missed.
      for (const { what } of differing(description, found, path))
        expect(what).toMatch(/ should be .*, and is /);
      const { least, most } = description.scale;
      const turned = Object.fromEntries(
        Object.entries(found.values).map(([place, of]) => [
          place,
          Object.fromEntries(
            Object.entries(of).map(([at, one]) => [at, Number(least) + Number(most) - one]),
          ),
        ]),
      );
      expect(() => checkPossible(description, { ...found, values: turned }, taken)).toThrow(
        /run the other way/,
      );
    },
  );
});
