// A transaction with some answers set, addressed by label ('item.category', 'end-user.type').

import type { Fact, Facts, Scope } from '../../model/facts.ts';
import type { Assignment } from '../inquiry/assign.ts';
import { openFacts } from './environments.ts';

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
    const scope = [...scopes.keys()]
      .filter((prefix) => label.startsWith(`${prefix}.`))
      .sort((a, b) => b.length - a.length)[0];
    if (scope === undefined) continue;
    add(scopes.get(scope)!, label.slice(scope.length + 1), answered(value));
  }
  return facts;
};

const answered = (value: string): Fact => ({ value, from: 'answer' });
