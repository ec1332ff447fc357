// The variations of licet sweep → the runs that they are, each with what it screens by. What a variation names and nobody has is
// refused with its place before anything is screened.

import { join } from 'node:path';
import { Rulebooks } from '../../core/law/rulebooks.ts';
import { readShownIndices } from '../../data/library/compiled.ts';
import { storeOnDay } from '../../data/lists/store-on-day.ts';
import { oneDocument } from '../../data/read/one-document.ts';
import type { Path } from '../../data/read/path.ts';
import { textOf } from '../../data/read/streams.ts';
import type { YamlDocument } from '../../data/read/yaml.ts';
import { UNDATED } from '../../model/dates.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import type { Index } from '../../model/evidence.ts';
import { possibleText } from '../../model/nearest.ts';
import type { Library } from '../../model/pack.ts';
import type { Parameter } from '../../model/parameter.ts';
import { MOST_RUNS, variationsDocument, type Variation } from '../../model/schema/variations.ts';
import type { Varied } from '../../model/sensitivity.ts';
import { compareText } from '../../model/errors.ts';
import { dayOf, knownAtOf } from '../day.ts';
import { turnedOn } from '../named-rules.ts';
import { ownRules } from '../own-rules.ts';
import type { Run } from '../run.ts';
import { screeningBy, type Order, type Screening } from '../screening.ts';
import { sourcesFor, type Sources } from '../sources.ts';

/** One run: a variation with one value of each list. */
interface Asked {
  readonly name: string;
  readonly path: Path;
  readonly parameters: Readonly<Record<string, string>>;
  readonly indices: Readonly<Record<string, string>>;
  readonly packs: Readonly<Record<string, 'on' | 'off'>>;
  readonly single: Readonly<Partial<Record<(typeof SINGLE)[number], string>>>;
}

const DAYS = ['as-of', 'known-at', 'lists-day'] as const;
const SINGLE = [...DAYS, 'lists', 'presumptions'] as const;

export interface VariedRun {
  readonly name: string;
  readonly varied: readonly Varied[];
  readonly screening: Screening;
}

/** `base`: how it screens without a variation, and by what. Errors: everything that a variation names and nobody has. */
export const variedRuns = async (
  file: string,
  order: Order,
  base: Screening,
  run: Run,
): Promise<readonly VariedRun[]> => {
  const { document, shape } = oneDocument(file, await textOf(file), variationsDocument, {
    what: 'Variations are one document, and this begins a second',
    remedy: 'Write all variations above the ---',
  });
  const asked = shape.variations.flatMap((one, index) =>
    runsOf(one, ['variations', String(index)]),
  );
  const indices = [...base.sources.indices, ...readShownIndices(join(run.root, 'dist'))];
  const problems = problemsOf(asked, { file, document, base, indices });
  if (problems.length > 0) throw new LicetError(problems);
  const runs: VariedRun[] = [];
  for (const one of asked) {
    const sources = await sourcesOf(one, order, base.sources, indices, file);
    runs.push({
      name: one.name,
      varied: variedIn(one),
      screening: await screeningBy(orderFor(one, order, run, sources.library), sources),
    });
  }
  return runs;
};

