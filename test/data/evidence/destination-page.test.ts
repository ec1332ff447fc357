// The page of a place: its sets on the day, what nobody established, indices as known then, and incidents as known then.

import { describe, expect, it } from 'vitest';
import { destinationPage, type PlaceSources } from '../../../src/data/evidence/destination-page.ts';
import { Territories } from '../../../src/data/places/territories.ts';
import type { EndUserRecord } from '../../../src/model/end-user-record.ts';
import type { Territory } from '../../../src/model/territory.ts';
import type { Parameter } from '../../../src/model/parameter.ts';
import { library } from '../../core/library.ts';
import { countryIndex } from './country-index.ts';

const place = (code: string, more: Partial<Territory> = {}): Territory => ({
  code,
  name: code,
  kind: 'state',
  aliases: [],
  ...more,
});

const set = (name: string, more: Partial<Parameter>): Parameter => ({
  name,
  title: name,
  kind: 'set',
  of: 'territory',
  source: 'an act',
  confidence: 'verified',
  ...more,
});

const incident = (id: string, knownSince: string) => ({
  id,
  what: 'Somebody reported it.',
  kind: 'torture' as const,
  grade: 'corroborated' as const,
  from: '2015-01-01',
  last: '2016-01-01',
  knownSince,
  means: [],
  gravity: [],
  goesWith: ['unstated'],
  sources: [],
  confidence: 'verified' as const,
});

const POLICE: EndUserRecord = {
  id: 'XA/police',
  name: 'Police of XA',
  scope: 'state',
  territory: 'XA',
  appliesTo: ['police'],
  aliases: [],
  nativeNames: [],
  incidents: [incident('early', '2016-02-01'), incident('late', '2021-06-01')],
};

const SOURCES: PlaceSources = {
  library: library({
    parameters: [
      set('members', { members: [{ code: 'XA', since: '2010-01-01', until: '2020-06-01' }] }),
      set('later', {
        established: { from: '2021-01-01', othersKnown: false },
        members: [{ code: 'XA', since: 'undated' }],
      }),
      set('kinds', { of: 'category', members: [{ code: 'XA', since: 'undated' }] }),
      set('others', { members: [{ code: 'XB', since: 'undated' }] }),
    ],
  }),
  places: new Territories([
    place('XA'),
    place('XA-N', { kind: 'region', parent: 'XA' }),
    place('XB'),
  ]),
  indices: [countryIndex()],
  records: [POLICE],
  searched: [{ territory: 'XB', on: '2026-11-01', where: ['a report'] }],
};

const on = (day: string, of = place('XA')) =>
  destinationPage(of, SOURCES, { asOf: day, knownAt: day });

