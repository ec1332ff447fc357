// One piece of evidence as rules range over it: whose it is, what is known of it, or what would have to be known first.

import type { EndUserRecord } from '../../model/end-user-record.ts';
import type { ListedParty } from '../../model/evidence.ts';
import type { Evidence, Fact, Scope } from '../../model/facts.ts';
import { missingFact } from '../../model/missing.ts';

/** Evidence about a party. `name` is the row or the record, which a finding shows. */
export const elementOf = (
  kind: string,
  bearer: Scope,
  name: string,
  facts: ReadonlyMap<string, Fact>,
  evidence: Evidence,
  source: ListedParty | EndUserRecord,
): Scope => ({
  kind,
  label: `${bearer.label}.${kind}`,
  name,
  facts,
  bearer: partyOf(bearer),
  evidence,
  source,
});

/** Evidence of a party, where it is read once more. */
export const borneBy = (bearer: Scope, evidence: Scope): Scope => {
  const party = partyOf(bearer);
  return evidence.bearer === party ? evidence : { ...evidence, bearer: party };
};

/** The party to which a piece of evidence belongs: what is known of an owner is evidence about what it owns. */
const partyOf = (bearer: Scope): Scope => bearer.bearer ?? bearer;

/** Stands for evidence about a party that could not be looked up; only the party's role is known of it. */
export const openElement = (kind: string, bearer: Scope, open: readonly string[]): Scope => ({
  kind,
  label: `${bearer.label}.${kind}`,
  name: bearer.name,
  facts: new Map(bearer.facts.has('role') ? [['role', bearer.facts.get('role')!]] : []),
  open: open.map(missingFact),
  bearer: partyOf(bearer),
});

/** Facts that all come from one row or record; values that are not there are no facts. */
export const factsFrom = (
  from: string,
  values: Readonly<Record<string, string | number | readonly string[] | undefined>>,
): Map<string, Fact> => {
  const facts = new Map<string, Fact>();
  for (const local in values) {
    const value = values[local];
    if (value !== undefined) facts.set(local, { value, from });
  }
  return facts;
};

/** Facts that are looked up are put beside those that were stated. */
export const setFact = (scope: Scope, local: string, fact: Fact): void =>
  void (scope.facts as Map<string, Fact>).set(local, fact);

/** The text of a fact; undefined where it is unknown. */
export const textOf = (scope: Scope | undefined, local: string): string | undefined => {
  const value = scope?.facts.get(local)?.value;
  return typeof value === 'string' ? value : undefined;
};
