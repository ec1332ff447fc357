// Answers that somebody looked up before, by territory and day: offered to whoever is asked, with their source, and never taken
// for an answer.

import type { Confidence } from './citation.ts';
import type { Place } from './errors.ts';

export interface RecordedAnswer {
  readonly answer: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** What is offered beside a question: to be confirmed, and no answer until then. */
export interface OnRecord extends RecordedAnswer {
  /** Of what use of the power it speaks. */
  readonly of: string;
  readonly since: string;
  /** For whom it is otherwise. */
  readonly note?: string;
}

export interface AnswersOnRecord {
  readonly id: string;
  /** The fact of the destination to which they are answers. */
  readonly fact: string;
  /** Of what use of the power they speak: 'interception of communications'. */
  readonly of: string;
  /** The kinds of item of whose use they speak; absent: any. */
  readonly kinds?: readonly string[];
  /** Territory → periods, oldest first; between and outside them nothing is on record. */
  readonly territories: Readonly<
    Record<
      string,
      readonly (RecordedAnswer & {
        readonly since: string;
        /** The first day on which it no longer holds. */
        readonly until?: string;
        /** For whom it is otherwise; `note` in the file, and no author's note: whoever is asked reads it. */
        readonly otherwise?: string;
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
    const { until: _, source, otherwise, ...recorded } = found;
    const then = otherwise === undefined ? undefined : asOf(otherwise, day);
    return { of, ...recorded, source: asOf(source, day) ?? LATER, ...(then && { note: then }) };
  }
  return undefined;
};

/** In place of a source that speaks of later days alone. */
const LATER = 'looked up in a source of a later day';

/**
 * What a sentence of clauses says of acts and findings up to a day: a clause that names a later day is left out, and of its
 * links is said that they are later. Undefined where nothing is left.
 */
const asOf = (text: string, day: string): string | undefined => {
  const kept = text.split('; ').flatMap((clause) => {
    if (!isLater(clause, day)) return clause;
    const links = clause.match(LINK);
    return links === null ? [] : `${LATER}, ${links.join(', ')}`;
  });
  return kept.length === 0 ? undefined : kept.join('; ');
};

const LINK = /https?:[^\s,)]+/g;
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
/** '29 September 2022', 'May 2017' or '2017'. */
const DATE = new RegExp(
  `(?:(?:\\b(\\d{1,2}) )?\\b(${MONTHS.join('|')}) )?\\b((?:19|20)\\d\\d)\\b`,
  'g',
);

/** Whether a clause names a day, a month or a year that had not begun. */
const isLater = (clause: string, today: string): boolean =>
  [...clause.replace(LINK, '').matchAll(DATE)].some(([, day, month, year]) => {
    const named = [
      year!,
      ...(month === undefined ? [] : [twoDigits(MONTHS.indexOf(month) + 1)]),
      ...(day === undefined ? [] : [twoDigits(Number(day))]),
    ].join('-');
    return named > today.slice(0, named.length);
  });

const twoDigits = (number: number): string => String(number).padStart(2, '0');
