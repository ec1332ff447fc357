// An item as it is written → its facts: what is stated, the codes that are declared, and what its name and codes tell.

import { saysUnlisted, type ControlList } from '../../model/control-list.ts';
import type { Fact, FactValue, Scope } from '../../model/facts.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Path } from '../read/path.ts';
import { askedAt } from './asked.ts';
import { contradictionIn } from './contradiction.ts';
import { declaredSections } from './declared-sections.ts';
import { itemCalled } from './item-called.ts';
import { kindDenied } from './kind-denied.ts';
import { listsWithBoth, militaryCode } from './military-codes.ts';
import { originOf } from './origin.ts';
import { statedCodes, StatedFact, statedFacts } from './stated.ts';
import { onceOf, type Loose, type Reading } from './reading.ts';
import { twinsApart } from './statements.ts';

export const itemScope = (
  item: Loose,
  index: number,
  label: string,
  reading: Reading,
  asOf: string,
): Scope => {
  const facts = onceOf(reading.once, item, label, () =>
    itemFacts(item, index, label, reading, asOf),
  );
  const [name, category, supplyForm] = ['name', 'category', 'supply-form'].map(
    (local) => facts.get(local)?.value,
  );
  return { kind: 'item', label, name: itemCalled({ name, category, supplyForm }, index), facts };
};

const itemFacts = (
  item: Loose,
  index: number,
  label: string,
  reading: Reading,
  asOf: string,
): ReadonlyMap<string, Fact> => {
  const path: Path = ['items', index];
  const facts = statedFacts(item, path, 'item', reading);
  for (const [local, fact] of statedFacts(
    (item['facts'] as Loose | undefined) ?? {},
    [...path, 'facts'],
    'item',
    reading,
  )) {
    const other = facts.get(local);
    if (other && String(other.value) !== String(fact.value))
      reading.problems.push({
        code: 'duplicate-key',
        place: reading.raw.place([...path, 'facts', local]),
        what: `'${local}' is stated twice of one item, as ${String(other.value)} and as ${String(fact.value)}`,
        remedy: 'Keep the one that is true',
      });
    facts.set(local, fact);
  }
  const declared = Object.entries((item['classification'] as Loose | undefined) ?? {});
  facts.set('declared-on', {
    value: declared
      .flatMap(([list, code]) => (isListed(code, reading.lists.get(list)) ? [list] : []))
      .sort(),
    from: originOf(reading.raw, path),
  });
  facts.set('told-leaves-union', {
    value: textOf(facts.get('leaves-union')?.value) ?? 'none',
    from: originOf(reading.raw, path),
  });
  facts.set('told-brokered-in-union', {
    value: [facts.get('brokered-place')?.value].flat().includes('union') ? 'yes' : 'none',
    from: originOf(reading.raw, path),
  });
  facts.set('told-us-jurisdiction', {
    value: textOf(facts.get('us-jurisdiction')?.value) ?? 'none',
    from: originOf(reading.raw, path),
  });
  const strange: string[] = [];
  const listed = new Map<ControlList, readonly string[]>();
  for (const [list, code] of declared) {
    const vocabulary = reading.lists.get(list);
    if (!vocabulary) {
      reading.problems.push({
        code: 'unknown-list',
        place: reading.raw.keyPlace([...path, 'classification', list]),
        what: `'${list}' is not a control list that the packs know`,
        remedy: listInstead(list, reading.lists),
      });
      continue;
    }
    const at = [...path, 'classification', list];
    const { codes, strange: unread } = statedCodes(code, vocabulary, at, reading);
    strange.push(...unread.map((one) => `${list} ${one}`));
    if (isListed(code, vocabulary)) listed.set(vocabulary, [codes ?? []].flat().map(String));
    if (codes !== undefined)
      facts.set(`classification.${list}`, new StatedFact(codes, reading.raw, at));
  }
  for (const [list, fact] of askedAt([...path, 'classification'], reading))
    facts.set(`classification.${list}`, fact);
  facts.set('declared-sections', {
    value: declaredSections(listed, reading.lists.values()),
    from: originOf(reading.raw, path),
  });
  facts.set(
    'strange-code',
    new StatedFact(strange.length === 0 ? 'none' : strange.join(', '), reading.raw, path),
  );
  const classification = (item['classification'] as Loose | undefined) ?? {};
  const name = facts.get('name')?.value;
  facts.set(
    'military-code',
    new StatedFact(militaryCode(classification, reading.lists), reading.raw, path),
  );
  facts.set('military-beside', {
    value: listsWithBoth(classification, reading.lists),
    from: originOf(reading.raw, path),
  });
  facts.set(
    'name-suggests',
    reading.tellingItems.suggests(
      textOf(name),
      textOf(facts.get('category')?.value),
      label,
      reading.raw.file,
    ),
  );
  facts.set('contradiction', contradictionIn(facts, 'item', path, reading));
  facts.set('kind-denied', new StatedFact(kindDenied(facts, reading.kinds), reading.raw, path));
  facts.set(
    'twin-lists',
    new StatedFact(
      twinsApart(
        reaching(classification, reading.lists, facts),
        reading.lists,
        reading.entries,
        asOf,
      ),
      reading.raw,
      path,
    ),
  );
  return facts;
};

/** Without the lists that do not reach the item: of them 'none' then says nothing. */
const reaching = (
  classification: Loose,
  lists: Reading['lists'],
  facts: ReadonlyMap<string, Fact>,
): Loose =>
  Object.fromEntries(
    Object.entries(classification).filter(
      ([list]) =>
        !Object.entries(lists.get(list)?.outside ?? {}).some(([local, values]) =>
          values.includes(String(facts.get(local)?.value)),
        ),
    ),
  );

/** A code, rather than the statement that there is none, or that nobody knows. */
const isListed = (code: unknown, list: ControlList | undefined): boolean =>
  [code]
    .flat()
    .some((one) => typeof one === 'string' && one !== 'unknown' && !saysUnlisted(list, [one]));

const textOf = (value: FactValue | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** What to write in place of a list that is not held: under which list that of a state stands, or the nearest name. */
const listInstead = (list: string, lists: ReadonlyMap<string, ControlList>): string => {
  const name = list.toLowerCase();
  const possible = `Possible: ${[...lists.keys()].sort().join(', ')}`;
  const saidFor = (key: string): string | undefined =>
    [...lists.values()].map(({ standsFor }) => standsFor?.[key]).find((said) => said !== undefined);
  const said = saidFor(name) ?? (/^[a-z]{2}$/.test(name) ? saidFor('*') : undefined);
  return said === undefined ? didYouMean(list, lists.keys(), possible) : `${said}. ${possible}`;
};
