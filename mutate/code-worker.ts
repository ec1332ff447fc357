// A thread in which tests are run again and again, each time with another mutant switched on. Each file of tests is evaluated anew, so
// that nothing is left of the one before.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { SWITCH } from './code.ts';
import { firstFailure, VITEST } from './suite.ts';

export interface Work {
  /** None: the tests are run as they stand, and tell which mutants they come by. */
  readonly mutant?: number;
  /** The name of a bundle. */
  readonly suite: string;
}

export interface Worked {
  readonly suite: string;
  readonly failed?: string;
  /** Numbers of the mutants whose place was come by. */
  readonly reached: readonly number[];
  /** Of the processor. */
  readonly milliseconds: number;
}

const { folder, root } = workerData as { folder: string; root: string };
const required = createRequire(`${root}/package.json`);
const given = (name: string): unknown => (name === 'vitest' ? VITEST : required(name));
const scripts = new Map<string, vm.Script>();

const scriptOf = (suite: string): vm.Script => {
  const known = scripts.get(suite);
  if (known) return known;
  const filename = `${folder}/${suite}`;
  const text = readFileSync(filename, 'utf8');
  const script = new vm.Script(`(function (exports, require, module) {${text}\n})`, { filename });
  scripts.set(suite, script);
  return script;
};

const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const work = async ({ suite, mutant }: Work): Promise<Worked> => {
  const reached = new Set<number>();
  (globalThis as unknown as Record<string, unknown>)[SWITCH] = (number: number): boolean => {
    if (mutant === undefined) reached.add(number);
    return number === mutant;
  };
  const before = spent();
  const failed = await firstFailure(() => {
    const module = { exports: {} };
    scriptOf(suite).runInThisContext()(module.exports, given, module);
  });
  return {
    suite,
    ...(failed !== undefined && { failed }),
    reached: [...reached],
    milliseconds: spent() - before,
  };
};

parentPort!.on('message', (of: Work) => {
  void work(of).then((worked) => parentPort!.postMessage(worked));
});
