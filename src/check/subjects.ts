// What a test file can be about: a rule, a definition or an entry, seen alike.

import type { Condition } from '../model/condition.ts';
import { leaves } from '../model/condition.ts';
import { namespaceOf } from '../model/fact.ts';
import type { Library } from '../model/pack.ts';
import type { DefinitionVersion, EntryVersion, RuleVersion } from '../model/rule.ts';

export type Subject =
  | {
      readonly kind: 'rule';
      readonly id: string;
      readonly pack: string;
      readonly versions: readonly RuleVersion[];
    }
  | {
      readonly kind: 'define';
      readonly id: string;
      readonly pack: string;
      readonly versions: readonly DefinitionVersion[];
    }
  | {
      readonly kind: 'entry';
      readonly id: string;
      readonly pack: string;
      readonly versions: readonly EntryVersion[];
    };

export const subjectsOf = (library: Library): Subject[] => [
  ...library.rules.map((rule) => ({ kind: 'rule' as const, ...rule })),
  ...library.definitions.map(({ id, pack, versions }) => ({
    kind: 'define' as const,
    id,
    pack,
    versions,
  })),
  ...library.entries.map((entry) => ({ kind: 'entry' as const, ...entry })),
];

export type Version = Subject['versions'][number];

/** Definitions are never asked by themselves: what reads them is. */
export const askedWhenOf = (version: Version): Condition | undefined =>
  'askedWhen' in version ? (version.askedWhen as Condition) : undefined;

/** The conditions of every version, those that decide what is asked among them. */
export const conditionsOf = (subject: Subject): Condition[] =>
  subject.versions.flatMap((version) =>
    [version.when, askedWhenOf(version)].filter((condition) => condition !== undefined),
  );

/** The facts that a subject reads; for `some`, the kind of evidence. */
export const readsOf = (subject: Subject): Set<string> => {
  const reads = new Set<string>();
  for (const condition of conditionsOf(subject)) {
    for (const { leaf, within } of leaves(condition))
      reads.add(within !== undefined && namespaceOf(leaf.fact) === within ? within : leaf.fact);
  }
  return reads;
};

/** Status draft or retired everywhere: kept for the record, never applied. */
export const isDormant = (subject: Subject): boolean =>
  subject.versions.every((version) => version.status !== 'reviewed');
