// Expected decisions come from what the names are: spellings of one name as published lists and registers have them, and
// names of parties that are known to be two.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { compare } from '../../../src/matching/names/compare.ts';
import type { NameComparison, NameKind } from '../../../src/model/name-match.ts';
import { prepare } from '../../../src/matching/names/prepare.ts';
import { vocabularyOf } from '../../../src/data/names/vocabulary.ts';
import { loadNameTables } from '../../../src/data/names/name-tables.ts';
import { ROOT } from '../../sources.ts';

const vocabulary = vocabularyOf(loadNameTables(join(ROOT, 'data')));

const compared = (a: string, b: string, kind: NameKind = 'unknown'): NameComparison =>
  compare(prepare(a, vocabulary, kind), prepare(b, vocabulary, kind), vocabulary);

describe('one party', () => {
  const SAME: readonly (readonly [string, string, NameKind])[] = [
    ['LLC Neobit', 'OOO "Neobit"', 'company'],
    ['Hik Vision', 'Hikvision', 'company'],
    ['Hangzhou Hikvision', 'Hangzhou Hikvision Digital Technology Co., Ltd.', 'company'],
    ['Rapid Action Battalion (RAB)', 'Rapid Action Battalion', 'company'],
    ['Gazprom Bank', 'Gazprombank JSC', 'company'],
    ['Сompany Alpha Optics', 'Company Alpha Optics', 'company'],
    ['КОНСТРУКТОРСКОЕ БЮРО "СПУТНИК"', 'Konstruktorskoe byuro Sputnik', 'company'],
    ['武汉迈威通信股份有限公司', 'WUHAN MAIWE COMMUNICATION CO LTD', 'company'],
    ['خالد محمود', 'Khaled Mahmoud', 'person'],
    ['عبد الحق وثيق', 'ABDUL-HAQ WASSIQ', 'person'],
    ['Дмитрий Медведев', 'Dmitry Medvedev', 'person'],
    ['김정은', 'Kim Jong Un', 'person'],
    ['PUTIN, Vladimir Vladimirovich', 'Vladimir Putin', 'person'],
    ['Mohamed Salah', 'Muhammad Salah', 'person'],
    ['Usama bin Laden', 'Osama Bin Ladin', 'person'],
    ['Serhiy Kovalenko', 'Sergei Kovalenko', 'person'],
    ['INNOCNET KAINA', 'INNOCENT KAINA', 'person'],
    // Slips of the hand in words that many bodies bear, in legal forms, and in Chinese signs.
    [
      'Iranian Ministry of Intelilgence and Security',
      'Iranian Ministry of Intelligence and Security',
      'company',
    ],
    ['China Natinal Plant Import/Export Co.', 'China National Plant Import/Export Co.', 'company'],
    ['ZTE Corporration', 'ZTE Corporation', 'company'],
    ['Obshchestvo s Ogranichennoi Otvetstveennostyu Neobit', 'OOO Neobit', 'company'],
    ['新疆生产建设设兵团公安局', '新疆生产建设兵团公安局', 'company'],
    ['华为技有术限公司', '华为技术有限公司', 'company'],
    ['نیروی انتظامی جمهوری اسلمی', 'نیروی انتظامی جمهوری اسلامی', 'company'],
  ];
  test.each(SAME)('%s and %s', (a, b, kind) => {
    expect(compared(a, b, kind).decision).not.toBe('none');
  });
});

describe('a person and a body', () => {
  const decided = (a: string, of: NameKind, b: string, listed: NameKind): string =>
    compare(prepare(a, vocabulary, of), prepare(b, vocabulary, listed), vocabulary).decision;

  test.each<readonly [string, NameKind, string, NameKind]>([
    // A firm of France and a listed person of Syria; its kind tells nothing more than that it is not known.
    ['Morpho', 'company', 'محمد معروف', 'person'],
    ['Morpho', 'unknown', 'محمد معروف', 'person'],
    ['Maarouf', 'person', 'Morpho', 'company'],
    ['Viktoria LLC', 'unknown', 'ВИКТОР Иванов', 'person'],
  ])('%s (%s) and %s (%s) are alike by sound alone', (a, of, b, listed) => {
    expect(decided(a, of, b, listed)).toBe('none');
  });
  test.each<readonly [string, NameKind, string, NameKind]>([
    // A firm that bears somebody's name may be his.
    ['Abdul Karim Trading', 'company', 'Abdul Karim', 'person'],
    ['Abdul Karim Trading', 'unknown', 'Abdul Karim', 'person'],
    ['Abdul Karim', 'unknown', 'Abdul Karim', 'company'],
    ['Maarouf', 'unknown', 'معروف', 'person'],
    ['Mohamed Maarouf', 'unknown', 'محمد معروف', 'person'],
  ])('%s (%s) and %s (%s) may be one, or his', (a, of, b, listed) => {
    expect(decided(a, of, b, listed)).not.toBe('none');
  });
});

