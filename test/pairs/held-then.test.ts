// What officers could know on an old day is on record on that day: a body of which reports of the time told is held, and one of which
// none told yet, or that changed since, is not held on that record. Ordinary bodies of the same states never are.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/data/read/yaml.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { shippedScreener, transaction } from '../sources.ts';

interface Body {
  readonly body: string;
  readonly place: string;
  readonly type: string;
  readonly held: readonly string[];
  readonly from: string;
  readonly open?: readonly string[];
  readonly why?: string;
}

const FILE = 'test/pairs/held-then.yaml';
const { bodies } = parseYaml(FILE, readFileSync(FILE, 'utf8'))[0]!.value as {
  readonly bodies: readonly Body[];
};
const screener = shippedScreener();

const screened = (
  party: Pick<Body, 'body' | 'place' | 'type'>,
  date: string,
  category = 'lawful-interception',
): Verdict =>
  screener
    .screen(
      transaction({
        id: 'deal',
        date,
        exporter: { name: 'Beispiel Technik', country: 'CH', type: 'private' },
        parties: [{ role: 'end-user', name: party.body, type: party.type, country: party.place }],
        destination: { country: party.place },
        items: [{ name: 'thing', category, 'supply-form': 'goods', facts: {} }],
        'end-use': {},
        route: {},
        diligence: {},
        company: {},
      }),
    )
    .whole('standard', true);

/** The rules on records that refuse or hold. */
const holding = ({ findings }: Verdict): readonly string[] =>
  findings
    .filter(({ rule, outcome, effect }) => {
      const stops = effect === 'refuse' || effect === 'hold';
      return rule.startsWith('end-user/') && outcome === 'met' && stops;
    })
    .map(({ rule }) => rule);

const rows = (of: 'held' | 'open') =>
  bodies.flatMap((body) => (body[of] ?? []).map((day) => ({ ...body, day })));

describe('an old day', () => {
  it('has at least one row of each state, and reasons for the open ones', () => {
    expect(new Set(bodies.map(({ place }) => place)).size).toBeGreaterThanOrEqual(20);
    expect(bodies.filter(({ open, why }) => (open === undefined) !== (why === undefined))).toEqual(
      [],
    );
  });

  it.each(rows('held'))('$day: $body in $place is held on reports of $from', (row) => {
    expect(holding(screened(row, row.day))).not.toEqual([]);
  });

  it.each(rows('open'))('$day: $body in $place is not held: $why', (row) => {
    expect(holding(screened(row, row.day))).toEqual([]);
  });

  it('holds no hospital, university or power company of the same states', () => {
    const ordinary = [
      { body: 'Central Hospital', type: 'public-service' },
      { body: 'State University', type: 'research' },
      { body: 'Power Company', type: 'state-owned-company' },
    ];
    const places = [...new Set(bodies.map(({ place }) => place))];
    const held = places.flatMap((place) =>
      ordinary.flatMap((one) =>
        ['2003-06-16', '2014-06-16'].filter(
          (day) => holding(screened({ ...one, place }, day, 'computing')).length > 0,
        ),
      ),
    );
    expect(held).toEqual([]);
  });
});
