// A body is called in its own state without the name of that state: there it is found so, and nowhere else.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadEndUsers } from '../../../src/data/evidence/end-users.ts';
import { History } from '../../../src/data/evidence/history.ts';
import { loadIncidentWords } from '../../../src/data/evidence/incident-words.ts';
import { loadTerritories } from '../../../src/data/places/territories-file.ts';
import { ROOT } from '../../sources.ts';

const data = join(ROOT, 'data');
const { records } = loadEndUsers(join(data, 'end-users'), loadIncidentWords(data));
const territories = loadTerritories(data);
const history = new History(records, territories);

const who = (name: string, country?: string) => ({
  names: [name],
  country,
  region: undefined,
  type: undefined,
});
const own = (name: string, country?: string): string[] =>
  history.of(who(name, country)).map(({ record }) => record.id);
const near = (name: string, country?: string): string[] =>
  history.near(who(name, country)).map(({ record }) => record.id);

/** By the plain English form alone, so that the test does not lean on how the names are taken apart. */
const withoutState = (name: string, state: string): string | undefined => {
  const end = [`of the Republic of ${state}`, `of the ${state}`, `of ${state}`].find((one) =>
    name.endsWith(` ${one}`),
  );
  return end === undefined ? undefined : name.slice(0, -end.length - 1);
};

/** What is left says of no body which it is. */
const OF_ANYBODY = new Set([
  'government',
  'Telecom Company',
  'Telecommunication Company',
  'Telecommunications Company',
]);

const SHORTENED = records.flatMap((record) => {
  const state = territories.find(({ code }) => code === record.territory)!;
  if (record.scope === 'vendor') return [];
  return [record.name, ...record.aliases].flatMap((name) => {
    const short = [state.name, ...state.aliases]
      .sort((a, b) => b.length - a.length)
      .map((called) => withoutState(name, called))
      .find((one) => one !== undefined);
    return short === undefined || OF_ANYBODY.has(short)
      ? []
      : [{ short, country: record.territory, id: record.id }];
  });
});

describe('a body of which the record bears the name of its state', () => {
  it('is found in that state without it', () => {
    expect(SHORTENED.length).toBeGreaterThan(200);
    const lost = SHORTENED.filter(({ short, country, id }) => !own(short, country).includes(id));
    expect(lost.map(({ short, country }) => `${short} ${country}`)).toEqual([]);
  });

  it('is asked about where nobody says in which state it is', () => {
    const lost = SHORTENED.filter(
      ({ short, id }) => !near(short).includes(id) && !own(short).includes(id),
    );
    expect(lost.map(({ short }) => short)).toEqual([]);
  });

  it.each([
    ['Telecommunications Regulatory Authority', 'BH', 'BH/telecommunications-regulatory-authority'],
    [
      'Telecommunications Regulatory Authority (TRA)',
      'BH',
      'BH/telecommunications-regulatory-authority',
    ],
    [
      'Kingdom of Bahrain, Telecommunications Regulatory Authority',
      'BH',
      'BH/telecommunications-regulatory-authority',
    ],
    [
      'Bahraini Telecommunications Regulatory Authority',
      'BH',
      'BH/telecommunications-regulatory-authority',
    ],
    ['National Intelligence Service', 'GR', 'GR/intelligence-service'],
    ['National Security Council', 'PA', 'PA/national-security-council'],
    ['Consejo de Seguridad Nacional', 'PA', 'PA/national-security-council'],
    ['Federal Intelligence Service', 'DE', 'DE/federal-intelligence-service'],
    ['Investigative Committee', 'RU', 'RU/investigative-committee'],
    ['Investigative Committee', 'BY', 'BY/investigative-committee'],
    ['Следственный комитет', 'BY', 'BY/investigative-committee'],
    ['Следственный комитет Российской Федерации', 'RU', 'RU/investigative-committee'],
    ['General Intelligence Directorate', 'JO', 'JO/general-intelligence-directorate'],
    [
      'Jordanian General Intelligence Directorate (GID)',
      'JO',
      'JO/general-intelligence-directorate',
    ],
    ['BIA', 'RS', 'RS/security-information-agency'],
    ['Security Information Agency', 'RS', 'RS/security-information-agency'],
    ['Security Service', 'UA', 'UA/security-service'],
    ['Служба безпеки', 'UA', 'UA/security-service'],
    ['General Intelligence and Security Service', 'NL', 'NL/intelligence-service'],
    ['Intelligence and Security Directorate', 'CR', 'CR/intelligence-and-security-directorate'],
    ['State intelligence service', 'LU', 'LU/intelligence'],
    ['KGB', 'BY', 'BY/security-services'],
    ['КГБ', 'BY', 'BY/security-services'],
    ['State Security Committee', 'BY', 'BY/security-services'],
    ['المخابرات العامة', 'EG', 'EG/security-services'],
    ['وزارة الداخلية', 'IQ', 'IQ/security-services'],
    ['中华人民共和国公安部', 'CN', 'CN/security-services'],
    ['Police nationale', 'HT', 'HT/police'],
    ['Carabineros', 'CL', 'CL/security-services'],
    ['Армения: National Security Service', 'AM', undefined],
    ['Israel Defence Forces', 'IL', 'IL/forces-in-the-occupied-palestinian-territory'],
    ['Criminal Investigation Directorate', 'KE', 'KE/security-services'],
    ['Directorate General of General Security', 'LB', 'LB/security-services'],
    ['Council of National Security', 'PA', 'PA/national-security-council'],
    ['Azərbaycan Respublikasının Dövlət Təhlükəsizliyi Xidməti', 'AZ', 'AZ/security-services'],
  ])('%s in %s is %s', (name, country, id) => {
    if (id === undefined) expect(own(name, country)).toEqual([]);
    else expect(own(name, country)).toContain(id);
  });
});

