// Files written side by side, stopped at any moment, are whole in the end as if they had never been stopped.

import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Parts, PartsFailed } from '../../src/batch/parts.ts';
import { LicetError } from '../../src/model/errors.ts';

interface State {
  readonly lines: number;
}

const NAMES = ['a.csv', 'b.csv'];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licet-parts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof LicetError) return error.problems[0]!.code;
    throw error;
  }
  return 'nothing';
};

describe('parts of a folder', () => {
  it('have their names when all is written, and nothing else is left', () => {
    const parts = Parts.begin<State>(folder, NAMES, 'x');
    parts.put(0, 'é\n');
    parts.put(1, 'b\n');
    expect(existsSync(join(folder, 'a.csv'))).toBe(false);
    parts.checkpoint({ lines: 1 });
    parts.name(() => true);
    Parts.clear(folder, NAMES);
    expect([textOf('a.csv'), textOf('b.csv')]).toEqual(['é\n', 'b\n']);
    expect(existsSync(join(folder, 'progress.json'))).toBe(false);
    expect(Parts.found<State>(folder, NAMES, 'x')).toBe('nothing');
  });

  it('lie where they were written until all is done, where they do not stay', () => {
    const parts = Parts.begin<State>(folder, NAMES, 'x');
    parts.put(0, 'a\n');
    parts.put(1, 'b\n');
    parts.checkpoint({ lines: 1 });
    parts.name((name) => name === 'b.csv');
    expect(existsSync(join(folder, 'a.csv'))).toBe(false);
    expect(readFileSync(parts.pathOf('a.csv'), 'utf8')).toBe('a\n');
    expect(parts.pathOf('b.csv')).toBe(join(folder, 'b.csv'));
    Parts.clear(folder, NAMES);
    expect(readdirSync(folder)).toEqual(['b.csv']);
  });

  it('go on from the last checkpoint, without what was written behind it', () => {
    const first = Parts.begin<State>(folder, NAMES, 'x');
    first.put(0, 'é one\n');
    first.put(1, 'b one\n');
    first.checkpoint({ lines: 1 });
    // More than is gathered before it is written: it lies in the file, and in no checkpoint.
    first.put(0, 'lost\n'.repeat(100_000));
    expect(readFileSync(join(folder, 'a.csv.part')).length).toBeGreaterThan(1000);
    expect(Parts.found<State>(folder, NAMES, 'x')).toEqual({ state: { lines: 1 } });
    const second = Parts.resume<State>(folder, NAMES, 'x');
    second.put(0, 'two\n');
    second.checkpoint({ lines: 2 });
    second.name(() => true);
    expect([textOf('a.csv'), textOf('b.csv')]).toEqual(['é one\ntwo\n', 'b one\n']);
  });

  it('take their names where the run was stopped between two of them', () => {
    const first = Parts.begin<State>(folder, NAMES, 'x');
    first.put(0, 'a\n');
    first.put(1, 'b\n');
    first.checkpoint({ lines: 1 });
    first.name(() => true);
    // As if the second had not been renamed yet.
    writeFileSync(join(folder, 'b.csv.part'), textOf('b.csv'));
    rmSync(join(folder, 'b.csv'));
    // Stopped once more behind a checkpoint that knows the one part alone.
    Parts.resume<State>(folder, NAMES, 'x').checkpoint({ lines: 1 });
    const second = Parts.resume<State>(folder, NAMES, 'x');
    second.checkpoint({ lines: 1 });
    second.name(() => true);
    Parts.clear(folder, NAMES);
    expect([textOf('a.csv'), textOf('b.csv')]).toEqual(['a\n', 'b\n']);
  });

  it('are not gone on with by a run that is made of something else, or when a part is gone', () => {
    const first = Parts.begin<State>(folder, NAMES, 'x');
    first.put(0, 'a\n');
    first.checkpoint({ lines: 1 });
    expect(codeOf(() => Parts.found(folder, NAMES, 'y'))).toBe('other-than-locked');
    expect(codeOf(() => Parts.found(folder, NAMES, 'x'))).toBe('nothing');
    rmSync(join(folder, 'a.csv.part'));
    expect(codeOf(() => Parts.resume(folder, NAMES, 'x'))).toBe('file-unreadable');
  });

  it('are unfinished where no checkpoint was reached, and then nothing is known of them', () => {
    Parts.begin<State>(folder, NAMES, 'x').put(0, 'a\n');
    expect(Parts.found<State>(folder, NAMES, 'x')).toBe('unfinished');
  });

  it('fail in a way of their own where they cannot be written, and write through no link', () => {
    const parts = Parts.begin<State>(folder, NAMES, 'x');
    rmSync(folder, { recursive: true });
    expect(() => parts.checkpoint({ lines: 1 })).toThrow(PartsFailed);
    folder = mkdtempSync(join(tmpdir(), 'licet-parts-'));
    symlinkSync('/dev/null', join(folder, 'a.csv.part'));
    expect(codeOf(() => Parts.begin(folder, NAMES, 'x'))).toBe('file-unwritable');
  });

  it('are kept no more once they have their names, and a file of another program is no checkpoint', () => {
    const parts = Parts.begin<State>(folder, NAMES, 'x');
    parts.checkpoint({ lines: 1 });
    parts.name(() => true);
    Parts.clear(folder, NAMES);
    parts.checkpoint({ lines: 2 });
    parts.discard();
    expect(existsSync(join(folder, 'progress.json'))).toBe(false);
    expect(textOf('a.csv')).toBe('');
    for (const text of ['{"schema":', 'null', '{"schema":"other"}']) {
      writeFileSync(join(folder, 'progress.json'), text);
      expect(codeOf(() => Parts.found(folder, NAMES, 'x'))).toBe('file-unreadable');
    }
  });
});
