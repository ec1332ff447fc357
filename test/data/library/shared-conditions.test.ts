// A compiled library holds each condition once, and is read back as it was.

import { expect, it } from 'vitest';
import { withConditions, withRows } from '../../../src/data/library/shared-conditions.ts';
import type { Library } from '../../../src/model/pack.ts';
import { conditionsOf } from '../../../src/core/law/vocabulary.ts';
import { shippedSources } from '../../sources.ts';

const { library } = shippedSources();
const text = (row: unknown): string => JSON.stringify(row);

const readBack = (): Library => {
  const written = JSON.parse(JSON.stringify(withRows(library, text))) as {
    library: Library;
    conditions: Parameters<typeof withConditions>[1];
  };
  return withConditions(written.library, written.conditions);
};

it('is read back as it was written', () => {
  expect(readBack()).toEqual(JSON.parse(JSON.stringify(library)));
});

it('has equal conditions as one object', () => {
  const all = conditionsOf(readBack());
  expect(new Set(all.map(text)).size).toBe(all.length);
});

it('writes no row twice, and none before its parts', () => {
  const { conditions } = withRows(library, text);
  expect(new Set(conditions.map(text)).size).toBe(conditions.length);
  for (const [place, row] of conditions.entries())
    if (row.kind !== 'leaf') for (const part of [row.of].flat()) expect(part).toBeLessThan(place);
});
