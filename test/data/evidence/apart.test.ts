// Bodies of authorities that do not obey the state in which they sit: they are found by their usual names, and what the services of
// that state did is not told of them. Makers and resellers are found by the names that they bear at home.

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
    expect(found(name, country, type)).toEqual([id]);
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
});

describe('a body by its usual name', () => {
  it.each([
    ['GDI', 'AF', 'intelligence', 'AF/general-directorate-of-intelligence'],
    ['ریاست عمومی استخبارات', 'AF', 'intelligence', 'AF/general-directorate-of-intelligence'],
    ['Islamic Emirate of Afghanistan', 'AF', 'other-government', 'AF/taliban-authorities'],
    ['MPVPV', 'AF', 'other-government', 'AF/ministry-of-vice-and-virtue'],
    ['Unit 8200', 'IL', 'military', 'IL/unit-8200'],
    ['יחידה 8200', 'IL', 'intelligence', 'IL/unit-8200'],
  ])('is found: %s', (name, country, type, id) => {
    expect(found(name, country, type)).toContain(id);
  });

  it('is nobody elsewhere', () => {
    expect(found('GDI', 'DE', 'private')).toEqual([]);
    expect(found('8200', 'CH', 'private')).toEqual([]);
  });
});

describe('a maker or reseller by its names at home', () => {
  it.each([
    ['烽火通信', 'CN/fiberhome'],
    ['美亚柏科', 'CN/meiya-pico'],
    ['积至', 'CN/geedge-networks'],
    ['海康威视', 'CN/hikvision'],
    ['旷视科技', 'CN/megvii'],
    ['北京旷视科技有限公司', 'CN/megvii'],
    ['中兴通讯', 'CN/zte'],
    ['大华股份', 'CN/dahua'],
  ])('is found: %s', (name, id) => {
    expect(found(name, 'CN', 'private')).toEqual([id]);
  });

  it('is found where it moved or changed its name', () => {
    expect(found('Passitora Ltd', 'CY', 'private')).toEqual(['CY/wispear']);
    expect(found('WiSpear Systems Limited', 'CY', 'private')).toEqual(['CY/wispear']);
  });

  it('brings the record of the firm above a joint venture', () => {
    expect(found('Prama Hikvision India Private Limited', 'IN', 'private')).toEqual([
      'CN/hikvision',
      'IN/prama-hikvision',
    ]);
  });

  it('is nobody with another name', () => {
    expect(found('烽火文化传媒', 'CN', 'private')).toEqual([]);
    expect(found('Prama Textiles Private Limited', 'IN', 'private')).toEqual([]);
  });
});
