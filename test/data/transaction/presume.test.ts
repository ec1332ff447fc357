// What every item of a kind has or lacks, added where nothing is stated.

import { describe, expect, it } from 'vitest';
import {
  presume,
  presumeByCode,
  presumeBySeat,
  presumptionsOf,
  presumptionsOfCodes,
  presumptionsOfSeats,
} from '../../../src/data/transaction/presume.ts';
import type { Category } from '../../../src/model/category.ts';
import type { FactDeclaration, FactTable } from '../../../src/model/fact.ts';
import type { FactValue, Scope } from '../../../src/model/facts.ts';
import { controlList } from '../../core/library.ts';
import { shippedScreener, transaction } from '../../sources.ts';

const fact = (local: string, type: FactDeclaration['type']): [string, FactDeclaration] => [
  `item.${local}`,
  { path: `item.${local}`, type, question: '?', derived: false, fixed: false },
];
const FACTS: FactTable = new Map([
  fact('indexes', 'yes-no'),
  fact('channels', 'number'),
  fact('functions', 'choices'),
  fact('form', 'choice'),
]);

const category = (id: string, presumes: Category['presumes']): Category => ({
  id,
  aliases: [],
  names: [],
  foundBy: [],
  namesUnlessAfter: [],
  namesUnlessBefore: [],
  reach: {},
  sanctions: [],
  entries: [],
  presumes,
  defines: [],
  place: { file: 'categories.yaml' },
});

const PRESUMPTIONS = presumptionsOf(
  [
    category('probe', { indexes: 'yes', channels: '12', functions: 'none', form: 'camera' }),
    category('many', { functions: ['a', 'b'] }),
    category('plain', { indexes: 'no', channels: '12', functions: 'none', form: 'none' }),
    category('other', {}),
  ],
  FACTS,
);

/** As where no stated fact speaks for an entry. */
const nothing = () => new Set<string>();

const item = (values: Readonly<Record<string, FactValue>>): Scope => ({
  kind: 'item',
  label: 'item',
  name: 'thing',
  facts: new Map(Object.entries(values).map(([local, value]) => [local, { value, from: 'a:1' }])),
});

describe('a presumption', () => {
  it('is a fact of its own origin, of the type that the fact has', () => {
    const { facts } = presume(item({ category: 'probe' }), PRESUMPTIONS, nothing);
    const from = { from: 'presumed: category probe', presumed: 'probe' };
    expect(facts.get('indexes')).toEqual({ value: 'yes', ...from });
    expect(facts.get('channels')).toEqual({ value: 12, ...from });
    expect(facts.get('functions')).toEqual({ value: [], ...from });
    expect(facts.get('form')).toEqual({ value: 'camera', ...from });
    expect(
      presume(item({ category: 'many' }), PRESUMPTIONS, nothing).facts.get('functions')?.value,
    ).toEqual(['a', 'b']);
  });

  it.each<[FactValue]>([['no'], ['yes']])(
    'leaves what is stated (%s) as it was stated',
    (value) => {
      const { facts } = presume(item({ category: 'probe', indexes: value }), PRESUMPTIONS, nothing);
      expect(facts.get('indexes')).toEqual({ value, from: 'a:1' });
    },
  );

  it('is not made where the kind is unknown, unheard of, or presumes nothing', () => {
    for (const values of [{}, { category: 'ghost' }, { category: 'other' }]) {
      const one = item(values as Record<string, FactValue>);
      expect(presume(one, PRESUMPTIONS, nothing)).toBe(one);
    }
  });

  it('is not written into the item that it is given', () => {
    const one = item({ category: 'probe' });
    presume(one, PRESUMPTIONS, nothing);
    expect([...one.facts.keys()]).toEqual(['category']);
  });

  it('does not stand where a stated fact unsettles it', () => {
    const { facts } = presume(
      item({ category: 'probe' }),
      PRESUMPTIONS,
      () => new Set(['indexes', 'form']),
    );
    expect([...facts.keys()].sort()).toEqual(['category', 'channels', 'functions']);
  });

  const saying = (values: Readonly<Record<string, FactValue>>): FactValue | undefined =>
    presume(item({ category: 'plain', ...values }), PRESUMPTIONS, nothing).facts.get(
      'contradiction',
    )?.value;

  it('of a lack contradicts what is stated to be there', () => {
    expect(saying({ contradiction: 'none', indexes: 'yes' })).toBe(
      'category is plain and indexes is yes',
    );
    expect(saying({ contradiction: 'none', functions: ['a', 'b'], form: 'camera' })).toBe(
      'category is plain and form is camera; category is plain and functions is a,b',
    );
    expect(saying({ contradiction: 'x is y', indexes: 'yes' })).toBe(
      'x is y; category is plain and indexes is yes',
    );
  });

  it('contradicts neither a stated lack, nor another value of what every item of the kind has', () => {
    expect(saying({ contradiction: 'none', indexes: 'no', functions: [] })).toBe('none');
    expect(saying({ contradiction: 'none', channels: 7 })).toBe('none');
  });
});

