// What an answer by name calls its fact once there are several, and which answers a name means.

import { describe, expect, test } from 'vitest';
import { holdersNow, labelNow, labelsMeant } from '../../../src/data/transaction/answer-names.ts';
import { shippedScreener } from '../../sources.ts';

const { columns } = shippedScreener();

describe('a name that fitted one', () => {
  test.each<[string, object, object, string, string]>([
    ['one item', { items: [{}] }, { items: [{}, {}] }, 'item.category', 'items.0.category'],
    ['no item', {}, { items: [{}, {}] }, 'item.category', 'items.0.category'],
    [
      'one party of a role',
      { parties: [{ role: 'broker' }, { role: 'end-user' }] },
      { parties: [{ role: 'broker' }, { role: 'end-user' }, { role: 'end-user' }] },
      'end-user.type',
      'parties.1.type',
    ],
  ])('has the position once there are several: %s', (_, before, after, label, now) => {
    expect(labelNow(label, holdersNow(before, after))).toBe(now);
  });

  test.each<[string, object, object, string]>([
    ['there is one still', {}, { items: [{}] }, 'item.category'],
    ['there were several', { items: [{}, {}] }, { items: [{}, {}, {}] }, 'item.category'],
    [
      'another role came',
      { parties: [{ role: 'end-user' }] },
      { parties: [{ role: 'end-user' }, { role: 'broker' }] },
      'end-user.type',
    ],
    ['it has it already', { items: [{}] }, { items: [{}, {}] }, 'items.0.category'],
    ['it is of something else', { items: [{}] }, { items: [{}, {}] }, 'end-use.stated'],
  ])('stays where %s', (_, before, after, label) => {
    expect(labelNow(label, holdersNow(before, after))).toBe(label);
  });
});

describe('a name means', () => {
  const value = {
    items: [{}, {}],
    parties: [{ role: 'end-user' }, { role: 'reseller' }, { role: 'reseller' }],
  };
  test.each<[string, string[], string[]]>([
    ['end-user.type', ['parties.0.type'], ['parties.0.type']],
    ['parties.0.type', ['end-user.type', 'parties.1.type'], ['end-user.type']],
    ['reseller.type', ['parties.2.type', 'parties.0.type'], ['parties.2.type']],
    ['parties.2.type', ['reseller.type', 'end-user.type'], ['reseller.type']],
    ['item.category', ['item.category', 'items.1.category'], ['item.category']],
    [
      'item.category',
      ['items.0.category', 'items.1.category'],
      ['items.0.category', 'items.1.category'],
    ],
    ['items.1.category', ['items.0.category'], []],
    ['item.category', ['item.supply-form'], []],
    ['no.fact', ['no.other'], []],
  ])('%s among %j: %j', (label, labels, meant) => {
    expect(labelsMeant(label, labels, value, columns)).toEqual(meant);
  });
});
