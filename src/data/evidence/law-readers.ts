// What of the law reads a set, a fact or a place by its code, on a day: rules and definitions in force. For pages alone.

import { leaves, literalsOf, parametersOf, type Condition } from '../../model/condition.ts';
import { inForce } from '../../model/dates.ts';
import type { NamedBy } from '../../model/destination.ts';
import type { FactDeclaration } from '../../model/fact.ts';
import type { Library } from '../../model/pack.ts';

/** What reads a set or a fact, by '$set' and by fact: rules and definitions in force on the day. */
export type Readers = ReadonlyMap<string, readonly string[]>;

export const readersOn = ({ rules, definitions }: Library, day: string): Readers => {
  const readers = new Map<string, string[]>();
  const add = (id: string, condition: Condition | undefined): void => {
    if (condition === undefined) return;
    const read = new Set([
      ...parametersOf(condition).map((parameter) => `$${parameter}`),
      ...leaves(condition).map(({ leaf }) => leaf.fact),
    ]);
    for (const one of read) {
      const known = readers.get(one);
      if (known === undefined) readers.set(one, [id]);
      else if (!known.includes(id)) known.push(id);
    }
  };
  for (const { id, versions } of rules)
    for (const version of versions)
      if (inForce(version, day)) {
        add(id, version.when);
        add(id, version.askedWhen);
      }
  for (const { id, versions } of definitions)
    for (const version of versions) if (inForce(version, day)) add(id, version.when);
  return readers;
};

/** Rules and definitions in force that name the code of a place themselves, in order of their names. */
export const namedBy = (library: Library, code: string, day: string): readonly NamedBy[] => {
  const places = new Set(library.facts.filter(isOfPlaces).map(({ path }) => path));
  const names = (condition: Condition | undefined): boolean =>
    condition !== undefined &&
    leaves(condition).some(({ leaf }) => places.has(leaf.fact) && literalsOf(leaf).includes(code));
  const readers = readersOn(library, day);
  return [
    ...library.rules.flatMap(({ id, versions }) =>
      versions
        .filter((version) => inForce(version, day) && names(version.when))
        .map(({ title }) => ({ id, title, readBy: [] })),
    ),
    ...library.definitions.flatMap(({ id, fact, question, versions }) =>
      versions
        .filter((version) => inForce(version, day) && names(version.when))
        .map(() => ({ id, title: question, readBy: readers.get(fact) ?? [] })),
    ),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
};

const isOfPlaces = ({ type }: FactDeclaration): boolean =>
  type === 'territory' || type === 'territories';
