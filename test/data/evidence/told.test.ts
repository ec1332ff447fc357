// How an incident is told on a day: nothing of later days, and by the source that carries how recent it is.

import { describe, expect, it } from 'vitest';
import { citedOn, sourcesOn, whatOn } from '../../../src/data/evidence/told.ts';
import { shippedScreener, transaction } from '../../sources.ts';
import { madeUpIncident as incident, source } from './made-up-incident.ts';

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

  it('are cited by the first that reaches its end, where the incident went on until then', () => {
    expect(citedOn(incident(), '2011-01-30')).toMatchObject({
      source: { title: 'first' },
      date: '2004-06-30',
    });
    expect(citedOn(incident(), '2011-01-31')).toMatchObject({
      source: { title: 'second' },
      date: '2011-01-31',
      isLater: false,
    });
    const retold = incident({ sources: [...incident().sources, source('a book', '2013')] });
    expect(citedOn(retold, '2026-01-01').source).toMatchObject({ title: 'second' });
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
      isLater: true,
    });
    expect(citedOn(incident({ sources: [] }), '2026-01-01')).toEqual({
      date: '2004-06-30',
      isLater: false,
    });
  });
});

describe('the evidence of a finding', () => {
  const { findings } = shippedScreener()
    .screen(
      transaction({
        id: 'deal',
        date: '2012-06-15',
        exporter: { name: 'Beispiel Technik', country: 'DE', type: 'private' },
        parties: [
          { role: 'end-user', name: 'Political Security', type: 'intelligence', country: 'SY' },
        ],
        destination: { country: 'SY' },
        items: [{ category: 'lawful-interception', facts: {} }],
      }),
    )
    .whole('standard', true);
  const ofIncidents = findings
    .map(({ evidence }) => evidence.filter(({ kind }) => kind === 'incident'))
    .filter((evidence) => evidence.length > 1);

  it('stands newest first, and none is of a later day', () => {
    expect(ofIncidents.length).toBeGreaterThan(0);
    for (const evidence of ofIncidents) {
      const days = evidence.map(({ date }) => date);
      expect(days).toEqual([...days].sort().reverse());
      expect(days[0]! <= '2012-06-15').toBe(true);
    }
  });
});
