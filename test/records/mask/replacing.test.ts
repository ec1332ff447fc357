// What is left out is left out however it is written, and nothing else is.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replacing } from '../../../src/records/mask/replacing.ts';

const name = replacing([{ text: 'Jánoš van der Doe', label: 'X', how: 'name' }]);

describe('a name', () => {
  test.each([
    ['to Jánoš van der Doe, Oslo', 'to X, Oslo'],
    ['JANOS VAN DER DOE', 'X'],
    ['Van der Doe, Jánoš', 'X'],
    ['quotes/doe_janos_van-der.yaml', 'quotes/X.yaml'],
    ['janosvanderdoe-7', 'X-7'],
    ["'Jánoš van der Doe' (end-user) and Jánoš van der Doe", "'X' (end-user) and X"],
  ])('%s', (written, masked) => {
    expect(name(written)).toBe(masked);
  });

  test('that lacks a word, or has words of others between, is another', () => {
    for (const other of ['Jánoš Doe', 'Jánoš of the van der Doe', 'Jánoš van der Does'])
      expect(name(other)).toBe(other);
  });

  test('without spaces between its words is found within a sentence', () => {
    expect(replacing([{ text: '王小明', label: 'X', how: 'name' }])('买方王小明签字')).toBe(
      '买方X签字',
    );
  });

  test('is left out in any order and case of its words', () => {
    const words = ['anna', 'maria', 'šimek', 'عبد', 'ольга', 'o’neil'];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(words, { minLength: 2 }),
        fc.infiniteStream(fc.boolean()),
        fc.constantFrom(' ', ', ', '-', '_', '  '),
        (picked, capitals, between) => {
          const mask = replacing([{ text: picked.join(' '), label: '#', how: 'name' }]);
          const written = [...picked]
            .reverse()
            .map((word) => (capitals.next().value ? word.toUpperCase() : word))
            .join(between);
          expect(mask(`a ${written} b`)).toBe('a # b');
        },
      ),
    );
  });
});

describe('a number', () => {
  const number = replacing([{ text: 'AB-12 3456', label: 'N', how: 'number' }]);
  test('with other signs, or none, is the same', () => {
    for (const written of ['AB-12 3456', 'ab123456', 'AB.12/34-56'])
      expect(number(`no. ${written}.`)).toBe('no. N.');
  });

  test('within a longer one is another', () => {
    for (const other of ['AB1234567', 'XAB123456', '123456']) expect(number(other)).toBe(other);
  });
});

test('a name behind its own surname leaves no word of itself', () => {
  const mask = replacing([{ text: 'Jane Doe', label: '#', how: 'name' }]);
  expect(mask('camera for Doe / Jane Doe (user)')).toBe('camera for # (user)');
});

test('an e-mail that stands as a number is left out', () => {
  const mask = replacing([{ text: 'jane@doe.example', label: 'N', how: 'number' }]);
  expect(mask('write to Jane@doe.example')).toBe('write to N');
});

test('a longer name goes first, so that a shorter one leaves no piece of it', () => {
  const mask = replacing([
    { text: 'Jane Doe', label: 'A', how: 'name' },
    { text: 'Jane Doe Smith', label: 'B', how: 'name' },
  ]);
  expect(mask('Jane Doe Smith and Jane Doe')).toBe('B and A');
});
