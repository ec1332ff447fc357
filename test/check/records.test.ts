// Histories: words of no later year than the day on which they were known, and what became known later in order.

import { describe, expect, it } from 'vitest';
import { recordProblems } from '../../src/check/records.ts';
import { Domains } from '../../src/core/law/domains.ts';
import type { Incident } from '../../src/model/end-user-record.ts';
import { library, pack } from '../core/library.ts';
import { madeUpIncident as incident } from '../data/evidence/made-up-incident.ts';

describe('licet check', () => {
  const problems = (one: Incident): string[] => {
    const packs = library({ packs: [pack('law')], rules: [] });
    const record = {
      id: 'XX/police',
      name: 'Police',
      scope: 'body' as const,
      territory: 'XX',
      appliesTo: [],
      aliases: [],
      nativeNames: [],
      incidents: [one],
    };
    const world = { records: [record] };
    return recordProblems(packs, world, new Domains(packs, world)).map(({ what }) => what);
  };
  const AHEAD = 'is told in words that speak of';

  it('refuses words that speak of a later year than the day on which they were known', () => {
    const what = 'Detainees were beaten in 2004, and again in 2010.';
    expect(problems(incident({ what })).filter((one) => one.includes(AHEAD))).toEqual([
      `XX/police/beatings, known since 2004-06-30, ${AHEAD} 2010`,
    ]);
    const later = [{ knownSince: '2006-01-01', what: 'So they were in 2011.' }];
    expect(problems(incident({ later })).filter((one) => one.includes(AHEAD))).toEqual([
      `XX/police/beatings, known since 2006-01-01, ${AHEAD} 2011`,
    ]);
  });

  it('takes them with their own day, and a year that no source had seen yet', () => {
    const later = [{ knownSince: '2011-01-31', what: 'So they were in 2010 and 2011.' }];
    expect(problems(incident({ later })).filter((one) => one.includes(AHEAD))).toEqual([]);
    const what = 'A plan until 2030 was told, and detainees were beaten.';
    expect(problems(incident({ what })).filter((one) => one.includes(AHEAD))).toEqual([]);
  });

  it('refuses later sentences that are out of order, or of no later day', () => {
    const said = (...days: string[]) =>
      problems(
        incident({ later: days.map((knownSince) => ({ knownSince, what: 'It went on.' })) }),
      ).filter((one) => one.includes("'later' has"));
    expect(said('2006-01-01', '2008-01-01')).toEqual([]);
    expect(said('2008-01-01', '2006-01-01')).toEqual([
      "XX/police/beatings: 'later' has 2006-01-01 after 2008-01-01",
    ]);
    expect(said('2004-06-30')).toHaveLength(1);
  });
});
