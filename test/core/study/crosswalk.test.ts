// `licet crosswalk` and `licet timeline`: one code in any spelling, and what was in force when, without a hole that is not said.

import { describe, expect, it } from 'vitest';
import { crosswalk } from '../../../src/core/study/crosswalk.ts';
import { canonicalCode } from '../../../src/core/logic/spelling.ts';
import { listCoverage } from '../../../src/core/study/list-coverage.ts';
import { Timelines } from '../../../src/core/study/timeline.ts';
import { compareStart, UNDATED } from '../../../src/model/dates.ts';
import { crosswalkText, timelineText } from '../../../src/report/timeline.ts';
import { titlesOf } from '../../../src/model/control-list.ts';
import { shippedSources } from '../../sources.ts';

const { library } = shippedSources();
const timelines = new Timelines(library, titlesOf(library.controlLists));
const across = (code: string): NonNullable<ReturnType<typeof crosswalk>> =>
  crosswalk(code, '2024-03-01', library, timelines)!;

describe('a code', () => {
  it.each([
    ['5A001.j', '5A001.j'],
    ['5.A.1.j', '5A001.j'],
    ['5A001j', '5A001.j'],
    ['5a001.J', '5A001.j'],
    ['5 A 001 j', '5A001.j'],
    ['5.D.2.c.3.b', '5D002.c.3.b'],
    ['5D002c3b', '5D002.c.3.b'],
    ['4.A.5', '4A005'],
    ['9.A.12', '9A012'],
    ['5A902a', '5A902.a'],
    ['0A978', '0A978'],
    ['EAR99', undefined],
    ['none', undefined],
    ['5A001.j.', '5A001.j'],
    // Letters and numbers take turns; what was written after a code makes it none.
    ['5A001.jj', undefined],
    ['4A994 or 5A980', undefined],
    ['4A994 banana', undefined],
    ['5A001/j', undefined],
  ])('%s is %s', (given, canonical) => {
    expect(canonicalCode(given)).toBe(canonical);
  });

  it('of every period of the packs is understood, and is itself', () => {
    const all = library.entries.flatMap(({ versions }) =>
      versions.flatMap(({ periods }) => periods),
    );
    expect(
      all.filter(({ code }) => canonicalCode(code) === undefined).map(({ code }) => code),
    ).toEqual([]);
    expect(
      all
        .filter(({ list, code }) => list !== 'wassenaar' && canonicalCode(code) !== code)
        .map(({ code }) => code),
    ).toEqual([]);
  });
});

describe('the crosswalk', () => {
  it('shows one entry on four lists with its days', () => {
    const { entries, under } = across('5.A.1.j');
    expect(under).toEqual([]);
    expect(entries).toHaveLength(1);
    expect(
      entries[0]!.tracks.map(({ list, rows }) => [
        list,
        rows[0]!.code,
        rows[0]!.since,
        rows[0]!.confidence,
      ]),
    ).toEqual([
      ['wassenaar', '5.A.1.j', '2013-12-04', 'verified'],
      ['eu', '5A001.j', '2014-12-31', 'verified'],
      ['us', '5A001.j', '2022-03-07', 'verified'],
      ['uk', '5A001.j', '2014-12-31', 'verified'],
    ]);
  });

  it('shows every entry of a number that two texts share', () => {
    expect(across('4D001.a').entries.map(({ id }) => id)).toEqual([
      'wassenaar/entries/4d001-a-platform-building-software',
      'wassenaar/entries/4d001-a-platform-building-software-us',
    ]);
  });

  it('lists what stands under a heading', () => {
    const { under } = across('5A001');
    expect(under.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['5A001.f.1', '5A001.f.2', '5A001.f.3', '5A001.f.4', '5A001.j']),
    );
    expect(under.map(({ code }) => code)).not.toContain('5A002');
  });

  it('gives a number that is used no more together with the one that took its place', () => {
    const [entry] = across('5A001.i').entries;
    const codes = entry?.tracks.find(({ list }) => list === 'us')?.rows.map(({ code }) => code);
    // A number may have several rows one after the other, each by the text that was read.
    expect(codes?.filter((code, place) => code !== codes[place - 1])).toEqual([
      '5A001.i',
      '5A001.f.1',
    ]);
  });

  it('finds nothing for a code that no entry carries, and is no crosswalk for what is no code', () => {
    expect(across('5A001.z')).toMatchObject({ entries: [], under: [] });
    expect(crosswalk('spyware', '2024-03-01', library, timelines)).toBeUndefined();
  });

  it('gives every row a link', () => {
    const links = across('5A001')
      .under.flatMap(({ code }) => across(code).entries)
      .flatMap(({ tracks }) =>
        tracks.flatMap(({ rows }) =>
          rows.flatMap(({ citations }) => citations.map(({ url }) => url)),
        ),
      );
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((url) => !url.startsWith('http'))).toEqual([]);
  });

  it('is at most 80 columns wide, links apart, and marks what is in force', () => {
    const text = crosswalkText(across('5A001.j'), { width: 80, colour: false });
    expect(
      text.split('\n').filter((line) => line.length > 80 && !/^\s*https?:/.test(line)),
    ).toEqual([]);
    expect(text).toContain('  * 5A001.j from 2021-09-09 (verified)');
    expect(text).toContain('    5A001.j from 2015-12-25, until 2016-11-16 (verified)');
  });
});

