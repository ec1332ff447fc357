// What a run of licet sweep screens with: the sources of the base, with another threshold, index or pack, or lists of another day.

import { Rulebooks } from '../../core/law/rulebooks.ts';
import { storeOnDay } from '../../data/lists/store-on-day.ts';
import { UNDATED } from '../../model/dates.ts';
import type { Index } from '../../model/index-values.ts';
import type { Library } from '../../model/pack.ts';
import type { Parameter } from '../../model/parameter.ts';
import { turnedOn } from '../named-rules.ts';
import { ownRules } from '../own-rules.ts';
import type { Order } from '../screening.ts';
import { sourcesFor, type Sources } from '../sources.ts';
import type { AskedRun } from './asked-runs.ts';

/** The very sources of the base where nothing in them is otherwise, so that the law is bound once. */
export const variedSources = async (
  { parameters, indices, packs, single }: AskedRun,
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
