// A place that another state holds: the records of both are counted, so that naming the place sheds neither. And a state that
// was no state yet is judged as what it was.

import { describe, expect, test } from 'vitest';
import { Territories } from '../../../src/data/places/territories.ts';
import { missingKey } from '../../../src/model/missing.ts';
import { shippedScreener, shippedSources, transaction } from '../../sources.ts';

const deal = (date: string, place: object, user: object, item = 'intrusion-software') => ({
  id: 'deal',
  date,
  exporter: { name: 'Example AG', country: 'CH', type: 'private' },
  parties: [{ role: 'end-user', type: 'intelligence', ...place, ...user }],
  destination: place,
  items: [{ name: 'item', category: item, 'supply-form': 'goods' }],
});

const prepared = (date: string, place: object, user: object = {}) =>
  shippedScreener().prepare(transaction(deal(date, place, user))).input;

/** Folders of the records of which incidents are counted. */
const counted = (date: string, place: object, user: object = {}): string[] => {
  const incidents = prepared(date, place, user).facts.elements.get('incident') ?? [];
  const of = incidents.flatMap(({ open, name }) => (open ? [] : [name.split('/')[0]!]));
  return [...new Set(of)].sort();
};

const asksForFront = (date: string, place: object, user: object = {}): boolean =>
  (prepared(date, place, user).facts.elements.get('incident') ?? []).some((one) =>
    one.open?.map(missingKey).includes('end-user.in-uncontrolled-area'),
  );

describe('the records of a security body are those', () => {
  test.each([
    ['EH', '2024-03-01', { country: 'EH' }, ['MA']],
    ['Crimea', '2024-03-01', { country: 'UA', region: 'UA-43' }, ['RU', 'UA']],
    ['Crimea before it was taken', '2014-02-01', { country: 'UA', region: 'UA-43' }, ['UA']],
    ['Abkhazia', '2024-03-01', { country: 'GE', region: 'x-abkhazia' }, ['GE', 'RU']],
    // Russia did not hold it yet, and who ruled in Sukhumi did not obey Georgia, of whose own police reports were public then.
    ['Abkhazia, 2007', '2007-03-01', { country: 'GE', region: 'x-abkhazia' }, []],
    ['Georgia, 2007', '2007-03-01', { country: 'GE' }, ['GE']],
    ['Transnistria', '2024-03-01', { country: 'MD', region: 'x-transnistria' }, ['MD', 'RU']],
    [
      'the north of Cyprus',
      '2024-03-01',
      { country: 'CY', region: 'x-northern-cyprus' },
      ['CY', 'TR'],
    ],
    ['Palestine', '2024-03-01', { country: 'PS' }, ['IL', 'PS']],
    ['the Golan Heights', '2024-03-01', { country: 'SY', region: 'x-golan-heights' }, ['IL', 'SY']],
    [
      'Nagorno-Karabakh, 2019',
      '2019-03-01',
      { country: 'AZ', region: 'x-nagorno-karabakh' },
      ['AM', 'AZ'],
    ],
    [
      'Nagorno-Karabakh, 2024',
      '2024-03-01',
      { country: 'AZ', region: 'x-nagorno-karabakh' },
      ['AZ'],
    ],
    // Neighbours: who holds a part of a state does not hold the rest.
    ['Kyiv', '2024-03-01', { country: 'UA', region: 'UA-30' }, ['UA']],
    ['Ukraine', '2024-03-01', { country: 'UA' }, ['UA']],
    ['Georgia', '2024-03-01', { country: 'GE' }, ['GE']],
    ['Cyprus', '2024-03-01', { country: 'CY' }, ['CY']],
    ['Morocco', '2024-03-01', { country: 'MA' }, ['MA']],
    ['Russia', '2024-03-01', { country: 'RU' }, ['RU']],
  ])('in %s on %s: %j', (_, date, place, states) => expect(counted(date, place)).toEqual(states));

  test.each([
    ['yes', ['RU', 'UA']],
    ['no', ['UA']],
  ])('of both sides of the front in Donetsk: uncontrolled %s', (stated, states) => {
    const place = { country: 'UA', region: 'UA-14' };
    expect(counted('2024-03-01', place, { 'in-uncontrolled-area': stated })).toEqual(states);
    expect(asksForFront('2024-03-01', place, { 'in-uncontrolled-area': stated })).toBe(false);
  });

  test('of Ukraine alone, and Russia’s open, where nobody says on which side', () => {
    const place = { country: 'UA', region: 'UA-14' };
    expect(counted('2024-03-01', place)).toEqual(['UA']);
    expect(asksForFront('2024-03-01', place)).toBe(true);
    expect(asksForFront('2024-03-01', { country: 'UA', region: 'UA-30' })).toBe(false);
  });
});

describe('a body of the state that holds a place is found there by its name', () => {
  const found = (name: string, place: object): string[] =>
    counted('2024-03-01', place, { name, type: 'private' });

  test.each([
    ['FSB', { country: 'UA', region: 'UA-43' }, ['RU']],
    ['ФСБ', { country: 'UA', region: 'UA-43' }, ['RU']],
    // The part is not stated, and no other body on record is called so.
    ['FSB', { country: 'UA' }, ['RU']],
    ['FSB', { country: 'GE', region: 'x-south-ossetia' }, ['RU']],
    ['DGSN', { country: 'EH' }, ['MA']],
    ['FSB', { country: 'UA', region: 'UA-30' }, []],
    ['FSB', { country: 'PL' }, []],
    // The police of Algeria is called so too.
    ['DGSN', { country: 'DZ' }, ['DZ']],
  ])('%s in %j: %j', (name, place, states) => expect(found(name, place)).toEqual(states));
});

