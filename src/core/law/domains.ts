// The domains of everything that packs and data name: territories, choices, codes, lists,
// instruments. It knows none of them itself; what is not given has no domain, and nothing is asked
// of it.

import { isCategory, isUnder } from '../logic/codes.ts';
import { readCode } from '../logic/read-code.ts';
import { BESIDE_CODES, type ControlList } from '../../model/control-list.ts';
import { either, oneOf, type Domain } from '../../model/domain.ts';
import {
  INCIDENT_GRADES,
  INCIDENT_KINDS,
  type EndUserRecord,
  type IncidentWords,
  type Searched,
} from '../../model/end-user-record.ts';
import type { Index } from '../../model/index-values.ts';
import { RECORDS, type ListedParty, type ListInfo } from '../../model/evidence.ts';
import type { Territory } from '../../model/territory.ts';
import {
  declarationOf,
  localName,
  namespaceOf,
  PARTY_ROLES,
  type FactDeclaration,
  type FactTable,
  type NamedDomain,
} from '../../model/fact.ts';
import type { Library } from '../../model/pack.ts';

/** What is loaded beside the packs. */
export interface World {
  readonly territories?: readonly Territory[];
  readonly lists?: readonly { readonly info: ListInfo; readonly parties: readonly ListedParty[] }[];
  readonly indices?: readonly Index[];
  readonly records?: readonly EndUserRecord[];
  readonly words?: IncidentWords;
  readonly searched?: readonly Searched[];
}

const NONE = oneOf('none', ['none']);

export class Domains {
  readonly #library: Library;
  readonly #facts: FactTable;
  readonly territory: Domain | undefined;
  readonly partyList: Domain | undefined;
  readonly instrument: Domain;
  readonly controlList: Domain;
  readonly #carried: ReadonlyMap<string, Domain>;
  readonly #means: Domain | undefined;
  readonly #meansItems: Domain | undefined;

  constructor(library: Library, world: World) {
    this.#library = library;
    this.#facts = new Map(library.facts.map((fact) => [fact.path, fact]));
    this.territory =
      world.territories &&
      oneOf(
        'territory',
        world.territories.map(({ code }) => code),
      );
    this.partyList =
      world.lists && oneOf('party list', [...world.lists.map(({ info }) => info.id), RECORDS]);
    this.instrument = oneOf(
      'instrument',
      library.instruments.map(({ id }) => id),
    );
    this.controlList = oneOf(
      'control list',
      library.controlLists.map(({ id }) => id),
    );
    this.#carried = carriedDomains(library);
    this.#means =
      world.words && oneOf('means of incidents', [...Object.keys(world.words.means), 'unstated']);
    this.#meansItems =
      world.words &&
      oneOf('set of items that serve means', [
        ...new Set(Object.values(world.words.means).flatMap(({ goesWith }) => goesWith)),
        'unstated',
        'none',
      ]);
  }

  /** The domain of a fact as a rule writes it; undefined where any value may be. */
  ofFact(path: string): Domain | undefined {
    const declaration = declarationOf(this.#facts, path);
    if (declaration) return this.#ofDeclaration(declaration);
    if (BESIDE_CODES.includes(path)) return either(this.controlList, NONE);
    if (namespaceOf(path) === 'item') {
      const list = this.#library.controlLists.find(({ id }) => id === localName(path));
      if (list) return either(this.ofCodes(list), NONE);
      const carried = this.#carried.get(localName(path));
      if (carried) return either(carried, NONE);
    }
    return this.#library.definitions.some(({ fact }) => sameFact(fact, path))
      ? oneOf(`value of ${path}`, ['yes', 'no'])
      : undefined;
  }

  /** What the members of a set may be, by what it is a set of. */
  ofKind(of: string): Domain | undefined {
    switch (of) {
      case 'territory':
        return this.territory;
      case 'category':
        return this.ofFact('item.category');
      case 'party-type':
        return this.ofFact('party.type');
      case 'code':
        return this.#library.controlLists
          .map((list) => this.ofCodes(list))
          .reduce<Domain | undefined>((all, one) => (all ? either(all, one) : one), undefined);
      default:
        return undefined;
    }
  }

  /**
   * Codes of a list that its entries carry, those that a note of it names, the headings of both, and
   * codes of its military list.
   */
  ofCodes(list: ControlList): Domain {
    const carried = this.#library.entries.flatMap(({ versions }) =>
      versions.flatMap(({ periods }) =>
        periods.filter((period) => period.list === list.id).map(({ code }) => code),
      ),
    );
    const rows = [...carried, ...(list.namedByRules ?? [])];
    const near = oneOf('code', rows);
    return {
      name: `code of the ${list.id} list`,
      admits: (value) => {
        if (isCategory(value)) return true;
        const read = readCode(list, value);
        if ('military' in read) return read.military === value || { suggestion: read.military };
        if ('code' in read) {
          if (read.code !== value) return { suggestion: read.code };
          if (rows.some((code) => isUnder(code, value) || isUnder(value, code))) return true;
        }
        return near.admits(value);
      },
    };
  }

  #ofDeclaration({ path, type, values, domain }: FactDeclaration): Domain | undefined {
    if (domain !== undefined)
      return typeof domain === 'string' ? this.#named(domain) : oneOf(`value of ${path}`, domain);
    switch (type) {
      case 'yes-no':
        return oneOf(`value of ${path}`, ['yes', 'no']);
      case 'territory':
      case 'territories':
        return this.territory && either(this.territory, NONE);
      default:
        return values && oneOf(`value of ${path}`, [...Object.keys(values), 'none']);
    }
  }

  #named(name: NamedDomain): Domain | undefined {
    switch (name) {
      case 'party-list':
        return this.partyList;
      case 'incident-kind':
        return oneOf('kind of incident', INCIDENT_KINDS);
      case 'incident-grade':
        return oneOf('grade of an incident', INCIDENT_GRADES);
      case 'incident-means':
        return this.#means;
      case 'means-items':
        return this.#meansItems;
      case 'party-role':
        return oneOf('role', [...PARTY_ROLES, 'owner']);
      case 'stated-fact':
        return oneOf(
          'fact that a transaction states',
          this.#library.facts.flatMap(({ path, derived }) => (derived ? [] : [path])),
        );
    }
  }
}

const sameFact = (defined: string, read: string): boolean =>
  defined === read || (namespaceOf(defined) === 'party' && localName(defined) === localName(read));

/** What rows carry, by the local name of the fact. */
const carriedDomains = ({ entries, controlLists }: Library): Map<string, Domain> => {
  const codes = new Map<string, Set<string>>();
  for (const { carries } of controlLists)
    for (const { fact } of carries) codes.set(fact, new Set());
  for (const { versions } of entries)
    for (const { periods } of versions)
      for (const { carries } of periods)
        for (const [fact, carried] of Object.entries(carries))
          for (const code of carried) codes.get(fact)?.add(code);
  return new Map(
    [...codes].map(([fact, known]) => [fact, oneOf(`code that rows carry as ${fact}`, known)]),
  );
};
