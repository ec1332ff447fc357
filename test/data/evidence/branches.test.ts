// A firm that bears the name of a maker on record with a place after it may be its branch: somebody has to ask who owns it.

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

const who = (name: string, country: string) => ({
  names: [name],
  country,
  region: undefined,
  type: 'private',
});
const near = (name: string, country: string): string[] =>
  history.near(who(name, country)).map(({ record }) => record.id);

const BRANCHES: readonly (readonly [string, string, string])[] = [
  ['Hikvision UK Ltd', 'GB', 'CN/hikvision'],
  ['Hikvision Europe B.V.', 'NL', 'CN/hikvision'],
  ['Hikvision Deutschland GmbH', 'DE', 'CN/hikvision'],
  ['Hikvision Middle East FZE', 'AE', 'CN/hikvision'],
  ['Hikvision Saudi Arabia Trading LLC', 'SA', 'CN/hikvision'],
  ['Huawei Technologies France', 'FR', 'CN/huawei'],
  ['Huawei Technologies (Kenya) Company Limited', 'KE', 'CN/huawei'],
  ['Dahua Technology UK', 'GB', 'CN/dahua'],
  ['Dahua Iberia S.L.', 'ES', 'CN/dahua'],
  ['ZTE Deutschland GmbH', 'DE', 'CN/zte'],
  ['Megvii Japan K.K.', 'JP', 'CN/megvii'],
  ['SenseTime International Pte. Ltd.', 'SG', 'CN/sensetime'],
  ['Cellebrite Asia Pacific Pte Ltd', 'SG', 'IL/cellebrite'],
  ['Sandvine Technologies (Canada) Inc', 'CA', 'CA/sandvine'],
];

describe('the name of a maker on record with a place after it', () => {
  it.each(BRANCHES)('%s in %s may be a branch of %s', (name, country, id) => {
    expect(near(name, country)).toContain(id);
    expect(history.of(who(name, country)).map(({ as }) => as)).not.toContain('vendor');
  });
});

describe('a name that has only a part in common with it', () => {
  it.each([
    ['Huawei Street Bakery', 'GB'],
    ['Huawei Bakery UK Ltd', 'GB'],
    ['Hundai Motor UK Ltd', 'GB'],
    ['Hikvisian UK Ltd', 'GB'],
    ['Delta UK Ltd', 'GB'],
    ['Gamma UK Ltd', 'GB'],
    ['Circles Cafe UK Ltd', 'GB'],
    ['Circles UK Ltd', 'GB'],
    ['Area France SAS', 'FR'],
    ['Axis Deutschland GmbH', 'DE'],
    ['Paragon Bank UK', 'GB'],
    ['Nice Ltd', 'GB'],
    ['Nice Tourism France', 'FR'],
    ['Bluehawk Trucking of Ohio', 'US'],
    ['UK Ltd', 'GB'],
    ['Friends of ZTE Stadium', 'DE'],
    ['The ZTE of Nowhere', 'DE'],
  ])('%s in %s is none', (name, country) => {
    expect(near(name, country)).toEqual([]);
  });
});
