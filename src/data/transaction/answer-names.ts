// What an answer by name calls its fact: item.x of the only item, end-user.x of the only party of a role. Once there are several
// the name tells one no longer, so that it is written with the position; and one fact can stand under either name.

import type { Columns } from '../read/csv-header.ts';
import { PARTY_ROLES } from '../../model/fact.ts';
import { bearersIn, listAt, placeOf, targetOf, type Loose } from './answer-targets.ts';

/** Holders that named one thing before and several after, with what the one is called now: item → items.0. */
export const holdersNow = (before: unknown, after: unknown): ReadonlyMap<string, string> => {
  const now = new Map<string, string>();
  if (listAt(before, 'items').length < 2 && listAt(after, 'items').length > 1)
    now.set('item', 'items.0');
  for (const role of PARTY_ROLES) {
    const [was, is] = [bearersIn(before, role), bearersIn(after, role)];
    if (was.length === 1 && is.length > 1) now.set(role, `parties.${was[0]}`);
  }
  return now;
};

/** The label with its holder as it is called now. */
export const labelNow = (label: string, now: ReadonlyMap<string, string>): string => {
  const [holder = '', ...rest] = label.split('.');
  return [now.get(holder) ?? holder, ...rest].join('.');
};

/** Which of the labels call the fact that `label` calls: spelt so, or else by another name, or one that tells it no longer. */
export const labelsMeant = (
  label: string,
  labels: readonly string[],
  value: Loose,
  columns: Columns,
): readonly string[] => {
  const same = labels.filter((one) => one === label);
  if (same.length > 0) return same;
  const of = placesMeant(label, value, columns);
  return labels.filter((one) =>
    placesMeant(one, value, columns).some((place) => of.includes(place)),
  );
};

/** More than one where the name fits several. */
const placesMeant = (label: string, value: Loose, columns: Columns): readonly string[] => {
  const [holder = '', ...rest] = label.split('.');
  const each =
    holder === 'item'
      ? [...listAt(value, 'items').keys()].map((index) => `items.${index}`)
      : bearersIn(value, holder).map((index) => `parties.${index}`);
  const labels = each.length > 1 ? each.map((one) => [one, ...rest].join('.')) : [label];
  return labels.flatMap((one) => {
    const target = targetOf(one, value, columns);
    return 'code' in target ? [] : [placeOf(target)];
  });
};
