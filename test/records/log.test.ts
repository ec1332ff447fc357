// The chain of a log of records: hashes made by hand here, and every way to change a log that a reader must see.

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextEntry, NO_HASH, readLog } from '../../src/records/log.ts';
import type { Unchained } from '../../src/model/record-log.ts';

const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const said = (transaction: string): Unchained => ({
  kind: 'decided',
  on: '2026-03-01',
  transaction,
  verdict: 'amber',
  law: 'amber',
  policy: 'green',
  file: `${transaction}.html`,
  page: 'a'.repeat(64),
  record: 'b'.repeat(64),
  outcome: 'hold',
  by: 'A. Berg',
  reason: 'Not yet known who uses it',
});

const logOf = (names: readonly string[]): string => {
  let text = '';
  for (const name of names) text += `${JSON.stringify(nextEntry(readLog(text), said(name)))}\n`;
  return text;
};

describe('an entry', () => {
  test('holds the hash of the one before it, and the hash of its own text', () => {
    const [first, second] = logOf(['a', 'b']).trimEnd().split('\n') as [string, string];
    const own = ',"hash":"';
    const before = first.slice(0, first.indexOf(own));
    expect(first).toBe(`${before},"hash":"${hashOf(`${before}}`)}"}`);
    expect(JSON.parse(first)).toMatchObject({ number: 1, previous: NO_HASH });
    expect(JSON.parse(second)).toMatchObject({ number: 2, previous: hashOf(`${before}}`) });
  });

  test('that was never written is not there: an empty log is whole', () => {
    expect(readLog('')).toEqual({ entries: [], faults: [], head: '0'.repeat(64) });
  });
});

describe('a log', () => {
  const names = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 8 });

  test('that nobody touched is whole', () => {
    fc.assert(
      fc.property(names, (all) => {
        const { entries, faults } = readLog(logOf(all));
        expect(faults).toEqual([]);
        expect(entries.map(({ transaction }) => transaction)).toEqual(all);
      }),
    );
  });

  test('from which a line before the last was taken is told at the line behind', () => {
    fc.assert(
      fc.property(names, fc.nat(), (all, at) => {
        const lines = logOf(all).trimEnd().split('\n');
        const gone = at % (lines.length - 1);
        lines.splice(gone, 1);
        expect(readLog(`${lines.join('\n')}\n`).faults).toEqual([
          { line: gone + 1, fault: 'out-of-chain' },
        ]);
      }),
    );
  });

  test('in which two lines changed places is told', () => {
    fc.assert(
      fc.property(names, fc.nat(), (all, at) => {
        const lines = logOf(all).trimEnd().split('\n');
        const first = at % (lines.length - 1);
        [lines[first], lines[first + 1]] = [lines[first + 1]!, lines[first]!];
        expect(readLog(`${lines.join('\n')}\n`).faults).not.toEqual([]);
      }),
    );
  });

  test('in which a word of a decision was changed is told at its line, even with a hash that fits it', () => {
    const lines = logOf(['a', 'b', 'c']).trimEnd().split('\n');
    const changed = lines[1]!.replace('"outcome":"hold"', '"outcome":"proceed"');
    expect(readLog([lines[0], changed, lines[2], ''].join('\n')).faults).toEqual([
      { line: 2, fault: 'changed' },
    ]);
    const { hash: _, ...rest } = JSON.parse(changed) as { hash: string };
    const forged = JSON.stringify({ ...rest, hash: hashOf(JSON.stringify(rest)) });
    expect(readLog([lines[0], forged, lines[2], ''].join('\n')).faults).toEqual([
      { line: 3, fault: 'out-of-chain' },
    ]);
  });

  test('of which a crash cut the last line short goes on behind it, and the piece counts for nothing', () => {
    const whole = logOf(['a', 'b']);
    const cut = whole.slice(0, -30);
    const before = readLog(`${cut}\n`);
    expect(before.faults).toEqual([{ line: 2, fault: 'not-an-entry' }]);
    expect(before.entries).toHaveLength(1);
    const after = readLog(`${cut}\n${JSON.stringify(nextEntry(before, said('c')))}\n`);
    expect(after.faults).toEqual([{ line: 2, fault: 'not-an-entry' }]);
    expect(after.entries.map(({ number }) => number)).toEqual([1, 2]);
  });
});
