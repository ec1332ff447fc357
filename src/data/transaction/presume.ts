// Adds to an item what every item of its kind has or lacks, what its declared codes and the exporter's seat say of it, as facts
// with that origin.
// It never touches what is stated, presumes nothing that a stated fact unsettles, and knows nothing of an item whose kind is not.

import type { Category, Seat } from '../../model/category.ts';
import type { ControlList } from '../../model/control-list.ts';
import type { FactTable, FactType } from '../../model/fact.ts';
import type { Fact, FactValue, Scope } from '../../model/facts.ts';

/** What is presumed of an item, by the id of its kind, or by the country of the exporter. */
export type Presumptions = ReadonlyMap<string, ReadonlyMap<string, Fact>>;

export const presumptionsOf = (categories: readonly Category[], facts: FactTable): Presumptions =>
  new Map(
    categories.map(({ id, presumes }) => [id, presumedBy(id, `category ${id}`, presumes, facts)]),
  );

export const presumptionsOfSeats = (seats: readonly Seat[], facts: FactTable): Presumptions =>
  new Map(
    seats.flatMap(({ id, countries, presumes }) => {
      const presumed = presumedBy(`exporter ${id}`, `exporter ${id}`, presumes, facts);
      return countries.map((country) => [country, presumed] as const);
    }),
  );

const presumedBy = (
  by: string,
  origin: string,
  presumes: Category['presumes'],
  facts: FactTable,
): ReadonlyMap<string, Fact> =>
  new Map(
    Object.entries(presumes).map(([local, value]): [string, Fact] => [
      local,
      {
        value: typed(value, facts.get(`item.${local}`)?.type),
        from: `presumed: ${origin}`,
        presumed: by,
      },
    ]),
  );

/** The item with what the exporter's seat says of it. */
export const presumeBySeat = (item: Scope, exporter: Scope, seats: Presumptions): Scope => {
  const country = exporter.facts.get('country')?.value;
  const presumed = typeof country === 'string' ? seats.get(country) : undefined;
  return presumed ? { ...item, facts: new Map([...presumed, ...item.facts]) } : item;
};

export const presumptionsOfCodes = (
  lists: readonly ControlList[],
  facts: FactTable,
): ReadonlyMap<string, Presumptions> =>
  new Map(
    lists.flatMap(({ id, says }) => {
      const codes = Object.entries(says ?? {}).map(
        ([code, presumes]) =>
          [code, presumedBy(`code ${code}`, `code ${code}`, presumes, facts)] as const,
      );
      return codes.length === 0 ? [] : [[id, new Map(codes)] as const];
    }),
  );

/** The item with what its declared codes say of it. */
export const presumeByCode = (item: Scope, codes: ReadonlyMap<string, Presumptions>): Scope => {
  const said = [...codes].flatMap(([list, ofList]) => {
    const declared = item.facts.get(`classification.${list}`)?.value ?? [];
    return [declared].flat().flatMap((code) => [...(ofList.get(String(code)) ?? [])]);
  });
  return said.length === 0 ? item : { ...item, facts: new Map([...said, ...item.facts]) };
};

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
