// Bodies, firms and states that the papers on which the project began name as end users, destinations, sellers or intermediaries:
// each is answered by a record, or stands where it is said that nothing was found. The papers are not shipped; that each name
// stands in them is looked up where they are.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { History } from '../../../src/data/evidence/history.ts';
import { loadEndUsers } from '../../../src/data/evidence/end-users.ts';
import { loadIncidentWords } from '../../../src/data/evidence/incident-words.ts';
import { ROOT } from '../../sources.ts';

const PAPERS = join(ROOT, '..', 'shared', 'seeds');
const areHere = existsSync(PAPERS);
const data = join(ROOT, 'data');
const { records } = loadEndUsers(join(data, 'end-users'), loadIncidentWords(data));
const history = new History(records);

/** The paper by the digits of its file, the words in it, and what answers: a record by name, by kind of body, or a page. */
interface Named {
  readonly paper: string;
  readonly words: string;
  readonly country: string;
  readonly name?: string;
  readonly type?: string;
  readonly record: string;
}

const NAMED: readonly Named[] = [
  {
    paper: '002',
    words: 'Syrian intelligence agencies',
    country: 'SY',
    record: 'SY/security-services',
  },
  {
    paper: '002',
    words: 'The Syrian government',
    country: 'SY',
    type: 'interior-ministry',
    record: 'SY/security-services',
  },
  { paper: '002', words: 'Blue Coat Systems', country: 'US', record: 'US/blue-coat-systems' },
  {
    paper: '002',
    words: 'Dubai-based reseller',
    name: 'Computerlinks FZCO',
    country: 'AE',
    record: 'AE/computerlinks-fzco',
  },
  { paper: '002', words: 'Qosmos', country: 'FR', record: 'FR/qosmos' },
  { paper: '002', words: 'Huawei Technologies', country: 'CN', record: 'CN/huawei' },
  {
    paper: '002',
    words: 'front companies in Iran',
    name: 'Skycom Tech',
    country: 'HK',
    record: 'HK/skycom',
  },
  {
    paper: '003',
    words: 'Shanghai Public Security Bureau',
    country: 'CN',
    record: 'CN/security-services',
  },
  {
    paper: '003',
    words: 'Chinese public security bureaus',
    name: 'Public Security Bureau',
    country: 'CN',
    record: 'CN/security-services',
  },
  {
    paper: '003',
    words: 'ChineseMinistry of Public Security',
    name: 'Chinese Ministry of Public Security',
    country: 'CN',
    record: 'CN/security-services',
  },
  {
    paper: '003',
    words: 'Skynet and Sharp Eyes',
    type: 'police',
    country: 'CN',
    record: 'CN/security-services',
  },
  { paper: '003', words: 'Morpho', country: 'FR', record: 'FR/morpho' },
  { paper: '003', words: 'Idemia', country: 'FR', record: 'FR/morpho' },
  { paper: '003', words: 'Axis Communications', country: 'SE', record: 'SE/axis-communications' },
  { paper: '003', words: 'Noldus Information Technology', country: 'NL', record: 'NL/noldus' },
  { paper: '000', words: 'Cellebrite', country: 'IL', record: 'IL/cellebrite' },
  { paper: '000', words: 'G4S', country: 'GB', record: 'GB/g4s' },
  { paper: '000', words: 'Nexa Technologies', country: 'FR', record: 'FR/nexa-technologies' },
];

/** Named, and said in docs/end-users.md to have no record. */
const WITHOUT = [
  ['000', 'UNHCR'],
  ['000', 'Airbus'],
  ['000', 'IrisGuard'],
  ['000', 'Thales'],
  ['000', 'VideoTec'],
] as const;

/** "Governments in the MENA region": the states of North Africa and the Middle East. */
const MENA = 'AE BH DZ EG IL IQ IR JO KW LB LY MA OM PS QA SA SY TN YE'.split(' ');

const paper = (digits: string): string => {
  const file = readdirSync(PAPERS).find((name) => name.startsWith(digits))!;
  return readFileSync(join(PAPERS, file), 'utf8').replace(/\s+/g, ' ');
};

describe('a name in the papers on which the project began', () => {
  it.each(NAMED)('$words ($country) is answered by $record', (named) => {
    const { words, country, name = words, type, record } = named;
    const found = history.of({ names: [name], country, region: undefined, type });
    expect(found.map((one) => one.record.id)).toContain(record);
  });

  it('without a record is said to have none', () => {
    const page = readFileSync(join(ROOT, 'docs', 'end-users.md'), 'utf8');
    const [, section] = page.split('## Named in a case, and without a record');
    for (const [, name] of WITHOUT) expect(section, name).toContain(name);
  });

  it('of a project is told in the record of who runs it', () => {
    const services = records.find(({ id }) => id === 'CN/security-services')!;
    expect(services.incidents.map(({ what }) => what).join(' ')).toMatch(/Skynet and Sharp Eyes/);
  });

  it.each(MENA)('as a region: %s has a record of its services', (country) => {
    expect(
      records.some(({ territory, scope }) => territory === country && scope !== 'vendor'),
    ).toBe(true);
  });

  it.skipIf(!areHere)(
    `stands in the paper${areHere ? '' : ' (SKIPPED: ../shared/seeds is not here)'}`,
    () => {
      for (const { paper: digits, words } of NAMED) expect(paper(digits), words).toContain(words);
      for (const [digits, words] of WITHOUT) expect(paper(digits), words).toContain(words);
      expect(paper('003')).toContain('Xinjiang');
      expect(paper('000')).toContain('MENA');
    },
  );

  it('of Xinjiang is answered by its authorities, whatever the kind of body', () => {
    for (const type of ['police', 'interior-ministry', 'intelligence'])
      expect(
        history
          .of({ names: ['Somebody'], country: 'CN', region: 'CN-XJ', type })
          .map(({ record }) => record.id),
        type,
      ).toContain('CN/xinjiang-authorities');
  });
});
