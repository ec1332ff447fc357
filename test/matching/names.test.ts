// Which names meet, which are near, and which are neither: both sides of every line.

import { describe, expect, test } from 'vitest';
import { isAcronymOf, isWeak, mayTell, sharedWhole, unbracketed } from '../../src/matching/near.ts';
import { NameIndex } from '../../src/matching/name-index.ts';
import { nameKey } from '../../src/matching/normalise.ts';

describe('the key of a name', () => {
  test.each([
    ['Neobit', 'LLC Neobit'],
    ['Neobit', 'OOO "Neobit"'],
    ['Neobit', 'Obshchestvo s Ogranichennoi Otvetstvennostyu Neobit'],
    ['Neobit', 'Neobit Limited Liability Company'],
    ['ACME', 'Acme Co., Ltd.'],
    ['Acme & Sons', 'ACME and Sons'],
    ['Électronique Müller', 'electronique muller'],
  ])("is one for '%s' and '%s'", (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

  test.each([
    ['Face++', 'Face SA'],
    ['C#', 'C'],
    ['SA Power', 'Power'],
    ['AS Roma', 'Roma'],
    ['LLC', ''],
    ['Alpha Trading 1', 'Alpha Trading 2'],
  ])("differs for '%s' and '%s'", (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));

  test('is never a legal form alone taken away', () => {
    expect(nameKey('LLC')).toBe('llc');
    expect(nameKey('Limited Liability Company')).toBe('limited liability');
  });

  test('keeps signs only within a word', () => expect(nameKey('Alpha + Beta')).toBe('alpha beta'));
});

describe('a bracket', () => {
  test('is told from the name', () =>
    expect(unbracketed('Rapid Action Battalion (RAB)')).toEqual({
      outside: 'Rapid Action Battalion',
      inside: ['RAB'],
    }));
  test('that is all there is, or that is missing, is none', () => {
    expect(unbracketed('(RAB)')).toBe(undefined);
    expect(unbracketed('RAB')).toBe(undefined);
  });
  test.each([
    ['RAB', ['rapid', 'action', 'battalion'], true],
    ['R.A.B.', ['rapid', 'action', 'battalion'], true],
    ['MPS', ['ministry', 'of', 'public', 'security'], true],
    ['Europe', ['rapid', 'action', 'battalion'], false],
    ['R', ['rapid'], false],
  ])('%s of %j repeats its first letters: %s', (inside, words, expected) =>
    expect(isAcronymOf(inside, words)).toBe(expected),
  );
});

describe('words', () => {
  test('tell bodies apart where they are long and no everyday words of names', () => {
    expect(['hikvision', 'neobit'].map(mayTell)).toEqual([true, true]);
    expect(['technology', 'shanghai', 'pegas'.slice(0, 4), '12345'].map(mayTell)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
  test('are shared whole, or not at all', () => {
    expect(sharedWhole(['hangzhou', 'hikvision'], ['hangzhou', 'hikvision', 'digital'])).toBe(2);
    expect(sharedWhole(['hikvision', 'europe'], ['hangzhou', 'hikvision', 'digital'])).toBe(0);
  });
  test('of four letters or fewer are weak alone', () =>
    expect(['stc', 'xpcc', 'hikvision', 'rab bd'].map(isWeak)).toEqual([true, true, false, false]));
});

describe('an index of names', () => {
  const index = new NameIndex<string>();
  for (const [name, who] of [
    ['Hangzhou Hikvision Digital Technology Co., Ltd.', 'hikvision'],
    ['Hikvision', 'hikvision'],
    ['Rapid Action Battalion', 'rab'],
    ['Q Cyber Technologies', 'nso'],
    ['Face++', 'megvii'],
    ...Array.from({ length: 5 }, (_, number) => [`Zhongke Branch ${number}`, `zhongke-${number}`]),
  ] as const)
    index.add(nameKey(name), who);
  const near = (name: string) =>
    index.near(name).map(({ who, feature, shared }) => [who, feature, shared]);

  test('finds the very name, and the name with its own initials behind it', () => {
    expect(index.exact('HIKVISION').map(({ who }) => who)).toEqual(['hikvision']);
    expect(index.exact('Rapid Action Battalion (RAB)').map(({ who }) => who)).toEqual(['rab']);
    expect(index.exact('Rapid Action Battalion (Dhaka)')).toEqual([]);
  });

  test.each([
    ['Hik Vision', [['hikvision', 'spaces', 2]]],
    ['QCyber Technologies Ltd', [['nso', 'spaces', 2]]],
    ['Rapid Action Battalion (Dhaka)', [['rab', 'brackets', 3]]],
    ['Hangzhou Hikvision', [['hikvision', 'words', 2]]],
    ['Hikvision Europe BV', [['hikvision', 'words', 1]]],
  ])("finds '%s' near", (name, expected) => expect(near(name)).toEqual(expected));

  test.each([
    // Everyday words only, another sign, a word that five bear, a part of a word, the very name itself.
    'Hangzhou Digital Technology',
    'Face SA',
    'Zhongke Branch',
    'Hikvisions',
    'Hikvision',
    'Rapid Response Battalion',
    '',
  ])("finds nothing near '%s'", (name) =>
    expect(near(name).filter(([who]) => name !== 'Hikvision' || who !== 'hikvision')).toEqual([]),
  );
});
