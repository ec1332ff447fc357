// What a run of screen was told, in a form that can be sent to another thread, and what screens by it. The main thread and
// the threads of --jobs are made from this alike, so that they cannot answer differently.

import * as z from 'zod';
import { Rulebooks } from '../core/law/rulebooks.ts';
import type { RawTransaction } from '../data/read/raw.ts';
import type { RulesRoot } from '../model/packed.ts';
import type { Answer } from '../model/verdict.ts';
import { askedAbout, type AskedAbout } from '../data/library/asked-about.ts';
import { Screener, type ScreenerOptions } from '../screener.ts';
import { withAnswersInstead, type Answers } from './answers.ts';
import type { Run } from './run.ts';
import { sourcesFor, type Sources } from './sources.ts';

export interface Order extends Pick<Run, 'root' | 'env' | 'open'> {
  /** Folders of the user's packs, and packs that were proved: each thread has the very bytes. */
  readonly rules: readonly RulesRoot[];
  /** The lock to which the run is held. */
  readonly lock?: string;
  /** The user's store of lists. */
  readonly store: string;
  readonly options: ScreenerOptions;
  readonly asked: AskedAbout;
  readonly answers: Answers;
  /** Columns of tables that are left out. */
  readonly ignored: ReadonlySet<string>;
  /** Many transactions are awaited. */
  readonly batch: boolean;
}

export interface Screening {
  readonly screener: Screener;
  readonly sources: Sources;
  readonly options: ScreenerOptions;
  /** Errors: everything that is wrong with the transaction, at once. */
  screen(raw: RawTransaction): Answer;
}

/** `sources`: what was read for it already; else what the order names. */
export const screeningBy = async (order: Order, sources?: Sources): Promise<Screening> => {
  // Schemas that compile themselves pay off from some dozens of transactions on.
  z.config({ jitless: !order.batch });
  const all = sources ?? (await sourcesFor(order, order, order.store));
  const library = askedAbout(all.library, order.asked);
  const rulebooks = library === all.library ? all.rulebooks : new Rulebooks(library);
  return screeningOn({ ...all, library, rulebooks }, order);
};

/** The same with what was read already, such as for another day of knowledge. */
export const screeningOn = (
  sources: Sources,
  { options, answers }: Pick<Order, 'options' | 'answers'>,
): Screening => {
  const screener = new Screener(sources, options, sources.rulebooks);
  if (answers.size === 0)
    return { screener, sources, options, screen: (raw) => screener.screen(raw) };
  const { columns } = screener;
  return {
    screener,
    sources,
    options,
    screen: (raw) => screener.screen(withAnswersInstead(raw, answers, columns)),
  };
};
