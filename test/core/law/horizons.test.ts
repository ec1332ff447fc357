// What nobody established of the past is unknown: who was in a set, and who was not. Today's members are not read back.

import { describe, expect, it } from 'vitest';
import { bind } from '../../../src/core/logic/bind.ts';
import { evaluate } from '../../../src/core/logic/evaluate.ts';
import { missingOf } from '../../../src/core/logic/explain.ts';
import { PlainEnv } from '../../../src/core/logic/plain-env.ts';
import { missingKey } from '../../../src/model/missing.ts';
import { changesOf } from '../../../src/core/law/changes.ts';
import { lookupOn, parameterValue, type Parameter } from '../../../src/model/parameter.ts';
import type { Verdict } from '../../../src/model/verdict.ts';
import { condition, library } from '../library.ts';
import { shippedScreener, transaction } from '../../sources.ts';

const set = (parts: Partial<Parameter>): Parameter => ({
  name: 'friends',
  title: 'Friends',
  kind: 'set',
  of: 'territory',
  source: 'the act',
  confidence: 'verified',
  members: [
    { code: 'CA', since: 'undated' },
    { code: 'KR', since: '2023-12-08' },
  ],
  ...parts,
});

const inFriends = (parameter: Parameter, country: string, day: string, not = false): string => {
  const leaf = { 'destination.country': { in: '$friends' } };
  const bound = bind(condition(not ? { not: leaf } : leaf), lookupOn([parameter], day));
  const facts = new Map([['country', { value: country, from: 'deal' }]]);
  const there = { kind: 'destination', label: 'destination', name: 'there', facts };
  const result = evaluate(bound, new PlainEnv(day, { destination: there }, new Map()));
  return `${result.truth} ${missingOf(result).map(missingKey).join()}`.trim();
};

describe('a set that is established from a day on', () => {
  const horizon = set({ established: { from: '2015-05-21', othersKnown: false } });

  it('says of nobody before it whether they were in it', () => {
    expect(parameterValue(horizon, '2015-05-20')).toBeUndefined();
    for (const country of ['CA', 'KR', 'CN'])
      for (const not of [false, true])
        expect(inFriends(horizon, country, '2015-05-20', not)).toBe('unknown $friends');
  });

  it('is known from that day on', () => {
    expect(inFriends(horizon, 'CA', '2015-05-21')).toBe('yes');
    expect(inFriends(horizon, 'KR', '2023-12-07')).toBe('no');
    expect(inFriends(horizon, 'KR', '2023-12-08')).toBe('yes');
    expect(inFriends(horizon, 'CN', '2015-05-21')).toBe('no');
  });

  it('changes the law on that day', () => {
    expect(changesOf(library({ parameters: [horizon] }))).toEqual(['2015-05-21', '2023-12-08']);
  });
});

describe('a set of which all that ever belonged are rows', () => {
  const rows = set({ established: { from: '2015-05-21', othersKnown: true } });

  it('leaves only its rows unknown before the day', () => {
    expect(inFriends(rows, 'CA', '2015-05-20')).toBe('unknown $friends');
    expect(inFriends(rows, 'CA', '2015-05-20', true)).toBe('unknown $friends');
    expect(inFriends(rows, 'CN', '2015-05-20')).toBe('no');
    expect(inFriends(rows, 'CN', '2015-05-20', true)).toBe('yes');
    expect(inFriends(rows, 'CA', '2015-05-21')).toBe('yes');
  });
});

describe('a row that is established from a day on', () => {
  const row = set({
    members: [
      { code: 'CA', since: 'undated' },
      { code: 'BG', since: '2004-03-29', established: '2015-01-23' },
    ],
  });

  it('is unknown before it, and the other rows are not', () => {
    expect(inFriends(row, 'BG', '2015-01-22')).toBe('unknown $friends');
    expect(inFriends(row, 'BG', '2015-01-23')).toBe('yes');
    expect(inFriends(row, 'CA', '2010-01-01')).toBe('yes');
    expect(inFriends(row, 'CN', '2010-01-01')).toBe('no');
  });

  it('changes the law on that day', () => {
    expect(changesOf(library({ parameters: [row] }))).toContain('2015-01-23');
  });
});

/** A fingerprint system of the United States for a police laboratory. 15 CFR part 738, Supp. No. 1, column CC1. */
const fingerprint = (country: string, date: string): Verdict =>
  shippedScreener()
    .screen(
      transaction({
        id: 'fingerprint',
        date,
        exporter: { name: 'Example Inc', country: 'US' },
        parties: [{ role: 'end-user', name: 'Police laboratory', country, type: 'police' }],
        destination: { country },
        items: [
          {
            name: 'fingerprint system',
            category: 'fingerprint',
            'us-jurisdiction': 'us-origin',
            classification: { us: '3A981' },
          },
        ],
      }),
    )
    .whole('standard', true);
const chart = ({ findings }: Verdict): string =>
  findings.find(({ rule }) => rule === 'us-ear/738-chart-cc1')?.outcome ?? 'not met';

describe('the Commerce Country Chart', () => {
  it('asked a licence for fingerprint systems to South Korea until 2023-12-07', () => {
    expect(chart(fingerprint('KR', '2023-12-07'))).toBe('met');
    expect(chart(fingerprint('KR', '2023-12-08'))).toBe('not met');
  });

  it('asked none for Canada, and always one for India before 2015-01-23', () => {
    expect(chart(fingerprint('CA', '2010-01-01'))).toBe('not met');
    expect(chart(fingerprint('IN', '2015-01-22'))).toBe('met');
    expect(chart(fingerprint('IN', '2015-01-23'))).toBe('not met');
  });

  it('is a gap for a member of NATO of 2004 on a day for which its mark is not established', () => {
    const before = fingerprint('BG', '2010-01-01');
    expect(chart(before)).toBe('undetermined');
    expect(before.gaps).toContainEqual({
      kind: 'law',
      about: { parameter: 'ear-chart-cc1-unmarked' },
      what: '$ear-chart-cc1-unmarked is not established for 2010-01-01',
      why: expect.stringContaining('some rows are known only from a later day on'),
      remedy: expect.stringContaining('check the provision by hand'),
    });
    expect(chart(fingerprint('BG', '2015-01-23'))).toBe('not met');
  });
});
