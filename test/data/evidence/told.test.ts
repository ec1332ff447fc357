// How an incident is told on a day: nothing of later days, and by the source that carries how recent it is.

import { describe, expect, it } from 'vitest';
import { recordProblems } from '../../../src/check/records.ts';
import { Domains } from '../../../src/core/law/domains.ts';
import { citedOn, sourcesOn, whatOn } from '../../../src/data/evidence/told.ts';
import type { Incident } from '../../../src/model/evidence.ts';
import { library, pack } from '../../core/library.ts';

const source = (title: string, date?: string) => ({
  title,
  publisher: 'A publisher',
  ...(date !== undefined && { date }),
});

const incident = (more: Partial<Incident> = {}): Incident => ({
  id: 'beatings',
  what: 'Detainees were beaten in 2004.',
  kind: 'torture',
  grade: 'corroborated',
  from: '2004-01-01',
  last: '2011-01-31',
  knownSince: '2004-06-30',
  means: [],
  gravity: [],
  goesWith: ['unstated'],
  sources: [source('first', '2004-06'), source('undated'), source('second', '2011-01-31')],
  confidence: 'verified',
  ...more,
});

describe('the words of an incident', () => {
  const told = incident({
    later: [{ knownSince: '2011-01-31', what: 'It went on in 2011.' }],
  });

  it('are those of the day', () => {
    expect(whatOn(told, '2011-01-30')).toBe('Detainees were beaten in 2004.');
    expect(whatOn(told, '2011-01-31')).toBe('Detainees were beaten in 2004. It went on in 2011.');
  });
});

describe('the sources of an incident', () => {
  const titles = (day: string): string[] => sourcesOn(incident(), day).map(({ title }) => title);

  it('are those of up to the day, and those without one', () => {
    expect(titles('2011-01-30')).toEqual(['first', 'undated']);
    expect(titles('2011-01-31')).toEqual(['first', 'undated', 'second']);
    // The month alone is known: it has surely come at its end.
    expect(titles('2004-06-29')).toEqual(['undated']);
  });

  it('are cited by the newest one, where the incident went on until then', () => {
    expect(citedOn(incident(), '2011-01-30')).toMatchObject({
      source: { title: 'first' },
      date: '2004-06-30',
    });
    expect(citedOn(incident(), '2011-01-31')).toMatchObject({
      source: { title: 'second' },
      date: '2011-01-31',
    });
  });

  it('are cited by the first one, where a later one tells of the same days', () => {
    expect(citedOn(incident({ last: '2004-03-31' }), '2026-01-01')).toMatchObject({
      source: { title: 'first' },
      date: '2004-06-30',
    });
  });

  it('are cited by one of a later day where none is of the time, and by none where there is none', () => {
    const later = incident({ last: '2004-03-31', sources: [source('a book', '2015')] });
    expect(citedOn(later, '2004-06-30')).toMatchObject({
      source: { title: 'a book' },
      date: '2004-06-30',
    });
    expect(citedOn(incident({ sources: [] }), '2026-01-01')).toEqual({ date: '2004-06-30' });
  });
});

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
});
