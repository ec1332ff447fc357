// Who holds how much of a party: both sides of every line, by hand; and any graph against a plain count of every way in which
// what is not known may be.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphOf, heldBy, type Stake } from '../../../src/data/evidence/holdings.ts';
import type { Truth } from '../../../src/core/logic/truth.ts';
import { missingFact } from '../../../src/model/missing.ts';
import type { Passing } from '../../../src/model/ownership.ts';

const HALF: Passing = { verb: 'at-least', share: 50 };
const MAJORITY: Passing = { verb: 'more-than', share: 50 };

/** [owner, share, owned]; the party is P, listed bodies begin with L, a share that is not known is '?'. */
type Row = readonly [owner: string, share: number | '?', owned: string];

const numbers = (rows: readonly Row[]): Map<string, number> =>
  new Map(
    [...new Set(['P', ...rows.flatMap(([owner, , owned]) => [owned, owner])])].map((name, at) => [
      name,
      at,
    ]),
  );

const stakesOf = (rows: readonly Row[], number: Map<string, number>): Stake[] =>
  rows.map(([owner, share, owned], at) => ({
    owner: number.get(owner)!,
    owned: number.get(owned)!,
    least: share === '?' ? 0 : share,
    most: share === '?' ? 100 : share,
    open: share === '?' ? [`share ${at}`] : [],
  }));

const truthOf = (name: string): Truth =>
  name.startsWith('L') ? 'yes' : name.startsWith('U') ? 'unknown' : 'no';

const held = (rows: readonly Row[], through = HALF) => {
  const number = numbers(rows);
  const asked = new Map(
    [...number].map(([name, at]) => [
      at,
      {
        truth: truthOf(name),
        missing: truthOf(name) === 'unknown' ? [missingFact(`is ${name} listed`)] : [],
      },
    ]),
  );
  const { least, most, missing } = heldBy(
    asked,
    graphOf(number.size, stakesOf(rows, number)),
    through,
  );
  return [least, most, missing.map((one) => ('label' in one ? one.label : ''))];
};

describe('a share of the party', () => {
  test.each<[string, readonly Row[], number, number]>([
    ['one owner', [['L', 49, 'P']], 49, 49],
    [
      'two owners are added',
      [
        ['L1', 25, 'P'],
        ['L2', 25, 'P'],
      ],
      50,
      50,
    ],
    [
      'decimal places are no less than they are',
      [
        ['L1', 16.7, 'P'],
        ['L2', 16.7, 'P'],
        ['L3', 16.6, 'P'],
      ],
      50,
      50,
    ],
    [
      'an owner that is not listed is not',
      [
        ['L', 25, 'P'],
        ['A', 75, 'P'],
      ],
      25,
      25,
    ],
    // Each step is half or more: the last share counts whole, and not 36 per cent.
    [
      'a chain of 60 and 60',
      [
        ['L', 60, 'A'],
        ['A', 60, 'P'],
      ],
      60,
      60,
    ],
    [
      'a chain with a step of half',
      [
        ['L', 50, 'A'],
        ['A', 50, 'P'],
      ],
      50,
      50,
    ],
    [
      'a chain with a step below half',
      [
        ['L', 49.99, 'A'],
        ['A', 100, 'P'],
      ],
      0,
      0,
    ],
    [
      'a chain with a minority step of 40',
      [
        ['L', 100, 'A'],
        ['A', 40, 'B'],
        ['B', 100, 'P'],
      ],
      0,
      0,
    ],
    [
      'two chains and a share of its own',
      [
        ['L', 50, 'A'],
        ['A', 25, 'P'],
        ['L', 25, 'P'],
      ],
      50,
      50,
    ],
    [
      'two who hold a step together',
      [
        ['L1', 25, 'A'],
        ['L2', 25, 'A'],
        ['A', 50, 'P'],
      ],
      50,
      50,
    ],
    [
      'a chain of twenty steps',
      Array.from({ length: 20 }, (_, at): Row => [
        at === 19 ? 'L' : `A${at}`,
        50,
        at === 0 ? 'P' : `A${at - 1}`,
      ]),
      50,
      50,
    ],
    [
      'a circle passes on what others hold',
      [
        ['L', 50, 'A'],
        ['B', 50, 'A'],
        ['A', 50, 'B'],
        ['B', 60, 'P'],
      ],
      60,
      60,
    ],
    [
      'a circle holds nothing of its own',
      [
        ['L', 10, 'A'],
        ['B', 90, 'A'],
        ['A', 100, 'B'],
        ['B', 60, 'P'],
      ],
      0,
      0,
    ],
    [
      'never more than the whole',
      [
        ['L1', 80, 'P'],
        ['L2', 80, 'P'],
      ],
      100,
      100,
    ],
  ])('%s', (_, rows, least, most) => expect(held(rows)).toEqual([least, most, []]));

  test('passes through more than half only where the law says more', () => {
    const chain = (step: number): readonly Row[] => [
      ['L', step, 'A'],
      ['A', 100, 'P'],
    ];
    expect(held(chain(50), MAJORITY)).toEqual([0, 0, []]);
    expect(held(chain(50.01), MAJORITY)).toEqual([100, 100, []]);
  });

  test('that is not known is named, on whatever step it is', () => {
    expect(held([['L', '?', 'P']])).toEqual([0, 100, ['share 0']]);
    expect(
      held([
        ['L', '?', 'A'],
        ['A', 60, 'P'],
      ]),
    ).toEqual([0, 60, ['share 0']]);
    expect(
      held([
        ['L', 60, 'A'],
        ['A', '?', 'P'],
      ]),
    ).toEqual([0, 100, ['share 1']]);
    // Of an owner that holds nothing by whomever, no share is asked.
    expect(
      held([
        ['A', '?', 'P'],
        ['L', 20, 'P'],
      ]),
    ).toEqual([20, 20, []]);
  });

  test('of somebody who may be listed turns on that', () =>
    expect(
      held([
        ['U', 30, 'P'],
        ['L', 30, 'P'],
      ]),
    ).toEqual([30, 60, ['is U listed']]));
});

