// The tests under test/core that write their law by hand, built with mutants of src/core in them, and the thread that runs them.

import { build, type Plugin } from 'esbuild';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { switched, type CodeMutant } from './code.ts';
import type { Work, Worked } from './code-worker.ts';

/** A mutant may take so much longer than a file of tests as it stands, and so many milliseconds of the processor besides. */
const LONGER = 4;
const BESIDES = 1_500;
const MOST_MEGABYTES = 2_048;

/** Tests that read the whole of the shipped law, or make law by chance, take minutes for what those by hand say in a second. */
const TAKES_MINUTES = /from '[^']*\/(?:sources|random)\.ts'/;
const LONG = 'test/core/inquiry/brute-force.test.ts';

export type Judged = { readonly noticed: false } | { readonly noticed: true; readonly by: string };

export class CodeTests {
  readonly #root: string;
  readonly #folder: string;
  #worker: Worker | undefined;
  /** As they stand, quickest first. */
  #suites: readonly Worked[] = [];

  /** @param folder for what is built; below the root, so that packages are found from it */
  constructor(root: string, folder: string) {
    this.#root = root;
    this.#folder = folder;
  }

  /**
   * Builds the tests with all mutants in them, none switched on, and runs them once. Those that fail so are left out.
   *
   * @returns the names of those left out, with what they said
   */
  async open(mutants: ReadonlyMap<number, CodeMutant>): Promise<string[]> {
    const files = readdirSync(join(this.#root, 'test/core'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => `test/core/${file}`)
      .filter(
        (file) =>
          file !== LONG && !TAKES_MINUTES.test(readFileSync(join(this.#root, file), 'utf8')),
      )
      .sort();
    await build({
      absWorkingDir: this.#root,
      entryPoints: files.map((file) => ({ in: file, out: file.replaceAll('/', '+') })),
      outdir: this.#folder,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      supported: { 'dynamic-import': false },
      plugins: [this.#mutating(mutants)],
      logLevel: 'error',
    });
    await build({
      absWorkingDir: this.#root,
      entryPoints: { worker: 'mutate/code-worker.ts' },
      outdir: this.#folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
    });
    const ran: Worked[] = [];
    for (const file of files) {
      const worked = await this.#run({ suite: `${file.replaceAll('/', '+')}.js` }, Infinity);
      if (typeof worked === 'string')
        throw new Error(`${file} does not run as it stands: ${worked}`);
      ran.push(worked);
    }
    this.#suites = ran
      .filter(({ failed }) => failed === undefined)
      .sort((a, b) => a.milliseconds - b.milliseconds);
    return ran.flatMap(({ suite, failed }) =>
      failed === undefined ? [] : [`${suite}: ${failed}`],
    );
  }

  /** Whether a test that comes by the mutant fails, does not end, or fills its memory. */
  async judge(mutant: number): Promise<Judged> {
    for (const { suite, reached, milliseconds } of this.#suites) {
      if (!reached.includes(mutant)) continue;
      const ran = await this.#run({ mutant, suite }, milliseconds * LONGER + BESIDES);
      if (typeof ran === 'string') return { noticed: true, by: `${suite}: ${ran}` };
      if (ran.failed !== undefined) return { noticed: true, by: `${suite}: ${ran.failed}` };
    }
    return { noticed: false };
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** What the tests of a file gave, or why the thread ended. Its time is the processor's: the machine may have other work. */
  #run(work: Work, milliseconds: number): Promise<Worked | string> {
    const worker = (this.#worker ??= new Worker(join(this.#folder, 'worker.mjs'), {
      workerData: { folder: this.#folder, root: this.#root },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    }));
    const began = process.cpuUsage();
    return new Promise((resolve) => {
      const end = (what: Worked | string): void => {
        clearInterval(watch);
        worker.off('message', end).off('error', fail);
        if (typeof what === 'string') this.#worker = undefined;
        resolve(what);
      };
      const fail = (error: Error): void => end(error.message);
      const watch = setInterval(() => {
        const { user, system } = process.cpuUsage(began);
        if ((user + system) / 1_000 < milliseconds) return;
        void worker.terminate().then(() => end('it does not end'));
      }, 100);
      worker.on('message', end).on('error', fail);
      worker.postMessage(work);
    });
  }

  #mutating(mutants: ReadonlyMap<number, CodeMutant>): Plugin {
    return {
      name: 'mutating',
      setup: (building) => {
        building.onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => {
          if (path.includes('/node_modules/')) return undefined;
          const file = relative(this.#root, path);
          const here = [...mutants].filter(([, mutant]) => mutant.file === file);
          const text = readFileSync(path, 'utf8');
          const contents = switched(text, new Map(here))
            .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
            .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
          return { contents, loader: 'ts' };
        });
      },
    };
  }
}
