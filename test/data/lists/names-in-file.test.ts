// Gathered names in a file are those that were gathered; a book of an earlier version is gathered anew.

import Database from 'better-sqlite3';
import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addPart, bookParts } from '../../../src/data/lists/name-book-parts.ts';
import { BOOK_TABLES } from '../../../src/data/lists/name-book-tables.ts';
import { NamesInFile } from '../../../src/data/lists/names-in-file.ts';
import {
  LINK_TABLE,
  LISTED_TABLES,
  namesIn,
  writeListed,
} from '../../../src/data/lists/listed-tables.ts';
import { bytesOf, numbersIn } from '../../../src/data/lists/packed-numbers.ts';
import { loadNameTables } from '../../../src/data/names/name-tables.ts';
import { vocabularyOf } from '../../../src/data/names/vocabulary.ts';
import { NameGatherer } from '../../../src/matching/names/gather.ts';
import { NamesInMemory } from '../../../src/matching/names/names-in-memory.ts';
import { ROOT } from '../../sources.ts';

const vocabulary = vocabularyOf(loadNameTables(join(ROOT, 'data')));
const NAMES = [
  'Hangzhou Hikvision Digital Technology Co., Ltd.',
  'Rapid Action Battalion (RAB)',
  'RAB',
  'Дмитрий Анатольевич Медведев',
  '新疆维吾尔自治区公安厅',
  'محمد عبد الله',
  'Duran Duran 7',
];
const gatherer = new NameGatherer(vocabulary);
for (const [party, name] of NAMES.entries()) {
  gatherer.add(party, name, 'unknown', party === 2);
  gatherer.add(party, `${name} Holding`, 'company');
}
const { gathered } = gatherer;

const databaseWith = (tables: string): Database.Database => {
  const database = new Database(':memory:');
  database.exec(tables);
  return database;
};

describe('a book in a file', () => {
  const database = databaseWith(BOOK_TABLES);
  for (const part of bookParts(gathered)) addPart(database, 3, part);
  const [memory, file] = [new NamesInMemory(gathered), new NamesInFile(database, 3)];
  test('has the names and words that were gathered', () => {
    expect([file.names, file.words]).toEqual([NAMES.length * 2, gathered.words.length]);
    for (let name = 0; name < memory.names; name += 1) {
      expect(file.name(name)).toEqual(memory.name(name));
      expect(file.weight(name)).toBe(memory.weight(name));
    }
    for (let word = 0; word < memory.words; word += 1) {
      expect(file.word(word)).toEqual(memory.word(word));
      expect(Array.from(file.bearers(word))).toEqual(Array.from(memory.bearers(word)));
      expect(file.bearerCount(word)).toBe(memory.bearerCount(word));
    }
  });
  test('leads from keys and letters to the same', () => {
    const words = new Map<string, Set<number>>();
    gathered.keys((key, word) => words.set(key, (words.get(key) ?? new Set()).add(word)));
    for (const [key, under] of words) {
      expect(file.under(key)).toEqual([...under]);
      expect(memory.under(key)).toEqual([...under]);
    }
    for (const [key, names] of gathered.letters) expect(file.lettered(key)).toEqual(names);
    expect([file.under('lnosuchword'), file.lettered('fnone')]).toEqual([[], []]);
  });
  test('has as many instances of a word as the name', () => {
    const [reading] = file.name(12).prepared.readings;
    const [first, second] = reading!.words;
    expect(first!.text).toBe(second!.text);
    expect(first).not.toBe(second);
  });
});

test('a book that an earlier version wrote is gathered anew from the rows', () => {
  const database = databaseWith(`${LISTED_TABLES}${LINK_TABLE}`);
  const party = {
    ...{ list: 'one', id: '1', name: 'Hikvision', aliases: [], nativeNames: [] },
    ...{ programme: 'P', since: '2020-01-01', citation: 'C', reason: 'R', source: 'S' },
    confidence: 'verified' as const,
  };
  writeListed(database, 5, [party], vocabulary);
  const query = { kind: 'unknown', names: ['Hik Vision'] } as const;
  const found = namesIn(database, 5, () => vocabulary).search(query);
  database.exec('DELETE FROM book_of_names_3');
  expect(namesIn(database, 5, () => vocabulary).search(query)).toEqual(found);
  expect(found.map(({ who }) => who.id)).toEqual(['1']);
});

test('rising numbers are written in bytes and read again', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(2 ** 31 - 1)), (numbers) => {
      const rising = [...numbers].sort((a, b) => a - b);
      expect(numbersIn(Uint8Array.from(bytesOf(rising)))).toEqual(rising);
    }),
  );
});
