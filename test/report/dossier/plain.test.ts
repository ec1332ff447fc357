import { describe, expect, it } from 'vitest';
import { plainLabel, plainValue } from '../../../src/report/dossier/plain.ts';

describe('a key in words', () => {
  it.each([
    ['end-user.type', 'end user: kind of body'],
    ['items.1.category', 'item 2: kind of item'],
    ['parties.0.country', 'party 1: country'],
    ['owners.0.owners.1.share', 'owner 1: owner 2: share'],
    ['classification.us', 'classification: US'],
    ['item.ip-app-layer', 'item: IP app layer'],
  ])('%s', (label, words) => {
    expect(plainLabel(label)).toBe(words);
  });
});

describe('a value in words', () => {
  it('is one of those that are chosen', () => {
    expect(plainValue('type', 'telecom-operator')).toBe('telecom operator');
    expect(plainValue('purposes', 'crowd-monitoring, border-control')).toBe(
      'crowd monitoring, border control',
    );
  });

  it('a code stays as it is', () => {
    expect(plainValue('classification.eu', '5A002.a')).toBe('5A002.a');
    expect(plainValue('date', '2010-10-29')).toBe('2010-10-29');
  });

  it('what somebody wrote in their own words stays, whatever it looks like', () => {
    expect(plainValue('name', 'us')).toBe('us');
    expect(plainValue('owners.0.name', 'well-known-firm')).toBe('well-known-firm');
    expect(plainValue('stated', 'crowd-control')).toBe('crowd-control');
  });
});