describe('an index of a place that is held', () => {
  const voice = (place: object) =>
    prepared('2024-03-01', place)
      .facts.single.get('destination')!
      .facts.get('voice-accountability');

  test('is the worse of both, and says whose it is', () => {
    const [ukraine, russia] = [voice({ country: 'UA' }), voice({ country: 'RU' })];
    const crimea = voice({ country: 'UA', region: 'UA-43' });
    expect(crimea!.value).toEqual(russia!.value);
    expect(crimea!.value).not.toEqual(ukraine!.value);
    expect(crimea!.from).toContain('of Russia, which holds it');
  });

  test('is the own one where that is worse, and of a place that nobody holds', () => {
    expect(voice({ country: 'PS' })!.from).not.toContain('holds');
    expect(voice({ country: 'UA', region: 'UA-30' })!.value).toEqual(
      voice({ country: 'UA' })!.value,
    );
  });

  test('of which there is none is that of whoever holds it', () =>
    expect(voice({ country: 'EH' })!.value).toEqual(voice({ country: 'MA' })!.value));
});

describe('a state that was no state yet', () => {
  const territories = new Territories(shippedSources().territories);

  test.each([
    ['RS', '1999-05-01', 'YU'],
    ['RS', '2003-02-03', 'YU'],
    ['RS', '2003-02-04', 'CS'],
    ['RS', '2006-06-05', 'RS'],
    ['ME', '2004-05-01', 'CS'],
    ['XK', '2007-05-01', 'RS'],
    ['XK', '2008-02-17', 'XK'],
    ['SS', '2011-07-08', 'SD'],
    ['SS', '2011-07-09', 'SS'],
    ['TL', '1998-05-01', 'ID'],
    ['CW', '2009-05-01', 'AN'],
    // The dates of succession of opinion 11 of the Arbitration Commission.
    ['HR', '1991-10-07', 'YU'],
    ['HR', '1991-10-08', 'HR'],
    ['BA', '1992-03-05', 'YU'],
    ['BA', '1992-03-06', 'BA'],
    ['MK', '1991-11-17', 'MK'],
    ['SK', '1990-05-01', 'CSHH'],
    ['SK', '1993-01-01', 'SK'],
    ['ER', '1990-05-01', 'ET'],
    ['NA', '1985-05-01', 'ZA'],
    ['BD', '1970-05-01', 'PK'],
    ['UA', '1985-05-01', 'SU'],
    // Occupied, and no part of it.
    ['LV', '1985-05-01', 'LV'],
  ])('%s on %s is judged as %s', (code, day, was) =>
    expect(territories.onDay(code, day)).toBe(was),
  );

  test.each([
    ['YU', '2004-01-01', ['CS']],
    ['YU', '2007-01-01', ['ME', 'RS']],
    ['YU', '2024-01-01', ['ME', 'RS', 'XK']],
    ['YU', '2003-02-03', []],
    ['CSHH', '2024-01-01', ['CZ', 'SK']],
  ])('in the place of %s there are on %s: %j', (code, day, places) =>
    expect(territories.successorsOn(code, day)).toEqual(places),
  );

  test('of the Baltic is none that followed the Soviet Union, which held it', () => {
    expect(territories.successorsOn('SU', '2024-01-01')).not.toContain('LV');
    expect(territories.heldOn({ country: 'LV' }, '1985-01-01').map(({ by }) => by)).toEqual(['SU']);
    expect(territories.heldOn({ country: 'LV' }, '1991-09-06')).toEqual([]);
  });

  test('has the records, values and groups of what it was, and the answer says so', () => {
    const screened = shippedScreener().screen(
      transaction(deal('2009-05-01', { country: 'SS' }, {}, 'lawful-interception')),
    );
    const { policy, gaps } = screened.whole('standard', false);
    expect(policy).toBe('red');
    expect(counted('2009-05-01', { country: 'SS' })).toEqual(['SD']);
    expect(gaps.map(({ why }) => why).join(' ')).toContain(
      'It is judged as Sudan (SD), which it was then.',
    );
    expect(counted('2016-05-01', { country: 'SS' })).toEqual(['SS']);
  });

  test.each([
    ['YU', '2002-05-01', ['YU']],
    ['CS', '2004-05-01', ['YU']],
    ['RS', '2004-05-01', ['YU']],
    ['RS', '2007-05-01', []],
    ['SD', '2016-05-01', ['SD']],
  ])('%s on %s has the records %j, of which the bodies went on', (country, day, states) =>
    expect(counted(day, { country })).toEqual(states),
  );

  test('that ended before the law of any pack is no place of a deal after its end', () => {
    expect(() => prepared('2024-03-01', { country: 'USSR' })).toThrow(
      "'SU' is Soviet Union, which ended on 1991-12-26. Write the code of the territory of today: AM, AZ",
    );
    expect(() => prepared('2024-03-01', { country: 'Czechoslovakia' })).toThrow('CZ, SK');
    expect(counted('2024-03-01', { country: 'ZR' })).toEqual(
      counted('2024-03-01', { country: 'CD' }),
    );
  });
});
