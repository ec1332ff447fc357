import { expect, test } from 'vitest';
import { parseYaml } from '../../../src/data/read/yaml.ts';
import { dealOf } from '../../../src/data/transaction/deal.ts';
import type { RawTransaction } from '../../../src/data/read/raw.ts';

const raw = (text: string): RawTransaction => ({
  ...parseYaml('deal.yaml', text)[0]!,
  file: 'deal.yaml',
  line: 1,
});

test('the deal as entered has every stated value, by part, in the order of the file', () => {
  expect(
    dealOf(
      raw(`id: deal-1
title: A probe
date: 2024-03-01
exporter: { name: Example AB, country: SE }
parties:
  - role: end-user
    name: Ministry
    owners: [{ name: State, share: 100 }]
items:
  - name: probe
    quantity: 2
    value: { amount: 300, currency: EUR }
    classification: { eu: none }
    facts: { ip-app-layer: yes }
end-use:
  purposes: [resale, lawful-interception]
case: { summary: Not of the deal }
`),
    ),
  ).toEqual([
    {
      part: 'transaction',
      facts: [{ fact: 'date', value: '2024-03-01', from: 'deal.yaml:3' }],
    },
    {
      part: 'exporter',
      facts: [
        { fact: 'name', value: 'Example AB', from: 'deal.yaml:4' },
        { fact: 'country', value: 'SE', from: 'deal.yaml:4' },
      ],
    },
    {
      part: 'end-user',
      facts: [
        { fact: 'name', value: 'Ministry', from: 'deal.yaml:7' },
        { fact: 'owners.0.name', value: 'State', from: 'deal.yaml:8' },
        { fact: 'owners.0.share', value: '100', from: 'deal.yaml:8' },
      ],
    },
    {
      part: 'item',
      facts: [
        { fact: 'name', value: 'probe', from: 'deal.yaml:10' },
        { fact: 'quantity', value: '2', from: 'deal.yaml:11' },
        { fact: 'value.amount', value: '300', from: 'deal.yaml:12' },
        { fact: 'value.currency', value: 'EUR', from: 'deal.yaml:12' },
        { fact: 'classification.eu', value: 'none', from: 'deal.yaml:13' },
        { fact: 'ip-app-layer', value: 'yes', from: 'deal.yaml:14' },
      ],
    },
    {
      part: 'end-use',
      facts: [{ fact: 'purposes', value: 'resale, lawful-interception', from: 'deal.yaml:16' }],
    },
  ]);
});

test('a transaction of which nothing is stated has no parts', () =>
  expect(dealOf(raw('id: deal-1\nparties: []\nexporter: {}\n'))).toEqual([]));