describe('few capital letters', () => {
  const score = (a: string, of: NameKind, b: string, listed: NameKind): number =>
    compare(prepare(a, vocabulary, of), prepare(b, vocabulary, listed), vocabulary).score;

  test.each<readonly [string, NameKind, string, NameKind]>([
    ['OMAR', 'person', 'UMAR', 'person'],
    ['OMAR', 'unknown', 'UMAR', 'person'],
    ['OMAR', 'person', 'UMAR', 'unknown'],
  ])('%s (%s) and %s (%s) are a name that is said', (a, of, b, listed) => {
    expect(score(a, of, b, listed)).toBeGreaterThan(0);
    expect(score(a, of, b, listed)).toBe(score('Omar', of, 'Umar', listed));
  });
  test.each<readonly [string, NameKind, string, NameKind]>([
    ['ISI', 'company', 'ICI', 'company'],
    ['ISI', 'unknown', 'ICI', 'company'],
    ['ISI', 'unknown', 'ICI', 'unknown'],
  ])('%s (%s) and %s (%s) are said one by one', (a, of, b, listed) => {
    expect(score(a, of, b, listed)).toBe(0);
  });
});

test.each([
  'HK Hengyu Storage Logistics Limited',
  'Finland Multi Center FMC OY',
  'BGI Genomics Institute',
])('%s is itself, though a part of it may be written for another', (name) => {
  expect(compared(name, name, 'company').score).toBe(1);
});

describe('two parties', () => {
  const OTHERS: readonly (readonly [string, string, NameKind])[] = [
    ['Face Ltd', 'Face++', 'company'],
    ['United Aircraft Corporation', 'United Shipbuilding Corporation', 'company'],
    ['99th Light Infantry Division', '101st Light Infantry Division', 'company'],
    ['Alpha Trading 1 LLC', 'Alpha Trading 2 LLC', 'company'],
    ['A-B-C Corp', 'X-Y-Z Corp', 'company'],
    ['中国第一研究所公司', '中国第十一研究所公司', 'company'],
    ['湖南省公安厅交警总队', '湖北省公安厅交警总队', 'company'],
    ['Sergey Viktorovich Ryzhenkov', 'Sergey Viktorovich Chemezov', 'person'],
    ['Waqas Arshad', 'Muhammad Waqas Khalid', 'person'],
    ['Antonia Rodriguez', 'Antonio Rodriguez Perez', 'person'],
    ['حكمت مزبان إبراهيم العزاوي', 'IBRAHIM SULEIMAN HAMAD AL-HABLAIN', 'person'],
    ['Hasan Ali', 'Hussein Ali', 'person'],
  ];
  test.each(OTHERS)('%s and %s', (a, b, kind) => {
    expect(compared(a, b, kind).decision).not.toBe('strong');
  });
  test('a legal form alone makes nobody the same', () => {
    expect(compared('Limited Liability Company', 'LLC Neobit', 'company').decision).toBe('none');
  });
});

