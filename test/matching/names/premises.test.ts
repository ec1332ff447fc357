// A name without a kind that is a place and what stands there is no person's; a person's name of such words stays one.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadNameTables } from '../../../src/data/names/name-tables.ts';
import { vocabularyOf } from '../../../src/data/names/vocabulary.ts';
import { placeKeys } from '../../../src/data/places/place-keys.ts';
import { loadTerritories } from '../../../src/data/places/territories-file.ts';
import { compare } from '../../../src/matching/names/compare.ts';
import { prepare } from '../../../src/matching/names/prepare.ts';
import { ROOT } from '../../sources.ts';

const DATA = join(ROOT, 'data');
const vocabulary = vocabularyOf(loadNameTables(DATA, placeKeys(loadTerritories(DATA))));
const kindOf = (name: string): string => prepare(name, vocabulary).kind;

test.each([
  // Surnames after codes of states and after other places.
  ...['Ken Park', 'Ben Mills', 'Guy Church', 'Pan Gardens', 'Mac Beach', 'Dubai Park'],
  ...['Jordan Mills', 'Georgia Church', 'Chad Garden', 'Israel Marina', 'India Port'],
  // Words that are seldom surnames, after what people are called.
  ...['Ken Plaza', 'Israel Plaza', 'Jordan Towers', 'Mauricio Arena', 'Young Han Park'],
])('%s may be a person', (name) => expect(kindOf(name)).toBe('unknown'));

test.each([
  ...['Dubai Mall', 'The Dubai Mall', 'Damascus Tower', 'Hong Kong Plaza', 'Moscow Metro'],
  ...['Donetsk Arena', 'Saudi Arabia Museum', 'Kyiv Opera Theatre LLC'],
])('%s is no person', (name) => expect(kindOf(name)).toBe('company'));

test.each([
  ['Ken Park', 'Ken Park', 'strong'],
  ['Jordan Mills', 'Jordan Mills', 'strong'],
  ['Dubai Mall', 'Adib MAYALEH', 'none'],
])('%s and the listed person %s: %s', (name, listed, decision) => {
  const { reasons, ...found } = compare(
    prepare(name, vocabulary),
    prepare(listed, vocabulary, 'person'),
    vocabulary,
  );
  expect(found.decision).toBe(decision);
  if (decision === 'strong')
    expect(reasons.map(({ feature }) => feature)).not.toContain('other-kind');
});
