import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  brokenLine,
  decode,
  readText,
  WholeFile,
  writeWhole,
} from '../../../src/data/read/files.ts';
import { sha256OfFiles } from '../../../src/data/read/hash.ts';
import { filesBelow } from '../../../src/data/read/walk.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'licet-files-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('reading a file', () => {
  test('takes UTF-8 and drops the byte-order mark', () => {
    expect(decode(new TextEncoder().encode('\ufeffid: Größe'), 'a')).toBe('id: Größe');
  });
  test('refuses what is not UTF-8, naming the line', () => {
    const bytes = Buffer.from('id: a\nname: Caf\xe9\n', 'latin1');
    expect(brokenLine(bytes)).toBe(2);
    expect(() => decode(bytes, 'a.yaml')).toThrow(
      'a.yaml:2: The line is not UTF-8 text. Save the file as UTF-8 and try again. [not-utf8]',
    );
  });
  test('has a limit to the byte', () => {
    writeFileSync(join(folder, 'a'), 'x'.repeat(10));
    expect(readText(join(folder, 'a'), 10)).toBe('xxxxxxxxxx');
    expect(() => readText(join(folder, 'a'), 9)).toThrow(
      /The file has 10 bytes; YAML and JSON files may have 9/,
    );
  });
  test('says that a folder is a folder', () => {
    expect(() => readText(folder)).toThrow(/It is a folder/);
  });
});

describe('writing a file', () => {
  test('leaves the whole new one and nothing beside it', () => {
    const file = join(folder, 'a.txt');
    writeWhole(file, 'old');
    writeWhole(file, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
  test('leaves the old one where it fails', () => {
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a', 'kept'), 'old');
    expect(() => writeWhole(join(folder, 'a'), 'new')).toThrow(
      /It is a folder, and only a file is replaced\. .* \[file-unwritable\]/,
    );
    expect(readFileSync(join(folder, 'a', 'kept'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a']);
  });
  test.skipIf(process.getuid?.() === 0)('says that a folder may not be written', () => {
    chmodSync(folder, 0o500);
    expect(() => writeWhole(join(folder, 'a'), 'x')).toThrow(/EACCES/);
    chmodSync(folder, 0o700);
  });
});

describe('a file written piece by piece', () => {
  test('is the old one until it is kept, then the whole new one', () => {
    const file = join(folder, 'a.txt');
    writeFileSync(file, 'old');
    const whole = new WholeFile(file);
    whole.write('one, ');
    expect(readFileSync(file, 'utf8')).toBe('old');
    whole.write('two');
    whole.keep();
    expect(readFileSync(file, 'utf8')).toBe('one, two');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
  test('that is discarded leaves the old one and nothing beside it', () => {
    const file = join(folder, 'a.txt');
    writeFileSync(file, 'old');
    const whole = new WholeFile(file);
    whole.write('new');
    whole.discard();
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
  test('that cannot be renamed into its place is a known error and leaves nothing beside it', () => {
    const whole = new WholeFile(join(folder, 'a'));
    whole.write('new');
    mkdirSync(join(folder, 'a', 'b'), { recursive: true });
    expect(() => whole.keep()).toThrow(
      /It cannot be written \(E[A-Z]+\)\. .*nothing was changed\. \[file-unwritable\]/,
    );
    expect(readdirSync(folder)).toEqual(['a']);
  });
});

describe('files below a folder', () => {
  test('come in one order, with forward slashes, and links are not followed', () => {
    mkdirSync(join(folder, 'b', 'c'), { recursive: true });
    for (const name of ['b/c/1.yaml', 'b/2.yaml', 'a.yaml', 'B.yaml', 'a.txt'])
      writeFileSync(join(folder, name), '');
    symlinkSync(folder, join(folder, 'b', 'loop'));
    expect(filesBelow(folder, '.yaml')).toEqual(['B.yaml', 'a.yaml', 'b/2.yaml', 'b/c/1.yaml']);
  });
  test('of a folder that is not there', () => {
    expect(() => filesBelow(join(folder, 'none'), '')).toThrow(
      /The folder cannot be read \(ENOENT\)/,
    );
  });
});

describe('the hash of several files', () => {
  const a = { name: 'a', text: '1' };
  const b = { name: 'b', text: '2' };
  test('does not hang on their order', () =>
    expect(sha256OfFiles([a, b])).toBe(sha256OfFiles([b, a])));
  test('hangs on names and texts', () => {
    const all = [[a, b], [a], [{ ...a, text: '2' }, b], [{ ...a, name: 'c' }, b]].map(
      sha256OfFiles,
    );
    expect(new Set(all).size).toBe(4);
  });
});
