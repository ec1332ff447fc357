// A checked transaction → facts by subject. Unknown and missing are the same; every value keeps its file and line.

import { NOT_LISTED } from '../../core/facts/codes-of-item.ts';
import type { Problem } from '../../model/errors.ts';
import type { FactDeclaration, FactTable } from '../../model/fact.ts';
import type { Fact, FactValue, Scope } from '../../model/facts.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Territories } from '../places/territories.ts';
import type { Path } from '../read/yaml.ts';
import type { RawTransaction } from './transactions.ts';
import type { Entry } from '../../model/rule.ts';
import { AUTHORITIES, type Transaction } from '../../model/schema/transaction.ts';
import { licenceScope, type Licensed } from './licences.ts';
import { militaryCode } from './military-codes.ts';
import { contradiction, nameSuggests, twinsApart, type TellingNames } from './statements.ts';

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

export interface Reading {
  readonly raw: RawTransaction;
  readonly facts: FactTable;
  readonly territories: Territories;
  /** Lists of control entries on which a classification may be declared. */
  readonly lists: ReadonlySet<string>;
  readonly telling: TellingNames;
  readonly entries: readonly Entry[];
  readonly problems: Problem[];
}

type Loose = Record<string, unknown>;

export const flatten = (transaction: Transaction, reading: Reading, asOf: string): Flat => {
  const value = transaction as unknown as Loose;
  const names = new Map<Scope, readonly string[]>();
  const owners: Scope[] = [];
  const party = (given: Loose, path: Path, label: string, role: string): Scope => {
    const facts = scopeFacts(given, path, 'party', reading);
    facts.set('role', { value: role, from: fromOf(reading.raw, path) });
    addContradiction(facts, 'party', fromOf(reading.raw, path), reading);
    const scope: Scope = { kind: 'party', label, name: partyName(facts, role), facts };
    const own = facts.get('name')?.value;
    names.set(scope, [
      ...(typeof own === 'string' ? [own] : []),
      ...((given['aliases'] as string[] | undefined) ?? []),
    ]);
    for (const [index, owner] of ((given['owners'] as Loose[] | undefined) ?? []).entries()) {
      const ownerFacts = scopeFacts(owner, [...path, 'owners', index], 'owner', reading);
      const ownerScope: Scope = {
        kind: 'owner',
        bearer: scope,
        label: `${label}.owners.${index}`,
        name: String(owner['name']),
        facts: ownerFacts,
      };
      owners.push(ownerScope);
      names.set(ownerScope, [String(owner['name'])]);
    }
    return scope;
  };
  const given = (transaction.parties ?? []) as unknown as (Loose & { role: string })[];
  const count = (role: string): number => given.filter((other) => other.role === role).length;
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
      count(other.role) === 1 && other.role !== 'exporter' ? other.role : `parties.${index}`,
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
      ...['destination', 'end-use', 'authority', 'route', 'diligence'].map(
        (namespace): [string, Scope] => [
          namespace,
          single(namespace, (value[namespace] as Loose | undefined) ?? {}, reading),
        ],
      ),
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
        reading,
        asOf,
      ),
    ),
    names,
  };
};

const single = (namespace: string, record: Loose, reading: Reading): Scope => {
  const facts = scopeFacts(record, [namespace], namespace, reading);
  if (namespace === 'end-use')
    addContradiction(facts, namespace, fromOf(reading.raw, [namespace]), reading);
  return { kind: namespace, label: namespace, name: namespace, facts };
};

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
  const facts = scopeFacts(item, path, 'item', reading);
  for (const [local, fact] of scopeFacts(
    (item['facts'] as Loose | undefined) ?? {},
    [...path, 'facts'],
    'item',
    reading,
  ))
    facts.set(local, fact);
  const declared = Object.entries((item['classification'] as Loose | undefined) ?? {});
  facts.set('declared-on', {
    value: declared.flatMap(([list, code]) => (isListed(code) ? [list] : [])).sort(),
    from: fromOf(reading.raw, path),
  });
  for (const [list, code] of declared) {
    if (!reading.lists.has(list)) {
      reading.problems.push({
        code: 'unknown-list',
        place: reading.raw.keyPlace([...path, 'classification', list]),
        what: `'${list}' is not a control list that the packs know`,
        remedy: didYouMean(
          list,
          reading.lists,
          `Possible: ${[...reading.lists].sort().join(', ')}`,
        ),
      });
    } else if (code !== 'unknown' && !(Array.isArray(code) && code.includes('unknown')))
      facts.set(`classification.${list}`, {
        value: code as FactValue,
        from: fromOf(reading.raw, [...path, 'classification', list]),
      });
  }
  facts.set('military-code', {
    value: militaryCode((item['classification'] as Loose | undefined) ?? {}),
    from: fromOf(reading.raw, [...path, 'classification']),
  });
  const name = facts.get('name')?.value;
  const stated = fromOf(reading.raw, path);
  facts.set(
    'name-suggests',
    nameSuggests(
      textOf(name),
      textOf(facts.get('category')?.value),
      label,
      reading.telling,
      stated,
    ),
  );
  addContradiction(facts, 'item', stated, reading);
  facts.set('twin-lists', {
    value: twinsApart((item['classification'] as Loose | undefined) ?? {}, reading.entries, asOf),
    from: stated,
  });
  return {
    kind: 'item',
    label,
    name: typeof name === 'string' ? name : `item ${index + 1}`,
    facts,
  };
};

