// Numbers of registers and addresses: what decides alone, what a person has to compare, and what is another one.

import { describe, expect, test } from 'vitest';
import { addressesAgree } from '../../src/matching/addresses.ts';
import {
  checkedAs,
  isWellFormed,
  numberKeys,
  numbersAgree,
  numbersDiffer,
} from '../../src/matching/identifiers.ts';
import type { PartyNumber } from '../../src/model/party-number.ts';

const numbered = (of: PartyNumber['class'], number: string, country?: string): PartyNumber => ({
  class: of,
  number,
  ...(country !== undefined && { country }),
});

describe('check digits', () => {
  // Published by OFAC and the UK in July 2026 and April 2026, and in the standards themselves.
  test.each([
    ['lei', '253400V1H6ART1UQ0N98', 'lei'],
    ['lei', '5493001KJTIIGC8Y1R12', 'lei'],
    ['imo', 'IMO 7406784', 'imo'],
    ['imo', 'IMO9562233', 'imo'],
    ['tax', '7816691806', 'inn'],
    ['tax', '7702070139', 'inn'],
    ['registration', '1027700342890', 'ogrn'],
    ['registration', '1217700423654', 'ogrn'],
    ['registration', '91350583259861969M', 'uscc'],
    ['registration', '91440111MACCQ31P0B', 'uscc'],
  ] as const)('of a %s %s are counted', (of, number, scheme) => {
    expect(numberKeys(number).map((key) => checkedAs(key, of))).toContain(scheme);
  });
  test.each([
    ['lei', '253400V1H6ART1UQ0N99'],
    ['imo', 'IMO 7406785'],
    ['tax', '7816691807'],
    ['registration', '1027700342891'],
    ['registration', '91350583259861969N'],
  ] as const)('of a %s %s are wrong', (of, number) => {
    expect(numberKeys(number).map((key) => checkedAs(key, of))).not.toContain(of);
    expect(numberKeys(number).every((key) => checkedAs(key, of) === undefined)).toBe(true);
  });
  test('an LEI that is mistyped is told', () => {
    expect(isWellFormed(numbered('lei', '5493001KJTIIGC8Y1R13'))).toBe(false);
    expect(isWellFormed(numbered('lei', '5493001KJTIIGC8Y1R12'))).toBe(true);
  });
});

describe('two numbers', () => {
  test.each([
    ['checked, however they are written', numbered('tax', 'INN 7816 691 806'), numbered('tax', '7816691806', 'RU'), 'decides'],
    ['a tax number given as that of a register', numbered('registration', '7816691806'), numbered('tax', '7816691806', 'RU'), 'decides'],
    ['with a note and another beside it', numbered('tax', '7704734000'), numbered('registration', '(УНН/ИНН): 190950894 (Belarus), 7704734000/770301001 (Russia)'), 'decides'],
    ['checked, of a party elsewhere', numbered('tax', '7816691806', 'PL'), numbered('tax', '7816691806', 'RU'), 'compare'],
    ['long and not checked', numbered('registration', '01074897'), numbered('registration', '01074897', 'GB'), 'compare'],
    ['long, of registers of two states', numbered('registration', '01074897', 'IE'), numbered('registration', '01074897', 'GB'), undefined],
    ['short, nobody says where', numbered('registration', '26740'), numbered('registration', '26740', 'IR'), undefined],
    ['a passport and a register', numbered('passport', '519408086'), numbered('registration', '519408086'), undefined],
    ['companies of ships', numbered('imo', '5721069'), numbered('imo', 'IMO 5721069'), 'compare'],
    ['other ones', numbered('lei', '5493001KJTIIGC8Y1R12'), numbered('lei', '253400V1H6ART1UQ0N98'), undefined],
  ] as const)('%s', (_, a, b, agreement) => {
    expect(numbersAgree(a, b)).toBe(agreement);
    expect(numbersAgree(b, a)).toBe(agreement);
  }); // prettier-ignore
  test('a short one counts where both parties sit in one state', () => {
    const [a, b] = [numbered('registration', '26740'), numbered('registration', '26740')];
    expect(numbersAgree(a, b, ['IR', 'IR'])).toBe('compare');
    expect(numbersAgree(a, b, ['IR', 'AE'])).toBeUndefined();
  });
  test('of one register differ; of two registers they say nothing', () => {
    const lei = [numbered('lei', '5493001KJTIIGC8Y1R12')];
    expect(numbersDiffer(lei, [numbered('lei', '253400V1H6ART1UQ0N98')])).toBeDefined();
    expect(numbersDiffer(lei, [numbered('tax', '7816691806')])).toBeUndefined();
    expect(numbersDiffer(lei, lei)).toBeUndefined();
  });
});

describe('an address that is listed', () => {
  // Supplement No. 4 to Part 744 of 23 July 2026.
  const HO_KING =
    'Room 1605, Ho King Commercial Center, 2-16 Fa Yuen Street, Mong Kok, Kowloon, Hong Kong.';
  const CAPITAL = 'Unit D, 16/F One Capital Place, 18 Luard Rd, Wan Chai, Hong Kong.';
  const LUCKY = 'Flat 1512, 15/F, Lucky Centre, No. 165-171 Wan Chai Road, Wan Chai, Hong Kong.';
  const SISLI =
    'No: 52 Hasat Sk., Kamara Iç Kapi No: 1, Merkez Mah., Sisli, Istanbul, 34381, Turkey.';
  test.each([
    ['abbreviated', 'Rm 1605, Ho King Commercial Centre, 2-16 Fa Yuen St., Mongkok, HK', HO_KING, 'same'],
    ['written together', 'ROOM 1605 HOKING COMMERCIAL CENTER 2-16 FAYUEN STREET KOWLOON', HO_KING, 'same'],
    ['the next room', 'Room 1606, Ho King Commercial Center, 2-16 Fa Yuen Street', HO_KING, undefined],
    ['no room', 'Ho King Commercial Centre, 2-16 Fa Yuen Street, Mong Kok', HO_KING, 'compare'],
    ['no unit', '16/F One Capital Place, 18 Luard Road', CAPITAL, 'compare'],
    ['the unit beside', 'Unit C, 16/F One Capital Place, 18 Luard Road', CAPITAL, undefined],
    ['another floor', 'Unit D, 17/F One Capital Place, 18 Luard Road, Wan Chai', CAPITAL, undefined],
    ['the floor left out', 'Flat 1512, Lucky Centre, 165-171 Wan Chai Rd', LUCKY, 'same'],
    ['another street', 'Room 1605, 2-16 Nathan Road, Kowloon, Hong Kong', HO_KING, undefined],
    ['without the post code', 'Hasat Sokak No 52, Kamara, İç Kapı No 1, Merkez Mahallesi, Şişli, İstanbul', SISLI, 'same'],
    ['no number', 'Fa Yuen Street, Mong Kok', HO_KING, undefined],
  ] as const)('%s', (_, stated, listed, agreement) => {
    expect(addressesAgree(stated, listed)).toBe(agreement);
  }); // prettier-ignore
});