describe('the same name', () => {
  it('where bodies of several states bear it, and nobody says of which, is each to be compared', () => {
    expect(own('National Intelligence Service')).toEqual([]);
    expect(near('National Intelligence Service')).toEqual([
      'BI/security-services',
      'GR/intelligence-service',
      'IQ/security-services',
      'KE/security-services',
      'KR/intelligence',
    ]);
    expect(own('Security Information Agency of Serbia', 'AE')).toEqual([
      'RS/security-information-agency',
      'RS/security-services',
    ]);
  });

  it.each([
    ['Telecommunications Regulatory Authority', 'LB'],
    ['Telecommunications Regulatory Authority', 'AE'],
    ['National Intelligence Service', 'ZA'],
    ['Investigative Committee', 'KZ'],
    ['Следственный комитет', 'KZ'],
    ['General Intelligence Directorate', 'MA'],
    ['Security Service', 'SE'],
    ['National Security Council', 'US'],
    ['KGB', 'BG'],
    ['الأمن العام', 'QA'],
    ['المخابرات العامة', 'KW'],
    ['BIA', 'US'],
  ])('%s is no body on record in %s', (name, country) => {
    expect(own(name, country)).toEqual([]);
    expect(near(name, country)).toEqual([]);
  });

  it.each([
    ['National Statistics Service', 'GR'],
    ['Telecommunications Museum', 'BH'],
    ['Ministry of Agriculture of Ukraine', 'UA'],
    ['Bahrain', 'BH'],
    ['Telecom Ltd', 'CN'],
    ['Mobile LLC', 'YE'],
    ['Georgia', 'GE'],
  ])('%s of another kind is none in %s', (name, country) => {
    expect(own(name, country)).toEqual([]);
  });

  it('of a body at home brings no other state in', () => {
    expect(own('Следственный комитет', 'RU')).toEqual(['RU/investigative-committee']);
    expect(near('Следственный комитет', 'RU')).toEqual([]);
    expect(near('هيئة تنظيم الاتصالات', 'BH')).toEqual([]);
  });

  it('in the form of a firm is to be compared', () => {
    expect(own('Security Service LLC', 'UA')).toEqual([]);
    expect(near('Security Service LLC', 'UA')).toEqual(['UA/security-service']);
  });
});
