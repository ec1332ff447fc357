// Indices that are read and not shipped, in the forms of their publishers: a workbook an edition, a table of all indicators, a chart's table.
// The header and the three rows of 2020 are those of the workbook of the Fund for Peace (fsi_vs_ewp/fsi_2020.xlsx of
// vpiercey/genocide_policy; those of 2020 to 2023 there were taken in whole: 178 and 179 territories, none unknown).

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { described } from '../../../src/data/evidence/index-description.ts';
import { readIndex } from '../../../src/data/index-import/index-reading.ts';
import { Territories } from '../../../src/data/places/territories.ts';
import { loadTerritories } from '../../../src/data/places/territories-file.ts';
import { ROOT } from '../../sources.ts';
import { xlsx } from '../lists/zipped.ts';

const folder = mkdtempSync(join(tmpdir(), 'licet-forms-'));
afterAll(() => rmSync(folder, { recursive: true }));
const territories = new Territories(loadTerritories(join(ROOT, 'data')));

const cell = (value: string | number): string =>
  typeof value === 'number'
    ? `<c><v>${value}</v></c>`
    : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const workbook = (rows: readonly (readonly (string | number)[])[]): Buffer =>
  xlsx(rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join(''));

const read = async (index: string, name: string, bytes: Buffer | string, edition?: string) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const { description, mapping } = described(join(ROOT, 'data', 'indices'), index);
  return readIndex(
    { path, ...(edition !== undefined && { edition }) },
    description,
    mapping,
    territories,
  );
};

describe('the workbook of the Fragile States Index', () => {
  const INDICATORS = ['C1: Security Apparatus'];

  it('of 2020, in which the year is a day', async () => {
    const found = await read(
      'fragile-states',
      'fsi-2020.xlsx',
      workbook([
        ['Country', 'Year', 'Rank', 'Total', ...INDICATORS],
        ['Yemen', 43831, '1st', 112.43869382016283, 9.7],
        ['Congo Democratic Republic', 43831, '5th', 109.39462095485345, 8.5],
        ['Swaziland', 43831, '45th', 83, 5.4],
      ]),
      '2020',
    );
    expect(found.values).toEqual({
      YE: { 2020: 112.438694 },
      CD: { 2020: 109.394621 },
      SZ: { 2020: 83 },
    });
  });

  it('of which nobody says the edition is refused where the file does not say it', async () => {
    await expect(
      read(
        'fragile-states',
        'none.xlsx',
        workbook([
          ['Country', 'Total'],
          ['Yemen', 112.4],
        ]),
      ),
    ).rejects.toThrow();
  });

  it('without the column of totals is no such file', async () => {
    await expect(
      read(
        'fragile-states',
        'other.xlsx',
        workbook([
          ['Country', 'Year'],
          ['Yemen', 2020],
        ]),
        '2020',
      ),
    ).rejects.toThrow(/No header has the columns Country, Total/);
  });
});

describe('the table of the Democracy Index', () => {
  it('as a workbook under a title, economies by name', async () => {
    const found = await read(
      'eiu-democracy',
      'eiu.xlsx',
      workbook([
        ['Democracy Index 2023'],
        ['Economy', 'Year', 'Overall score'],
        ['Norway', 2023, 9.81],
        ['Congo (Brazzaville)', 2023, 2.79],
        ['World', 2023, 5.23],
      ]),
    );
    expect(found.values).toEqual({ NO: { 2023: 9.81 }, CG: { 2023: 2.79 } });
  });

  it('as the table of a chart, by code', async () => {
    const found = await read(
      'eiu-democracy',
      'eiu.csv',
      'Entity,Code,Year,Democracy index (EIU)\nNorway,NOR,2022,9.81\nEurope,,2022,7.1\n',
    );
    expect(found.values).toEqual({ NO: { 2022: 9.81 } });
  });
});

describe('the table of the Global State of Democracy indices', () => {
  it.each(['civil_lib_est', 'C_SD22'])('with the attribute as %s', async (attribute) => {
    const found = await read(
      'idea-civil-liberties',
      `${attribute}.csv`,
      `ID_country_name,ID_country_code,ID_year,${attribute}\nNorway,385,2021,0.86\nDemocratic Republic of the Congo,490,2021,0.52\nAfrica,996,2021,0.5\nNorway,385,2020,NA\n`,
    );
    expect(found.values).toEqual({ NO: { 2021: 0.86 }, CD: { 2021: 0.52 } });
  });
});
