// What a file of variations names and nobody has, each with its place, before anything is screened.

import type { Path } from '../../data/read/path.ts';
import type { YamlDocument } from '../../data/read/yaml.ts';
import { compareText, type Problem } from '../../model/errors.ts';
import type { Index } from '../../model/index-values.ts';
import { possibleText } from '../../model/nearest.ts';
import type { Screening } from '../screening.ts';
import { variedIn, type AskedRun } from './asked-runs.ts';

interface Known {
  readonly document: YamlDocument;
  readonly base: Screening;
  readonly indices: readonly Index[];
  readonly today: string;
}

/** A mistake: where, what, and what to do. */
type Slip = readonly [path: Path, what: string, remedy: string];

/** Of several runs of one variation each is told once. */
export const problemsOfVariations = (runs: readonly AskedRun[], known: Known): Problem[] => {
  const names = new Set<string>();
  const problems = new Map<string, Problem>();
  for (const run of runs) {
    const isTwice = names.has(run.name);
    names.add(run.name);
    for (const [path, what, remedy] of [
      ...(isTwice ? [twice(run)] : []),
      ...slipsOfRun(run, known),
      ...slipsOfParameters(run, known),
      ...slipsOfIndices(run, known),
      ...slipsOfPacks(run, known),
    ]) {
      const place = known.document.keyPlace(path);
      problems.set(`${place.line}:${place.column} ${what}`, {
        code: 'unknown-option-value',
        place,
        what,
        remedy,
      });
    }
  }
  return [...problems.values()];
};

const twice = ({ name, path }: AskedRun): Slip => [
  [...path, 'name'],
  `Two runs are called '${name}'`,
  'Give each a name of its own',
];

const slipsOfRun = (run: AskedRun, { today }: Known): Slip[] => {
  const { name, path, single } = run;
  const knownAt = single['known-at'] ?? 'now';
  return [
    ...(variedIn(run).length === 0
      ? [
          [
            path,
            `The variation '${name}' has nothing otherwise`,
            'Say what it varies, or take it out',
          ] as const,
        ]
      : []),
    ...(knownAt !== 'now' && knownAt > today
      ? [
          [
            [...path, 'known-at'],
            `${knownAt} has not come yet, and nobody knows what will be published by then`,
            'Write a day up to today, or now',
          ] as const,
        ]
      : []),
  ];
};

const slipsOfParameters = ({ path, parameters }: AskedRun, { base }: Known): Slip[] => {
  const thresholds = base.sources.library.parameters
    .filter(({ kind }) => kind === 'threshold')
    .map(({ name }) => name)
    .sort(compareText);
  return Object.keys(parameters)
    .filter((name) => !thresholds.includes(name))
    .map((name) => [
      [...path, 'parameters', name],
      `There is no threshold '${name}' among the packs in use`,
      possibleText(name, thresholds, 'data/parameters'),
    ]);
};

const slipsOfIndices = ({ path, indices: chosen }: AskedRun, { base, indices }: Known): Slip[] => {
  const supplied = base.sources.indices.flatMap(({ fact }) => fact ?? []).sort(compareText);
  const ids = indices.map(({ id }) => id).sort(compareText);
  return Object.entries(chosen).flatMap(([fact, id]): Slip[] => {
    const at = [...path, 'indices', fact];
    const own = base.sources.indices.find((one) => one.fact === fact);
    if (!own) return [[at, `No index supplies '${fact}'`, `Possible: ${supplied.join(', ')}`]];
    if (id === 'none') return [];
    const other = indices.find((one) => one.id === id);
    if (!other)
      return [
        [
          at,
          `There is no index '${id}', or it was not imported`,
          possibleText(id, ids, 'licet index'),
        ],
      ];
    return other.direction === own.direction
      ? []
      : [
          [
            at,
            `Of '${id}' ${other.direction}, and of '${own.id}' ${own.direction}: the rules would read it the wrong way round`,
            'Choose an index that runs the same way',
          ],
        ];
  });
};

const slipsOfPacks = ({ path, packs }: AskedRun, { base }: Known): Slip[] => {
  const used = base.sources.library.packs.map(({ id }) => id).sort(compareText);
  return Object.entries(packs).flatMap(([pack, to]): Slip[] => {
    const at = [...path, 'packs', pack];
    if (to === 'on')
      return used.includes(pack)
        ? [[at, `The pack '${pack}' is on already`, 'Turn it off, or take the line out']]
        : [];
    return used.includes(pack)
      ? []
      : [
          [
            at,
            `The pack '${pack}' is not in use, and cannot be turned off`,
            possibleText(pack, used, 'licet explain'),
          ],
        ];
  });
};
