// Lists as they stood on a day, whatever the day of the law: who was listed later is not there, who stood there then is listed on all
// days, and of whom nobody knows whether he did that stays unknown. It is for colours alone: the days of its rows are not theirs.

import type { ListedParty, WholePartyStore } from '../../model/evidence.ts';

/** Before and after all days of law. */
const ALWAYS_PAST = '0001-01-01';
const NEVER_SEEN = '9999-12-31';

export const storeOnDay = (store: WholePartyStore, day: string): WholePartyStore => {
  const standing = <M extends { readonly listed: ListedParty }>(matches: readonly M[]): M[] =>
    matches.flatMap((match) => {
      const listed = rowOn(match.listed, day);
      return listed ? [{ ...match, listed }] : [];
    });
  return {
    lists: store.lists,
    all: () => store.all().flatMap((row) => rowOn(row, day) ?? []),
    search: (query) =>
      store.search(query).flatMap(({ who, comparison }) => {
        const row = rowOn(who, day);
        return row ? [{ who: row, comparison }] : [];
      }),
    find: (names, country) => standing(store.find(names, country)),
    ...(store.bearing && { bearing: (sought) => standing(store.bearing!(sought)) }),
    ...(store.naming && { naming: (names) => standing(store.naming!(names)) }),
  };
};

/** Undefined where it came later. */
const rowOn = (row: ListedParty, day: string): ListedParty | undefined => {
  const { since, earliest = since, until, last, seen, ...rest } = row;
  if (earliest !== undefined && earliest > day) return undefined;
  if (until !== undefined && until <= day) return { ...rest, until: ALWAYS_PAST };
  const isUnknown =
    (last !== undefined && last < day) ||
    (since === undefined ? seen !== undefined && day < seen : day < since);
  return isUnknown ? { ...rest, seen: NEVER_SEEN } : rest;
};
