// Bodies of authorities that do not obey the state in which they sit: they are found by their usual names, and what the services of
// that state did is not told of them.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadEndUsers } from '../../../src/data/evidence/end-users.ts';
import { History } from '../../../src/data/evidence/history.ts';
import { loadIncidentWords } from '../../../src/data/evidence/incident-words.ts';
import { loadTerritories } from '../../../src/data/places/territories-file.ts';
import { ROOT } from '../../sources.ts';

const data = join(ROOT, 'data');
const { records } = loadEndUsers(join(data, 'end-users'), loadIncidentWords(data));
const history = new History(records, loadTerritories(data));

const found = (name: string, country: string, type: string, holders: readonly string[] = []) =>
  history
    .of({ names: [name], country, region: undefined, type, holders })
    .map(({ record }) => record.id);

const DPR = 'UA/donetsk-separatist-authorities';
const LPR = 'UA/luhansk-separatist-authorities';
const PMR = 'MD/transnistrian-authorities';
const ROJAVA = 'SY/north-east-authorities';
const SANAA = 'YE/houthi-authorities';

describe('a body of authorities that do not obey the state', () => {
  it.each([
    ['МГБ ДНР', 'UA', 'intelligence', DPR],
    ["Ministry of State Security of the Donetsk People's Republic", 'UA', 'intelligence', DPR],
    ['МВД ДНР', 'UA', 'police', DPR],
    ['DPR', 'UA', 'other-government', DPR],
    ['МГБ ЛНР', 'UA', 'intelligence', LPR],
    ["Luhansk People's Republic", 'UA', 'other-government', LPR],
    ['PMR', 'MD', 'other-government', PMR],
    ['МГБ ПМР', 'MD', 'intelligence', PMR],
    ['Rojava', 'SY', 'other-government', ROJAVA],
    ['Syrian Democratic Forces', 'SY', 'military', ROJAVA],
    ['Asayish', 'SY', 'police', ROJAVA],
    ['Ansar Allah', 'YE', 'other-government', SANAA],
    ['Security and Intelligence Service, Sanaa', 'YE', 'intelligence', SANAA],
    ['جهاز الأمن والمخابرات', 'YE', 'intelligence', SANAA],
  ])('is found by its usual name, with its own record alone: %s', (name, country, type, id) => {
    expect(found(name, country, type)).toEqual([id]);
  });

  it('has the record of the services of the state that holds the place', () => {
    const ids = found('МГБ ДНР', 'UA', 'intelligence', ['RU']);
    expect(ids).toContain(DPR);
    expect(ids.some((id) => id.startsWith('RU/'))).toBe(true);
    expect(ids.filter((id) => id.startsWith('UA/'))).toEqual([DPR]);
  });

  it.each([
    ['National Police of Ukraine', 'UA', 'police', 'UA/security-services-before-2014'],
    ['Ministry of Internal Affairs of Moldova', 'MD', 'interior-ministry', 'MD/security-services'],
    ['Damascus Police', 'SY', 'police', 'SY/security-services'],
    ['Ministry of Interior, Aden', 'YE', 'interior-ministry', 'YE/security-services'],
  ])('is not what obeys it: %s', (name, country, type, id) => {
    const ids = found(name, country, type);
    expect(ids).toContain(id);
    // The police may have a record of its own beside.
    expect(ids.filter((one) => one !== id && one !== `${country}/police`)).toEqual([]);
  });

  it('is of no state by a few letters alone', () => {
    expect(found('DPR', 'ID', 'other-government')).toEqual([]);
    expect(found('PMR', 'US', 'private')).toEqual([]);
  });

  it('is a part of the state where the constitution says so', () => {
    expect(found('KRG', 'IQ', 'other-government')).toEqual(['IQ/kurdistan-regional-government']);
    expect(found('KRG Ministry of Interior', 'IQ', 'interior-ministry')).toEqual([
      'IQ/kurdistan-security-services',
      'IQ/security-services',
    ]);
  });

  it('asks no type for what the services of the state did', () => {
    const missing = (name: string) =>
      history.missingOf({ names: [name], country: 'UA', region: undefined, type: undefined });
    expect(missing('МГБ ДНР')).toEqual([]);
    expect(missing('Some body')).toContain('type');
  });
});

describe('a body where authorities rule that obey no state', () => {
  const HARGEISA = 'SO/somaliland-security-bodies';
  const at = (name: string, region: string | undefined, ruledApart: boolean) =>
    history
      .of({ names: [name], country: 'SO', region, type: 'interior-ministry', ruledApart })
      .map(({ record }) => record.id);

  it('has the record of the bodies of the place, and none of the state', () => {
    expect(at('Ministry of Interior', 'x-somaliland', true)).toEqual([HARGEISA]);
  });

  it('is not what sits elsewhere in that state', () => {
    expect(at('Ministry of Internal Security', undefined, false)).toEqual(['SO/security-services']);
  });

  it('is found by its name where nobody states the region', () => {
    expect(at('Somaliland Police', undefined, false)).toContain(HARGEISA);
  });
});
