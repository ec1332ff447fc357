// Numbers as people write them into cells, with signs that mean one thing here and another there.

import { describe, expect, it } from 'vitest';
import {
  heldNumber,
  writtenNumber,
  type NumberSigns,
} from '../../../src/data/quotation/written-number.ts';

const read = (text: string, signs?: NumberSigns): string => {
  const found = writtenNumber(text, signs);
  return 'value' in found ? found.value : `refused: ${found.what}`;
};

const ENGLISH = { thousands: ',', decimal: '.' };
const GERMAN = { thousands: '.', decimal: ',' };

describe('a number in a cell of text', () => {
  it('of digits, with a point that cannot stand between thousands, needs no word in the mapping', () => {
    expect(['1234', '12.5', '0.1234'].map((text) => read(text))).toEqual([
      '1234',
      '12.5',
      '0.1234',
    ]);
  });

  it.each(['1.234', '1,234', '12,5', '1.234,56', "1'234", '1 234'])(
    '%s is refused where the mapping declares nothing',
    (text) => expect(read(text)).toBe(`refused: '${text}' may be more than one number`),
  );

  it.each([
    ['184.000,00', GERMAN],
    ['1,234.56', ENGLISH],
  ])('of %s the refusal names signs by which it can be read', (text, signs) => {
    const found = writtenNumber(text, undefined);
    expect('remedy' in found && found.remedy).toContain(
      `{ thousands: '${signs.thousands}', decimal: '${signs.decimal}' }`,
    );
    expect(read(text, signs)).not.toContain('refused');
  });

  it('is read as the mapping declares', () => {
    expect(read('1.234', GERMAN)).toBe('1234');
    expect(read('1.234', { decimal: '.' })).toBe('1.234');
    expect(read('1,234.56', ENGLISH)).toBe('1234.56');
    expect(read('1.234.567,80', GERMAN)).toBe('1234567.80');
    expect(read('12,34,567.5', ENGLISH)).toBe('1234567.5');
    expect(read("1'234.50", { thousands: "'", decimal: '.' })).toBe('1234.50');
    expect(read('1\u2019234', { thousands: "'" })).toBe('1234');
    expect(read('1\u202f234,5', { thousands: ' ', decimal: ',' })).toBe('1234.5');
    expect(read('1234', GERMAN)).toBe('1234');
  });

  it.each([
    ['1,234.56', GERMAN],
    ['1.23', GERMAN],
    ['1.2345', GERMAN],
    ['1234.567', GERMAN],
    ['1,5,000', ENGLISH],
    ['1.2.3', { decimal: '.' }],
    ['1,234', { decimal: '.' }],
    [',234', ENGLISH],
  ] as const)('%s that is not so written is refused', (text, signs) => {
    expect(read(text, signs)).toBe(
      `refused: '${text}' is not written as the mapping says numbers are`,
    );
  });

  it('is no number with a currency or a word', () => {
    for (const text of ['EUR 5', '€ 5', 'two', '-3', '5 pcs', '1E+05'])
      expect(read(text, ENGLISH)).toBe(`refused: '${text}' is not a number`);
  });
});

describe('a number that a sheet holds', () => {
  it('has fifteen digits, and no power of ten', () => {
    expect(heldNumber('0.30000000000000004')).toBe('0.3');
    expect(heldNumber('1234.5600000000001')).toBe('1234.56');
    expect(heldNumber('1E5')).toBe('100000');
    expect(heldNumber('1.2E-7')).toBe('0.00000012');
    expect(heldNumber('5')).toBe('5');
  });

  it('is none where it is none', () => {
    expect(['', 'x', '1e999', '1e22'].map(heldNumber)).toEqual(Array(4).fill(undefined));
  });
});
