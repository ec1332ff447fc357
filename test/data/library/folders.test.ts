// What lies in a folder of rules is read or refused; nothing there is passed over in silence.

import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/data/library/library.ts';
import { problemText } from '../../../src/model/errors.ts';

const SOUND = join(import.meta.dirname, '../../broken/sound');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licet-folders-'));
  cpSync(SOUND, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const problems = (rules: string): string[] =>
  readLibrary({ rules: [join(folder, rules)], data: join(folder, 'data') }).problems.map(
    problemText,
  );

describe('a folder of rules', () => {
  it('may be a pack or hold packs, with papers beside the rules', () => {
    writeFileSync(join(folder, 'packs/README.md'), 'Ours.\n');
    writeFileSync(join(folder, 'packs/sound/LICENSE'), 'Free.\n');
    expect(problems('packs')).toEqual([]);
    expect(problems('packs/sound')).toEqual([]);
  });

  it('without any pack is refused', () => {
    mkdirSync(join(folder, 'none'));
    expect(problems('none')).toEqual([
      'none: There is no pack in the folder. Name a folder with a pack.yaml, or one that holds such folders. [missing-key]',
    ]);
  });

  it('that is a file, or is not there, is refused', () => {
    const missing = 'There is no such folder of packs. Check the path given with --rules.';
    expect(problems('packs/sound/licence.yaml')[0]).toContain(missing);
    expect(problems('nowhere')[0]).toContain(missing);
  });

  it('with a link to a pack is refused', () => {
    mkdirSync(join(folder, 'other'));
    symlinkSync(join(folder, 'packs/sound'), join(folder, 'other/sound'));
    expect(problems('other').join()).toContain('other/sound: This is a link or a device');
  });

  it('with a rule of another ending is refused', () => {
    writeFileSync(join(folder, 'packs/sound/extra.json'), '{}\n');
    expect(problems('packs')[0]).toContain(
      'packs/sound/extra.json: Only files whose name ends in .yaml are read as rules',
    );
  });
});
