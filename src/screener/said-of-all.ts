// What every answer of a run says alike: of what program and data it was made, and what was looked at on a day.

import type { Rulebook } from '../core/law/rulebook.ts';
import { unaskedIn } from '../data/library/asked-about.ts';
import { sooner } from '../data/lists/list-gaps.ts';
import { compareText } from '../model/errors.ts';
import { freshToOf, namedStaleAfter, neededText } from '../model/list-needs.ts';
import { newestEdition, type Index } from '../model/index-values.ts';
import type { Coverage, Manifest } from '../model/coverage.ts';
import type { WaiverFile } from '../model/waiver.ts';
import type { ScreenerOptions, ScreenerSources } from './options.ts';

export const manifestOf = (sources: ScreenerSources, options: ScreenerOptions): Manifest => {
  const { library, store } = sources;
  const unasked = unaskedIn(library);
  return {
    licet: sources.version,
    packs: sortedRecord(Object.fromEntries(library.packs.map(({ id, sha256 }) => [id, sha256]))),
    data: sortedRecord({
      ...sources.data,
      ...Object.fromEntries(store.lists.map(({ id, sha256 }) => [`lists/${id}`, sha256])),
      ...(options.clearances && { clearances: options.clearances.sha256 }),
      ...(options.licences && { licences: options.licences.sha256 }),
      ...(options.company && { company: options.company.sha256 }),
      ...(options.mapping && { mapping: options.mapping.sha256 }),
    }),
    options: sortedRecord({
      lists: neededText(options.lists),
      ...namedStaleAfter(options.staleAfter ?? {}),
      ...(options.presumptions === false && { presumptions: 'none' }),
      ...(options.fourEyes === true && { 'four-eyes': 'yes' }),
      ...(options.proof && { proof: options.proof }),
      ...editionsImported(sources.indices),
      ...(unasked !== undefined && { unasked }),
      ...(sources.own && { 'own-packs': [...sources.own].sort().join(', ') }),
      ...Object.fromEntries(
        Object.entries(sources.signed ?? {}).map(([id, by]) => [`signed ${id}`, by]),
      ),
      ...options.named,
    }),
  };
};

/** Put together once for each day of the law. */
export class Coverages {
  readonly #sources: Pick<ScreenerSources, 'store' | 'indices'>;
  readonly #lists: ScreenerSources['store']['lists'];
  readonly #known = new WeakMap<Rulebook, Coverage>();

  constructor(
    sources: Pick<ScreenerSources, 'store' | 'indices'>,
    { staleAfter }: Pick<ScreenerOptions, 'staleAfter'>,
  ) {
    this.#sources = sources;
    this.#lists = sooner(sources.store.lists, staleAfter ?? {});
  }

  on(rulebook: Rulebook): Coverage {
    let coverage = this.#known.get(rulebook);
    if (coverage) return coverage;
    const { indices } = this.#sources;
    coverage = {
      ...rulebook.coverage,
      lists: this.#lists.map((list) => ({
        list: list.id,
        rows: list.rows,
        taken: list.taken,
        ...(list.wholeAsOf !== undefined && { wholeAsOf: list.wholeAsOf }),
        freshTo: freshToOf(list),
        sha256: list.sha256,
        bundled: list.bundled,
        checked: list.altered !== true && rulebook.readLists.has(list.id),
        ...(list.altered === true && { altered: true }),
      })),
      indices: [...indices]
        .sort((a, b) => compareText(a.id, b.id))
        .map((index) => ({
          index: index.id,
          title: index.title,
          rights: index.rights,
          edition: newestEdition(index) ?? 'none',
          bundled: index.imported === undefined,
        })),
    };
    this.#known.set(rulebook, coverage);
    return coverage;
  }
}

/** Of a run alone: of one answer the waivers that speak of it stand in it, and no other makes it another. */
export const withWaivers = (
  manifest: Manifest,
  { sha256 }: Pick<WaiverFile, 'sha256'>,
): Manifest => ({ ...manifest, data: sortedRecord({ ...manifest.data, waivers: sha256 }) });

/** What the user imported is named with its edition in every answer. */
const editionsImported = (indices: readonly Index[]): Record<string, string> =>
  Object.fromEntries(
    indices
      .filter(({ imported }) => imported !== undefined)
      .map((index) => [`index ${index.id}`, `edition ${newestEdition(index) ?? 'none'}`]),
  );

const sortedRecord = (record: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
