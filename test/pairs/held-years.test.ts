// A body is held for what was public of it on the day of the deal: neither before its reports, nor long after, nor for what other
// bodies of its state did.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/data/read/yaml.ts';
import { shippedScreener, shippedSources, transaction } from '../sources.ts';

interface Row {
  readonly place: string;
  readonly type: string;
  readonly name: string;
  readonly source: readonly string[];
  readonly held?: readonly string[];
  readonly not?: readonly string[];
}

const FILE = 'test/pairs/held-years.yaml';
const { item, exporter, rows } = parseYaml(FILE, readFileSync(FILE, 'utf8'))[0]!.value as {
  readonly item: string;
  readonly exporter: string;
  readonly rows: readonly Row[];
};
const screener = shippedScreener();
const GRAVE = /^end-user\/grave-record-invasive/;

const isHeld = ({ place, type, name }: Row, date: string): boolean =>
  screener
    .screen(
      transaction({
        id: 'deal',
        date,
        exporter: { name: 'Beispiel Technik', country: exporter, type: 'private' },
        parties: [{ role: 'end-user', name, type, country: place }],
        destination: { country: place },
        items: [
          {
            name: 'thing',
            category: item,
            'supply-form': 'goods',
            'us-jurisdiction': 'none',
            facts: {},
          },
        ],
        'end-use': {},
        route: {},
        diligence: {},
        company: {},
      }),
    )
    .whole('standard', true)
    .findings.some(
      ({ rule, outcome, relievedBy }) =>
        GRAVE.test(rule) && outcome === 'met' && relievedBy === undefined,
    );

describe('a body is held in the years of its record', () => {
  it.each(rows)('$place $name', (row) => {
    const { held = [], not = [] } = row;
    expect(held.length + not.length).toBeGreaterThan(0);
    expect({
      held: held.filter((day) => !isHeld(row, day)),
      not: not.filter((day) => isHeld(row, day)),
    }).toEqual({ held: [], not: [] });
  });

  it('for incidents that stand in the records of its place', () => {
    const ids = new Map<string, Set<string>>();
    for (const { territory, incidents } of shippedSources().records)
      for (const { id } of incidents)
        ids.set(territory, (ids.get(territory) ?? new Set<string>()).add(id));
    const missing = rows.flatMap(({ place, source }) =>
      source.filter((id) => ids.get(place)?.has(id) !== true).map((id) => `${place} ${id}`),
    );
    expect(missing).toEqual([]);
  });
});