describe('any graph', () => {
  const NAMES = ['P', 'A', 'B', 'C', 'L1', 'L2', 'U'];
  const row = fc.tuple(
    fc.constantFrom(...NAMES.slice(1)),
    fc.constantFrom<number | '?'>(0, 10, 25, 40, 49.99, 50, 50.01, 60, 100, '?'),
    fc.constantFrom(...NAMES),
  );
  const rows = fc
    .uniqueArray(row, { maxLength: 9, selector: ([owner, , owned]) => `${owner} ${owned}` })
    .filter((all) => all.filter(([, share]) => share === '?').length <= 4);

  /** Whoever holds enough of a body holds it: again and again until nothing is added. */
  const plain = (
    all: readonly Row[],
    isListed: (name: string) => boolean,
    isPast: (sum: number) => boolean,
  ): number => {
    const holding = new Set(NAMES.filter(isListed));
    const sumOf = (body: string): number => {
      let hundredths = 0;
      for (const [owner, share, owned] of all)
        if (owned === body && holding.has(owner)) hundredths += Math.round(Number(share) * 100);
      return hundredths / 100;
    };
    for (let before = -1; before !== holding.size;) {
      before = holding.size;
      for (const name of NAMES) if (isPast(sumOf(name))) holding.add(name);
    }
    return Math.min(sumOf('P'), 100);
  };

  const everyWay = (all: readonly Row[], isPast: (sum: number) => boolean): number[] => {
    const open = all.flatMap(([, share], at) => (share === '?' ? [at] : []));
    return Array.from({ length: 2 ** (open.length + 1) }, (_, way) => {
      const set = all.map(([owner, share, owned], at): Row => {
        const bit = open.indexOf(at);
        return [owner, bit < 0 ? share : (way >> bit) % 2 === 1 ? 100 : 0, owned];
      });
      const isUListed = (way >> open.length) % 2 === 1;
      return plain(set, (name) => name.startsWith('L') || (name === 'U' && isUListed), isPast);
    });
  };

  test.each([
    ['half', HALF, (sum: number) => sum >= 50],
    ['more than half', MAJORITY, (sum: number) => sum > 50],
  ])('is held as a plain count says, through %s', (_, through, isPast) =>
    fc.assert(
      fc.property(rows, (all) => {
        const [least, most, missing] = held(all, through);
        const ways = everyWay(all, isPast);
        expect([least, most]).toEqual([Math.min(...ways), Math.max(...ways)]);
        expect((missing as string[]).length > 0).toBe(least !== most);
      }),
      { seed: 20140813, numRuns: 3000 },
    ),
  );

  test('is never held less with one owner more', () =>
    fc.assert(
      fc.property(rows, row, (all, more) => {
        fc.pre(!all.some(([owner, , owned]) => owner === more[0] && owned === more[2]));
        const [before, after] = [held(all), held([...all, more])];
        expect(Number(after[0])).toBeGreaterThanOrEqual(Number(before[0]));
        expect(Number(after[1])).toBeGreaterThanOrEqual(Number(before[1]));
      }),
      { seed: 20140813, numRuns: 1000 },
    ));
});
