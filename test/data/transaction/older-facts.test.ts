// Keys of an earlier release, read as the facts that are asked in their place.

import { describe, expect, test } from 'vitest';
import { OlderFacts } from '../../../src/data/transaction/older-facts.ts';
import type { RawTransaction } from '../../../src/data/read/raw.ts';
import type { Problem } from '../../../src/model/errors.ts';
import { declare } from '../../core/library.ts';

const facts = new Map(
  declare(
    {
      'end-use.people': 'excluded|foreseeable|subject',
      'diligence.after-delivery': 'choices',
      'party.ties': 'none|owned',
      'item.built-into': 'known|not-looked-up',
      'party.type': 'police|health',
    },
    {
      'end-use.people': {
        replaces: [
          { fact: 'end-use.at-risk-groups-aim', values: { yes: 'subject' } },
          { fact: 'diligence.people', values: { no: 'excluded' } },
        ],
      },
      'diligence.after-delivery': {
        values: { off: 'switch it off', stop: 'stop updates' },
        replaces: [
          { fact: 'diligence.remote-disable', values: { yes: 'off' } },
          { fact: 'diligence.contract-suspend', values: { yes: 'stop' } },
        ],
      },
      'party.ties': { replaces: [{ fact: 'party.government-tie' }] },
      'item.built-into': { replaces: [{ fact: 'item.builds', values: { no: 'known' } }] },
      'party.type': {
        replaces: [{ fact: 'party.type', values: { 'other-government': 'health' } }],
      },
    },
  ).map((fact) => [fact.path, fact]),
);

const read = (value: object) => {
  const place: RawTransaction['place'] = (path) => ({ file: path.join('.') });
  const raw: RawTransaction = { value, file: 'deal', line: 1, place, keyPlace: place };
  const problems: Problem[] = [];
  const { raw: now, notices } = new OlderFacts(facts).readNow(raw, problems);
  return { value: now.value, notices, problems, place: now.place };
};

describe('an older key', () => {
  test('is read as the fact asked in its place, by the value that says it now', () => {
    const { value, notices, place } = read({ 'end-use': { 'at-risk-groups-aim': 'yes' } });
    expect(value).toEqual({ 'end-use': { people: 'subject' } });
    expect(notices).toEqual([
      {
        what: "'end-use.at-risk-groups-aim' was read as end-use.people: subject",
        from: 'end-use.at-risk-groups-aim',
        remedy: 'Write end-use.people; the older key is read in this release only',
      },
    ]);
    expect(place(['end-use', 'people']).file).toBe('end-use.at-risk-groups-aim');
  });

  test('says nothing by a value that has no meaning now, and the fact is asked', () => {
    const { value, notices } = read({ 'end-use': { 'at-risk-groups-aim': 'no' } });
    expect(value).toEqual({ 'end-use': {} });
    expect(notices[0]!.what).toBe(
      "'end-use.at-risk-groups-aim: no' says nothing of what is asked now",
    );
  });

  test('keeps its value where each says the same, and stays unknown where it is', () => {
    expect(read({ exporter: { 'government-tie': 'owned' } }).value).toEqual({
      exporter: { ties: 'owned' },
    });
    expect(read({ parties: [{ 'government-tie': 'unknown' }] }).value).toEqual({
      parties: [{ ties: 'unknown' }],
    });
  });

  test('of the transaction as a whole may change its place, and that of an item stands under its facts', () => {
    expect(read({ diligence: { people: 'no' } }).value).toEqual({
      diligence: {},
      'end-use': { people: 'excluded' },
    });
    expect(read({ items: [{ facts: { builds: 'no' } }] }).value).toEqual({
      items: [{ facts: { 'built-into': 'known' } }],
    });
  });

  test('adds to a list what others add to it', () => {
    const { value, problems } = read({
      diligence: { 'remote-disable': 'yes', 'contract-suspend': 'yes' },
    });
    expect(problems).toEqual([]);
    expect((value as { diligence: object }).diligence).toEqual({
      'after-delivery': ['off', 'stop'],
    });
  });

  test('that still exists loses only the values that moved', () => {
    expect(read({ parties: [{ type: 'other-government' }, { type: 'police' }] }).value).toEqual({
      parties: [{ type: 'health' }, { type: 'police' }],
    });
  });

  test('that disagrees with the newer one is a contradiction', () => {
    const { problems } = read({ 'end-use': { 'at-risk-groups-aim': 'yes', people: 'excluded' } });
    expect(problems).toMatchObject([
      {
        code: 'duplicate-key',
        what: 'This older key says end-use.people: subject, and end-use.people is stated as excluded',
      },
    ]);
  });

  test('that agrees with the newer one, or stands beside an unknown, is none', () => {
    expect(
      read({ 'end-use': { 'at-risk-groups-aim': 'yes', people: 'subject' } }).problems,
    ).toEqual([]);
    expect(read({ 'end-use': { 'at-risk-groups-aim': 'yes', people: 'unknown' } }).value).toEqual({
      'end-use': { people: 'subject' },
    });
  });
});

test('a transaction without older keys is left as it is', () => {
  const value = { 'end-use': { people: 'subject' } };
  expect(read(value)).toMatchObject({ value, notices: [] });
});
