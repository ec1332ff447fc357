// A checked transaction → facts by subject. Unknown and missing are the same; every value keeps its file and line.

import { saysUnlisted, type ControlList } from '../../model/control-list.ts';
import type { Fact, FactValue, Scope } from '../../model/facts.ts';
import { missingFact } from '../../model/missing.ts';
import { SINGLE_SUBJECTS } from '../../model/fact.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Path } from '../read/yaml.ts';
import { AUTHORITIES, type Transaction } from '../../model/schema/transaction.ts';
import { addressRegion } from './address-region.ts';
import { licenceScope, type Licensed } from './licences.ts';
import { militaryCode } from './military-codes.ts';
import { isPlaceholder } from './placeholders.ts';
import { placeIn } from './stated-place.ts';
import { originOf, statedCodes, StatedFact, statedFacts } from './stated.ts';
import type { Loose, Reading } from './reading.ts';
import { contradiction, twinsApart } from './statements.ts';

/** The subjects of one transaction, before anything is looked up. */
export interface Flat {
  readonly single: ReadonlyMap<string, Scope>;
  readonly items: readonly Scope[];
  readonly parties: readonly Scope[];
  readonly endUsers: readonly Scope[];
  readonly consignees: readonly Scope[];
  readonly owners: readonly Scope[];
  readonly licences: readonly Scope[];
  /** Names of each party under which it is looked up, its own first. */
  readonly names: ReadonlyMap<Scope, readonly string[]>;
}

