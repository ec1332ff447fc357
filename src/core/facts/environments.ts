// Which subjects a rule is applied to: once for each item, each party, each bearer of a role that it reads.

import type { Fact, Facts, Scope } from '../../model/facts.ts';
import type { Env } from '../logic/evaluate.ts';
import type { Subject } from '../law/rulebook.ts';
import { SUBJECTS } from '../law/rulebook.ts';

/** One choice of subjects; the numbers say which. */
export interface Bindings {
  readonly env: Env;
  readonly chosen: Readonly<Partial<Record<Subject, number>>>;
}

export class Environments {
  readonly #facts: Facts;
  readonly #asOf: string;
  readonly #cache = new Map<string, readonly Bindings[]>();

  readonly #base: Record<string, Scope | undefined>;

  constructor(facts: Facts, asOf: string) {
    this.#facts = facts;
    this.#asOf = asOf;
    this.#base = { ...Object.fromEntries(facts.single), ...this.#only() };
  }

  /** Every choice of the given subjects, in the order of the transaction file. */
  for(subjects: readonly Subject[]): readonly Bindings[] {
    const key = subjects.join();
    const known = this.#cache.get(key);
    if (known) return known;
    let choices: {
      scopes: Record<string, Scope | undefined>;
      chosen: Partial<Record<Subject, number>>;
    }[] = [{ scopes: this.#base, chosen: {} }];
    for (const subject of subjects) {
      const bearers = this.#bearers(subject);
      choices = choices.flatMap((choice) =>
        bearers.map((scope, index) => ({
          scopes: { ...choice.scopes, [subject]: scope },
          chosen: { ...choice.chosen, [subject]: index },
        })),
      );
    }
    const bindings = choices.map(({ scopes, chosen }) => ({
      env: { asOf: this.#asOf, scopes, elements: this.#facts.elements },
      chosen,
    }));
    this.#cache.set(key, bindings);
    return bindings;
  }

  /** Subjects of which there is only one are always in sight, so that sentences can name them. */
  #only(): Record<string, Scope | undefined> {
    const only: Record<string, Scope | undefined> = {};
    for (const subject of SUBJECTS) {
      const bearers = this.#bearers(subject);
      if (subject !== 'party' && bearers.length === 1) only[subject] = bearers[0];
    }
    return only;
  }

  #bearers(subject: Subject): readonly Scope[] {
    switch (subject) {
      case 'item':
        return this.#facts.items;
      case 'party':
        return this.#facts.parties;
      case 'end-user':
        return this.#facts.endUsers;
      case 'consignee':
        return this.#facts.consignees;
    }
  }
}

/** A copy of the facts whose scopes can be added to, with identity kept: one party stays one party in every place. */
export const openFacts = (
  facts: Facts,
): { facts: Facts; add: (scope: Scope, local: string, fact: Fact) => void } => {
  const copies = new Map<Scope, Scope & { readonly facts: Map<string, Fact> }>();
  const copy = (scope: Scope): Scope => {
    let made = copies.get(scope);
    if (!made) {
      made = { ...scope, facts: new Map(scope.facts) };
      copies.set(scope, made);
    }
    return made;
  };
  const opened: Facts = {
    single: new Map([...facts.single].map(([name, scope]) => [name, copy(scope)])),
    items: facts.items.map(copy),
    parties: facts.parties.map(copy),
    endUsers: facts.endUsers.map(copy),
    consignees: facts.consignees.map(copy),
    elements: new Map([...facts.elements].map(([kind, scopes]) => [kind, scopes.map(copy)])),
  };
  return {
    facts: opened,
    add: (scope, local, fact) => void (scope.facts as Map<string, Fact>).set(local, fact),
  };
};
