// Documents as tests read them: their blocks of code, the code in their sentences, and the program on which they are tried.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ranWithin, type Ran } from './program.ts';
import { ROOT } from './sources.ts';

export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Blocks of code in one language, without their fences. */
export const blocksOf = (document: string, language: string): string[] =>
  [...document.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text]) => text!,
  );

/** The document without blocks of code. */
export const proseOf = (document: string): string => document.replace(/^```[\s\S]*?^```$/gm, '');

/** Everything between backticks in the prose. */
export const spansOf = (document: string): string[] =>
  [...proseOf(document).matchAll(/`([^`\n]+)`/g)].map(([, text]) => text!);

/** A made part as it stands in a document, without its markers. */
export const partOf = (document: string, name: string): string =>
  document.split(`<!-- ${name} -->`)[1]!.split(`<!-- /${name} -->`)[0]!;

/** The document with its made parts left empty. */
export const writtenOf = (document: string, names: Iterable<string>): string => {
  let text = document;
  for (const name of names)
    if (text.includes(`<!-- ${name} -->`)) text = text.replace(partOf(text, name), '');
  return text;
};

/** Runs the built program: within this process, and as one of its own where it reads input. `cache`: a folder for what it keeps. */
export const licetIn =
  (cache: string) =>
  async (
    args: readonly string[],
    { input, cwd = ROOT }: { input?: string; cwd?: string } = {},
  ): Promise<Ran> => {
    const env = {
      ...process.env,
      COLUMNS: '80',
      NO_COLOR: '1',
      FORCE_COLOR: '',
      XDG_CACHE_HOME: cache,
    };
    if (input === undefined) return ranWithin(args, { cwd, env });
    return spawnSync(process.execPath, [join(ROOT, 'bin', 'licet.js'), ...args], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env,
      input,
    });
  };
