// The Entity List as it is shipped: whole, dated, with the rows that the project wrote by hand in it.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLists } from '../../../src/data/lists/lists.ts';
import { ROOT } from '../../sources.ts';

const { info, parties } = loadLists(join(ROOT, 'data/lists')).find(
  (one) => one.info.id === 'us-entity-list',
)!;

describe('the Entity List that is shipped', () => {
  it('is whole, and of the day of its copy', () => {
    expect(info).toMatchObject({ whole: true, taken: '2026-07-23', rows: parties.length });
    expect(parties.length).toBeGreaterThanOrEqual(3460);
    expect(new Set(parties.map(({ id }) => id)).size).toBe(parties.length);
  });

  it('dates every row', () => {
    expect(parties.filter(({ since }) => since === undefined)).toEqual([]);
  });

  it('keeps what was written by hand of a row, and has the row once', () => {
    const hikvision = parties.filter(({ name }) => /^Hangzhou Hikvision Digital/.test(name));
    expect(hikvision.map(({ id, since }) => [id, since])).toEqual([
      ['us-el-hangzhou-hikvision-digital-technology-co-ltd', '2019-10-09'],
    ]);
    expect(hikvision[0]!.nativeNames).toContain('杭州海康威视数字技术股份有限公司');
    expect(hikvision[0]!.programme).toBe('EAR part 744 supp. 4 (Xinjiang, human rights)');
  });

  it('keeps those who came off it', () => {
    const sandvine = parties.find(({ id }) => id === 'us-el-sandvine-incorporated')!;
    expect(sandvine.until).toBeDefined();
  });
});
