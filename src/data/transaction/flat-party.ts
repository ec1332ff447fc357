// A party as it is written → its facts and those of its owners, and the names under which it is looked up.

import type { StatedParty } from '../../model/clearance.ts';
import type { Fact, Scope } from '../../model/facts.ts';
import { missingFact } from '../../model/missing.ts';
import type { Path } from '../read/yaml.ts';
import { addressRegion } from './address-region.ts';
import { contradictionIn } from './contradiction.ts';
import { onceOf, type Loose, type Reading } from './reading.ts';
import { aliasesIn, statedParty } from './stated-party.ts';
import { StatedFact, statedFacts } from './stated.ts';
import { toldStates } from './told-states.ts';

export interface FlatParty extends FlatOwner {
  readonly owners: readonly FlatOwner[];
}

interface FlatOwner {
  readonly scope: Scope;
  /** Its own name first. */
  readonly called: readonly string[];
  /** Undefined where it has no name. */
  readonly stated: StatedParty | undefined;
}

export const flatParty = (
  given: Loose,
  path: Path,
  label: string,
  role: string,
  reading: Reading,
): FlatParty => {
  const { facts, called, stated, owners } = onceOf(reading, given, `${label} ${role}`, () =>
    readParty(given, path, label, role, reading),
  );
  // What is looked up is written into the facts of this reading.
  const own = new Map(facts);
  const scope: Scope = { kind: 'party', label, name: partyName(facts, role), facts: own };
  return {
    scope,
    called,
    stated,
    owners: owners.map((owner, index) => ({
      called: owner.called,
      stated: owner.stated,
      scope: {
        kind: 'owner',
        bearer: scope,
        label: `${label}.owners.${index}`,
        name: owner.called[0] ?? 'an owner, not named',
        facts: new Map(owner.facts),
      },
    })),
  };
};

interface Read {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly called: readonly string[];
  readonly stated: StatedParty | undefined;
  readonly owners: readonly Omit<Read, 'owners'>[];
}

const readParty = (
  given: Loose,
  path: Path,
  label: string,
  role: string,
  reading: Reading,
): Read => {
  const facts = statedFacts(given, path, 'party', reading);
  facts.set('role', new StatedFact(role, reading.raw, path));
  facts.set('address-region', addressRegion(given, path, facts, reading));
  facts.set('contradiction', contradictionIn(facts, 'party', path, reading));
  const called = [...nameIn(facts), ...aliasesIn(given)];
  facts.set('told-states', toldStates(called, path, facts, reading));
  const owners = ((given['owners'] as Loose[] | undefined) ?? []).map((owner, index) => {
    const its = statedFacts(owner, [...path, 'owners', index], 'owner', reading);
    return { facts: its, called: nameIn(its), stated: statedParty(owner, its) };
  });
  const told = reading.tellingParties.suggests(called, facts, owners);
  facts.set(
    'name-suggests',
    told === undefined
      ? { from: reading.raw.file, missing: [missingFact(`${label}.type`)] }
      : new StatedFact(told, reading.raw, [...path, 'name']),
  );
  return { facts, called, stated: statedParty(given, facts), owners };
};

const nameIn = (facts: ReadonlyMap<string, Fact>): string[] => {
  const name = facts.get('name')?.value;
  return typeof name === 'string' ? [name] : [];
};

const partyName = (facts: ReadonlyMap<string, Fact>, role: string): string => {
  const [name] = nameIn(facts);
  return name === undefined ? `the ${role}, not named` : `${name} (${role})`;
};
