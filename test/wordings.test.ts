// docs/wordings.md: each of 78 wordings that misled has a row, what it says is asked now is asked, and an older key that is gone
// is read as a newer one. Where a key is kept, the row says why.

import { describe, expect, it } from 'vitest';
import { read } from './document.ts';
import { shippedSources } from './sources.ts';

const { library } = shippedSources();
const facts = new Map(library.facts.map((fact) => [fact.path, fact]));
const replaced = new Set(
  library.facts.flatMap(({ replaces = [] }) => replaces.map(({ fact }) => fact)),
);

interface Row {
  readonly no: string;
  readonly older: readonly string[];
  readonly done: string;
  readonly now: string;
}
const named = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
const rows = read('docs/wordings.md')
  .split('\n')
  .filter((line) => line.startsWith('| W-'))
  .map((line): Row => {
    const [, no, older, done, now] = line.split('|').map((cell) => cell.trim());
    return { no: no!, older: named(older!), done: done!, now: now! };
  });

const isFact = (name: string): boolean => /^[a-z-]+\.[a-z-]+$/.test(name);
/** `diligence.sign-purpose`, `-fit`: the rest of a name stands for the whole. */
const factsNow = ({ now }: Row): string[] =>
  named(now).flatMap((name, _, all) => {
    if (name.startsWith('-')) return [all[0]!.replace(/-[a-z]+$/, name)];
    return isFact(name) ? [name] : [];
  });

describe('wordings that misled', () => {
  it('are 78, each with what was done', () => {
    expect(rows.map(({ no }) => no)).toEqual(
      Array.from({ length: 78 }, (_, index) => `W-${String(index + 1).padStart(2, '0')}`),
    );
    for (const { no, done } of rows) expect(done.length, no).toBeGreaterThan(10);
  });

  it.each(rows.map((row) => [row.no, row] as const))('%s is asked as its row says', (_, row) => {
    for (const name of factsNow(row)) expect(facts.has(name), name).toBe(true);
    const isNamed = factsNow(row).length > 0;
    expect(isNamed || /^(?:derived|presumed)$/.test(row.now), row.now).toBe(true);
    if (row.now === 'derived') expect(facts.get(row.older[0]!)?.derived).toBe(true);
  });

  it.each(rows.map((row) => [row.no, row] as const))(
    '%s loses no older key: it is kept, or read as a newer one',
    (_, { older, done }) => {
      for (const name of older.filter(isFact)) {
        const isKept = facts.has(name);
        expect(isKept || replaced.has(name), name).toBe(true);
        if (/^Key kept/.test(done)) expect(isKept, name).toBe(true);
      }
    },
  );
});
