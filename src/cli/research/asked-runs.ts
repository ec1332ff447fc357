// The runs that variations are: of a list of values each is one, and lists are crossed.

import type { Path } from '../../data/read/path.ts';
import { LicetError } from '../../model/errors.ts';
import { MOST_RUNS, type Variation } from '../../model/schema/variations.ts';
import type { Varied } from '../../model/sensitivity.ts';

/** One run: a variation with one value of each list. */
export interface AskedRun {
  readonly name: string;
  readonly path: Path;
  readonly parameters: Readonly<Record<string, string>>;
  readonly indices: Readonly<Record<string, string>>;
  readonly packs: Readonly<Record<string, 'on' | 'off'>>;
  readonly single: Readonly<Partial<Record<(typeof SINGLE)[number], string>>>;
}

const DAYS = ['as-of', 'known-at', 'lists-day'] as const;
const SINGLE = [...DAYS, 'lists', 'presumptions'] as const;

/** Errors: they are more than anybody reads. */
export const askedRuns = (file: string, variations: readonly Variation[]): AskedRun[] => {
  refuseTooMany(file, variations);
  return variations.flatMap((one, index) => runsOf(one, ['variations', String(index)]));
};

/** What may have several values. */
const choicesOf = (
  variation: Variation,
): readonly { readonly key: string; readonly values: readonly string[] }[] => [
  ...Object.entries(variation.parameters ?? {}).map(([key, values]) => ({
    key,
    values: [values].flat(),
  })),
  ...SINGLE.flatMap((key) =>
    variation[key] === undefined ? [] : [{ key, values: [variation[key]].flat() }],
  ),
];

/** Before they are made: lists that are crossed grow past any memory. */
const refuseTooMany = (file: string, variations: readonly Variation[]): void => {
  const runs = variations
    .map((one) => choicesOf(one).reduce((product, { values }) => product * values.length, 1))
    .reduce((sum, one) => sum + one, 0);
  if (runs <= MOST_RUNS) return;
  throw new LicetError([
    {
      code: 'over-limit',
      place: { file },
      what: `The variations are ${runs} runs; a sweep may have ${MOST_RUNS}`,
      remedy: 'Vary fewer lists of values together',
    },
  ]);
};

/** Of each list one value a run, all with all, in the order in which they are written. */
const runsOf = (variation: Variation, path: Path): AskedRun[] => {
  const { name, parameters = {}, indices = {}, packs = {} } = variation;
  const choices = choicesOf(variation);
  const lists = choices.filter(({ values }) => values.length > 1).map(({ key }) => key);
  let runs: Readonly<Record<string, string>>[] = [{}];
  for (const { key, values } of choices)
    runs = runs.flatMap((one) => values.map((value) => ({ ...one, [key]: value })));
  const isSingle = (key: string): boolean => !Object.hasOwn(parameters, key);
  return runs.map((one) => ({
    name:
      lists.length === 0
        ? name
        : `${name} (${lists.map((key) => `${key} ${one[key]!}`).join(', ')})`,
    path,
    parameters: Object.fromEntries(Object.entries(one).filter(([key]) => !isSingle(key))),
    indices,
    packs,
    single: Object.fromEntries(Object.entries(one).filter(([key]) => isSingle(key))),
  }));
};

/** What is otherwise, in words. */
export const variedIn = ({ parameters, indices, packs, single }: AskedRun): Varied[] => [
  ...Object.entries(parameters).map(([name, to]) => ({ what: `parameter ${name}`, to })),
  ...Object.entries(indices).map(([fact, to]) => ({ what: `index of ${fact}`, to })),
  ...Object.entries(packs).map(([pack, to]) => ({ what: `pack ${pack}`, to })),
  ...Object.entries(single).map(([what, to]) => ({ what, to })),
];