/** A code, rather than the statement that there is none, or that nobody knows. */
const isListed = (code: unknown): boolean =>
  [code].flat().some((one) => typeof one === 'string' && one !== 'unknown' && !NOT_LISTED.has(one));

const licence = (
  record: Loose,
  index: number,
  deal: Licensed,
  reading: Reading,
  asOf: string,
): Scope => {
  const path: Path = ['licences', index];
  const authority = String(record['jurisdiction']);
  return licenceScope(
    {
      record,
      index,
      facts: scopeFacts(record, path, 'licence', reading),
      from: fromOf(reading.raw, path),
      jurisdiction: AUTHORITIES.has(authority.toLowerCase())
        ? authority.toLowerCase()
        : territory(authority, [...path, 'jurisdiction'], reading),
    },
    deal,
    asOf,
  );
};

const addContradiction = (
  facts: Map<string, Fact>,
  namespace: string,
  from: string,
  reading: Reading,
): void =>
  void facts.set('contradiction', { value: contradiction(facts, namespace, reading.facts), from });

const textOf = (value: FactValue | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** The declared facts of one record. */
const scopeFacts = (
  record: Loose,
  path: Path,
  namespace: string,
  reading: Reading,
): Map<string, Fact> => {
  const facts = new Map<string, Fact>();
  for (const [local, value] of Object.entries(record)) {
    const declaration = reading.facts.get(`${namespace}.${local}`);
    if (!declaration || value === undefined) continue;
    const known = typed(declaration, value, [...path, local], reading);
    if (known === undefined) continue;
    const shown =
      declaration.type === 'territory' && typeof known === 'string'
        ? reading.territories.get(known)?.name
        : undefined;
    facts.set(local, {
      value: known,
      from: fromOf(reading.raw, [...path, local]),
      ...(shown !== undefined && { shown }),
    });
  }
  return facts;
};

const typed = (
  declaration: FactDeclaration,
  value: unknown,
  path: Path,
  reading: Reading,
): FactValue | undefined => {
  if (value === 'unknown' || value === '') return undefined;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) {
    // Of several values of which one is unknown nobody can say what is not among them.
    if (value.includes('unknown')) return undefined;
    const values = value.map((one) =>
      declaration.type === 'territories' ? territory(String(one), path, reading) : String(one),
    );
    return values.filter((one): one is string => one !== undefined).sort();
  }
  switch (declaration.type) {
    case 'yes-no':
      return value === 'true' ? 'yes' : value === 'false' ? 'no' : String(value);
    case 'number':
      return Number(value);
    case 'choices':
      return value === 'none' ? [] : [String(value)];
    case 'territory':
      return value === 'none' ? 'none' : territory(String(value), path, reading);
    case 'territories':
      return value === 'none'
        ? []
        : [territory(String(value), path, reading) ?? ''].filter((code) => code !== '');
    default:
      return String(value);
  }
};

const territory = (
  text: string,
  path: Path,
  { raw, territories, problems }: Reading,
): string | undefined => {
  const code = territories.resolve(text);
  if (code !== undefined) return code;
  const near = territories.suggest(text);
  problems.push({
    code: 'unknown-territory',
    place: raw.place(path),
    what: `'${text}' is not a territory that licet recognises`,
    remedy: `${near === undefined ? '' : `Did you mean '${near}'? `}Write a two-letter code such as SY, a region code such as CN-XJ, or leave it out if it is unknown`,
  });
  return undefined;
};

const fromOf = (raw: RawTransaction, path: Path): string => {
  const { file, line } = raw.place(path);
  return line === undefined ? file : `${file}:${line}`;
};