describe('the timeline', () => {
  const ids = [...library.rules, ...library.definitions, ...library.entries].map(({ id }) => id);

  it.each(ids)(
    '%s has no hole and no overlap from 2000 to the last day that its pack was checked, or says why',
    (id) => {
      for (const { rows } of timelines.of(id)!.tracks) {
        for (const [index, row] of rows.entries()) {
          const next = rows[index + 1];
          expect(row.citations.length).toBeGreaterThan(0);
          if (row.since !== UNDATED) expect(row.since >= '1900-01-01').toBe(true);
          if (!next) continue;
          expect(row.until).toBeDefined();
          expect(compareStart(row.until!, next.since)).toBeLessThanOrEqual(0);
          if (row.until! < next.since)
            expect(next.gap).toMatchObject({
              since: row.until,
              until: next.since,
              why: expect.not.stringMatching(/^No reason/),
            });
          else expect(next.gap).toBeUndefined();
        }
      }
    },
  );

  it('is oldest first and says a gap with its reason', () => {
    const text = timelineText(
      [timelines.of('wassenaar/entries/5d001-e-monitoring-software')!],
      '2022-04-01',
      { width: 80, colour: false },
    );
    const us = text.slice(text.indexOf('[us]'), text.indexOf('[uk]'));
    expect(us.indexOf('from 2020-10-05')).toBeLessThan(
      us.indexOf('2022-03-07 to 2022-05-26: nothing in force.'),
    );
    expect(us.indexOf('2022-03-07 to 2022-05-26')).toBeLessThan(us.indexOf('from 2022-05-26'));
    expect(us).not.toContain('*');
  });

  it('shows a rule with its provisions', () => {
    const timeline = timelines.of('eu-dual-use/art-03-1-listed');
    expect(timeline?.kind).toBe('rule');
    expect(timeline?.tracks[0]?.rows.at(-1)?.citations[0]?.instrument).toBe('eu-2021-821');
  });
});

describe('the coverage of the lists', () => {
  it('adds up, and counts what is in force on the day only', () => {
    const on = (day: string) => new Map(listCoverage(library, day).map((row) => [row.list, row]));
    for (const row of on('2026-11-21').values())
      expect(row.verified + row.recalled).toBe(row.entries);
    expect(on('2015-07-17').get('de')).toMatchObject({ entries: 0, past: 0 });
    expect(on('2015-07-18').get('de')).toMatchObject({ entries: 4, verified: 4, recalled: 0 });
    // Ten cybersecurity entries came; 5D001.e was dropped by mistake, and what 5E001.a says of it.
    expect(on('2022-03-07').get('us')!.entries - on('2022-03-06').get('us')!.entries).toBe(10 - 2);
  });
});
