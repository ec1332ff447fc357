// On which lines of a file a finding stands where its own facts were looked up or worked out: the names of those of whom evidence is,
// what definitions and codes rest on, and at the last what its subjects are called.

import type { FactTable } from '../../model/fact.ts';
import type { Scope } from '../../model/facts.ts';
import type { FindingFact, FindingLines } from '../../model/verdict.ts';
import type { Application } from '../judgement/applications.ts';
import type { Support } from '../logic/explain.ts';
import { valueText } from './sentences.ts';

/** What tells one party, item or place from another, the first that is known. */
const TELLING = ['name', 'category', 'country'];

/** What is carried by facts, be it found or not decided. */
export type Carrying = Pick<Application, 'outcome' | 'support' | 'subjects' | 'restsOn'>;

/** `table`: what is told of a party or item as a whole, and was stated by nobody, tells no line. */
export const linesOf = (application: Carrying, table: FactTable): FindingLines => {
  const { support } = application;
  const about = new Facts();
  const behind = new Facts();
  const own = new Set(support.facts.map(({ label }) => label));
  for (const element of support.elements) about.addBearersOf(element);
  const walk = ({ facts, elements }: Support): void => {
    for (const element of elements) behind.addBearersOf(element);
    for (const { label, local, holder } of facts) {
      const rest = application.restsOn(holder, local);
      if (!rest) {
        const declared = table.get(`${holder.kind}.${local}`);
        if (!own.has(label) && declared?.derived !== true) behind.add(holder, local, label);
        if (isOfKind(holder, local)) behind.add(holder, 'category');
      } else if (!seen.has(label)) {
        seen.add(label);
        walk(rest);
      }
    }
  };
  const seen = new Set<string>();
  // Of what is not decided it would be a fact among many that decide nothing yet.
  if (application.outcome === 'met') walk({ facts: support.facts, elements: [] });
  return {
    about: about.all,
    behind: behind.all,
    // Few findings come to it, and where something stands in its file is looked for when somebody asks.
    get subjects() {
      const subjects = new Facts();
      for (const subject of application.subjects) subjects.addTelling(subject);
      for (const { holder } of support.facts) subjects.addTelling(holder);
      return subjects.all;
    },
  };
};

/** What each is called, for want of a name by its kind or place. */
export const tellingOf = (scopes: readonly Scope[]): readonly FindingFact[] => {
  const facts = new Facts();
  for (const scope of scopes) facts.addTelling(scope);
  return facts.all;
};

/** Presumed of every item of its kind. */
const isOfKind = ({ facts }: Scope, local: string): boolean => {
  const presumed = facts.get(local)?.presumed;
  return presumed !== undefined && presumed === facts.get('category')?.value;
};

/** Each once, in the order in which they came. */
class Facts {
  readonly #of = new Map<string, FindingFact>();

  add(holder: Scope, local: string, label = `${holder.label}.${local}`): boolean {
    const fact = holder.facts.get(local);
    if (fact?.value === undefined) return false;
    this.#of.set(label, { fact: label, value: valueText(fact.value), from: fact.from });
    return true;
  }

  addTelling(holder: Scope): void {
    TELLING.some((local) => this.add(holder, local));
  }

  /** Of an owner that is not in the transaction the party that it holds stands there. */
  addBearersOf({ bearer }: Scope): void {
    if (!bearer) return;
    this.addTelling(bearer);
    this.addBearersOf(bearer);
  }

  get all(): readonly FindingFact[] {
    return [...this.#of.values()];
  }
}
