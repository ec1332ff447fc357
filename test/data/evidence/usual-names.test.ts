// Bodies by their usual names, and makers and resellers by the names that they bear at home.

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

const found = (name: string, country: string, type: string) =>
  history.of({ names: [name], country, region: undefined, type }).map(({ record }) => record.id);

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
