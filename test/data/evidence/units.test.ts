// What bears the name of a body on record and says that it is a part of it is one in the body's own state, and nowhere else;
// what kind of body it is the record says beside the papers.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadEndUsers } from '../../../src/data/evidence/end-users.ts';
import { History, type Applying } from '../../../src/data/evidence/history.ts';
import { loadIncidentWords } from '../../../src/data/evidence/incident-words.ts';
import { loadTerritories } from '../../../src/data/places/territories-file.ts';
import { ROOT } from '../../sources.ts';

const data = join(ROOT, 'data');
const { records } = loadEndUsers(join(data, 'end-users'), loadIncidentWords(data));
const history = new History(records, loadTerritories(data));

const who = (name: string, country: string, type?: string) => ({
  names: [name],
  country,
  region: undefined,
  type,
});
const as = (kind: Applying['as'], name: string, country: string, type?: string): string[] =>
  history
    .of(who(name, country, type))
    .filter((one) => one.as === kind)
    .map(({ record }) => record.id);

const RAB = 'BD/rapid-action-battalion';
const PARTS: readonly (readonly [string, string, string])[] = [
  ['RAB-7 Chattogram', 'BD', RAB],
  ['RAB-7, Chattogram', 'BD', RAB],
  ['RAB Headquarters, Dhaka', 'BD', RAB],
  ['Directorate of Logistics, Rapid Action Battalion', 'BD', RAB],
  ['Rapid Action Battalion 11', 'BD', RAB],
  ['УФСБ России по г. Москве', 'RU', 'RU/security-services'],
  ['Управление ФСБ России по Свердловской области', 'RU', 'RU/security-services'],
  ['ГУ МВД России по Московской области', 'RU', 'RU/security-services'],
  ['Cyber Unit of the Hong Kong Police Force', 'HK', 'HK/hong-kong-police-force'],
  ['Uganda Police Force Headquarters, Naguru', 'UG', 'UG/uganda-police-force'],
  ['KNB Department for Almaty', 'KZ', 'KZ/national-security-committee'],
];

describe('a part of a body on record', () => {
  for (const [name, country, id] of PARTS) {
    it(`is known by its name: ${name}`, () => {
      expect(as('unit', name, country)).toContain(id);
    });
    it(`is none elsewhere: ${name}`, () => {
      expect(as('unit', name, 'CH')).toEqual([]);
    });
  }

  for (const [name, country] of [
    ['RAB Hotel, Unit 7', 'BD'],
    ['RAB Headquarters Tailors', 'BD'],
    ['Uniforms for RAB Headquarters', 'BD'],
    ['RAB Logistics Ltd', 'BD'],
    ['Rapid Transit Department', 'BD'],
    ['Department of Health, Dhaka', 'BD'],
    ['Police Welfare Trust, Branch 3', 'UG'],
    ['Управление образования г. Москвы', 'RU'],
    ['Dealers to Uganda Police Force Headquarters', 'UG'],
    ['KNB Club, Department 1', 'KZ'],
  ] as const)
    it(`is not what is called after it, or something else: ${name}`, () => {
      expect(as('unit', name, country)).toEqual([]);
    });

  it('brings in what is above the body itself', () => {
    expect(as('parent', 'RAB-7 Chattogram', 'BD')).toEqual(['BD/security-services']);
  });

  it('is not said of the body itself', () => {
    expect(as('unit', 'Rapid Action Battalion', 'BD')).toEqual([]);
    expect(as('body', 'Rapid Action Battalion', 'BD')).toEqual([RAB]);
  });
});

describe('the kind of body that a record tells', () => {
  const recorded = (name: string, country: string, type: string) =>
    history.recordedOf(who(name, country, type))?.type;

  for (const [name, country, type] of [
    ['KNB', 'KZ', 'intelligence'],
    ['INSA', 'ET', 'intelligence'],
    ['Department of State Services', 'NG', 'police'],
    ['SEDENA', 'MX', 'police'],
    ['GID', 'JO', 'intelligence'],
    ['SNB', 'UZ', 'intelligence'],
    ['RAB-7 Chattogram', 'BD', 'police'],
  ] as const)
    it(`counts beside the vague one of the papers: ${name}`, () => {
      expect(recorded(name, country, 'other-government')).toBe(type);
    });

  it('is told of no force that turned on its state: the record of that state is not its own', () => {
    expect(recorded('Rapid Support Forces', 'SD', 'other-government')).toBeUndefined();
  });

  it('brings in the record of the services of its state', () => {
    expect(as('state', 'KNB', 'KZ', 'other-government')).toEqual(['KZ/security-services']);
    expect(as('state', 'Ministry of Health', 'KZ', 'other-government')).toEqual([]);
  });

  it('adds nothing to one that is rightly stated, or to a body without a record', () => {
    expect(recorded('KNB', 'KZ', 'intelligence')).toBeUndefined();
    expect(recorded('KNB', 'KZ', 'police')).toBeUndefined();
    expect(recorded('Ministry of Health', 'KZ', 'other-government')).toBeUndefined();
    expect(recorded('KNB', 'CH', 'other-government')).toBeUndefined();
    expect(recorded('Turk Telekom', 'TR', 'telecom-operator')).toBeUndefined();
    expect(recorded('Investigative Committee of the Russian Federation', 'RU', 'judiciary')).toBe(
      undefined,
    );
  });

  for (const type of ['research', 'private', 'ngo', 'public-service']) {
    it(`is asked about where a few letters are all that is shared: ${type}`, () => {
      expect(as('namesake', 'MIT', 'TR', type)).toEqual(['TR/national-intelligence-organization']);
      expect(as('body', 'MIT', 'TR', type)).toEqual([]);
    });
  }

  it('is that of the body where the papers state one of its world, or more than a few letters', () => {
    const id = 'TR/national-intelligence-organization';
    expect(as('body', 'MIT', 'TR', 'intelligence')).toEqual([id]);
    expect(as('body', 'MIT', 'TR', 'other-government')).toEqual([id]);
    expect(as('body', 'National Intelligence Organization', 'TR', 'research')).toEqual([id]);
  });
});

describe('a usual short or native name', () => {
  for (const [name, country, id] of [
    ['MXX', 'UZ', 'UZ/state-security-service'],
    ['ҰҚК', 'KZ', 'KZ/national-security-committee'],
    ['SSS', 'NG', 'NG/security-services'],
    ['CMI', 'UG', 'UG/security-services'],
    ['SSA', 'AE', 'AE/security-services'],
    ['တပ်မတော်', 'MM', 'MM/security-services'],
    ['بسیج', 'IR', 'IR/security-services'],
    ['DGSE', 'ML', 'ML/security-services'],
    ['MOI', 'SA', 'SA/security-services'],
    ['ATPU', 'KE', 'KE/security-services'],
    ['ГРЧЦ', 'RU', 'RU/telecom-sector'],
    ['الجهاز القومي لتنظيم الاتصالات', 'EG', 'EG/telecom-sector'],
    ['ብሔራዊ መረጃና ደህንነት አገልግሎት', 'ET', 'ET/security-services'],
  ] as const)
    it(`means the body at home alone: ${name}`, () => {
      const ids = (where: string) => history.of(who(name, where)).map(({ record }) => record.id);
      expect(ids(country)).toContain(id);
      if (!name.includes(' ')) expect(ids('CH')).toEqual([]);
    });
});
