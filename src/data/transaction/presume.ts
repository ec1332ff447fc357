// Adds to an item what every item of its kind has or lacks, as facts with that origin. It never touches what is stated,
// presumes nothing that a stated fact unsettles, and knows nothing of an item whose kind is not.

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

/** Of stated and presumed facts the presumed ones that do not stand beside the stated. */
export type Unsettled = (
  stated: ReadonlyMap<string, Fact>,
  presumed: ReadonlyMap<string, Fact>,
) => ReadonlySet<string>;

/** The item itself where nothing is presumed of it. */
export const presume = (item: Scope, presumptions: Presumptions, unsettled: Unsettled): Scope => {
  const category = item.facts.get('category')?.value;
  const presumed = typeof category === 'string' ? presumptions.get(category) : undefined;
  if (!presumed || presumed.size === 0) return item;
  const left = unsettled(item.facts, presumed);
  const standing = [...presumed].filter(([local]) => !left.has(local));
  const facts = new Map([...standing, ...item.facts]);
  const against = againstKind(item.facts, presumed);
  const before = facts.get(CONTRADICTION);
  if (before && against.length > 0) {
    const texts = [
      ...(before.value === 'none' ? [] : [String(before.value)]),
      ...against.map((one) => `category is ${category as string} and ${one}`),
    ];
    facts.set(CONTRADICTION, { from: before.from, value: texts.join('; ') });
  }
  return { ...item, facts };
};

const CONTRADICTION = 'contradiction';

/** What the item is stated to have or do although no item of its kind has or does it. */
const againstKind = (
  stated: ReadonlyMap<string, Fact>,
  presumed: ReadonlyMap<string, Fact>,
): string[] =>
  [...presumed]
    .flatMap(([local, { value: lacked }]) => {
      const value = stated.get(local)?.value;
      return value !== undefined && isLack(lacked) && !isLack(value)
        ? [`${local} is ${String(value)}`]
        : [];
    })
    .sort();

const isLack = (value: FactValue | undefined): boolean =>
  value === 'no' || value === 'none' || (Array.isArray(value) && value.length === 0);

const typed = (value: string | readonly string[], type: FactType | undefined): FactValue => {
  if (type === 'number') return Number(value);
  if (type === 'choices') return value === 'none' ? [] : [value].flat();
  return typeof value === 'string' ? value : [...value];
};
