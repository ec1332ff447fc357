// The control of lists that are imported and not shipped: every main name and strong alias in the publishers' files, as it is
// written, finds its own entry among those of all others.

import { describe, expect, it } from 'vitest';
import { ListedNames, keysOf } from '../../../src/data/lists/listed-names.ts';
import { listedPartyOf } from '../../../src/data/lists/listed-party.ts';
import { Territories } from '../../../src/data/places/territories.ts';
import type { ListedParty } from '../../../src/model/evidence.ts';
import type { PublishedParty } from '../../../src/model/published-party.ts';
import { hasPublished, readPublished } from './given.ts';
import { journalFiles, LISTS, ROWS } from './published-rows.ts';

const NOWHERE = new Territories([]);

interface Control {
  readonly list: string;
  readonly published: PublishedParty;
  readonly listed: ListedParty;
}

const taken = async (): Promise<Control[]> => {
  const sets = [
    ...ROWS.map(({ format, files }) => ({
      format,
      files: files.map((name) => `${LISTS}/${name}`),
    })),
    { format: 'eu-journal-csv' as const, files: journalFiles() },
  ];
  const all: Control[] = [];
  for (const [number, { format, files }] of sets.entries()) {
    const list = `${number}-${format}`;
    for (const published of (await readPublished(format, files)).parties) {
      const standing = { list, title: list, address: 'a', seen: '2026-01-01' };
      all.push({ list, published, listed: listedPartyOf(published, standing, NOWHERE) });
    }
  }
  return all;
};

describe.skipIf(!hasPublished)('a name of a list that was imported', () => {
  it('finds its own entry, of every list', { timeout: 300_000 }, async () => {
    const all = await taken();
    const bearers = new Map<string, number[]>();
    for (const [number, { listed }] of all.entries())
      for (const key of keysOf(listed)) bearers.set(key, [...(bearers.get(key) ?? []), number]);
    // Names that are only like it are looked for in the control of what is shipped.
    const names = new ListedNames(
      (key) => bearers.get(key) ?? [],
      (number) => all[number]!.listed,
      () => [],
    );
    let asked = 0;
    const missed: string[] = [];
    for (const { list, published } of all)
      for (const { text, strength, kind } of published.names) {
        if (strength === 'weak' && kind !== 'main') continue;
        asked += 1;
        const found = names
          .find([text])
          .some(({ listed }) => listed.list === list && listed.id === published.id);
        if (!found) missed.push(`${list} ${published.id}: ${text}`);
      }
    expect(missed).toEqual([]);
    expect(asked).toBeGreaterThan(200_000);
  });
});
