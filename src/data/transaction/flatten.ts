// A checked transaction → facts by subject. Unknown and missing are the same; every value keeps its file and line.

import type { StatedParty } from '../../model/clearance.ts';
import type { Fact, Scope } from '../../model/facts.ts';
import { SINGLE_SUBJECTS } from '../../model/fact.ts';
import { MOST_OWNERS } from '../read/limits.ts';
import { writtenAt } from '../licences/written-at.ts';
import type { Path } from '../read/path.ts';
import type { Transaction } from '../../model/schema/transaction.ts';
import { isCompanyAlone } from './company-year.ts';
import { askedOf } from './asked.ts';
import { contradictionIn } from './contradiction.ts';
import { itemScope } from './flat-item.ts';
import { flatLicence } from './flat-licence.ts';
import { licensedDeal } from './licensed-deal.ts';
import { flatParty, type FlatParty } from './flat-party.ts';
import { ownersAtOdds } from './owners-at-odds.ts';
import { ownershipsOf, type Ownership } from './ownership.ts';
import { isPlaceholder } from './placeholders.ts';
import { StatedFact, statedFacts } from './stated.ts';
import { textSuggests } from './text-suggests.ts';
import { NOT_STATED, onceOf, type Loose, type Reading } from './reading.ts';

/** The subjects of one transaction, before anything is looked up. */
export interface Flat {
  readonly single: ReadonlyMap<string, Scope>;
  readonly items: readonly Scope[];
  readonly parties: readonly Scope[];
  readonly endUsers: readonly Scope[];
  readonly consignees: readonly Scope[];
  /** Who owns each party. */
  readonly ownerships: ReadonlyMap<Scope, Ownership>;
  readonly licences: readonly Scope[];
  /** Names of each party under which it is looked up, its own first. */
  readonly names: ReadonlyMap<Scope, readonly string[]>;
  /** What the file states of each party that has a name, for decisions that were recorded of it. */
  readonly stated: ReadonlyMap<Scope, StatedParty>;
}

