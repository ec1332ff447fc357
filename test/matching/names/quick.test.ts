// Ways round the full comparison: each is held to what it spares.

import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterDistance } from '../../../src/matching/names/alike.ts';
import { atMost } from '../../../src/matching/names/at-most.ts';
import { compare } from '../../../src/matching/names/compare.ts';
import { heavilyDamaged, slightlyDamaged } from '../../../src/matching/names/damage.ts';
import { NameGatherer } from '../../../src/matching/names/gather.ts';
import { ListedSearch } from '../../../src/matching/names/listed-search.ts';
import { NamesInMemory } from '../../../src/matching/names/names-in-memory.ts';
import { prepare } from '../../../src/matching/names/prepare.ts';
import { NameSearch } from '../../../src/matching/names/search.ts';
import { differPast, soundDistance } from '../../../src/matching/names/sound-costs.ts';
import { Sums } from '../../../src/matching/names/sums.ts';
import { loadNameTables } from '../../../src/data/names/name-tables.ts';
import { vocabularyOf } from '../../../src/data/names/vocabulary.ts';
import { openStore } from '../../../src/data/lists/store.ts';
import type { NameKind } from '../../../src/model/name-match.ts';
import { ROOT } from '../../sources.ts';

const vocabulary = vocabularyOf(loadNameTables(join(ROOT, 'data')));
const parties = openStore(join(ROOT, 'dist', 'lists.sqlite'))
  .all()
  .filter(({ kind }, place) => place % 90 === 0 && kind !== 'address');
const kindOf = (kind: string | undefined): NameKind =>
  kind === 'person' ? 'person' : kind === 'organisation' ? 'company' : 'unknown';

const gatherer = new NameGatherer(vocabulary);
for (const [number, { name, aliases, nativeNames, weakNames = [], kind }] of parties.entries()) {
  for (const one of new Set([name, ...aliases, ...nativeNames]))
    gatherer.add(number, one, kindOf(kind));
  for (const one of weakNames) gatherer.add(number, one, kindOf(kind), true);
}
const book = new NamesInMemory(gatherer.gathered);

/** As they are, damaged, and with the words of two that follow one another mixed. */
const queries = parties.flatMap(({ name, aliases, nativeNames, kind }, place) => {
  const next = parties[(place + 1) % parties.length]!.name.split(' ');
  const mixed = [...name.split(' ').slice(0, 2), ...next.slice(0, 1)].join(' ');
  const written = [name, ...aliases.slice(0, 1), ...nativeNames.slice(0, 1)];
  const damaged = [slightlyDamaged(name), heavilyDamaged(name), mixed];
  return [...written, ...damaged].flatMap((one, at) =>
    one === undefined
      ? []
      : [{ name: one, kind: at % 2 === 0 ? kindOf(kind) : 'unknown' } as const],
  );
});

describe('a quick search', () => {
  test('finds what one finds that compares every candidate in full, with the same reasons', () => {
    const search = new ListedSearch(book, vocabulary);
    let hits = 0;
    for (const { name, kind } of queries) {
      const found = search.find({ kind, names: [name] });
      hits += found.length;
      expect(found, name).toEqual(search.find({ kind, names: [name] }, true));
    }
    expect(hits).toBeGreaterThan(queries.length / 2);
  });
  test('never takes a comparison to come to less than it does', () => {
    const search = new NameSearch(book, vocabulary);
    let spared = 0;
    let compared = 0;
    for (const [place, { name, kind }] of queries.entries()) {
      const query = prepare(name, vocabulary, kind);
      // Candidates are near; names from anywhere are not.
      const others = [...search.find(query).map((one) => one.name), place % book.names];
      for (const other of others) {
        const { prepared } = book.name(other);
        const most = atMost(query, prepared, vocabulary);
        const { score } = compare(query, prepared, vocabulary);
        expect(score, `${name} and ${prepared.name}`).toBeLessThanOrEqual(most);
        compared += 1;
        if (most < 0.64) spared += 1;
      }
    }
    expect(spared).toBeGreaterThan(compared / 10);
  });
});

/** Of few letters, so that words have some in common. */
const word = (letters: string, maxLength = 12) =>
  fc.array(fc.constantFrom(...letters), { maxLength }).map((all) => all.join(''));

describe('distances', () => {
  test('of letters are those of the definition, or past the most', () => {
    fc.assert(
      fc.property(word('abc'), word('abc'), fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        const distance = defined(a, b);
        expect(letterDistance(a, b, most)).toBe(distance > most ? Infinity : distance);
      }),
      { numRuns: 2000 },
    );
  });
  test('of sounds are past the most where letters alone say so', () => {
    const sounds = word('aeiouykqxXgGhsSzZcCJjtdTDbpvfwlrmnN7+AHWYQ56PB');
    let past = 0;
    fc.assert(
      fc.property(sounds, sounds, fc.double({ min: 0.1, max: 3, noNaN: true }), (a, b, most) => {
        if (!differPast(a, b, most)) return;
        past += 1;
        expect(soundDistance(a, b, 'plain')).toBeGreaterThan(most);
      }),
      { numRuns: 5000 },
    );
    expect(past).toBeGreaterThan(0);
  });
});

/** Optimal string alignment, as it is written in books. */
const defined = (a: string, b: string): number => {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const taken = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      rows[i]![j] = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, taken);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        rows[i]![j] = Math.min(rows[i]![j]!, rows[i - 2]![j - 2]! + 1);
    }
  return rows[a.length]![b.length]!;
};

test('sums are of the greatest of each round, and begin anew when they are cleared', () => {
  const sums = new Sums(5);
  const told = (): unknown => {
    const all: (readonly [number, number])[] = [];
    sums.each((number, sum) => all.push([number, sum]));
    return all;
  };
  sums.offer([1, 3], 2);
  sums.offer([3, 4], 5);
  sums.offer([3], 1);
  sums.settle();
  sums.offer([4], 1);
  sums.settle();
  expect(told()).toEqual([
    [1, 2],
    [3, 5],
    [4, 6],
  ]);
  sums.clear();
  expect(told()).toEqual([]);
  sums.offer([3], 1);
  sums.settle();
  expect(told()).toEqual([[3, 1]]);
});
