// Adds to an item what every item of its kind has or lacks, as facts with that origin. It never touches what is stated, and
// knows nothing of an item whose kind is not.

import type { Category } from '../../model/category.ts';
import type { FactTable, FactType } from '../../model/fact.ts';
import type { Fact, FactValue, Scope } from '../../model/facts.ts';

/** What each kind of item presumes, by its id. */
export type Presumptions = ReadonlyMap<string, ReadonlyMap<string, Fact>>;

export const presumptionsOf = (categories: readonly Category[], facts: FactTable): Presumptions =>
  new Map(
    categories.map(({ id, presumes }) => [
      id,
      new Map(
        Object.entries(presumes).map(([local, value]): [string, Fact] => [
          local,
          {
            value: typed(value, facts.get(`item.${local}`)?.type),
            from: `presumed: category ${id}`,
            presumed: id,
          },
        ]),
      ),
    ]),
  );

/** The item itself where nothing is presumed of it. */
export const presume = (item: Scope, presumptions: Presumptions): Scope => {
  const category = item.facts.get('category')?.value;
  const presumed = typeof category === 'string' ? presumptions.get(category) : undefined;
  if (!presumed || presumed.size === 0) return item;
  return { ...item, facts: new Map([...presumed, ...item.facts]) };
};

const typed = (value: string | readonly string[], type: FactType | undefined): FactValue => {
  if (type === 'number') return Number(value);
  if (type === 'choices') return value === 'none' ? [] : [value].flat();
  return typeof value === 'string' ? value : [...value];
};
