// What npm run mutate -- --code N runs: N mutations of the code that decides, against the tests under test/core.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../fuzz/random.ts';
import { CodeTests, type Judged } from '../mutate/code-tests.ts';
import { CODE_MUTATIONS, codeMutantsOf, type CodeMutant } from '../mutate/code.ts';
import { isEquivalent } from '../mutate/equivalent.ts';
import { rateOf } from '../src/statistics/rates.ts';
import { ROOT } from '../test/sources.ts';
import { rows, share } from './rows.ts';

const ROOMS = ['logic', 'law', 'judgement'];

interface Asked {
  readonly seed: string;
  readonly count: number;
  /** Only files whose path holds this. */
  readonly only: string;
  readonly say: (text: string) => void;
}

interface Trial {
  readonly mutant: CodeMutant;
  readonly judged: Judged;
}

const allMutants = (only: string): CodeMutant[] =>
  ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, 'src/core', room))
      .sort()
      .map((file) => `src/core/${room}/${file}`)
      .filter((file) => file.includes(only))
      .flatMap((file) => codeMutantsOf(file, readFileSync(join(ROOT, file), 'utf8'))),
  );

const drawn = (all: CodeMutant[], count: number, seed: string): CodeMutant[] => {
  const random = randomFrom(seed, 'code');
  const left = [...all];
  return Array.from({ length: Math.min(count, all.length) }, () => {
    const at = random.below(left.length);
    return left.splice(at, 1)[0]!;
  });
};

export const mutateCode = async ({ seed, count, only, say }: Asked): Promise<void> => {
  const all = allMutants(only);
  const sample = drawn(all, count, seed);
  const mutants = sample.filter((mutant) => !isEquivalent(mutant));
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const tests = new CodeTests(ROOT, mkdtempSync(join(ROOT, 'dist/mutate-code-')));
  const trials: Trial[] = [];
  // Whoever has no time for the rest is told of those that were tried.
  let isStopped = false;
  process.once('SIGINT', () => (isStopped = true));
  try {
    for (const left of await tests.open(new Map(mutants.entries())))
      say(`left out, for it fails as it stands: ${left}`);
    for (const [number, mutant] of mutants.entries()) {
      if (isStopped) break;
      const judged = await tests.judge(number);
      trials.push({ mutant, judged });
      if (!judged.noticed) say(`unnoticed  ${told(mutant)}`);
    }
  } finally {
    await tests.close();
  }
  sayTable(trials, say);
  say(
    `${sample.length} of ${all.length} mutants were drawn and ${trials.length} tried; ${sample.length - mutants.length} of them change nothing (mutate/equivalent.ts).`,
  );
};

const told = ({ file, line, kind, what }: CodeMutant): string =>
  `${file}:${line}  ${kind}  ${what}`;

const sayTable = (trials: readonly Trial[], say: Asked['say']): void => {
  const row = (name: string, of: readonly Trial[]): string[] => {
    const noticed = of.filter(({ judged }) => judged.noticed).length;
    return [name, String(of.length), String(noticed), share(noticed, of.length)];
  };
  const files = [...new Set(trials.map(({ mutant }) => mutant.file))].sort();
  const table = [
    ...files.map((file) =>
      row(
        file,
        trials.filter(({ mutant }) => mutant.file === file),
      ),
    ),
    ...CODE_MUTATIONS.map((kind) =>
      row(
        `(${kind})`,
        trials.filter(({ mutant }) => mutant.kind === kind),
      ),
    ),
    row('all', trials),
  ];
  say(`\n${rows([['code', 'mutants', 'noticed', 'share'], ...table])}\n`);
  const noticed = trials.filter(({ judged }) => judged.noticed).length;
  const { low, high } = rateOf(noticed, trials.length).interval!;
  const percent = (part: number): string => (100 * part).toFixed(1);
  say(`Noticed of all, 95 % interval: ${percent(low)} to ${percent(high)} %.`);
};
