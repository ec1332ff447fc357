// Facts that turn on more than the subject whose they are, such as one of an item that turns on the end user: decided for each
// choice of those others, and written into copies, so that a subject says under each choice what is so under it.

import type { Facts, Scope } from '../../model/facts.ts';
import { SUBJECTS, type Subject } from '../law/subjects.ts';
import type { Crossing } from '../law/supplies.ts';
import { choiceOf, keyOf, type Choice } from './choices.ts';
import type { NumberedFacts, Sifted } from './sifted.ts';

/** What suppliers say of a subject under a choice of it and of the others on which they turn, and of nothing else. */
type Decide = (crossing: Crossing, choice: Choice) => NumberedFacts;

export class Crossed {
  /** In the order in which each finds what it reads. */
  readonly all: readonly Crossing[];
  readonly #facts: Facts;
  readonly #decide: Decide;
  readonly #decided = new Map<Crossing, Map<Scope, Map<number, NumberedFacts>>>();
  readonly #copies = new Map<Scope, Map<number, Sifted>>();

  constructor(all: readonly Crossing[], facts: Facts, decide: Decide) {
    this.all = all;
    this.#facts = facts;
    this.#decide = decide;
    for (const crossing of all) this.#decided.set(crossing, new Map());
  }

  before(crossing: Crossing): readonly Crossing[] {
    return this.all.slice(0, this.all.indexOf(crossing));
  }

  /** `own`: what the subject says whatever is chosen. */
  with(own: Sifted, scope: Scope, choice: Choice, crossing: readonly Crossing[]): Sifted {
    const apt = crossing.filter(({ kind }) => kind === scope.kind);
    if (apt.length === 0) return own;
    const others = SUBJECTS.filter((subject) => apt.some((one) => one.others.includes(subject)));
    const key = keyOf(choice, others, this.#facts) * (this.all.length + 1) + apt.length;
    const copies = under(this.#copies, scope);
    let copy = copies.get(key);
    if (!copy) {
      copy = own.with(apt.flatMap((one) => this.#factsOf(one, scope, choice)));
      copies.set(key, copy);
    }
    return copy;
  }

  #factsOf(crossing: Crossing, scope: Scope, choice: Choice): NumberedFacts {
    const known = under(this.#decided.get(crossing)!, scope);
    const key = keyOf(choice, crossing.others, this.#facts);
    let facts = known.get(key);
    if (!facts) {
      const own = {
        ...only(choice, crossing.others),
        ...choiceOf(crossing.kind, scope, this.#facts),
      };
      facts = this.#decide(crossing, own);
      known.set(key, facts);
    }
    return facts;
  }
}

/** True where all on which it turns are chosen. */
export const isApt = ({ others }: Crossing, choice: Choice): boolean =>
  others.every((other) => choice[other] !== undefined);

const only = (choice: Choice, subjects: readonly Subject[]): Choice =>
  Object.fromEntries(subjects.map((subject) => [subject, choice[subject]]));

const under = <V>(known: Map<Scope, Map<number, V>>, scope: Scope): Map<number, V> => {
  let ofScope = known.get(scope);
  if (!ofScope) known.set(scope, (ofScope = new Map()));
  return ofScope;
};
