// Places that must not be overlooked, in what people write as an address.

import { describe, expect, test } from 'vitest';
import { shippedScreener, shippedSources, transaction } from '../../sources.ts';
import { Territories } from '../../../src/data/places/territories.ts';

describe('an address', () => {
  const territories = new Territories(shippedSources().territories);

  test.each([
    ['1 Lenina St, Simferopol', ['UA-43']],
    ['ул. Ленина 1, г. Севастополь', ['UA-43']],
    ['Donetsk, Artema 1', ['UA-14']],
    ['88 Renmin Rd, Urumqi, China', ['CN-XJ']],
    ['新疆乌鲁木齐市人民路88号', ['CN-XJ']],
    ['Lhasa, Tibet', ['CN-XZ']],
    ['Ma’ale Adumim', ['PS']],
    ['El Aaiún', ['EH']],
    ['Kyrenia', ['x-northern-cyprus']],
    ['Gaza Strip, and an office in Tiraspol', ['PS', 'x-transnistria']],
  ])("'%s' mentions %j", (text, codes) => expect(territories.named(text)).toEqual(codes));

  test.each([
    '1 Main Street, Springfield',
    '100 Urumqi Road, Shanghai',
    'Xizang Middle Road, Shanghai',
    '上海市乌鲁木齐中路100号',
    'Donetskaya ulitsa 5, Moscow',
    'Gazastraat 3, Amsterdam',
    '',
  ])("'%s' mentions none", (text) => expect(territories.named(text)).toEqual([]));
});

describe('a party', () => {
  const mentioned = (party: object) =>
    shippedScreener()
      .prepare(
        transaction({ id: 'deal', date: '2024-03-01', parties: [{ role: 'reseller', ...party }] }),
      )
      .input.facts.parties[1]!.facts.get('address-region')!.value;

  test.each([
    [{ address: 'Simferopol', country: 'RU' }, ['UA-43']],
    [{ address: 'Simferopol', country: 'UA' }, ['UA-43']],
    [{ address: 'Simferopol', country: 'UA', region: 'UA-14' }, ['UA-43']],
    [{ address: 'Simferopol' }, ['UA-43']],
    [{ address: 'Ramallah', country: 'IL' }, ['PS']],
    [{ name: 'Urumqi Public Security Bureau', country: 'CN' }, ['CN-XJ']],
  ])('%j mentions a place where it is not said to be', (party, codes) =>
    expect(mentioned(party)).toEqual(codes),
  );

  test.each([
    { address: 'Simferopol', country: 'Crimea' },
    { address: 'Simferopol', country: 'UA', region: 'UA-43' },
    { address: 'Ramallah', country: 'PS' },
    { name: 'Urumqi Public Security Bureau', country: 'CN', region: 'CN-XJ' },
    { name: 'Urumqi Noodles Ltd', country: 'GB' },
    { name: 'Xinjiang Trading', country: 'CN', region: 'CN-SH' },
    { address: '1 Main Street', country: 'RU' },
    {},
  ])('%j mentions none', (party) => expect(mentioned(party)).toEqual([]));

  test('is asked about, and nothing is concluded', () => {
    const verdict = (address: string) =>
      shippedScreener()
        .screen(
          transaction({
            id: 'deal',
            date: '2024-03-01',
            exporter: { name: 'Example AB', country: 'SE' },
            parties: [
              { role: 'end-user', name: 'Example Shop', country: 'DK', type: 'private' },
              { role: 'reseller', name: 'Example Trade', country: 'DK', type: 'private', address },
            ],
            destination: { country: 'DK' },
          }),
        )
        .whole('standard', false)
        .findings.filter(({ rule }) => rule === 'destination/place-in-address')
        .map(({ outcome, effect }) => [outcome, effect]);
    expect(verdict('Sevastopol')).toEqual([['met', 'notice']]);
    expect(verdict('Copenhagen')).toEqual([]);
  });
});
