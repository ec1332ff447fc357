// Places that must not be overlooked, in what people write as an address.

import { describe, expect, test } from 'vitest';
import { shippedScreener, shippedSources, transaction } from '../../sources.ts';
import { Territories } from '../../../src/data/places/territories.ts';

describe('an address', () => {
  const territories = new Territories(shippedSources().territories);
  const named = (text: string, country?: string): string[] =>
    territories.mentioned(text, country).map(({ code }) => code);

  test.each([
    ['1 Lenina St, Simferopol', ['UA-43']],
    ['ул. Ленина 1, г. Севастополь', ['UA-43']],
    ['г. Симферополь, ул. Киевская, 5', ['UA-43']],
    ['Donetsk, Artema 1', ['UA-14']],
    ['88 Renmin Rd, Urumqi, China', ['CN-XJ']],
    ['No 12, Valiasr Ave, Tehran', ['IR']],
    ['Teheran, Islamic Republic of Iran', ['IR']],
    ['Tverskaya 1, Moscow 125009', ['RU']],
    ['г. Москва, ул. Тверская, 1', ['RU']],
    ['Sovetskaya ul. 3, Sankt-Peterburg', ['RU']],
    ['Pyongyang, DPRK', ['KP']],
    ['Damascus, Mazzeh', ['SY']],
    ['Calle 23, La Habana', ['CU']],
    ['pr. Nezavisimosti 4, Minsk', ['BY']],
    ['Juba, South Sudan', ['SS']],
    ['شارع الثورة دمشق', ['SY']],
    ['Building 3, Shenzhen', ['CN']],
    ['新疆乌鲁木齐市人民路88号', ['CN-XJ']],
    ['Lhasa, Tibet', ['CN-XZ']],
    ['Ma’ale Adumim', ['PS']],
    ['El Aaiún', ['EH']],
    ['Kyrenia', ['x-northern-cyprus']],
    ['M\u043escow, Tverskaya 1', ['RU']],
    ['12 Main Road, Sebastopol, Krim', ['UA-43']],
    ['Donezk', ['UA-14']],
    ['Urumtschi', ['CN-XJ']],
    ['Kaschgar', ['CN-XJ']],
    ['Damas, Syrie', ['SY']],
    ['Moskwa, Rosja', ['RU']],
    ['Pjöngjang', ['KP']],
    ['Rangun', ['MM']],
    ['Lefkoşa', ['x-northern-cyprus']],
    ['Gaza Strip, and an office in Tiraspol', ['PS', 'x-transnistria']],
    ['100 Meter Road, Erbil', ['x-kurdistan']],
    ['شارع سالم السليمانية', ['x-kurdistan']],
    ['Residency Road, Srinagar', ['x-indian-kashmir']],
    ['Upper Adda, Muzaffarabad', ['x-pakistani-kashmir']],
    ['г. Грозный, ул. Мира, 1', ['x-chechnya']],
    ['5 Canton Road, Tsim Sha Tsui', ['HK']],
  ])("'%s' mentions %j", (text, codes) => expect(named(text)).toEqual(codes));

  test.each([
    ['烏魯木齊市人民路88號', ['CN-XJ']],
    ['乌鲁木齐, 新疆', ['CN-XJ']],
    ['喀什', ['CN-XJ']],
    ['拉薩', ['CN-XZ']],
    ['ལྷ་ས', ['CN-XZ']],
    ['Лхаса', ['CN-XZ']],
    ['العيون', ['EH']],
    ['الداخلة', ['EH']],
    ['Boujdour', ['EH']],
    ['Hebron', ['PS']],
    ['الخليل', ['PS']],
    ['غزة', ['PS']],
    ['Ariel', ['PS']],
    ['Golan', ['x-golan-heights']],
    ['Katzrin', ['x-golan-heights']],
    ['Бендеры, ул. Ленина 1', ['x-transnistria']],
    ['Bender', ['x-transnistria']],
    ['Hargeisa', ['x-somaliland']],
    ['Berbera', ['x-somaliland']],
    ['Stepanakert', ['x-nagorno-karabakh']],
    ['Xankəndi', ['x-nagorno-karabakh']],
    ['Gilgit', ['x-pakistani-kashmir']],
    ['Skardu', ['x-pakistani-kashmir']],
    ['Leh', ['x-indian-kashmir']],
    ['Jammu', ['x-indian-kashmir']],
    ['г. Донецк', ['UA-14']],
    ['Маріуполь', ['UA-14']],
    ['Луганск', ['UA-09']],
    ['Бердянськ', ['UA-23']],
    ['Сухуми', ['x-abkhazia']],
    ['Цхинвали', ['x-south-ossetia']],
    ['سوخومي', ['x-abkhazia']],
    ['ქ. სოხუმი', ['x-abkhazia']],
    ['هەولێر', ['x-kurdistan']],
    ['Girne', ['x-northern-cyprus']],
    ['Gazimağusa, KKTC', ['x-northern-cyprus']],
    ['Ürümqi', ['CN-XJ']],
    ['סימפרופול', ['UA-43']],
    ['辛菲罗波尔', ['UA-43']],
  ])("'%s' mentions %j in the writing of the place or another", (text, codes) =>
    expect(named(text)).toEqual(codes),
  );

  test.each([
    ['Hebron, Connecticut', 'US'],
    ['12 Ariel Way, London', 'GB'],
    ['Ariel Sanchez, 3 Calle Mayor', 'ES'],
    ['Golan Telecom House, Haifa Road', 'DE'],
    ['Leh Quarter 4', 'AT'],
    ['Leningrad street 4, Vilnius', 'LT'],
    ['Bender GmbH, Grünberg', 'DE'],
    ['Bethlehem, Pennsylvania', 'US'],
    ['Jericho, Oxford', 'GB'],
    ['Slobozia, Ialomița', 'RO'],
    ['Sverdlovsk Oblast', 'KZ'],
  ])("'%s' in %s bears a name that others bear far away", (text, country) =>
    expect(named(text, country)).toEqual([]),
  );

  test.each([
    ['Hebron', 'IL', ['PS']],
    ['Hebron', 'PS', ['PS']],
    ['Ariel', 'IL', ['PS']],
    ['Bender', 'MD', ['x-transnistria']],
    ['العيون', 'MA', ['EH']],
    ['Leh', 'IN', ['x-indian-kashmir']],
    ['Golan', 'SY', ['x-golan-heights']],
  ])("'%s' in %s means the place there", (text, country, codes) =>
    expect(named(text, country)).toEqual(codes),
  );

  test.each([
    '1 Main Street, Springfield',
    'Gazastraat 3, Amsterdam',
    'Moscow Road 4, London',
    '5 rue de Moscou, Paris',
    'Via Damasco 2, Roma',
    'Viale Cuba 7, Roma',
    'Tehran-ro 152, Seoul',
    'Havana Street 9, Prague',
    '南京東路二段, 台北',
    'Nanjing E. Rd Sec. 2, Taipei',
    'Rue de Damas, Beirut',
    '',
  ])("'%s' mentions none", (text) => expect(named(text)).toEqual([]));

  test.each([
    ['100 Urumqi Road, Shanghai', ['CN']],
    ['Xizang Middle Road, Shanghai', ['CN']],
    ['上海市乌鲁木齐中路100号', ['CN']],
    ['Donetskaya ulitsa 5, Moscow', ['RU']],
  ])("'%s' mentions the city, and not the place for which the street is named", (text, codes) =>
    expect(named(text)).toEqual(codes),
  );

  test.each([
    ['Moscow, Idaho 83843', 'US'],
    ['404 S Main St, Moscow, ID 83843', 'US'],
    ['1 Central Ave, St. Petersburg, FL 33701', 'US'],
    ['Damascus, Maryland', 'US'],
    ['Moscow, Ayrshire', 'GB'],
    ['Mińsk Mazowiecki', 'PL'],
    ['Kazan, Ankara', 'TR'],
  ])("'%s' in %s is a town of that state", (text, country) => {
    expect(named(text, country)).toEqual([]);
    expect(named(text)).not.toEqual([]);
  });

  test.each([
    ['Tverskaya 1, Moscow', 'US'],
    ['Moscow, Idaho', 'AE'],
  ])("'%s' in %s is not", (text, country) => expect(named(text, country)).toEqual(['RU']));

  test.each([
    ['Avenue de la Porte de Crimée 4, Paris', 'FR'],
    ['12 quai de Sébastopol, Lyon', 'FR'],
    ['str. Tiraspol 3, Chisinau', 'MD'],
    ['3 str. Bender 4, Chisinau', 'MD'],
    ['Strada Tiraspol 3, Chișinău', 'MD'],
    ['Xai-Xai, Gaza Province', 'MZ'],
    ['Gaza, Moçambique', 'MZ'],
    ['Donetsk, Rostov oblast', 'RU'],
    ['346330, Ростовская область, г. Донецк', 'RU'],
    ['Sukhumi State University, Tbilisi', 'GE'],
    ['Donetsk National Technical University, Vinnytsia', 'UA'],
  ])("'%s' in %s is a street, a town or a school somewhere else", (text, country) =>
    expect(named(text, country).filter((code) => code !== 'RU')).toEqual([]),
  );

  test.each([
    ['Lenina str. Tiraspol', 'MD', ['x-transnistria']],
    ['str. Lenin 3, Tiraspol', 'MD', ['x-transnistria']],
    ['str. Tiraspol 3, Tiraspol', 'MD', ['x-transnistria']],
    ['Porte de Crimée, Simferopol', 'UA', ['UA-43']],
    ['Gaza Strip', 'MZ', ['PS']],
    ['Gaza, Omar al-Mukhtar Street', 'EG', ['PS']],
    ['Donetsk, Artema 1', 'RU', ['UA-14']],
    ['Donetsk, Rostov oblast', 'UA', ['UA-14']],
    ['Sukhumi State University', 'GE', ['x-abkhazia']],
    ['Sukhumi State University, Gagra', 'GE', ['x-abkhazia']],
    ['Offices in Sukhumi, Tbilisi', 'GE', ['x-abkhazia']],
  ])("'%s' in %s mentions %j", (text, country, codes) =>
    expect(named(text, country).filter((code) => code !== 'RU')).toEqual(codes),
  );

  test.each([
    ['1 Aksu, Antalya', 'TR'],
    ['Kashi, Varanasi', 'IN'],
    ['12 rue de Damas', 'FR'],
    ['Krimstraße 2', 'DE'],
  ])('%s in %s names none that is watched', (text, country) => {
    expect(named(text, country)).toEqual([]);
  });
});