export const flatten = (transaction: Transaction, reading: Reading, asOf: string): Flat => {
  const value = transaction as unknown as Loose;
  const names = new Map<Scope, readonly string[]>();
  const owners: Scope[] = [];
  const party = (given: Loose, path: Path, label: string, role: string): Scope => {
    const facts = statedFacts(given, path, 'party', reading);
    facts.set('role', new StatedFact(role, reading.raw, path));
    facts.set('address-region', addressRegion(given, path, facts, reading));
    addContradiction(facts, 'party', path, reading);
    const scope: Scope = { kind: 'party', label, name: partyName(facts, role), facts };
    const own = facts.get('name')?.value;
    const aliases = (given['aliases'] as readonly string[] | undefined) ?? [];
    const called = [
      ...(typeof own === 'string' ? [own] : []),
      ...aliases.filter((alias) => !isPlaceholder(alias) && alias !== 'none'),
    ];
    names.set(scope, called);
    const its: Scope[] = [];
    for (const [index, owner] of ((given['owners'] as Loose[] | undefined) ?? []).entries()) {
      const ownerFacts = statedFacts(owner, [...path, 'owners', index], 'owner', reading);
      const ownName = ownerFacts.get('name')?.value;
      const ownerScope: Scope = {
        kind: 'owner',
        bearer: scope,
        label: `${label}.owners.${index}`,
        name: typeof ownName === 'string' ? ownName : 'an owner, not named',
        facts: ownerFacts,
      };
      its.push(ownerScope);
      names.set(ownerScope, typeof ownName === 'string' ? [ownName] : []);
    }
    owners.push(...its);
    const told = reading.tellingParties.suggests(called, facts, its);
    facts.set(
      'name-suggests',
      told === undefined
        ? { from: reading.raw.file, missing: [missingFact(`${label}.type`)] }
        : new StatedFact(told, reading.raw, [...path, 'name']),
    );
    return scope;
  };
  const given = (transaction.parties ?? []) as unknown as (Loose & { role: string })[];
  const bearing = new Map<string, number>();
  for (const { role } of given) bearing.set(role, (bearing.get(role) ?? 0) + 1);
  const exporter = party(
    (value['exporter'] as Loose | undefined) ?? {},
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
  const endUsers = named.length > 0 ? named : [party({}, ['parties'], 'end-user', 'end-user')];
  const consignees = bearers('ultimate-consignee');
  const items = (transaction.items ?? [{}]) as unknown as Loose[];
  return {
    single: new Map([
      ['exporter', exporter],
      ...SINGLE_SUBJECTS.map((namespace): [string, Scope] => [
        namespace,
        single(namespace, (value[namespace] as Loose | undefined) ?? {}, reading),
      ]),
    ]),
    items: items.map((item, index) =>
      itemScope(item, index, items.length === 1 ? 'item' : `items.${index}`, reading, asOf),
    ),
    parties: [exporter, ...others, ...(named.length > 0 ? [] : endUsers)],
    endUsers,
    consignees: consignees.length > 0 ? consignees : endUsers,
    owners,
    licences: ((transaction.licences ?? []) as unknown as Loose[]).map((record, index) =>
      licence(
        record,
        index,
        {
          items: items.map((item) => ({
            name: String(item['name'] ?? ''),
            quantity: item['quantity'] === undefined ? undefined : Number(item['quantity']),
          })),
          users: endUsers.map((user) => names.get(user) ?? []),
        },
        exporter,
        reading,
        asOf,
      ),
    ),
    names,
  };
};

const single = (namespace: string, record: Loose, reading: Reading): Scope => {
  const facts = statedFacts(record, [namespace], namespace, reading);
  if (namespace === 'end-use') addContradiction(facts, namespace, [namespace], reading);
  if (namespace === 'authority')
    facts.set(
      'stated-letters',
      new StatedFact(statedLetters(record['has-informed']), reading.raw, [namespace]),
    );
  return { kind: namespace, label: namespace, name: namespace, facts };
};

/** The letters that the file names, whatever it leaves open beside them. */
const statedLetters = (given: unknown): readonly string[] =>
  (Array.isArray(given) ? given.map(String) : typeof given === 'string' ? [given] : [])
    .filter((one) => one !== 'none' && !isPlaceholder(one))
    .sort();

const partyName = (facts: ReadonlyMap<string, Fact>, role: string): string => {
  const name = facts.get('name')?.value;
  return typeof name === 'string' ? `${name} (${role})` : `the ${role}, not named`;
};

const itemScope = (
  item: Loose,
  index: number,
  label: string,
  reading: Reading,
  asOf: string,
): Scope => {
  const path: Path = ['items', index];
  const facts = statedFacts(item, path, 'item', reading);
  for (const [local, fact] of statedFacts(
    (item['facts'] as Loose | undefined) ?? {},
    [...path, 'facts'],
    'item',
    reading,
  )) {
    const other = facts.get(local);
    if (other && String(other.value) !== String(fact.value))
      reading.problems.push({
        code: 'duplicate-key',
        place: reading.raw.place([...path, 'facts', local]),
        what: `'${local}' is stated twice of one item, as ${String(other.value)} and as ${String(fact.value)}`,
        remedy: 'Keep the one that is true',
      });
    facts.set(local, fact);
  }
  const declared = Object.entries((item['classification'] as Loose | undefined) ?? {});
  facts.set('declared-on', {
    value: declared
      .flatMap(([list, code]) => (isListed(code, reading.lists.get(list)) ? [list] : []))
      .sort(),
    from: originOf(reading.raw, path),
  });
  const strange: string[] = [];
  for (const [list, code] of declared) {
    const vocabulary = reading.lists.get(list);
    if (!vocabulary) {
      reading.problems.push({
        code: 'unknown-list',
        place: reading.raw.keyPlace([...path, 'classification', list]),
        what: `'${list}' is not a control list that the packs know`,
        remedy: didYouMean(
          list,
          reading.lists.keys(),
          `Possible: ${[...reading.lists.keys()].sort().join(', ')}`,
        ),
      });
      continue;
    }
    const at = [...path, 'classification', list];
    const { codes, strange: unread } = statedCodes(code, vocabulary, at, reading);
    strange.push(...unread.map((one) => `${list} ${one}`));
    if (codes !== undefined)
      facts.set(`classification.${list}`, new StatedFact(codes, reading.raw, at));
  }
  facts.set(
    'strange-code',
    new StatedFact(strange.length === 0 ? 'none' : strange.join(', '), reading.raw, path),
  );
  const classification = (item['classification'] as Loose | undefined) ?? {};
  const name = facts.get('name')?.value;
  facts.set(
    'military-code',
    new StatedFact(militaryCode(classification, reading.lists), reading.raw, path),
  );
  facts.set(
    'name-suggests',
    reading.tellingItems.suggests(
      textOf(name),
      textOf(facts.get('category')?.value),
      label,
      reading.raw.file,
    ),
  );
  addContradiction(facts, 'item', path, reading);
  facts.set(
    'twin-lists',
    new StatedFact(
      twinsApart(
        reaching(classification, facts.get('us-jurisdiction')?.value),
        reading.lists,
        reading.entries,
        asOf,
      ),
      reading.raw,
      path,
    ),
  );
  return {
    kind: 'item',
    label,
    name: typeof name === 'string' ? name : `item ${index + 1}`,
    facts,
  };
};

/** Without the list of the United States where the item is not subject to their law: of it 'none' then says nothing. */
const reaching = ({ us, ...others }: Loose, jurisdiction: FactValue | undefined): Loose =>
  us === undefined || jurisdiction === 'none' ? others : { us, ...others };

/** A code, rather than the statement that there is none, or that nobody knows. */
const isListed = (code: unknown, list: ControlList | undefined): boolean =>
  [code]
    .flat()
    .some((one) => typeof one === 'string' && one !== 'unknown' && !saysUnlisted(list, [one]));

const licence = (
  record: Loose,
  index: number,
  deal: Licensed,
  exporter: Scope,
  reading: Reading,
  asOf: string,
): Scope => {
  const path: Path = ['licences', index];
  const from = originOf(reading.raw, path);
  const authority = String(record['jurisdiction']);
  return licenceScope(
    {
      record,
      index,
      facts: statedFacts(record, path, 'licence', reading),
      from,
      jurisdiction: AUTHORITIES.has(authority.toLowerCase())
        ? authority.toLowerCase()
        : placeIn(authority, [...path, 'jurisdiction'], reading)?.country,
      ownState: ownState(authority, exporter, reading, from),
    },
    deal,
    asOf,
  );
};

/** A word that names no state, such as that of a union, is nobody's own by itself. */
const ownState = (
  authority: string,
  exporter: Scope,
  { territories }: Reading,
  from: string,
): Fact => {
  const country = exporter.facts.get('country')?.value;
  if (typeof country !== 'string')
    return { from, missing: [missingFact(`${exporter.label}.country`)] };
  const whose = territories.place(authority)?.country;
  const own = whose !== undefined && territories.stateOf(whose) === territories.stateOf(country);
  return { value: own ? 'yes' : 'no', from };
};

const addContradiction = (
  facts: Map<string, Fact>,
  namespace: string,
  path: Path,
  reading: Reading,
): void =>
  void facts.set(
    'contradiction',
    new StatedFact(contradiction(facts, namespace, reading.facts), reading.raw, path),
  );

const textOf = (value: FactValue | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;
