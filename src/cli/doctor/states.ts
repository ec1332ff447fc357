// What is loaded, by its days: packs, lists, the clock beside them, and what answers of today would have as gaps.

import { coverageGaps } from '../../core/law/coverage.ts';
import { rulebookFor } from '../../core/law/rulebook.ts';
import { ListGaps, sooner } from '../../data/lists/list-gaps.ts';
import { addSpan } from '../../model/dates.ts';
import type { ClockState, DoctorPage, ListState, PackState } from '../../model/doctor-page.ts';
import { freshToOf } from '../../model/list-needs.ts';
import type { Settings } from '../settings.ts';
import type { Sources } from '../sources.ts';

type Gap = DoctorPage['gaps'][number];

export const packsOf = ({ library, own = [] }: Sources, today: string): PackState[] =>
  library.packs.map(({ id, kind, checkedTo, staleAfter, sha256 }) => {
    const freshTo = addSpan(checkedTo, staleAfter, 1);
    return {
      pack: id,
      kind,
      own: own.includes(id),
      checkedTo,
      freshTo,
      stale: today > freshTo,
      sha256,
    };
  });

/** `staleAfter`: as the settings have it. */
export const listsOf = (
  { store }: Sources,
  staleAfter: Settings['staleAfter'],
  today: string,
): ListState[] =>
  sooner(store.lists, staleAfter).map((info) => ({
    list: info.id,
    rows: info.rows,
    day: info.taken,
    dayKnown: info.undated !== true,
    whole: info.whole === true,
    ...(info.wholeAsOf !== undefined && { wholeAsOf: info.wholeAsOf }),
    bundled: info.bundled,
    altered: info.altered === true,
    freshTo: freshToOf(info),
    stale: today > freshToOf(info),
  }));

/** Whoever supplies and wherever it goes: what reaches no transaction of a house is told all the same. */
export const gapsOf = (
  { library, store, indices }: Sources,
  { lists, staleAfter }: Pick<Settings, 'lists' | 'staleAfter'>,
  today: string,
): Gap[] => [
  ...new ListGaps(store.lists, lists, staleAfter)
    .on(today, [undefined], rulebookFor(library, today).readLists)
    .map(asTold),
  ...coverageGaps(library, today).map(({ gap }) => asTold(gap)),
  ...indices
    .map(({ id, editions, staleAfter: span }) => ({
      id,
      published: editions.at(-1)!.published,
      freshTo: addSpan(editions.at(-1)!.published, span, 1),
    }))
    .filter(({ freshTo }) => today > freshTo)
    .map(({ id, published, freshTo }): Gap => ({
      kind: 'policy',
      what: `The index ${id} is too old for ${today}`,
      why: `Its newest edition was published on ${published} and counts to ${freshTo}.`,
      remedy: `Take a newer edition in with licet index import ${id} FILE.`,
    })),
];

const asTold = ({ kind, what, why, remedy }: Gap): Gap => ({ kind, what, why, remedy });

export const clockOf = (sources: Sources | undefined, today: string): ClockState => {
  if (sources === undefined) return { today, behind: false };
  const days = [
    ...sources.library.packs.map(({ id, checkedTo }) => [checkedTo, `the pack ${id}`] as const),
    ...sources.store.lists.map(({ id, taken }) => [taken, `the list ${id}`] as const),
    ...sources.indices.map(
      ({ id, editions }) => [editions.at(-1)!.published, `the index ${id}`] as const,
    ),
  ].sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0));
  const [day, of] = days[0]!;
  return { today, newest: { day, of }, behind: today < day };
};
