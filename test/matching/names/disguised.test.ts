// Names written otherwise than a list has them are found, and names of others stay quiet.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NameGatherer } from '../../../src/matching/names/gather.ts';
import { ListedSearch } from '../../../src/matching/names/listed-search.ts';
import { NamesInMemory } from '../../../src/matching/names/names-in-memory.ts';
import { loadNameTables } from '../../../src/data/names/name-tables.ts';
import { vocabularyOf } from '../../../src/data/names/vocabulary.ts';
import type { NameKind } from '../../../src/model/name-match.ts';
import { ROOT } from '../../sources.ts';

const vocabulary = vocabularyOf(loadNameTables(join(ROOT, 'data')));

const finds = (listed: string, kind: NameKind, query: string): boolean => {
  const gatherer = new NameGatherer(vocabulary);
  gatherer.add(1, listed, kind);
  const search = new ListedSearch(new NamesInMemory(gatherer.gathered), vocabulary);
  return search.find({ kind: 'unknown', names: [query] }).length > 0;
};

test.each([
  ['Cytrox AD', 'company', 'Cytrox Hungary'],
  ['SenseTime Group Limited', 'company', 'SenseTime Group Limited Hong Kong'],
  [
    'Zhejiang Dahua Technology Co., Ltd.',
    'company',
    'Dahua Technology Zhejiang Co., Ltd. Dubai Branch',
  ],
  ['Intellexa S.A.', 'company', 'Intellexa S A'],
  ['NSO Group Technologies Ltd.', 'company', 'NS0 Group Technologies'],
  ['Ministry of Defence of the Russian Federation', 'company', 'Министерство обороны РФ'],
  ['ELSHEIKH, El Shafee', 'person', 'ELSHAFEE EL SHEIKH'],
  ['آکادمی راوین', 'company', 'Ravin Academy'],
  ['BORJI, Said', 'person', 'سعيد برجي'],
  ['KENJI, Eda', 'person', 'えだ けんじ'],
  ['KARELIN, Aleksandr', 'person', 'الکساندر کارلین'],
] as const)('%s, a %s, is found as %s', (listed, kind, query) => {
  expect(finds(listed, kind, query)).toBe(true);
});

test.each([
  ['SMP OJSC', 'company', 'Susanne Michel Pages'],
  ['KING, Sam', 'person', 'Susan Amanda Mathews'],
  ['Cytrox AD', 'company', 'Cyprus Hungary Trading'],
  ['Ministry of Defence of the Russian Federation', 'company', 'Министерство культуры РФ'],
  ['Intellexa S.A.', 'company', 'Marriott S A'],
] as const)('%s, a %s, is not found as %s', (listed, kind, query) => {
  expect(finds(listed, kind, query)).toBe(false);
});
