// Each transaction of a table judged once more, by what is known on a later day. The law is that of its own day in both.

import type { RawTransaction } from '../../data/read/raw.ts';
import type { Answer } from '../../model/verdict.ts';
import type { Layout } from '../../report/tables/table.ts';
import { screeningOn, type Order, type Screening } from '../screening.ts';

/**
 * `then`: the answer by what was known on the day. `screen`: how a transaction is judged by a screening. Undefined where nobody asked,
 * and where the later day is before the one of the answer: that is no hindsight. Errors: as of `screen`.
 */
type Later = (
  raw: RawTransaction,
  then: Answer,
  screen: (raw: RawTransaction, by: Screening) => Answer,
) => Answer | undefined;

/** `screening`: by what was known on the day. */
export const laterBy = (
  { sources }: Pick<Screening, 'sources'>,
  { options, answers }: Pick<Order, 'options' | 'answers'>,
  { laterKnownAt }: Pick<Layout, 'laterKnownAt'>,
): Later => {
  if (laterKnownAt === undefined) return () => undefined;
  const later = screeningOn(sources, {
    options: { ...options, knownAt: laterKnownAt },
    answers,
  });
  return (raw, then, screen) => {
    if (then.knownAt === laterKnownAt) return then;
    return then.knownAt > laterKnownAt ? undefined : screen(raw, later);
  };
};
