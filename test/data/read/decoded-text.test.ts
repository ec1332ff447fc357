// A table in the bytes in which spreadsheets write it, cut where a disk or a pipe may cut them.

import { describe, expect, it } from 'vitest';
import { csvTransactions } from '../../../src/data/read/csv.ts';
import { decodedText } from '../../../src/data/read/decoded-text.ts';
import { LicetError, problemText } from '../../../src/model/errors.ts';

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const LE = Buffer.from([0xff, 0xfe]);
const BE = Buffer.from([0xfe, 0xff]);
const UTF8 = Buffer.from([0xef, 0xbb, 0xbf]);
const le = (text: string): Buffer => Buffer.from(text, 'utf16le');
const be = (text: string): Buffer => le(text).swap16();

const read = async (bytes: Buffer, size: number): Promise<string> => {
  let text = '';
  for await (const piece of decodedText(pieces(bytes, size), 't.csv')) text += piece;
  return text;
};

const refusal = async (ask: () => Promise<unknown>): Promise<string> => {
  try {
    await ask();
  } catch (error) {
    if (error instanceof LicetError) return error.problems.map(problemText).join('\n');
    throw error;
  }
  return 'nothing was refused';
};

const TEXT = 'id;Käufer\r\na;"中国, 😀"\r\n';

describe('the text of a table', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.concat([UTF8, Buffer.from(TEXT)])],
    ['UTF-16, the small byte first', Buffer.concat([LE, le(TEXT)])],
    ['UTF-16, the great byte first', Buffer.concat([BE, be(TEXT)])],
  ])('is the same in %s, however its bytes are cut', async (_, bytes) => {
    for (const size of [1, 2, 3, 7, 1000]) expect(await read(bytes, size), String(size)).toBe(TEXT);
  });

  it('is nothing of nothing, and one letter of one byte', async () => {
    expect(await read(Buffer.alloc(0), 1)).toBe('');
    expect(await read(Buffer.from('a'), 1)).toBe('a');
  });

  it.each([
    ['Latin-1', Buffer.from('id\nK\xe4ufer\n', 'latin1'), 't.csv:2: The line is not UTF-8 text'],
    [
      'UTF-16 that ends in half a letter',
      Buffer.concat([LE, le('id\na'), Buffer.from('b')]),
      't.csv:2: The line is not UTF-16 text',
    ],
    [
      'half a pair of UTF-16',
      Buffer.concat([BE, be('id\n\ud83d\n')]),
      'The line is not UTF-16 text',
    ],
    ['UTF-16 without a mark', le('id\na\n'), 't.csv:1: The file is UTF-16 without the mark'],
    [
      'the same, the great byte first',
      be('id\na\n'),
      't.csv:1: The file is UTF-16 without the mark',
    ],
  ])('is refused in %s', async (_, bytes, words) => {
    for (const size of [2, 1000]) expect(await refusal(() => read(bytes, size))).toContain(words);
  });
});

describe('a table of transactions', () => {
  const columns = new Map([
    ['id', 'one' as const],
    ['title', 'one' as const],
  ]);
  const rows = async (bytes: Buffer, size = 5) => {
    const found = [];
    const table = { columns, ignored: new Set<string>() };
    for await (const { value, line } of csvTransactions('t.csv', pieces(bytes, size), table))
      found.push([line, { ...(value as object) }]);
    return found;
  };
  const TWO = [
    [2, { id: 'a', title: 'x,y' }],
    [3, { id: 'b', title: 'z' }],
  ];

  it.each([
    ['commas', 'id,title\na,"x,y"\nb,z\n'],
    ['semicolons', 'id;title\na;x,y\nb;z\n'],
    ['tabs', 'id\ttitle\na\tx,y\nb\tz\n'],
  ])('has %s between its columns, as its header has', async (_, text) => {
    expect(await rows(Buffer.from(text))).toEqual(TWO);
    expect(await rows(Buffer.concat([LE, le(text)]))).toEqual(TWO);
  });

  it('has the sign that its line sep= names, in the spellings of spreadsheets, and its lines are counted with it', async () => {
    for (const text of [
      'sep=;\r\nid;title\r\na;x,y\r\n',
      '"sep=;"\nid;title\na;x,y\n',
      'SEP=;\rid;title\ra;x,y\r',
    ])
      expect(await rows(Buffer.from(text), 1)).toEqual([[3, { id: 'a', title: 'x,y' }]]);
    expect(await rows(Buffer.from('sep=\t\nid\ttitle\na\tx;y,z\n'))).toEqual([
      [3, { id: 'a', title: 'x;y,z' }],
    ]);
  });

  it('is refused where sep= names another sign, or a byte further down is broken', async () => {
    expect(await refusal(() => rows(Buffer.from('sep=|\nid|title\n')))).toContain(
      "t.csv:1: 'sep=|' names a sign between columns that licet does not read.",
    );
    const broken = Buffer.concat([Buffer.from('id\na\n'), Buffer.from([0xe4, 0x0a])]);
    expect(await refusal(() => rows(broken))).toContain('t.csv:3: The line is not UTF-8 text');
  });

  it('may have a first column whose name begins like that line', async () => {
    expect(await refusal(() => rows(Buffer.from('sep,title\na,b\n')))).toContain(
      "'sep' (column 1)",
    );
  });
});
