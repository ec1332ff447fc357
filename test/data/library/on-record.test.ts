// data/on-record: every answer is one that its fact can have, and no two hold in a place on one day.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOnRecord } from '../../../src/data/library/on-record.ts';
import { problemText, type Problem } from '../../../src/model/errors.ts';
import { onRecord } from '../../../src/model/on-record.ts';
import { declare } from '../../core/library.ts';
import { shippedScreener, shippedSources, transaction } from '../../sources.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'licet-record-'));
  mkdirSync(join(data, 'on-record'));
});
afterEach(() => rmSync(data, { recursive: true }));

const FACTS = new Map(
  declare({ 'destination.approval': 'choice', 'item.name': 'text' }).map((fact) => [
    fact.path,
    { ...fact, values: { judge: 'a judge', nobody: 'nobody' } },
  ]),
);

const read = (rows: string, fact = 'destination.approval') => {
  writeFileSync(
    join(data, 'on-record', 'approval.yaml'),
    `on-record: approval\nfact: ${fact}\nof: interception\nterritories:\n  AF:\n${rows}`,
  );
  const problems: Problem[] = [];
  const tables = readOnRecord(data, FACTS, problems);
  return { tables, problems: problems.map(problemText) };
};

const period = (since: string, rest: string): string =>
  `    - { since: ${since}, source: an act, confidence: recalled, ${rest} }\n`;

describe('a table of answers', () => {
  it('is read with its periods', () => {
    const { tables, problems } = read(
      period('1996-01-01', 'until: 2014-05-05, answer: nobody') +
        period('2014-05-05', 'answer: judge'),
    );
    expect(problems).toEqual([]);
    expect(onRecord(tables, 'destination.approval', 'AF', '2014-05-04')?.answer).toBe('nobody');
  });

  it('is refused with an answer that the fact cannot have', () => {
    expect(read(period('1996-01-01', 'answer: juge')).problems).toEqual([
      "data/on-record/approval.yaml:6:74: 'juge' is no answer of 'destination.approval'. Did you mean 'judge'? Write one of judge, nobody. [unknown-option-value]",
    ]);
  });

  it('is refused of a fact that has no fixed answers', () => {
    expect(read(period('1996-01-01', 'answer: judge'), 'item.name').problems[0]).toContain(
      "data/on-record/approval.yaml:2:7: 'item.name' is no fact of a destination with fixed answers.",
    );
  });

  it('is refused where two periods hold on one day, or one ends before it begins', () => {
    const twice = period('1996-01-01', 'answer: nobody') + period('2014-05-05', 'answer: judge');
    expect(read(twice).problems[0]).toContain(
      'The period of AF from 2014-05-05 begins before the one above it ends',
    );
    expect(read(period('2014-05-05', 'until: 2014-05-05, answer: judge')).problems[0]).toContain(
      'ends on 2014-05-05, before it begins',
    );
  });
});

describe('the shipped answers on who approves interception', () => {
  const question = (country: string, date: string, category = 'imsi-catcher') => {
    const screener = shippedScreener();
    const { questions } = screener
      .screen(
        transaction({
          id: 'deal',
          date,
          exporter: { name: 'Exporter', country: 'DE' },
          destination: { country },
          items: [{ name: 'item', category, 'supply-form': 'goods' }],
          parties: [{ role: 'end-user', name: 'Police', country, type: 'police' }],
        }),
      )
      .whole('standard', false);
    return questions
      .flatMap(({ lines = [] }) => lines)
      .find(({ fact }) => fact === 'destination.approval')?.onRecord;
  };

  it('stand beside the question, of the day of the transaction', () => {
    // The Communications Security and Surveillance Act of 1999; since 11 December 2007 a court issues the order.
    expect(question('TW', '2005-01-01')?.answer).toBe('prosecutor');
    expect(question('TW', '2010-01-01')?.answer).toBe('judge');
  });

  it('stand beside no other power: another act says who may have a seized phone opened', () => {
    expect(question('TW', '2010-01-01', 'monitoring-centre')?.answer).toBe('judge');
    expect(question('TW', '2010-01-01', 'mobile-forensics')).toBeUndefined();
  });

  it('are nothing where nobody looked', () => {
    expect(question('TV', '2020-01-01')).toBeUndefined();
  });

  it('settle nothing', () => {
    const sources = shippedSources();
    expect(sources.library.onRecord).not.toEqual([]);
    const bare = { ...sources, library: { ...sources.library, onRecord: [] } };
    const deal = transaction({
      id: 'deal',
      date: '2022-01-01',
      destination: { country: 'AF' },
      items: [{ category: 'imsi-catcher' }],
    });
    const plain = (verdict: object) =>
      JSON.stringify(verdict, (key, value: unknown) => (key === 'onRecord' ? undefined : value));
    expect(plain(shippedScreener({}, bare).screen(deal).whole('full', true))).toBe(
      plain(shippedScreener().screen(deal).whole('full', true)),
    );
  });
});

describe('a shipped answer', () => {
  const { library } = shippedSources();
  const rows = library.onRecord.flatMap(({ fact, territories }) =>
    Object.entries(territories).flatMap(([territory, periods]) =>
      periods.map((period) => ({ fact, territory, ...period })),
    ),
  );

  // A clause without a year is shown on every day of its row: a finding in it would be told before it was made.
  it('says of what year each finding is that it tells', () => {
    const undated = rows.flatMap(({ territory, source, otherwise = '' }) =>
      `${source}; ${otherwise}`
        .split('; ')
        .filter((clause) => /\b(found|showed|reported|ruled|struck down)\b/.test(clause))
        .filter((clause) => !/\b(19|20)\d\d\b/.test(clause.replace(/https?:\S+/g, '')))
        .map((clause) => `${territory}: ${clause}`),
    );
    expect(undated).toEqual([]);
  });

  // The row is of the weakest rule of all bodies: without it a judge's order in a criminal case would be denied.
  it('says for whom it is otherwise', () => {
    const on = (territory: string, day: string) =>
      onRecord(library.onRecord, 'destination.approval', territory, day);
    expect(on('HK', '2020-09-15')).toMatchObject({
      answer: 'minister',
      note: 'other cases: panel judge',
    });
    expect(on('HU', '2018-09-15')).toMatchObject({
      answer: 'minister',
      note: 'police in criminal cases: judge',
    });
    expect(on('HK', '2019-09-15')).not.toHaveProperty('note');
  });

  it('of an earlier day tells nothing of a later act or finding', () => {
    const text = (territory: string, day: string): string => {
      const { source, note = '' } = onRecord(
        library.onRecord,
        'destination.approval',
        territory,
        day,
      )!;
      return `${source}; ${note}`;
    };
    expect(text('US', '2007-12-31')).not.toMatch(/702/);
    expect(text('US', '2008-12-31')).toMatch(/702/);
    expect(text('PL', '2023-12-31')).not.toMatch(/Strasbourg/);
    expect(text('PL', '2024-12-31')).toMatch(/Strasbourg/);
    expect(text('MD', '2008-12-31')).not.toMatch(/nearly all/);
    expect(text('MD', '2009-12-31')).toMatch(/nearly all/);
  });
});