describe('of any names', () => {
  const word = fc.constantFrom(
    ...['sergey', 'ivanov', 'muhammad', 'al', 'hassan', 'bank', 'technology', 'xinjiang', 'ltd'],
    ...['7', 'neobit', 'محمد', 'ивановна', '公司', '김', 'o’neill', 'van', 'der', 'face++'],
  );
  const name = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const kind = fc.constantFrom<NameKind>('person', 'company', 'unknown');

  test('the score is the sum of its reasons, held between 0 and 1', () => {
    fc.assert(
      fc.property(name, name, kind, (a, b, of) => {
        const { score, reasons } = compared(a, b, of);
        const sum = reasons.reduce((points, reason) => points + reason.points, 0);
        // Rounded to thousandths: off by half of one at the most, and by that much where the sum ends in a 5.
        const held = Math.max(0, Math.min(1, sum));
        expect(Math.abs(score - held)).toBeLessThanOrEqual(0.0005 + 1e-9);
      }),
    );
  });

  test('a name is the same as itself, in any case and with its accents or without', () => {
    fc.assert(
      fc.property(name, kind, (a, of) => {
        if (!/[\p{L}\p{N}]/u.test(a)) return;
        expect(compared(a, a.toUpperCase(), of).decision).toBe('strong');
      }),
    );
    expect(compared('José Núñez', 'Jose Nunez', 'person').score).toBe(1);
  });

  test('the order of the words of a person counts for little', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['sergey', 'petrovich', 'ivanov'], { minLength: 3 }),
        (words) => {
          expect(compared(words.join(' '), 'Sergey Petrovich Ivanov', 'person').decision).toBe(
            'strong',
          );
        },
      ),
    );
  });

  /** Names of which each word tells, so that a change by one keeps what it is about. */
  const telling = fc.shuffledSubarray(
    ['Sergey', 'Viktorovich', 'Chemezov', 'Anatoly', 'Serdyukov', 'Núñez', 'Zarif'],
    { minLength: 2, maxLength: 4 },
  ); // prettier-ignore
  const rank = { none: 0, possible: 1, strong: 2 };
  const atLeast = (changed: string, name: string, of: NameKind): void =>
    expect(rank[compared(changed, name, of).decision], `${changed} | ${name}`).toBeGreaterThanOrEqual(
      rank[compared(name, name, of).decision],
    ); // prettier-ignore

  test('order, case, accents and punctuation never lower a match below its class', () => {
    fc.assert(
      fc.property(telling, kind, (words, of) => {
        const whole = words.join(' ');
        atLeast(whole.toUpperCase(), whole, of);
        atLeast(whole.normalize('NFD').replace(/\p{M}/gu, ''), whole, of);
        atLeast(`${words.at(-1)!}, ${words.slice(0, -1).join(' ')}`, whole, of);
        atLeast(` ${words.join('\u00a0 ')}. `, whole, of);
      }),
    );
  });

  test('initials are one name however they are spaced', () => {
    for (const other of ['J.R.R. Tolkien', 'J. R. R. Tolkien', 'J R R Tolkien', 'JRR Tolkien'])
      expect(compared(other, 'J. R. R. Tolkien', 'company').decision, other).toBe('strong');
    for (const other of ['A.B.C. Optics', 'A B C Optics', 'A. B. C. Optics', 'ABC Optics'])
      expect(compared(other, 'ABC Optics', 'company').decision, other).toBe('strong');
  });

  test('words written together or apart are the same name', () => {
    fc.assert(
      fc.property(telling, fc.nat(2), kind, (words, at, of) => {
        const place = at % (words.length - 1);
        const joined = [...words.slice(0, place), `${words[place]!}${words[place + 1]!}`, ...words.slice(place + 2)]; // prettier-ignore
        expect(compared(joined.join(' '), words.join(' '), of).decision).not.toBe('none');
      }),
    );
  });

  test('a true word more takes no match away', () => {
    const full = 'Hangzhou Hikvision Digital Technology Co., Ltd.';
    let before = 0;
    for (const query of [
      'Hikvision Digital',
      'Hangzhou Hikvision Digital',
      'Hangzhou Hikvision Digital Technology',
      full,
    ]) {
      // prettier-ignore
      const { decision } = compared(query, full, 'company');
      expect(rank[decision], query).toBeGreaterThanOrEqual(before);
      before = rank[decision];
    }
    const person = ['Chemezov Sergey', 'Chemezov Sergey Viktorovich'];
    for (const query of person)
      expect(compared(query, 'Sergey Viktorovich Chemezov', 'person').decision).toBe('strong');
  });

  test('where nothing is missing on either side, it does not matter which name is asked for', () => {
    fc.assert(
      fc.property(telling, telling, kind, (a, b, of) => {
        if (a.length !== b.length) return;
        const [one, other] = [compared(a.join(' '), b.join(' '), of), compared(b.join(' '), a.join(' '), of)]; // prettier-ignore
        if (one.reasons.some(({ feature }) => feature.startsWith('missing'))) return;
        expect(one.score).toBeCloseTo(other.score, 3);
      }),
    );
  });

  test('what cannot be seen, and letters that look alike, change nothing', () => {
    const name = 'Sergey Chemezov';
    for (const sign of ['\u00ad', '\u200b', '\u200d', '\u202e', '\u2066', '\ufeff', '\u034f'])
      expect(compared(`Ser${sign}gey Che${sign}mezov`, name, 'person').score).toBe(1);
    expect(compared('Sеrgеу Chеmеzоv', name, 'person').score).toBe(1);
    expect(compared('Ｓｅｒｇｅｙ Ｃｈｅｍｅｚｏｖ', name, 'person').score).toBe(1);
  });

  test('no text makes it fail, and no name becomes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), kind, (text, of) => {
        const { readings } = prepare(text, vocabulary, of);
        if (/[a-z0-9]/i.test(text)) expect(readings.length).toBeGreaterThan(0);
        expect(compared(text, 'Sergey Ivanov', of).score).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('a name of ten megabytes is read', () => {
    expect(prepare('x'.repeat(10_000_000), vocabulary).readings.length).toBeGreaterThan(0);
  });
});
