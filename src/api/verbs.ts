// What a program asks of packs that it loaded: one call for each verb. Nothing here remembers what it was asked, reads the clock, or
// writes anything; the packs may be shared by all calls of a thread.

import { classifications } from '../core/study/classification.ts';
import { asTransaction } from '../data/transaction/items.ts';
import { transactionFrom } from '../data/transaction/transactions.ts';
import type { RawTransaction } from '../data/read/raw.ts';
import type { Categories } from '../model/category.ts';
import type { ItemClassification } from '../model/classification.ts';
import type { WholePartyStore } from '../model/evidence.ts';
import type { NameReason, PartyRecord } from '../model/name-match.ts';
import type { Answer, Question } from '../model/verdict.ts';
import { Screener, type ScreenerOptions, type ScreenerSources } from '../screener.ts';
import type { Packs } from './load-packs.ts';
import type { Studied } from './studied.ts';

/**
 * The answer on one transaction, an object of the shape that `licet schema transaction` prints. For many, make one `Screener` of the
 * packs and ask it: to make one takes longer than to ask it. Errors: `LicetError` with everything that is wrong with it, at once.
 */
export const screen = (packs: Packs, transaction: object, options: ScreenerOptions): Answer =>
  new Screener(packs, options, packs.rulebooks).screen(transactionFrom(transaction));

/**
 * What to ask of it, what decides most first, each with the answers that it can have and where they lead; none where no answer could
 * change a colour. Errors: as `screen`.
 */
export const questions = (
  packs: Packs,
  transaction: object,
  options: ScreenerOptions,
): readonly Question[] => screen(packs, transaction, options).questions();

/**
 * Which entries of each control list an item meets, may meet or misses, and what to ask of it: a result for each item. `item`: an item
 * alone, or a transaction with its items. It is never a classification by an authority. Errors: as `screen`.
 */
export const classify = (
  packs: Packs,
  item: object,
  options: ScreenerOptions,
): ItemClassification[] =>
  classifiedBy(studying(packs, packs.studied(), options), packs.categories, transactionFrom(item));

/** The same of a transaction as it was read, and by a screener that studies. */
export const classifiedBy = (
  screener: Screener,
  categories: Categories,
  raw: RawTransaction,
): ItemClassification[] => {
  const { engine, input } = screener.prepare(asTransaction(raw));
  return classifications(engine, input.facts, categories, { file: raw.file, line: raw.line });
};

/** A screener of the law with the notes of its authors. */
export const studying = (
  sources: ScreenerSources,
  { library, rulebooks }: Studied,
  options: ScreenerOptions,
): Screener => new Screener({ ...sources, library }, options, rulebooks);

/** A listed party that a name may mean, and why. */
export interface ListedMatch {
  readonly list: string;
  readonly id: string;
  readonly name: string;
  /** Which of its names it was. */
  readonly matched: string;
  /** From 0 to 1. */
  readonly score: number;
  /** `strong`: it alerts; `possible`: a person has to look. */
  readonly decision: 'strong' | 'possible' | 'none';
  readonly reasons: readonly NameReason[];
}

/**
 * The listed parties that may be meant, the likeliest first. `store`: `packs.store`, or what `openStore` opened. None is no word on
 * who it is: it is on none of these lists under a name like it.
 */
export const match = (
  store: Pick<WholePartyStore, 'search'>,
  party: PartyRecord,
  limit = 10,
): ListedMatch[] => store.search(party).slice(0, limit).map(listedMatch);

export const listedMatch = ({
  who,
  comparison,
}: ReturnType<WholePartyStore['search']>[number]): ListedMatch => ({
  list: who.list,
  id: who.id,
  name: who.name,
  matched: comparison.candidate,
  score: comparison.score,
  decision: comparison.decision,
  reasons: comparison.reasons,
});
