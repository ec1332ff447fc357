import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { birthsAgree } from '../../../src/matching/names/births.ts';
import { NameGatherer } from '../../../src/matching/names/gather.ts';
import { NamesInMemory } from '../../../src/matching/names/names-in-memory.ts';
import { ListedSearch } from '../../../src/matching/names/listed-search.ts';
import { compareRecords, prepareRecord } from '../../../src/matching/names/record.ts';
import type { PartyRecord } from '../../../src/model/name-match.ts';
import { vocabularyOf } from '../../../src/data/names/vocabulary.ts';
import { loadNameTables } from '../../../src/data/names/name-tables.ts';
import { ROOT } from '../../sources.ts';

const vocabulary = vocabularyOf(loadNameTables(join(ROOT, 'data')));
const compared = (a: PartyRecord, b: PartyRecord) =>
  compareRecords(prepareRecord(a, vocabulary), prepareRecord(b, vocabulary), vocabulary);
const person = (more: Partial<PartyRecord> = {}): PartyRecord => ({
  kind: 'person',
  names: ['Sergey Petrovich Ivanov'],
  ...more,
});

describe('births', () => {
  test.each([
    ['1970-01-02', '1970-01-02', 'same'],
    ['1970', '1970-05-06', 'same'],
    ['1969-1971', '1970', 'same'],
    ['circa 1970', '1971', 'same'],
    ['1970-01-02', '1970-01-03', 'other'],
    ['1970', '1972', 'other'],
    ['', '1972', 'unknown'],
    ['30 February', '1972', 'unknown'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(birthsAgree(a === '' ? [] : [a], [b])).toBe(expected);
  });
});

describe('what else is known', () => {
  test('what is missing costs nothing', () => {
    expect(compared(person(), person({ births: ['1970'] })).score).toBe(
      compared(person(), person()).score,
    );
  });
  test('another day of birth lowers and does not delete', () => {
    const { score, decision } = compared(
      person({ births: ['1980'] }),
      person({ births: ['1950'] }),
    );
    expect(decision).toBe('possible');
    expect(score).toBeGreaterThan(0);
  });
  test('the same number decides, whatever the names', () => {
    const numbered = (number: string) => ({ numbers: [{ class: 'lei' as const, number }] });
    const { decision } = compared(
      { kind: 'company', names: ['Quite Another'], ...numbered('5493 001K JTII GC8Y 1R12') },
      { kind: 'company', names: ['Neobit'], ...numbered('5493001KJTIIGC8Y1R12') },
    );
    expect(decision).toBe('strong');
  });
  test('a weak alias is never strong by itself', () => {
    const { decision } = compared(
      { kind: 'unknown', names: ['Ringo'] },
      { kind: 'person', names: ['Sergey Ivanov'], weakNames: ['Ringo'] },
    );
    expect(decision).toBe('possible');
  });
  test('a person is not a ship or a firm', () => {
    expect(
      compared(person({ names: ['Sofia'] }), { kind: 'company', names: ['Sofia'] }).decision,
    ).not.toBe('strong');
  });
});

describe('a list', () => {
  const LISTED: readonly (readonly [string, ...string[]])[] = [
    ['hikvision', 'Hangzhou Hikvision Digital Technology Co., Ltd.', 'Hikvision'],
    ['neobit', 'NEOBIT, OOO'],
    ['bureau', 'Xinjiang Public Security Bureau', '新疆公安厅'],
    ['medvedev', 'MEDVEDEV, Dmitry Anatolyevich'],
    ['laden', 'USAMA MUHAMMED AWAD BIN LADEN'],
  ];
  const gatherer = new NameGatherer(vocabulary);
  for (const [party, [, ...names]] of LISTED.entries())
    for (const name of names) gatherer.add(party, name, 'unknown');
  const search = new ListedSearch(new NamesInMemory(gatherer.gathered), vocabulary);
  const idOf = (party: number | undefined): string | undefined => LISTED[party ?? -1]?.[0];
  test.each([
    ['Hik Vision', 'hikvision'],
    ['LLC Neobit', 'neobit'],
    ['新疆公安厅', 'bureau'],
    ['Дмитрий Анатольевич Медведев', 'medvedev'],
    ['Usama bin Ladin', 'laden'],
  ])('%s finds %s', (name, id) => {
    expect(search.find({ kind: 'unknown', names: [name] }).map(({ who }) => idOf(who))).toContain(
      id,
    );
  });
  test('every name finds its own party', () => {
    for (const [id, ...names] of LISTED)
      for (const name of names) {
        const [first] = search.find({ kind: 'unknown', names: [name] });
        expect([idOf(first?.who), first?.comparison.decision]).toEqual([id, 'strong']);
      }
  });
  test('a stranger finds nobody', () => {
    expect(search.find({ kind: 'person', names: ['Sigrid Bertram Lund'] })).toEqual([]);
  });
});