export const flatten = (transaction: Transaction, reading: Reading, asOf: string): Flat => {
  const value = transaction as unknown as Loose;
  const names = new Map<Scope, readonly string[]>();
  const stated = new Map<Scope, StatedParty>();
  const flats: FlatParty[] = [];
  const destination = single(
    'destination',
    (value['destination'] as Loose | undefined) ?? NOT_STATED,
    reading,
  );
  const used = {
    country: destination.facts.get('country')?.value,
    region: destination.facts.get('region')?.value,
  };
  const party = (given: Loose, path: Path, label: string, role: string): Scope => {
    const flat = flatParty(given, path, label, role, reading, used);
    flats.push(flat);
    names.set(flat.scope, flat.written.called);
    if (flat.written.stated) stated.set(flat.scope, flat.written.stated);
    return flat.scope;
  };
  const given = (transaction.parties ?? []) as unknown as (Loose & { role: string })[];
  const bearing = new Map<string, number>();
  for (const { role } of given) bearing.set(role, (bearing.get(role) ?? 0) + 1);
  const exporter = party(
    (value['exporter'] as Loose | undefined) ?? NOT_STATED,
    ['exporter'],
    'exporter',
    'exporter',
  );
  const others = given.map((other, index) =>
    party(
      other,
      ['parties', index],
      bearing.get(other.role) === 1 && other.role !== 'exporter' ? other.role : `parties.${index}`,
      other.role,
    ),
  );
  const bearers = (role: string): Scope[] =>
    others.filter((scope) => scope.facts.get('role')?.value === role);
  const named = bearers('end-user');
  const endUsers =
    named.length > 0 ? named : [party(NOT_STATED, ['parties'], 'end-user', 'end-user')];
  const consignees = bearers('ultimate-consignee');
  const ownerships = ownershipsIn(flats, reading);
  for (const [{ facts }, ownership] of ownerships) {
    (facts as Map<string, Fact>).set('owners-at-odds', ownersAtOdds(ownership));
    for (const owner of ownership.owners) {
      names.set(owner.scope, owner.called);
      if (owner.stated) stated.set(owner.scope, owner.stated);
    }
  }
  const items = (transaction.items ?? [NOT_STATED]) as unknown as Loose[];
  const singles = new Map([
    ['exporter', exporter],
    ...SINGLE_SUBJECTS.map((namespace): [string, Scope] => [
      namespace,
      namespace === 'destination'
        ? destination
        : single(namespace, (value[namespace] as Loose | undefined) ?? NOT_STATED, reading),
    ]),
  ]);
  const itemScopes = items.map((item, index) =>
    itemScope(item, index, items.length === 1 ? 'item' : `items.${index}`, reading, asOf),
  );
  const parties = [exporter, ...others, ...(named.length > 0 ? [] : endUsers)];
  const endUse = singles.get('end-use')!;
  (endUse.facts as Map<string, Fact>).set(
    'text-suggests',
    textSuggests(transaction.title, endUse.facts, parties, reading),
  );
  const company = singles.get('company')!;
  (company.facts as Map<string, Fact>).set('alone', {
    value: isCompanyAlone(value) ? 'yes' : 'no',
    from: 'what the file holds',
  });
  const route = singles.get('route')!;
  (route.facts as Map<string, Fact>).set('told-return', {
    value: route.facts.get('returned-to-supplier')?.value === 'yes' ? 'yes' : 'no',
    from: 'what the file says of a return',
  });
  const asked = askedOf([...singles.values(), ...others, ...itemScopes]);
  (singles.get('diligence')!.facts as Map<string, Fact>).set('asked-without-result', {
    value: asked,
    from: 'what was asked without result',
  });
  const drawing = () => {
    const own = writtenAt(reading.raw);
    return licensedDeal(transaction.id, {
      beside: (reading.drawnInRun ?? []).filter(({ from }) => from !== own),
      exporter,
      endUsers,
      consignees,
      destination,
      items: itemScopes,
      written: items,
      names,
      territories: reading.territories,
      asOf,
    });
  };
  return {
    single: singles,
    items: itemScopes,
    parties,
    endUsers,
    consignees: consignees.length > 0 ? consignees : endUsers,
    ownerships,
    licences: ((transaction.licences ?? []) as unknown as Loose[]).flatMap(
      (record, index) =>
        flatLicence(
          record,
          index,
          {
            items: items.map((item) => ({
              name: String(item['name'] ?? ''),
              quantity: item['quantity'] === undefined ? undefined : Number(item['quantity']),
            })),
            users: endUsers.map((user) => names.get(user) ?? []),
          },
          drawing,
          exporter,
          reading,
          asOf,
        ) ?? [],
    ),
    names,
    stated,
  };
};

const ownershipsIn = (
  flats: readonly FlatParty[],
  { raw, problems }: Reading,
): ReadonlyMap<Scope, Ownership> => {
  const ownerships = ownershipsOf(flats, MOST_OWNERS);
  if (!ownerships) {
    problems.push({
      code: 'over-limit',
      place: raw.place(['parties']),
      what: `The parties have more than ${MOST_OWNERS} owners, each counted for every party that it holds`,
      remedy: 'Split the transaction into several, or leave out who holds less than a per cent',
    });
    return new Map();
  }
  return new Map(flats.map(({ scope }, index) => [scope, ownerships[index]!]));
};

const single = (namespace: string, record: Loose, reading: Reading): Scope => {
  const facts = onceOf(reading.once, record, namespace, () =>
    singleFacts(namespace, record, reading),
  );
  return { kind: namespace, label: namespace, name: namespace, facts: new Map(facts) };
};

const singleFacts = (
  namespace: string,
  record: Loose,
  reading: Reading,
): ReadonlyMap<string, Fact> => {
  const facts = statedFacts(record, [namespace], namespace, reading);
  if (namespace === 'end-use')
    facts.set('contradiction', contradictionIn(facts, namespace, [namespace], reading));
  if (namespace === 'authority')
    facts.set(
      'stated-letters',
      new StatedFact(statedLetters(record['has-informed']), reading.raw, [namespace]),
    );
  return facts;
};

/** The letters that the file names, whatever it leaves open beside them. */
const statedLetters = (given: unknown): readonly string[] =>
  (Array.isArray(given) ? given.map(String) : typeof given === 'string' ? [given] : [])
    .filter((one) => one !== 'none' && !isPlaceholder(one))
    .sort();
