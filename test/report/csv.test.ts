import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/model/verdict.ts';
import { csv } from '../../src/report/csv.ts';
import {
  answer,
  finding,
  green,
  HOSTILE,
  LOOK,
  RUN,
  STEERING,
  STEERS,
  verdict,
} from './verdict.ts';

type Row = Record<string, string>;

const table = (...wholes: Verdict[]): Row[] =>
  parse(
    [
      csv.open(RUN, LOOK),
      ...wholes.map((whole) => csv.each(answer(whole), LOOK)),
      csv.close({ red: 0, amber: 0, green: 0 }, LOOK),
    ].join(''),
    { columns: true, bom: true },
  );

describe('the table for a spreadsheet', () => {
  test('has a row for each finding and each gap, what was found first', () => {
    expect(table(verdict()).map((row) => `${row['row']}|${row['colour']}|${row['rule']}`)).toEqual([
      'found|red|law/embargo',
      'found|amber|house/record',
      'could not be looked at|amber|',
      'could not be looked at|amber|',
      'not decided|amber|house/pattern',
      'not decided|amber|law/other',
      // Lifted: who counts the red rows must not count it.
      'lifted||law/licensed',
    ]);
  });

  test('says of each what a lawyer asks of it', () => {
    expect(table(verdict())[0]).toEqual({
      transaction: 'deal-1',
      title: 'A probe for XA',
      file: 'deal.yaml',
      'as of': '2010-12-15',
      'known at': '2011-01-01',
      verdict: 'red',
      law: 'red',
      policy: 'amber',
      'for the gate': 'red',
      row: 'found',
      colour: 'red',
      'law or policy': 'law',
      effect: 'licence required, licensing policy: denial',
      about: 'probe',
      says: 'probe is meant for XA, for which everything needs a licence.',
      'to do': 'Do not ship without a licence.',
      line: '4',
      provisions: 'Act on Watching Devices, Art. 1 (in force from 2004-05-14 until 2011-12-12)',
      links: 'https://example.org/act',
      facts: 'destination.country = XA',
      evidence: '',
      missing: '',
      'lifted by': '',
      'softened by': '',
      waived: '',
      rule: 'law/embargo',
      marks: 'primary',
    });
    expect(table(verdict())[1]).toMatchObject({ 'softened by': 'house/safeguards', line: '1' });
    expect(table(verdict())[4]).toMatchObject({
      says: 'It turns on who it is.',
      'to do': '',
      missing: 'end-user.name',
    });
    expect(table(verdict())[6]).toMatchObject({ 'lifted by': 'law/licence', 'to do': '' });
  });

  test('has one row of a green one, which says that nothing was found', () => {
    expect(table(green(), verdict())).toHaveLength(8);
    expect(table(green())).toHaveLength(1);
    expect(table(green())[0]).toMatchObject({
      verdict: 'green',
      row: 'nothing found',
      colour: '',
      says: 'no reason found in what was checked',
    });
  });

  test('of one is the same with its head', () => {
    expect(csv.one(answer(), LOOK)).toBe(csv.open(RUN, LOOK) + csv.each(answer(), LOOK));
    expect(csv.one(answer(), LOOK).startsWith('\ufefftransaction,title,file,')).toBe(true);
  });

  test('holds no formula, and no name leaves its cell', () => {
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\n=1', '  =1', '\uff1d1', '\uff201'];
    for (const name of [...formulas, HOSTILE, STEERS, '"\n"=1', 'a,b;c', '";=1+1;"']) {
      const [row, ...more] = table(
        verdict({
          transaction: { id: name, title: name },
          gaps: [],
          findings: [finding({ because: name, subject: name, remedy: name })],
        }),
      );
      expect(more).toEqual([]);
      for (const column of ['transaction', 'title', 'says', 'about', 'to do'])
        expect(row![column]!.trimStart()).not.toMatch(/^[=+\-@\uff1d\uff0b\uff0d\uff20]/);
      if (formulas.includes(name)) expect(row!['transaction']!.startsWith("'")).toBe(true);
      expect(Object.values(row!).join('')).not.toMatch(STEERING);
    }
    expect(table(verdict({ transaction: { id: 'a=1-2@3+4' } }))[0]!['transaction']).toBe(
      'a=1-2@3+4',
    );
  });
});
