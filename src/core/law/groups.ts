// Rules that are applied to the same subjects.

import type { Ready } from './binder.ts';
import type { Subject } from './subjects.ts';

/** Anything with a condition that is applied to subjects. */
export interface Applicable {
  readonly subjects: readonly Subject[];
  readonly condition: Ready;
}

export interface Group<T extends Applicable> {
  readonly subjects: readonly Subject[];
  readonly all: readonly T[];
  /** The place of each one's condition in the sieve. */
  readonly places: readonly number[];
}

export const groupOf = <T extends Applicable>(
  subjects: readonly Subject[],
  all: readonly T[],
): Group<T> => ({ subjects, all, places: all.map(({ condition }) => condition.place) });

export const groupsOf = <T extends Applicable>(all: readonly T[]): Group<T>[] => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = one.subjects.join();
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map((all) => groupOf(all[0]!.subjects, all));
};

/** Of each group those that count; groups of which none does are left out. */
export const groupsWith = <T extends Applicable>(
  groups: readonly Group<T>[],
  which: (one: T) => boolean,
): Group<T>[] =>
  groups.flatMap(({ subjects, all }) => {
    const apt = all.filter(which);
    return apt.length > 0 ? [groupOf(subjects, apt)] : [];
  });
