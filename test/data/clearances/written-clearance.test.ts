// A decision put into a file of decisions: the whole new text, letter for letter, and read again as it was meant.

import { describe, expect, test } from 'vitest';
import { clearancesIn } from '../../../src/data/clearances/clearances-file.ts';
import { withClearance } from '../../../src/data/clearances/written-clearance.ts';
import type { Clearance } from '../../../src/model/clearance.ts';

const CLEARANCE: Clearance = {
  party: 'Example Trading',
  listed: 'us-sdn/us-sdn-example',
  partyRecord: 'a'.repeat(64),
  listedRecord: 'b'.repeat(64),
  reason: 'Another number: 77-1, and "another" city.',
  by: 'A. Berg',
  approvedBy: 'Ç. Dahl',
  on: '2025-01-20',
  expires: '2026-01-20',
};

const RECORD = `- approved-by: "Ç. Dahl"
  by: A. Berg
  expires: 2026-01-20
  listed: us-sdn/us-sdn-example
  listed-record: ${'b'.repeat(64)}
  on: 2025-01-20
  party: Example Trading
  party-record: ${'a'.repeat(64)}
  reason: "Another number: 77-1, and \\"another\\" city."
`;

const HEAD =
  '# Decisions that a match is another party, written by licet clear. Each ends with the content of either record.\n';

const put = (text: string | undefined, clearance = CLEARANCE): string =>
  withClearance('clearances.yaml', text, clearance);

const recordsOf = (text: string) => clearancesIn('clearances.yaml', text, '2025-02-01').records;

describe('a decision', () => {
  test('begins a file that is not there, keys in one order', () => {
    expect(put(undefined)).toBe(HEAD + RECORD);
    expect(recordsOf(put(undefined))).toEqual([CLEARANCE]);
  });

  test('takes the place of an empty list, and comments stay', () => {
    expect(put('# ours\n[]\n')).toBe(`# ours\n${RECORD}`);
    expect(put('[ ] # none yet\n')).toBe(`${RECORD}# none yet\n`);
    expect(recordsOf(put('--- []\n'))).toEqual([CLEARANCE]);
  });

  test('comes after the others, which stay letter for letter', () => {
    const before = `# ours\n\n${RECORD.replace('A. Berg', "'A. Berg'   # left in May")}\n# below\n`;
    const second = { ...CLEARANCE, by: 'E. Falk' };
    const text = put(before, second);
    expect(text.startsWith(before.slice(0, before.indexOf('\n# below')))).toBe(true);
    expect(text).toContain('# below\n');
    expect(recordsOf(text)).toEqual([CLEARANCE, second]);
  });

  test('written twice has the same bytes', () => {
    expect(put(put(undefined))).toBe(put(put(undefined)));
  });

  test.each([
    ['two lines\nand a tab\t'],
    ['- not: a [list]'],
    ['# no comment'],
    ['yes'],
    ['нет, 另一家公司'],
    ["it's $& and $1"],
  ])('whose reason is %j is read as it was meant', (reason) => {
    const clearance = { ...CLEARANCE, reason };
    for (const text of [undefined, '[]\n', put(undefined)])
      expect(recordsOf(put(text, clearance)).at(-1)).toEqual(clearance);
  });
});

describe('a file of decisions', () => {
  test('is named by the SHA-256 of its text', () => {
    expect(clearancesIn('c.yaml', '[]\n', '2025-02-01')).toEqual({
      records: [],
      sha256: '37517e5f3dc66819f61f5a7bb8ace1921282415f10551d2defa5c3eb0985b570',
    });
  });
});