describe('what the exporter’s seat says', () => {
  const SEATS = presumptionsOfSeats(
    [
      {
        id: 'examplia',
        countries: ['XA', 'XB'],
        presumes: { form: 'camera' },
        place: { file: 'categories.yaml' },
      },
    ],
    FACTS,
  );
  const exporter = (country?: string): Scope => ({
    kind: 'party',
    label: 'exporter',
    name: 'Example Ltd',
    facts: new Map(country === undefined ? [] : [['country', { value: country, from: 'a:2' }]]),
  });

  it('is a fact of each item, with that origin', () => {
    expect(presumeBySeat(item({}), exporter('XB'), SEATS).facts.get('form')).toEqual({
      value: 'camera',
      from: 'presumed: exporter examplia',
      presumed: 'exporter examplia',
    });
  });

  it('leaves what is stated, and says nothing of an exporter elsewhere or nowhere', () => {
    expect(presumeBySeat(item({ form: 'none' }), exporter('XA'), SEATS).facts.get('form')).toEqual({
      value: 'none',
      from: 'a:1',
    });
    for (const country of ['XC', undefined]) {
      const one = item({});
      expect(presumeBySeat(one, exporter(country), SEATS)).toBe(one);
    }
  });
});

describe('what a declared code says', () => {
  const CODES = presumptionsOfCodes(
    [
      controlList('xa', { says: { '5A9.c': { indexes: 'yes' } } }),
      controlList('xb', { says: { '5A9.c': { form: 'camera' } } }),
      controlList('xc'),
    ],
    FACTS,
  );
  const said = (values: Readonly<Record<string, FactValue>>) =>
    presumeByCode(item(values), CODES).facts;

  it('is a fact of the item, with that origin, for one code and for several', () => {
    const fact = { value: 'yes', from: 'presumed: code 5A9.c', presumed: 'code 5A9.c' };
    expect(said({ 'classification.xa': '5A9.c' }).get('indexes')).toEqual(fact);
    expect(said({ 'classification.xa': ['1A1', '5A9.c'] }).get('indexes')).toEqual(fact);
  });

  it('is not said by another code, by a heading, or on another list', () => {
    for (const code of ['5A9', '5A9.d', '5A9.c.1', 'none'])
      expect(said({ 'classification.xa': code }).get('indexes')).toBeUndefined();
    expect(said({ 'classification.xb': '5A9.c' }).get('indexes')).toBeUndefined();
    expect(said({}).get('indexes')).toBeUndefined();
  });

  it('never touches what is stated', () => {
    const facts = said({ 'classification.xa': '5A9.c', indexes: 'no' });
    expect(facts.get('indexes')).toEqual({ value: 'no', from: 'a:1' });
  });
});

describe('the shipped paragraphs of mass-market cryptography', () => {
  const law = (classification: string, more: object = {}): string =>
    shippedScreener()
      .screen(
        transaction({
          id: 'switches',
          date: '2024-05-10',
          exporter: { name: 'Example Networks Inc', country: 'US', type: 'private' },
          parties: [{ role: 'end-user', name: 'Klinikum', country: 'DE', type: 'public-service' }],
          destination: { country: 'DE' },
          items: [
            {
              name: 'access switches',
              category: 'telecom-network',
              'supply-form': 'goods',
              'us-jurisdiction': 'us-origin',
              classification: { us: classification, wassenaar: 'none' },
              facts: { 'crypto-mass-market': 'yes', ...more },
            },
          ],
          'end-use': { purposes: ['network-management'], 'military-knowledge': 'none' },
          authority: { 'has-informed': 'none' },
        }),
      )
      .brief().law;

  // 15 CFR 774 Supp. 1, 5A992.c: commodities classified as mass market in accordance with 740.17(b); AT column 1, which Germany lacks.
  it('need no licence to Germany, where they are mass-market goods', () => {
    expect(law('5A992.c')).toBe('green');
  });

  it('are doubted where they are none, and where nothing was classified', () => {
    expect(law('5A992.c', { 'crypto-mass-market': 'no' })).toBe('amber');
    expect(law('5A992.c', { 'crypto-us-classified': 'no' })).toBe('amber');
    expect(law('5A992')).toBe('amber');
  });
});