describe('a party', () => {
  const mentioned = (party: object, date = '2024-03-01') =>
    shippedScreener()
      .prepare(transaction({ id: 'deal', date, parties: [{ role: 'reseller', ...party }] }))
      .input.facts.parties[1]!.facts.get('address-region')!.value;

  test.each([
    [{ address: 'Simferopol', country: 'RU' }, ['UA-43']],
    [{ address: 'Office 4, Tehran', country: 'AE' }, ['IR']],
    [{ address: 'Moscow', country: 'UA', region: 'UA-43' }, ['RU']],
    [{ address: 'Simferopol', country: 'UA' }, ['UA-43']],
    [{ address: 'Simferopol', country: 'UA', region: 'UA-14' }, ['UA-43']],
    [{ address: 'Simferopol' }, ['UA-43']],
    [{ address: 'Ramallah', country: 'IL' }, ['PS']],
    [{ name: 'Urumqi Public Security Bureau', country: 'CN' }, ['CN-XJ']],
    // Nobody gives an address, and the stated state holds the town.
    [{ name: 'Kasbah Hotel Dakhla', country: 'MA' }, ['EH']],
    [{ name: 'Simferopol Trade House', country: 'RU' }, ['UA-43']],
    [{ name: 'Girne Sports Club', country: 'TR' }, ['x-northern-cyprus']],
    [{ name: 'Kasbah Hotel Dakhla', country: 'MA', address: 'Dakhla' }, ['EH']],
  ])('%j mentions a place where it is not said to be', (party, codes) =>
    expect(mentioned(party)).toEqual(codes),
  );

  test.each([
    { address: 'Tehran', country: 'IR' },
    { address: 'Tehran', country: 'IR-07' },
    { address: 'Tverskaya 1, Moscow, Russia', country: 'RU' },
    { address: '10 Main St, Moscow, Idaho', country: 'US' },
    { name: 'Moscow Mule Bar Ltd', country: 'GB' },
    { name: 'Kasbah Hotel Dakhla', country: 'FR' },
    { name: 'Restaurant Dakhla', country: 'MA', address: '3 Rue Allal, Rabat' },
    { name: 'Simferopol Restaurant', country: 'RU', region: 'RU-MOW' },
    { name: 'Restaurant Yalta', country: 'PL' },
    { name: 'Golan Telecom', country: 'IL' },
    { name: 'Кафе Крым', country: 'RU' },
    { name: 'Havana Cigars', country: 'DE' },
    { address: 'Simferopol', country: 'Crimea' },
    { address: 'Simferopol', country: 'UA', region: 'UA-43' },
    { address: 'Ramallah', country: 'PS' },
    { name: 'Urumqi Public Security Bureau', country: 'CN', region: 'CN-XJ' },
    { name: 'Urumqi Noodles Ltd', country: 'GB' },
    { name: 'Xinjiang Trading', country: 'CN', region: 'CN-SH' },
    { address: '1 Main Street', country: 'RU' },
    {},
  ])('%j mentions none', (party) => expect(mentioned(party)).toEqual([]));

  test('by its name lies in a town from the day on which its state holds that', () => {
    const party = { name: 'Simferopol Trade House', country: 'RU' };
    expect(mentioned(party, '2014-02-27')).toEqual(['UA-43']);
    expect(mentioned(party, '2014-02-26')).toEqual([]);
  });

  test('is asked about, and nothing is concluded', () => {
    const verdict = (address: string, facts = {}) =>
      shippedScreener()
        .screen(
          transaction({
            id: 'deal',
            date: '2024-03-01',
            exporter: { name: 'Example AB', country: 'SE' },
            parties: [
              { role: 'end-user', name: 'Example Shop', country: 'DK', type: 'private' },
              {
                role: 'reseller',
                name: 'Example Trade',
                country: 'DK',
                type: 'private',
                address,
                ...facts,
              },
            ],
            destination: { country: 'DK' },
          }),
        )
        .whole('standard', false)
        .findings.filter(({ rule }) => rule === 'destination/place-in-address')
        .map(({ outcome, effect }) => [outcome, effect]);
    expect(verdict('Sevastopol')).toEqual([['undetermined', 'notice']]);
    expect(verdict('Sevastopol', { 'at-told-place': 'yes' })).toEqual([['met', 'notice']]);
    expect(verdict('Sevastopol', { 'at-told-place': 'no' })).toEqual([]);
    expect(verdict('Copenhagen')).toEqual([]);
  });
});