describe('the page of a place', () => {
  it('has the sets of which it is a member on the day, and those of which nobody knows', () => {
    expect(on('2020-05-31').sets.map(({ parameter, member }) => [parameter, member])).toEqual([
      ['members', 'yes'],
      ['later', 'unknown'],
    ]);
    expect(on('2021-01-01').sets.map(({ parameter, member }) => [parameter, member])).toEqual([
      ['later', 'yes'],
    ]);
  });

  it('tells the end of a set to who looks back, and not on a day before it', () => {
    const [set] = on('2020-05-31').sets;
    expect(set!.since).toBe('2010-01-01');
    expect(set!.until).toBeUndefined();
    const back = destinationPage(place('XA'), SOURCES, {
      asOf: '2020-05-31',
      knownAt: '2021-01-01',
    });
    expect(back.sets[0]).toMatchObject({ since: '2010-01-01', until: '2020-06-01' });
  });

  it('has indices as they were known on the day, and no value of a place that they leave out', () => {
    expect(on('2021-03-31').indices[0]).toMatchObject({ year: '2019', value: 3 });
    expect(on('2021-04-01').indices[0]).toMatchObject({
      year: '2020',
      value: 1,
      series: [
        { year: '2019', value: 3 },
        { year: '2020', value: 1 },
      ],
    });
    expect(on('2020-03-31').indices[0]).not.toHaveProperty('value');
    expect(on('2021-04-01', place('XB')).indices[0]).toMatchObject({ series: [] });
  });

  it('marks a value that was estimated anew since, and the newest of a series not', () => {
    const revised: PlaceSources = { ...SOURCES, indices: [countryIndex({ revised: true })] };
    const page = (asOf: string, knownAt: string, sources = revised) =>
      destinationPage(place('XA'), sources, { asOf, knownAt }).indices[0];
    expect(page('2021-03-31', '2021-03-31')).toMatchObject({ year: '2019', revisedWith: '2020' });
    expect(page('2019-12-31', '2021-04-01')).toMatchObject({
      year: '2019',
      revisedWith: '2020',
      series: [{ year: '2019', value: 3 }],
    });
    expect(page('2021-04-01', '2021-04-01')).not.toHaveProperty('revisedWith');
    expect(page('2021-03-31', '2021-03-31', SOURCES)).not.toHaveProperty('revisedWith');
  });

  it('has incidents that were known on the day', () => {
    const known = (day: string) => on(day).records[0]!.incidents.map(({ id }) => id);
    expect(known('2016-01-31')).toEqual([]);
    expect(known('2021-05-31')).toEqual(['early']);
    expect(known('2021-06-01')).toEqual(['early', 'late']);
    expect(on('2021-06-01', place('XB')).records).toEqual([]);
  });

  it('has the search that found nothing, and none where nobody looked', () => {
    expect(on('2020-06-01', place('XB')).searched).toMatchObject({ where: ['a report'] });
    expect(on('2020-06-01')).not.toHaveProperty('searched');
  });

  it('has none of after the day in hindsight', () => {
    const begun = incident('late', '2021-06-01').from;
    const eve = '2014-12-31';
    const ids = (asOf: string) =>
      destinationPage(place('XA'), SOURCES, { asOf, knownAt: '2026-01-01' })
        .records[0]!.incidents.map(({ id }) => id)
        .sort();
    expect(begun > eve).toBe(true);
    expect(ids(eve)).toEqual([]);
    expect(ids(begun)).toContain('late');
  });

  it('ends an incident with the newest report known on the day, where it went on after it', () => {
    const goingOn = {
      ...incident('early', '2015-06-01'),
      last: '2019-12-31',
      sources: [{ title: 'A report', publisher: 'A publisher', date: '2020-02-01' }],
    };
    const page = (day: string) =>
      destinationPage(
        place('XA'),
        { ...SOURCES, records: [{ ...POLICE, incidents: [goingOn] }] },
        { asOf: day, knownAt: day },
      ).records[0]!.incidents[0];
    expect(page('2016-01-01')).toMatchObject({ last: '2015-06-01', goesOn: true });
    expect(page('2020-01-31')).toMatchObject({ last: '2015-06-01', goesOn: true });
    expect(page('2020-02-01')).toMatchObject({ last: '2019-12-31', goesOn: false });
  });

  it('of a region has its own sets and records, those of its state and of whoever holds it, each named', () => {
    const held = place('XA-N', {
      kind: 'region',
      parent: 'XA',
      held: [
        {
          by: 'XB',
          since: '2015-01-01',
          inPart: false,
          ownLaw: false,
          source: 'a court',
          confidence: 'verified',
        },
      ],
    });
    const sources: PlaceSources = {
      ...SOURCES,
      places: new Territories([place('XA'), held, place('XB')]),
      records: [
        POLICE,
        { ...POLICE, id: 'XB/police', territory: 'XB' },
        { ...POLICE, id: 'XB/maker', territory: 'XB', scope: 'vendor' },
        { ...POLICE, id: 'XA/north', region: 'XA-N' },
      ],
    };
    const page = (day: string) => destinationPage(held, sources, { asOf: day, knownAt: day });
    const of = (day: string) => page(day).records.map((one) => `${one.record} ${one.of.code}`);
    expect(of('2014-12-31')).toEqual(['XA/north XA-N', 'XA/police XA']);
    expect(of('2015-01-01')).toEqual(['XA/north XA-N', 'XA/police XA', 'XB/police XB']);
    expect(page('2014-12-31')).toMatchObject({ held: [], lawElsewhere: false });
    expect(page('2015-01-01')).toMatchObject({
      held: [{ by: { code: 'XB', name: 'XB' } }],
      lawElsewhere: true,
    });
    expect(
      page('2019-01-01').sets.map(({ of: { code }, parameter }) => `${parameter} ${code}`),
    ).toEqual(['members XA', 'later XA']);
  });

  it('of a state that was no state yet has what is held of the one that it was', () => {
    const later = place('XC', {
      since: '2018-01-01',
      earlier: [{ was: 'XA', until: '2018-01-01' }],
    });
    const sources = { ...SOURCES, places: new Territories([place('XA'), later]) };
    const page = (day: string) => destinationPage(later, sources, { asOf: day, knownAt: day });
    expect(page('2017-12-31')).toMatchObject({
      status: { since: '2018-01-01', judgedAs: { code: 'XA' } },
      records: [{ record: 'XA/police' }],
    });
    expect(page('2018-01-01')).not.toHaveProperty('status');
    expect(page('2018-01-01').records).toEqual([]);
  });

  it('of a state that ended names what became of it, and those the one that they were', () => {
    const ended = place('XD', { until: '2012-01-01', successors: ['XA', 'XB'] });
    const sources = { ...SOURCES, places: new Territories([place('XA'), place('XB'), ended]) };
    const page = (of: Territory) =>
      destinationPage(of, sources, { asOf: '2020-01-01', knownAt: '2020-01-01' });
    expect(page(ended).status).toEqual({
      until: '2012-01-01',
      successors: [
        { code: 'XA', name: 'XA' },
        { code: 'XB', name: 'XB' },
      ],
    });
    expect(page(place('XA')).was).toEqual([{ code: 'XD', name: 'XD', until: '2012-01-01' }]);
  });

  it('names the parts that are read apart', () => {
    expect(on('2020-01-01').regions).toEqual([{ code: 'XA-N', name: 'XA-N' }]);
  });
});
