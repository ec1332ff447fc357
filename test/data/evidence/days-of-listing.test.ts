// From when a party counts as listed, where the notice that lists it was published on a later day than it had force, and where
// nobody read from when it had.

import { describe, expect, test } from 'vitest';
import { shippedScreener, transaction } from '../../sources.ts';

const statusOn = (date: string, name: string, country: string) => {
  const matches = shippedScreener()
    .prepare(
      transaction({
        id: 'deal',
        date,
        exporter: { name: 'Example AB', country: 'SE' },
        parties: [{ role: 'end-user', name, country }],
        destination: { country },
      }),
    )
    .input.facts.elements.get('match')!
    .filter((one) => /^us-(?:entity|unverified)-list\//.test(one.name));
  return [...new Set(matches.map(({ facts }) => facts.get('status')?.value ?? 'unknown'))];
};

const NEVER: string[] = [];

describe('who is listed by a notice', () => {
  test.each([
    // 87 FR 77505 of December 19, 2022, effective December 16.
    ['Tianjin Tiandi Weiye Technologies Co., Ltd.', 'CN', '2022-12-15', '2022-12-16'],
    // 88 FR 18983 of March 30, 2023: "This rule is effective on March 28, 2023."
    ['Luopu Haishi Dingxin Electronic Technology Co., Ltd.', 'CN', '2023-03-27', '2023-03-28'],
    // FR Doc. 2023-15343 of July 19, 2023: "This rule is effective on July 18, 2023."
    ['Cytrox Holdings Zrt', 'HU', '2023-07-17', '2023-07-18'],
    // 88 FR 38739 of June 14, 2023: "This rule is effective June 12, 2023."
    ['Frontier Services Group Limited', 'KE', '2023-06-11', '2023-06-12'],
    // 87 FR 61971 of October 13, 2022, effective October 7.
    ['Chongqing Optel Telecom', 'CN', '2022-10-06', '2022-10-07'],
  ])('%s in %s: not on %s, listed on %s', (name, country, eve, day) => {
    expect(statusOn(eve, name, country)).toEqual(NEVER);
    expect(statusOn(day, name, country)).toEqual(['listed']);
  });

  // 86 FR 33120 of June 24, 2021 was not read: a notice may have had force up to a week before it was published.
  test.each([
    ['2021-06-16', NEVER],
    ['2021-06-17', ['unknown']],
    ['2021-06-23', ['unknown']],
    ['2021-06-24', ['listed']],
  ])('that nobody read is listed or not: on %s %s', (day, statuses) =>
    expect(statusOn(day, 'Xinjiang Daqo New Energy, Co. Ltd.', 'CN')).toEqual(statuses),
  );

  // 84 FR 54002 of October 9, 2019, as it was filed: "This rule is effective [INSERT DATE OF PUBLICATION IN THE FEDERAL REGISTER]."
  test.each([
    ['2019-10-08', NEVER],
    ['2019-10-09', ['listed']],
  ])('of its own day is listed from that day: on %s %s', (day, statuses) =>
    expect(statusOn(day, 'Megvii Technology', 'CN')).toEqual(statuses),
  );
});