/** Of each list one value a run, all with all, in the order in which they are written. */
const runsOf = (variation: Variation, path: Path): Asked[] => {
  const { name, parameters = {}, indices = {}, packs = {} } = variation;
  const choices: { readonly key: string; readonly values: readonly string[] }[] = [
    ...Object.entries(parameters).map(([key, values]) => ({ key, values: [values].flat() })),
    ...SINGLE.flatMap((key) =>
      variation[key] === undefined ? [] : [{ key, values: [variation[key]].flat() }],
    ),
  ];
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

const variedIn = ({ parameters, indices, packs, single }: Asked): Varied[] => [
  ...Object.entries(parameters).map(([name, to]) => ({ what: `parameter ${name}`, to })),
  ...Object.entries(indices).map(([fact, to]) => ({ what: `index of ${fact}`, to })),
  ...Object.entries(packs).map(([pack, to]) => ({ what: `pack ${pack}`, to })),
  ...Object.entries(single).map(([what, to]) => ({ what, to })),
];

interface Checked {
  readonly file: string;
  readonly document: YamlDocument;
  readonly base: Screening;
  readonly indices: readonly Index[];
}

const problemsOf = (
  asked: readonly Asked[],
  { file, document, base, indices }: Checked,
): Problem[] => {
  const problems = new Map<string, Problem>();
  const say = (path: Path, what: string, remedy: string): void => {
    const place = document.keyPlace(path);
    problems.set(`${place.line}:${place.column} ${what}`, {
      code: 'unknown-option-value',
      place,
      what,
      remedy,
    });
  };
  const { library } = base.sources;
  const thresholds = library.parameters.filter(({ kind }) => kind === 'threshold');
  const names = new Set<string>();
  if (asked.length > MOST_RUNS)
    problems.set('', {
      code: 'over-limit',
      place: { file },
      what: `The variations are ${asked.length} runs; a sweep may have ${MOST_RUNS}`,
      remedy: 'Vary fewer lists of values together',
    });
  for (const { name, path, parameters, indices: chosen, packs, ...rest } of asked) {
    if (names.has(name))
      say([...path, 'name'], `Two runs are called '${name}'`, 'Give each a name of its own');
    names.add(name);
    if (variedIn({ name, path, parameters, indices: chosen, packs, ...rest }).length === 0)
      say(
        path,
        `The variation '${name}' has nothing otherwise`,
        'Say what it varies, or take it out',
      );
    for (const one of Object.keys(parameters))
      if (!thresholds.some((known) => known.name === one))
        say(
          [...path, 'parameters', one],
          `There is no threshold '${one}' among the packs in use`,
          possibleText(
            one,
            thresholds.map((known) => known.name).sort(compareText),
            'data/parameters',
          ),
        );
    for (const [fact, id] of Object.entries(chosen)) {
      const own = base.sources.indices.find((known) => known.fact === fact);
      const other = indices.find((known) => known.id === id);
      if (!own)
        say(
          [...path, 'indices', fact],
          `No index supplies '${fact}'`,
          `Possible: ${base.sources.indices
            .flatMap((known) => known.fact ?? [])
            .sort(compareText)
            .join(', ')}`,
        );
      else if (id !== 'none' && !other)
        say(
          [...path, 'indices', fact],
          `There is no index '${id}', or it was not imported`,
          `Possible: none, ${indices
            .map((known) => known.id)
            .sort(compareText)
            .join(', ')}`,
        );
      else if (other && other.direction !== own.direction)
        say(
          [...path, 'indices', fact],
          `Of '${id}' ${other.direction}, and of '${own.id}' ${own.direction}: the rules would read it the wrong way round`,
          'Choose an index that runs the same way',
        );
    }
    for (const [pack, to] of Object.entries(packs)) {
      const isOn = library.packs.some((known) => known.id === pack);
      if (to === 'off' && !isOn)
        say(
          [...path, 'packs', pack],
          `The pack '${pack}' is not in use, and cannot be turned off`,
          possibleText(
            pack,
            library.packs.map((known) => known.id).sort(compareText),
            'licet explain',
          ),
        );
      if (to === 'on' && isOn)
        say(
          [...path, 'packs', pack],
          `The pack '${pack}' is on already`,
          'Turn it off, or take the line out',
        );
    }
  }
  return [...problems.values()];
};

/** `library`: a pack that is turned off cannot be one of those that are not asked about. */
const orderFor = ({ single }: Asked, order: Order, { today }: Run, library: Library): Order => {
  const knownAt = knownAtOf(single['known-at'], today);
  const ids = new Set(library.packs.map(({ id }) => id));
  const { unasked = [] } = order.asked;
  return {
    ...order,
    asked: { ...order.asked, unasked: unasked.filter((id) => ids.has(id)) },
    options: {
      ...order.options,
      ...(single['as-of'] !== undefined && { asOf: dayOf('as-of', single['as-of']) }),
      ...(knownAt !== undefined && { knownAt }),
      ...(single.lists !== undefined && { lists: single.lists as 'bundled' | 'required' }),
      ...(single.presumptions !== undefined && { presumptions: single.presumptions === 'on' }),
    },
  };
};

/** The very sources of the base where nothing in them is otherwise, so that the law is bound once. */
const sourcesOf = async (
  { parameters, indices, packs, single }: Asked,
  order: Order,
  base: Sources,
  known: readonly Index[],
  file: string,
): Promise<Sources> => {
  const on = Object.keys(packs).filter((pack) => packs[pack] === 'on');
  const sources =
    on.length === 0
      ? base
      : await sourcesFor(
          order,
          { rules: [...order.rules, ...ownRules([...(await turnedOn(on, file)).optional])] },
          order.store,
        );
  const off = new Set(Object.keys(packs).filter((pack) => packs[pack] === 'off'));
  const isSame = off.size === 0 && Object.keys(parameters).length === 0;
  const library = isSame ? sources.library : withOthers(sources.library, parameters, off);
  const day = single['lists-day'];
  return {
    ...sources,
    library,
    rulebooks: isSame ? sources.rulebooks : new Rulebooks(library),
    indices: withIndices(sources.indices, indices, known),
    store: day === undefined ? sources.store : storeOnDay(sources.store, day),
  };
};

const withOthers = (
  library: Library,
  parameters: Readonly<Record<string, string>>,
  off: ReadonlySet<string>,
): Library => ({
  ...library,
  packs: library.packs.filter(({ id }) => !off.has(id)),
  parameters: library.parameters.map((one): Parameter => {
    const value = parameters[one.name];
    if (value === undefined) return one;
    const { established: _, ...rest } = one;
    return { ...rest, values: [{ since: UNDATED, value: [value] }] };
  }),
});

/** The other index takes the place of the one that supplies the fact; how the fact is made of its values stays. */
const withIndices = (
  indices: readonly Index[],
  chosen: Readonly<Record<string, string>>,
  known: readonly Index[],
): readonly Index[] =>
  indices.flatMap((own): Index[] => {
    const id = own.fact === undefined ? undefined : chosen[own.fact];
    if (id === undefined) return [own];
    const other = known.find((one) => one.id === id);
    if (!other) return [];
    const { changeOver: _, boundsAs: __, fact: ___, ...rest } = other;
    const { fact, changeOver, boundsAs } = own;
    return [
      {
        ...rest,
        ...(fact !== undefined && { fact }),
        ...(changeOver !== undefined && { changeOver }),
        ...(boundsAs !== undefined && { boundsAs }),
      },
    ];
  });
