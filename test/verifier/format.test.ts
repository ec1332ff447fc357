// docs/record-format.md is enough to write another verifier: its example has the hashes that it says, by a program that knows
// nothing of licet, and the verifier finds it whole.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { blocksOf, read } from '../document.ts';
import { judged, bytesOf } from './verifier.ts';

const DOCUMENT = read('docs/record-format.md');
const [deal, instrument, record, line] = blocksOf(DOCUMENT, 'json').map((block) => block.trim());

/** By openssl or python3; where neither is there, by Node.js. */
const sha256 = (text: string): string => {
  const openssl = spawnSync('openssl', ['dgst', '-sha256', '-r'], { input: text });
  if (openssl.status === 0) return openssl.stdout.toString().slice(0, 64);
  const python = spawnSync(
    'python3',
    ['-c', 'import hashlib,sys;print(hashlib.sha256(sys.stdin.buffer.read()).hexdigest())'],
    { input: text },
  );
  if (python.status === 0) return python.stdout.toString().trim();
  return createHash('sha256').update(text).digest('hex');
};

const said = (pattern: RegExp): string => pattern.exec(DOCUMENT)![1]!;

describe('the example of docs/record-format.md', () => {
  it('has the hashes that stand beside it', () => {
    const ofRecord = said(/its line feed, the hash `([0-9a-f]{64})`/);
    expect(sha256(deal!)).toBe(said(/has the hash `([0-9a-f]{64})`, and/));
    expect(sha256(instrument!)).toBe(said(/has `([0-9a-f]{64})`\. The record/));
    expect(sha256(`${record!}\n`)).toBe(ofRecord);
    const unhashed = line!.replace(/,"hash":"([0-9a-f]{64})"\}$/, '}');
    expect(sha256(unhashed)).toBe(said(/last key has the hash `([0-9a-f]{64})`/));
    expect(line).toContain(`,"hash":"${sha256(unhashed)}"}`);
    expect(line).toContain(`"record":"${ofRecord}","page":"${ofRecord}"`);
  });

  it('is whole, with its name, its line and the hash of that line', () => {
    const name = said(/is the file `([^`]+)`/);
    const log = bytesOf(`${line!}\n`);
    const expected = said(/last key has the hash `([0-9a-f]{64})`/);
    expect(judged(`${record!}\n`, { name, log, expect: expected })).toMatchObject({
      says: 'whole',
      broken: [],
      unproved: [expect.stringContaining('the answer follows from them')],
    });
  });

  it('holds the deal and the piece of which the hashes are', () => {
    expect(record).toContain(`"value":${deal!},"sha256":"${sha256(deal!)}"`);
    expect(record).toContain(`"value":${instrument!},"sha256":"${sha256(instrument!)}"`);
  });
});

it('a PDF is not read as text: what to give in its place is said', () => {
  const { says, broken } = judged('%PDF-1.7\n');
  expect(says).toBe('unreadable');
  expect(broken.join()).toContain('record.licet.json');
});
