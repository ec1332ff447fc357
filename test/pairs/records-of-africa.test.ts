// Bodies are held on what reports of the time told of them: from the day on which they came out, and no longer than they reach.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/data/read/yaml.ts';
import { shippedScreener, transaction } from '../sources.ts';

interface Body {
  readonly body: string;
  readonly type: string;
  readonly place: string;
}

interface Row extends Body {
  readonly held: readonly string[];
  readonly free: readonly string[];
  readonly source: string;
}

const FILE = 'test/pairs/records-of-africa.yaml';
const { rows, civil } = parseYaml(FILE, readFileSync(FILE, 'utf8'))[0]!.value as {
  readonly rows: readonly Row[];
  readonly civil: readonly (Body & { readonly day: string })[];
};
const screener = shippedScreener();
const GOODS = ['intrusion-software', 'lawful-interception'];

/** The rules on records that hold or refuse the deal. */
const held = ({ body, type, place }: Body, day: string, category: string): readonly string[] =>
  screener
    .screen(
      transaction({
        id: 'deal',
        date: day,
        exporter: { name: 'Beispiel Technik', country: 'DE', type: 'private' },
        parties: [{ role: 'end-user', name: body, country: place, type }],
        destination: { country: place },
        items: [
          { name: 'thing', category, 'supply-form': 'goods', 'us-jurisdiction': 'none', facts: {} },
        ],
      }),
    )
    .whole('standard', true)
    .findings.filter(
      ({ rule, outcome, effect, relievedBy }) =>
        rule.startsWith('end-user/') &&
        outcome === 'met' &&
        (effect === 'hold' || effect === 'refuse') &&
        relievedBy === undefined,
    )
    .map(({ rule }) => rule);

describe('a body on the record of its time', () => {
  it('is told from a source, on both sides of a line', () => {
    for (const row of rows) {
      expect(row.source.length).toBeGreaterThan(0);
      expect(row.held.length).toBeGreaterThan(0);
      expect(row.free.length).toBeGreaterThan(0);
    }
  });

  const days = (side: 'held' | 'free') =>
    rows.flatMap((row) =>
      row[side].flatMap((day) => GOODS.map((goods) => ({ row, day, goods, ...row }))),
    );

  it.each(days('held'))('$body of $place is held on $day: $goods', ({ row, day, goods }) => {
    expect(held(row, day, goods)).not.toEqual([]);
  });

  it.each(days('free'))('$body of $place is not held on $day: $goods', ({ row, day, goods }) => {
    expect(held(row, day, goods)).toEqual([]);
  });

  it.each(civil)('$body of $place answers for nobody else on $day', (body) => {
    for (const goods of GOODS) expect(held(body, body.day, goods)).toEqual([]);
  });
});
