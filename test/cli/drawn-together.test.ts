// Which draws of a run stand beside one another, how they are named, and that many cost no more than their number.

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { drawnTogether, drawsText } from '../../src/cli/licences/drawn-together.ts';
import type { BesideDraw } from '../../src/model/licence.ts';

const draw = (number: string, transaction: string, line = 1): BesideDraw => ({
  number,
  transaction,
  from: `deals.csv:${line}`,
  quantity: 3,
});

const many = (count: number): BesideDraw[] =>
  Array.from({ length: count }, (_, index) => draw('E-1', `deal-${index + 1}`, index + 2));

test('only licences on which several transactions draw count, whatever their ids are', () => {
  const [a, b] = [draw('E-1', 'a', 1), draw('E-1', 'b', 2)];
  const alone = draw('E-2', 'a', 1);
  expect(drawnTogether([a, alone, b])).toEqual([a, b]);
  const sameId = draw('E-2', 'a', 9);
  expect(drawnTogether([alone, sameId])).toEqual([alone, sameId]);
  const sameLine = draw('E-2', 'c', 1);
  expect(drawnTogether([alone, sameLine])).toEqual([alone, sameLine]);
  expect(drawnTogether([alone, alone])).toEqual([]);
});

test('each is named up to twenty; of more there is the hash of all', () => {
  expect(drawsText([draw('E-1', 'a'), draw('E-2', 'b'), draw('E-1', 'c')])).toBe(
    'E-1: a 3 units, c 3 units; E-2: b 3 units',
  );
  const { quantity: _, ...unsaid } = draw('E-1', 'a');
  expect(drawsText([unsaid])).toBe('E-1: a an amount that is not said');
  expect(drawsText(many(20))).toMatch(/^E-1: deal-1 3 units, .*, deal-20 3 units$/);
  const all = many(21)
    .map(({ transaction }) => `${transaction} 3 units`)
    .join('\n');
  const sha256 = createHash('sha256').update(all).digest('hex');
  expect(drawsText(many(21))).toMatch(
    new RegExp(`, deal-20 3 units and 1 more \\(SHA-256 of all: ${sha256}\\)$`),
  );
});

test('another draw that is not named changes the text', () => {
  const changed = many(50).with(49, { ...draw('E-1', 'deal-50', 51), quantity: 4 });
  expect(drawsText(changed)).not.toBe(drawsText(many(50)));
  expect(drawsText(many(5000)).length).toBeLessThan(600);
});

test('each draw is looked at as often, however many there are', () => {
  const readsOf = (count: number): number => {
    let reads = 0;
    const counted = many(count).map(
      (one) =>
        new Proxy(one, {
          get: (of, key) => {
            reads += 1;
            return Reflect.get(of, key) as unknown;
          },
        }),
    );
    drawsText(drawnTogether(counted));
    return reads;
  };
  expect(readsOf(2000)).toBe(200 * readsOf(10));
});
