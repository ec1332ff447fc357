// The program as it was built, run within this process as bin/licet.js calls it: to start a process takes longer than most
// commands do. What reads standard input, or is about the process itself, has to be a process.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Invocation, openLaw } from '../src/cli/main.ts';

const ROOT = join(import.meta.dirname, '..');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** As bin/licet.js tells it. */
export const today = (): string => {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((one) =>
    String(one).padStart(2, '0'),
  );
  return `${now.getFullYear()}-${month}-${day}`;
};

const { program } = (
  createRequire(import.meta.url)('../bin/start.cjs') as {
    load: (bundle: string) => {
      program: { run: (of: Invocation) => Promise<number>; openLaw: typeof openLaw };
    };
  }
).load(join(ROOT, 'dist/cli.cjs'));

/**
 * What is shipped is opened once for all runs of a process, while the seal of the build stays the same: what a screener was asked
 * before changes nothing that it answers, which test/properties.test.ts holds against a new one. A process opens it for itself.
 */
let opened: { readonly seal: string; readonly law: ReturnType<typeof openLaw> } | undefined;
const open: typeof openLaw = (root, kept) => {
  const seal = readFileSync(join(root, 'dist/seal.json'), 'utf8');
  if (opened?.seal !== seal) opened = { seal, law: program.openLaw(root, kept) };
  return opened.law;
};

/** The folder and the home are the process's, and are given back. One run at a time. */
export const ranWithin = (argv: readonly string[], within: Within): Promise<Ran> =>
  ranWithOpened(argv, within, open);

interface Within {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** The day that the clock tells, where it is not that of the machine. */
  readonly on?: string;
}

/** The same with what somebody else opened. */
export const ranWithOpened = async (
  argv: readonly string[],
  { cwd, env, on = today() }: Within,
  open: typeof openLaw,
): Promise<Ran> => {
  const [stdout, stderr] = [new Written(), new Written()];
  const [folder, home] = [process.cwd(), process.env['HOME']];
  process.chdir(cwd);
  process.env['HOME'] = env['HOME'];
  try {
    const status = await program.run({ argv, today: on, env, stdout, stderr, open });
    return { status, stdout: stdout.text, stderr: stderr.text };
  } finally {
    process.chdir(folder);
    process.env['HOME'] = home;
  }
};

class Written extends Writable {
  readonly #pieces: Buffer[] = [];

  get text(): string {
    return Buffer.concat(this.#pieces).toString('utf8');
  }

  override _write(piece: Buffer, _: BufferEncoding, done: () => void): void {
    this.#pieces.push(piece);
    done();
  }
}
