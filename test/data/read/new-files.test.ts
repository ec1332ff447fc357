// Several new files are all there, or none is, and nothing that was there is touched.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NewFiles } from '../../../src/data/read/new-files.ts';
import { LicetError } from '../../../src/model/errors.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'licet-new-files-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const files = (...names: string[]) =>
  names.map((name) => ({ file: join(folder, name), text: `${name}\n` }));

describe('new files', () => {
  it('are written whole, and leave nothing else behind', () => {
    const before = process.listenerCount('exit');
    new NewFiles().write(files(...Array.from({ length: 30 }, (_, at) => `${at}.yaml`)));
    expect(readdirSync(folder)).toHaveLength(30);
    expect(readFileSync(join(folder, '29.yaml'), 'utf8')).toBe('29.yaml\n');
    expect(process.listenerCount('exit')).toBe(before);
  });

  it('none of them is there where one is there already, and that one stays as it was', () => {
    writeFileSync(join(folder, 'b.yaml'), 'mine\n');
    expect(() => new NewFiles().write(files('a.yaml', 'b.yaml', 'c.yaml'))).toThrow(
      /b\.yaml: It cannot be written \(EEXIST\).*nothing was written/,
    );
    expect(readdirSync(folder)).toEqual(['b.yaml']);
    expect(readFileSync(join(folder, 'b.yaml'), 'utf8')).toBe('mine\n');
  });

  it('none of them is there where one cannot be written', () => {
    mkdirSync(join(folder, 'd'));
    expect(() => new NewFiles().write(files('a.yaml', 'none/b.yaml', 'd/c.yaml'))).toThrow(
      LicetError,
    );
    expect(readdirSync(folder, { recursive: true })).toEqual(['d']);
  });
});
