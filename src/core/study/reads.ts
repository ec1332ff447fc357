// Which facts the law of a day reads at all: what no condition in force reads cannot change an answer.

import { leaves, type Condition } from '../../model/condition.ts';
import { inForce, UNDATED } from '../../model/dates.ts';
import { localName, namespaceOf, PARTY_ROLES } from '../../model/fact.ts';
import { declaredPath } from '../../model/label.ts';
import type { Library } from '../../model/pack.ts';

/** Namespaces that are a party, whatever its role. */
const PARTIES: ReadonlySet<string> = new Set(['party', 'consignee', ...PARTY_ROLES]);

/** Facts as conditions name them; of parties under 'party', for a condition about one may be met by another. */
export const readsOn = (library: Library, day: string): ReadonlySet<string> => {
  const reads = new Set<string>();
  const add = (condition: Condition | undefined): void => {
    if (condition) for (const { leaf } of leaves(condition)) reads.add(anyParty(leaf.fact));
  };
  for (const { versions } of [...library.rules, ...library.definitions])
    for (const version of versions)
      if (inForce(version, day)) {
        add(version.when);
        if ('askedWhen' in version) add(version.askedWhen);
      }
  for (const { versions } of library.entries)
    for (const { periods, when, askedWhen } of versions)
      if (periods.some((period) => inForce(period, day))) {
        add(when);
        add(askedWhen);
      }
  for (const { touches, notModelled } of library.packs) {
    add(touches);
    for (const { when, since = UNDATED, until } of notModelled)
      if (inForce({ since, until }, day)) add(when);
  }
  return reads;
};

/** Whether the fact that a question calls so is among them. */
export const isRead = (reads: ReadonlySet<string>, label: string): boolean =>
  reads.has(anyParty(declaredPath(label)));

const anyParty = (fact: string): string =>
  PARTIES.has(namespaceOf(fact)) ? `party.${localName(fact)}` : fact;
