// The variations of licet sweep → the runs that they are, each with what it screens by.

import { join } from 'node:path';
import { readShownIndices } from '../../data/library/compiled.ts';
import { oneDocument } from '../../data/read/one-document.ts';
import { textOf } from '../../data/read/streams.ts';
import { LicetError } from '../../model/errors.ts';
import type { Library } from '../../model/pack.ts';
import { variationsDocument } from '../../model/schema/variations.ts';
import type { Varied } from '../../model/sensitivity.ts';
import { dayOf, knownAtOf } from '../day.ts';
import type { Run } from '../run.ts';
import { screeningBy, type Order, type Screening } from '../screening.ts';
import { askedRuns, variedIn, type AskedRun } from './asked-runs.ts';
import { problemsOfVariations } from './variation-problems.ts';
import { variedSources } from './varied-sources.ts';

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
  const asked = askedRuns(file, shape.variations);
  const indices = [...base.sources.indices, ...readShownIndices(join(run.root, 'dist'))];
  const problems = problemsOfVariations(asked, { document, base, indices, today: run.today });
  if (problems.length > 0) throw new LicetError(problems);
  const runs: VariedRun[] = [];
  for (const one of asked) {
    const sources = await variedSources(one, order, base.sources, indices, file);
    runs.push({
      name: one.name,
      varied: variedIn(one),
      screening: await screeningBy(orderFor(one, order, run, sources.library), sources),
    });
  }
  return runs;
};

/** `library`: a pack that is turned off cannot be one of those that are not asked about. */
const orderFor = ({ single }: AskedRun, order: Order, { today }: Run, library: Library): Order => {
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
