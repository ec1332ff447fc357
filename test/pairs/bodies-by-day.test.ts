// What officers could know on a day is on record on that day: a body of which reports of the time told is held, and it is not before
// they came out, long after, once it or its state changed, or for what other bodies did.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseYaml } from '../../src/data/read/yaml.ts';
import { shippedScreener, shippedSources, transaction } from '../sources.ts';

interface Body {
  readonly body: string;
  readonly place: string;
  readonly type: string;
}

interface Row extends Body {
  readonly held?: readonly string[];
  readonly free?: readonly string[];
  readonly source?: string;
  readonly incidents?: readonly string[];
}

interface Table {
  readonly items: readonly string[];
  readonly rows: readonly Row[];
  readonly civil?: readonly (Body & { readonly days: readonly string[] })[];
}

const FOLDER = 'test/pairs/bodies-by-day';
const days = z.array(z.string());
const body = { body: z.string(), place: z.string(), type: z.string() };
const tables = readdirSync(FOLDER).map((name): Table =>
  z
    .strictObject({
      items: days,
      rows: z.array(
        z.strictObject({
          ...body,
          held: days.exactOptional(),
          free: days.exactOptional(),
          source: z.string().exactOptional(),
          incidents: days.exactOptional(),
          why: z.string().exactOptional(),
        }),
      ),
      civil: z.array(z.strictObject({ ...body, days })).exactOptional(),
    })
    .parse(parseYaml(name, readFileSync(`${FOLDER}/${name}`, 'utf8'))[0]!.value),
);
const screener = shippedScreener();

/** The rules on records that hold or refuse. */
const holding = ({ body, type, place }: Body, date: string, category: string): readonly string[] =>
  screener
    .screen(
      transaction({
        id: 'deal',
        date,
        exporter: { name: 'Beispiel Technik', country: 'DE', type: 'private' },
        parties: [{ role: 'end-user', name: body, type, country: place }],
        destination: { country: place },
        items: [
          { name: 'thing', category, 'supply-form': 'goods', 'us-jurisdiction': 'none', facts: {} },
        ],
        'end-use': {},
        route: {},
        diligence: {},
        company: {},
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

const all = tables.flatMap(({ items, rows }) => rows.map((row) => ({ ...row, items })));

describe('a body on the record of its time', () => {
  it('is told from a source', () => {
    for (const { body, source, incidents, held = [], free = [] } of all) {
      expect(source ?? incidents, body).toBeDefined();
      expect(held.length + free.length, body).toBeGreaterThan(0);
    }
    expect(new Set(all.map(({ place }) => place)).size).toBeGreaterThanOrEqual(70);
  });

  it.each(all)('$place: $body', (row) => {
    const isHeld = (day: string) =>
      row.items.map((item) => `${day} ${item} ${holding(row, day, item).length > 0}`);
    const want = (days: readonly string[], held: boolean) =>
      days.flatMap((day) => row.items.map((item) => `${day} ${item} ${held}`));
    expect((row.held ?? []).flatMap(isHeld)).toEqual(want(row.held ?? [], true));
    expect((row.free ?? []).flatMap(isHeld)).toEqual(want(row.free ?? [], false));
  });

  it('stands under the incidents that are named', () => {
    const { records } = shippedSources();
    const ids = new Set(
      records.flatMap(({ territory, incidents }) =>
        incidents.map(({ id }) => `${territory} ${id}`),
      ),
    );
    const named = all.flatMap(({ place, incidents = [] }) =>
      incidents.map((id) => `${place} ${id}`),
    );
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('a civil body of the same states', () => {
  const civil = tables.flatMap(({ items, civil: bodies = [] }) =>
    bodies.map((one) => ({ ...one, items })),
  );

  it('stands in a table', () => {
    expect(civil.length).toBeGreaterThan(0);
  });

  it.each(civil)('$body of $place answers for nobody else', (body) => {
    for (const day of body.days)
      for (const item of body.items) expect(holding(body, day, item)).toEqual([]);
  });

  it.each([...new Set(all.map(({ place }) => place))])(
    'in %s is not held for computers, early and late',
    (place) => {
      const ordinary = [
        { body: 'Central Hospital', type: 'public-service' },
        { body: 'State University', type: 'research' },
        { body: 'Power Company', type: 'state-owned-company' },
      ];
      for (const one of ordinary)
        for (const day of ['2003-06-16', '2014-06-16'])
          expect(holding({ ...one, place }, day, 'computing'), `${one.body} ${day}`).toEqual([]);
    },
  );
});
