// Periods of one provision follow each other without overlap, and without a gap unless the file says why there was one.

import { compareStart, UNDATED } from '../model/dates.ts';
import type { Place, Problem } from '../model/errors.ts';
import type { Library } from '../model/pack.ts';
import { subjectsOf } from './subjects.ts';

interface Period {
  readonly since: string;
  readonly until?: string;
  readonly announced?: string;
  readonly endAnnounced?: string;
  readonly gap?: string;
  readonly place: Place;
}

export const versionProblems = (library: Library): Problem[] =>
  subjectsOf(library).flatMap((subject) => {
    if (subject.kind !== 'entry') return sequenceProblems(subject.id, subject.versions);
    const byList = new Map<string, Period[]>();
    for (const version of subject.versions) {
      for (const period of version.periods)
        byList.set(period.list, [
          ...(byList.get(period.list) ?? []),
          { ...period, place: version.place },
        ]);
    }
    return [...byList].flatMap(([list, periods]) =>
      sequenceProblems(`${subject.id} on the ${list} list`, periods),
    );
  });

const sequenceProblems = (name: string, periods: readonly Period[]): Problem[] => {
  const oldestFirst = [...periods].sort((a, b) => compareStart(a.since, b.since));
  const problems: Problem[] = [];
  for (const [index, period] of oldestFirst.entries()) {
    if (period.until !== undefined && period.since !== UNDATED && period.until <= period.since) {
      problems.push({
        code: 'version-overlap',
        place: period.place,
        what: `${name}: ends on ${period.until}, before it begins on ${period.since}`,
        remedy: 'Mend the days; until is the first day no longer in force',
      });
    }
    problems.push(...announcementProblems(name, period));
    const next = oldestFirst[index + 1];
    if (!next) continue;
    if (period.until === undefined || compareStart(next.since, period.until) < 0) {
      problems.push({
        code: 'version-overlap',
        place: next.place,
        what: `${name}: two periods are in force on ${next.since}`,
        remedy: `Give the older one until: ${next.since}`,
      });
    } else if (period.until < next.since && next.gap === undefined) {
      problems.push({
        code: 'version-gap',
        place: next.place,
        what: `${name}: nothing is in force from ${period.until} to ${next.since}`,
        remedy: 'Mend the days, or say in gap: why nothing was in force',
      });
    }
  }
  return problems;
};

/** What is announced lies ahead; anything else would be known before it was published. */
const announcementProblems = (
  name: string,
  { since, until, announced, endAnnounced, place }: Period,
): Problem[] =>
  (
    [
      ['announced', announced, since],
      ['end-announced', endAnnounced, until],
    ] as const
  ).flatMap(([key, published, day]) =>
    published === undefined || (day !== undefined && day !== UNDATED && published <= day)
      ? []
      : [
          {
            code: 'version-overlap',
            place,
            what: `${name}: ${key} is ${published}, and what it announces ${day === undefined || day === UNDATED ? 'has no day' : `begins or ends on ${day}`}`,
            remedy: 'Give the day on which it was published, or leave it out',
          },
        ],
  );
