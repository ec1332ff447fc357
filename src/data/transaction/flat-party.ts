// A party as it is written → its facts and those of its owners and their owners, and the names under which they are looked up.

import type { StatedParty } from '../../model/clearance.ts';
import type { Fact, Scope } from '../../model/facts.ts';
import { missingFact } from '../../model/missing.ts';
import type { Path } from '../read/path.ts';
import { addressRegion, type PlaceOfUse } from './address-region.ts';
import { contradictionIn } from './contradiction.ts';
import { onceOf, type Loose, type Reading } from './reading.ts';
import { aliasesIn, statedParty } from './stated-party.ts';
import { StatedFact, statedFacts } from './stated.ts';
import { governmentElsewhere, toldStates } from './told-states.ts';

/** A party or an owner as the file has it. */
export interface Written {
  /** How it is called in questions: 'end-user', 'end-user.owners.0.owners.1'. */
  readonly label: string;
  readonly facts: ReadonlyMap<string, Fact>;
  /** Its own name first. */
  readonly called: readonly string[];
  /** Undefined where it has no name. */
  readonly stated: StatedParty | undefined;
  readonly owners: readonly Written[];
}

export interface FlatParty {
  readonly scope: Scope;
  readonly written: Written;
}

export const flatParty = (
  given: Loose,
  path: Path,
  label: string,
  role: string,
  reading: Reading,
  used: PlaceOfUse,
): FlatParty => {
  const as = `${label} ${role} ${JSON.stringify(used)}`;
  const written = onceOf(reading.once, given, as, () =>
    readParty(given, path, label, role, reading, used),
  );
  const { facts } = written;
  // What is looked up is written into the facts of this reading.
  const own = new Map(facts);
  return { written, scope: { kind: 'party', label, name: partyName(facts, role), facts: own } };
};

const readParty = (
  given: Loose,
  path: Path,
  label: string,
  role: string,
  reading: Reading,
  used: PlaceOfUse,
): Written => {
  const facts = statedFacts(given, path, 'party', reading);
  facts.set('role', new StatedFact(role, reading.raw, path));
  facts.set('address-region', addressRegion(given, path, facts, reading, used));
  facts.set('contradiction', contradictionIn(facts, 'party', path, reading));
  const called = [...nameIn(facts), ...aliasesIn(given)];
  facts.set('told-states', toldStates(called, path, facts, reading));
  facts.set('government-elsewhere', governmentElsewhere(path, facts, reading));
  const owners = ownersIn(given, path, label, reading);
  const told = reading.tellingParties.suggests(called, facts, owners.flatMap(behind));
  facts.set(
    'name-suggests',
    told === undefined
      ? { from: reading.raw.file, missing: [missingFact(`${label}.type`)] }
      : new StatedFact(told, reading.raw, [...path, 'name']),
  );
  return { label, facts, called, stated: statedParty(given, facts), owners };
};

/** Owners and their owners in turn; how deep they go is bounded before they are read. */
const ownersIn = (given: Loose, path: Path, label: string, reading: Reading): Written[] =>
  ((given['owners'] as Loose[] | undefined) ?? []).map((owner, index) => {
    const at = [...path, 'owners', index];
    const facts = statedFacts(owner, at, 'owner', reading);
    const its = `${label}.owners.${index}`;
    return {
      label: its,
      facts,
      called: nameIn(facts),
      stated: statedParty(owner, facts),
      owners: ownersIn(owner, at, its, reading),
    };
  });

/** An owner and whoever stands behind it, each with the smallest share on the way. */
const behind = (owner: Written): Pick<Written, 'facts'>[] => [
  owner,
  ...owner.owners.flatMap(behind).map(({ facts }) => {
    const shares = [owner.facts, facts].flatMap((of) => of.get('share') ?? []);
    const [least] = shares
      .filter(({ value }) => typeof value === 'number')
      .sort((a, b) => Number(a.value) - Number(b.value));
    return { facts: least ? new Map([...facts, ['share', least]]) : facts };
  }),
];

const nameIn = (facts: ReadonlyMap<string, Fact>): string[] => {
  const name = facts.get('name')?.value;
  return typeof name === 'string' ? [name] : [];
};

const partyName = (facts: ReadonlyMap<string, Fact>, role: string): string => {
  const [name] = nameIn(facts);
  return name === undefined ? `the ${role}, not named` : `${name} (${role})`;
};
