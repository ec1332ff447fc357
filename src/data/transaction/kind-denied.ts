// What is stated of an item although every item of its kind has or does otherwise. Whether the kind or the answer is true is
// for a person to find out; a kind of which an item may honestly lack a thing does not name it.

import type { Category } from '../../model/category.ts';
import type { Fact } from '../../model/facts.ts';

/** By kind of item what makes an item one of it. */
export type KindsDefined = ReadonlyMap<string, Category['defines']>;

export const kindsDefined = (categories: readonly Category[]): KindsDefined =>
  new Map(categories.map(({ id, defines }) => [id, defines]));

/** 'mob-extracts-ids is no'; 'none' where what is stated denies nothing that makes the kind, or leaves some of it open. */
export const kindDenied = (stated: ReadonlyMap<string, Fact>, kinds: KindsDefined): string => {
  const category = stated.get('category')?.value;
  const needed = typeof category === 'string' ? (kinds.get(category) ?? []) : [];
  const denied = needed.flatMap((one) => {
    const lines = Object.entries(one).map(([local, values]) => {
      const value = stated.get(local)?.value;
      if (value === undefined) return 'open';
      const given = [value].flat().map(String);
      if (given.some((each) => values.includes(each))) return 'so';
      return `${local} is ${given.join(', ') || 'none'}`;
    });
    return lines.includes('open') || lines.includes('so') ? [] : lines;
  });
  return denied.length === 0 ? 'none' : denied.sort().join('; ');
};
