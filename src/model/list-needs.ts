// What lists of parties an answer needs: how much of them must be loaded, and how old a snapshot may be.

import { addSpan, parseSpan, type Span } from './dates.ts';
import type { ListInfo } from './evidence.ts';

/**
 * 'required': every list that the packs read must be there whole; 'bundled': what is shipped is enough, extracts too; identifiers
 * of lists: these must be there whole, and of the others what is loaded is enough.
 */
export type NeededLists = 'bundled' | 'required' | readonly string[];

/** As a manifest has it. */
export const neededText = (needed: NeededLists): string =>
  typeof needed === 'string' ? needed : [...needed].sort().join(', ');

/** The same read again; where a manifest says nothing, all are required. */
export const neededIn = (text: string | undefined): NeededLists =>
  text === undefined || text === 'required' || text === 'bundled'
    ? (text ?? 'required')
    : text.split(', ');

/** The day of which the whole list is known: of an extract that of the whole list in it, whatever single rows were written down since. */
export const wholeDay = ({ taken, wholeAsOf }: Pick<ListInfo, 'taken' | 'wholeAsOf'>): string =>
  wholeAsOf ?? taken;

/** The last day on which a list is not stale. */
export const freshToOf = (list: Pick<ListInfo, 'taken' | 'wholeAsOf' | 'staleAfter'>): string =>
  addSpan(wholeDay(list), list.staleAfter, 1);

/** Spans after which snapshots are stale, by list, each as '3 days'. */
export type StaleAfter = Readonly<Record<string, string>>;

const STALE_AFTER = 'stale-after ';

/** As the options of a manifest have them. */
export const namedStaleAfter = (staleAfter: StaleAfter): Record<string, string> =>
  Object.fromEntries(Object.entries(staleAfter).map(([id, text]) => [STALE_AFTER + id, text]));

export const staleAfterIn = (options: Readonly<Record<string, string>>): StaleAfter =>
  Object.fromEntries(
    Object.entries(options).flatMap(([name, text]) =>
      name.startsWith(STALE_AFTER) ? [[name.slice(STALE_AFTER.length), text]] : [],
    ),
  );

/** True where a snapshot of any day is stale by `own` no later than by `other`. */
export const isNoLonger = (own: Span, other: Span): boolean =>
  DAYS.every((day) => addSpan(day, own, 1) <= addSpan(day, other, 1));

/** Months are longest, and shortest, from these. */
const DAYS = ['2023-02-01', '2024-02-01', '2023-03-01', '2023-12-31', '2024-02-29'];

/** The span of a text that a schema let through. */
export const spanIn = (text: string): Span => parseSpan(text)!;
