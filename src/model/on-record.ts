// Answers that somebody looked up before, by territory and day: offered to whoever is asked, with their source, and never taken
// for an answer.

import type { Confidence } from './citation.ts';
import type { Place } from './errors.ts';
import type { OnRecord } from './verdict.ts';

export interface RecordedAnswer {
  readonly answer: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note?: string;
}

export interface AnswersOnRecord {
  readonly id: string;
  /** The fact of the destination to which they are answers. */
  readonly fact: string;
  /** Of what use of the power they speak: 'interception of communications'. */
  readonly of: string;
  /** Territory → periods, oldest first; between and outside them nothing is on record. */
  readonly territories: Readonly<
    Record<
      string,
      readonly (RecordedAnswer & {
        readonly since: string;
        /** The first day on which it no longer holds. */
        readonly until?: string;
      })[]
    >
  >;
  readonly place?: Place;
}

/** What stands on record about a fact of a territory on a day. */
export const onRecord = (
  all: readonly AnswersOnRecord[],
  fact: string,
  territory: string,
  day: string,
): OnRecord | undefined => {
  for (const { of, territories, ...table } of all) {
    if (table.fact !== fact) continue;
    const found = (territories[territory] ?? []).find(
      ({ since, until }) => since <= day && (until === undefined || day < until),
    );
    if (found === undefined) continue;
    const { until: _, ...recorded } = found;
    return { of, ...recorded };
  }
  return undefined;
};