describe('a party where the item is used', () => {
  const told = (role: string, destination: string) =>
    shippedScreener()
      .prepare(
        transaction({
          id: 'deal',
          date: '2024-03-01',
          parties: [{ role, name: 'Kashgar Hospital', country: 'CN', type: 'private' }],
          destination: { country: destination },
        }),
      )
      .input.facts.parties[1]!.facts.get('address-region')!.value;

  test.each([
    ['end-user', 'CN-XJ', []],
    ['ultimate-consignee', 'CN-XJ', []],
    // Who only sells it on may sit anywhere in the state.
    ['reseller', 'CN-XJ', ['CN-XJ']],
    ['end-user', 'CN', ['CN-XJ']],
    ['end-user', 'CN-XZ', ['CN-XJ']],
    ['end-user', 'KZ', ['CN-XJ']],
  ])('%s of that region, used in %s: %j', (role, destination, regions) => {
    expect(told(role, destination)).toEqual(regions);
  });
});

describe('a state of which a name speaks', () => {
  const told = (party: object) =>
    shippedScreener()
      .prepare(
        transaction({ id: 'deal', date: '2024-03-01', parties: [{ role: 'reseller', ...party }] }),
      )
      .input.facts.parties[1]!.facts.get('told-states')!.value;

  test.each([
    [{ name: 'Golan Telecom', country: 'IL' }, []],
    [{ name: 'Golan Telecom', country: 'DE' }, []],
    [{ name: 'Golan Governorate Office', country: 'SY' }, []],
    [{ name: 'Moscow, Idaho Police', country: 'US' }, []],
    [{ name: 'Embassy of Syria', country: 'IL' }, ['SY']],
    [{ name: 'Embassy of Syria', country: 'DE' }, ['SY']],
    [{ name: 'Tehran Police Procurement', country: 'AE' }, ['IR']],
    [{ name: 'Crimea Office', country: 'DE' }, ['UA']],
    [{ name: 'Crimea Office', country: 'RU' }, []],
  ])('by %j is %j', (party, codes) => expect(told(party)).toEqual(codes));
});
