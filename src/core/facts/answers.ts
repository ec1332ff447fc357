// A transaction with some answers set, addressed by label ('item.category', 'end-user.type').

import type { Fact, Facts, Scope } from '../../model/facts.ts';

/** Answers by label. */
export type Assignment = ReadonlyMap<string, string>;

export const withAnswers = (given: Facts, set: Assignment): Facts => {
  const { facts, add } = openFacts(given);
  const scopes = new Map<string, Scope>();
  for (const scope of [
    ...facts.single.values(),
    ...facts.items,
    ...facts.parties,
    ...facts.endUsers,
    ...facts.consignees,
  ])
    scopes.set(scope.label, scope);
  for (const [label, value] of set) {
    const holder = [...scopes.keys()]
      .filter((prefix) => label.startsWith(`${prefix}.`))
      .sort((a, b) => b.length - a.length)[0];
    if (holder === undefined) continue;
    add(scopes.get(holder)!, label.slice(holder.length + 1), { value, from: 'answer' });
  }
  return facts;
};

/**
 * A copy of the facts whose scopes can be added to, with identity kept: one party stays one party
 * in every place.
 */
export const openFacts = (
  facts: Facts,
): { facts: Facts; add: (scope: Scope, local: string, fact: Fact) => void } => {
  const copies = new Map<Scope, Scope>();
  const copy = (scope: Scope): Scope => {
    let made = copies.get(scope);
    if (!made) {
      const { bearer } = scope;
      made = { ...scope, facts: new Map(scope.facts), ...(bearer && { bearer: copy(bearer) }) };
      copies.set(scope, made);
    }
    return made;
  };
  const endUsers = facts.endUsers.map(copy);
  const opened: Facts = {
    single: new Map([...facts.single].map(([name, scope]) => [name, copy(scope)])),
    items: facts.items.map(copy),
    parties: facts.parties.map(copy),
    endUsers,
    consignees: facts.consignees === facts.endUsers ? endUsers : facts.consignees.map(copy),
    elements: new Map([...facts.elements].map(([kind, scopes]) => [kind, scopes.map(copy)])),
  };
  return {
    facts: opened,
    add: (scope, local, fact) => void (scope.facts as Map<string, Fact>).set(local, fact),
  };
};
