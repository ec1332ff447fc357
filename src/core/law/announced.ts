// The law ahead: a library as it was announced by a day, to be read on a later one. What nobody had published by then is not in
// it, neither a beginning nor an end, so that law of a later day never shows.

import { addDays, UNDATED } from '../../model/dates.ts';
import type { Library } from '../../model/pack.ts';
import type { ListPeriod } from '../../model/rule.ts';

/** How far ahead an answer looks. */
const DAYS_AHEAD = 180;

interface Announcing {
  readonly since?: string;
  readonly until?: string;
  readonly announced?: string;
  readonly endAnnounced?: string;
}

/** The library as anybody could know it on the day. */
export const announcedBy = (library: Library, day: string): Library => ({
  ...library,
  packs: library.packs.map((pack) => ({ ...pack, notModelled: knownOf(pack.notModelled, day) })),
  rules: library.rules.map((rule) => ({ ...rule, versions: knownOf(rule.versions, day) })),
  definitions: library.definitions.map((definition) => ({
    ...definition,
    versions: knownOf(definition.versions, day),
  })),
  entries: library.entries.map((entry) => ({
    ...entry,
    versions: entry.versions.map((version) => ({
      ...version,
      periods: byList(version.periods).flatMap((periods) => knownOf(periods, day)),
    })),
  })),
  parameters: library.parameters.map((parameter) => ({
    ...parameter,
    ...(parameter.members && { members: knownOf(parameter.members, day) }),
  })),
});

const byList = (periods: readonly ListPeriod[]): ListPeriod[][] =>
  [...new Set(periods.map(({ list }) => list))].map((list) =>
    periods.filter((period) => period.list === list),
  );

/** A day on which something announced begins or ends, and the day from which anybody could know it. */
export interface AnnouncedDay {
  readonly known: string;
  readonly day: string;
}

export const announcedDays = (library: Library): AnnouncedDay[] =>
  periodsOf(library)
    .flatMap((periods) =>
      periods.flatMap((period) => [
        ...(period.announced === undefined
          ? []
          : [{ known: period.announced, day: period.since ?? UNDATED }]),
        ...(period.until === undefined
          ? []
          : [{ known: endKnown(period, periods), day: period.until }]),
      ]),
    )
    .filter(({ known, day }) => known < day);

const periodsOf = ({
  rules,
  definitions,
  entries,
  parameters,
}: Library): (readonly Announcing[])[] => [
  ...rules.map(({ versions }) => versions),
  ...definitions.map(({ versions }) => versions),
  ...entries.flatMap(({ versions }) => versions.flatMap(({ periods }) => byList(periods))),
  ...parameters.map(({ members = [] }) => members),
];

/** Days within reach on which the law will be another by what was announced on the day, oldest first. */
export const changesAhead = (announced: readonly AnnouncedDay[], day: string): string[] => {
  const last = addDays(day, DAYS_AHEAD);
  const days = announced.filter((one) => one.known <= day && one.day > day && one.day <= last);
  return [...new Set(days.map((one) => one.day))].sort();
};

const knownOf = <T extends Announcing>(periods: readonly T[], day: string): T[] =>
  periods
    .filter((period) => isKnown(period.announced ?? period.since ?? UNDATED, day))
    .map((period) => {
      if (period.until === undefined || isKnown(endKnown(period, periods), day)) return period;
      const { until: _notYet, ...open } = period;
      return open as T;
    });

/** An end is known from what follows it, where that was announced. */
const endKnown = (period: Announcing, periods: readonly Announcing[]): string =>
  period.endAnnounced ??
  periods.find(({ since }) => since === period.until)?.announced ??
  period.until!;

const isKnown = (from: string, day: string): boolean => from === UNDATED || from <= day;
