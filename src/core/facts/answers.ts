// A transaction with some answers set, addressed by label ('item.category', 'end-user.type').

import { declarationOf, type FactTable, type FactType } from '../../model/fact.ts';
import type { Fact, Facts, FactValue, Scope } from '../../model/facts.ts';
import { declaredPath } from '../../model/label.ts';

/** Answers by label, as a file would state them: a code, or 'none' of a list. */
export type Assignment = ReadonlyMap<string, string>;

export const withAnswers = (given: Facts, set: Assignment, table?: FactTable): Facts => {
  const { facts, add } = openFacts(given);
  for (const [label, value] of set) {
    const at = holderOf(label, facts);
    if (!at) continue;
    const type = table && declarationOf(table, declaredPath(label))?.type;
    add(at.scope, at.local, { value: typed(value, type), from: 'answer' });
  }
  return facts;
};

const typed = (value: string, type: FactType | undefined): FactValue => {
  if (type === 'number') return Number(value);
  if (type !== 'choices' && type !== 'territories') return value;
  return value === 'none' ? [] : value.split(', ');
};

/** Whose fact a label is, and what it is called there: the longest label of a subject that it begins with. */
export const holderOf = (
  label: string,
  { single, items, parties, elements }: Facts,
): { readonly scope: Scope; readonly local: string } | undefined => {
  let found: Scope | undefined;
  const owners = elements.get('owner') ?? [];
  for (const scope of [...single.values(), ...items, ...parties, ...owners])
    if (label.startsWith(`${scope.label}.`) && scope.label.length > (found?.label.length ?? 0))
      found = scope;
  return found && { scope: found, local: label.slice(found.label.length + 1) };
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
