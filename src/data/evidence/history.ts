// End-user records by name and, for a state's services, by territory and kind of body.

import type { EndUserRecord, Parent } from '../../model/end-user-record.ts';
import type { Territory } from '../../model/territory.ts';
import { compareText } from '../../model/errors.ts';
import { isOfMany, isWeak } from '../../matching/near.ts';
import { NameIndex, type Bearer } from '../../matching/name-index.ts';
import { nameKey, nameKeys } from '../../matching/normalise.ts';
import { isApart, withoutState } from './apart.ts';
import { StateRecords } from './state-records.ts';
import { StateWords } from './state-words.ts';
import { Branches } from './branches.ts';
import { atHome, HomeNames } from './home-names.ts';
import { mayBeNamesake } from './namesakes.ts';
import { isOfAnotherWorld, recordedIn, type Recorded } from './recorded-types.ts';
import { Units } from './units.ts';
import type { Who } from './who.ts';

/** A record that speaks of a party: as its own, its state's, that of the body to which it belongs, or of services that can use its systems. */
export interface Applying {
  readonly record: EndUserRecord;
  readonly as: EndUserRecord['scope'] | 'parent' | 'unit' | 'services' | 'namesake';
  /** It counts since its territory holds the place where the party sits. */
  readonly holds?: true;
}

/**
 * A record of which the name is near one of a party's names: in its spelling; as what the body is called at home, where it is not
 * known to be there; as that of a firm in another state, of one word; or as that of a firm with a place after it.
 */
export interface NearRecord {
  readonly record: EndUserRecord;
  readonly on: string;
  readonly how: 'spelling' | 'at-home' | 'namesake' | 'branch';
}

/** Bodies that the names of a party mean; those of which it bears the few letters alone; those of which it is a part. */
type Named = Readonly<Record<'itself' | 'namesakes' | 'units', Set<EndUserRecord>>>;

export class History {
  readonly #names = new NameIndex<EndUserRecord>();
  readonly #byId = new Map<string, EndUserRecord>();
  readonly #apartIn = new Set<string>();
  #borneIn: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  readonly #ofStates = new StateRecords();
  readonly #home: HomeNames;
  readonly #branches: Branches;
  readonly #units: Units;

  /** `territories`: without them no name of a body is known to leave its state away. */
  constructor(records: readonly EndUserRecord[], territories: readonly Territory[] = []) {
    const states = new StateWords(territories);
    this.#home = new HomeNames(states);
    this.#units = new Units(states);
    this.#branches = new Branches(territories);
    for (const record of [...records].sort((a, b) => compareText(a.id, b.id))) {
      this.#byId.set(record.id, record);
      const keys = keysIn(record);
      for (const key of keys) this.#names.add(key, record);
      this.#branches.add(record, keys);
      this.#units.add(record);
      this.#home.add(record);
      if (record.scope === 'state') this.#ofStates.add(record);
      if (record.apart === true) this.#apartIn.add(record.territory);
    }
  }

  /** In which territories bodies bear a name, at home or everywhere: worked out when a body is met by its name, which is seldom. */
  #territoriesBearing(key: string): ReadonlySet<string> {
    if (!this.#borneIn) {
      const borne = new Map<string, Set<string>>();
      for (const record of this.#byId.values())
        for (const one of [...keysIn(record).map(atHome), ...this.#home.keysOf(record)]) {
          const known = borne.get(one);
          if (known) known.add(record.territory);
          else borne.set(one, new Set([record.territory]));
        }
      this.#borneIn = borne;
    }
    return this.#borneIn.get(atHome(key))!;
  }

  /**
   * Records of the party itself, of the body above it on a day (absent: on any day) and of its state's services, each once.
   */
  of(who: Who, on?: string): readonly Applying[] {
    const { country, region, type, holders = [], kindred = [], ruledApart } = who;
    const named = this.#named(who);
    const { namesakes } = named;
    const apart = ruledApart === true || isApart([...named.itself, ...named.units], country);
    const [found, units] = apart
      ? [withoutState(named.itself, country), withoutState(named.units, country)]
      : [named.itself, named.units];
    const through = new Set<EndUserRecord>();
    if (country !== undefined && type !== undefined) {
      const recorded = recordedIn([...found, ...units], type)?.type;
      const states = [country, ...kindred, ...holders];
      for (const record of this.#ofStates.of(states)) {
        const isThere =
          record.region === undefined
            ? !apart || holders.includes(record.territory)
            : record.region === region;
        if (!isThere) continue;
        const counts = [type, recorded].some(
          (one) => one !== undefined && record.appliesTo.includes(one),
        );
        if (counts) found.add(record);
        else if (record.appliesThrough?.includes(type) === true) through.add(record);
      }
    }
    if (found.size + through.size + namesakes.size + units.size === 0) return NO_RECORDS;
    const held = (record: EndUserRecord): Pick<Applying, 'holds'> =>
      record.territory !== country && holders.includes(record.territory) ? { holds: true } : {};
    const applying = [
      ...[...found].map((record): Applying => ({ record, as: record.scope, ...held(record) })),
      ...[...through]
        .filter((record) => !found.has(record))
        .map((record): Applying => ({ record, as: 'services', ...held(record) })),
      ...[...namesakes].map((record): Applying => ({ record, as: 'namesake' })),
      ...[...units]
        .filter((record) => !found.has(record) && !through.has(record))
        .map((record): Applying => ({ record, as: 'unit', ...held(record) })),
    ];
    for (const { parent } of [...found, ...units]) {
      const above =
        parent === undefined || !holdsOn(parent, on) ? undefined : this.#byId.get(parent.record);
      if (above && !found.has(above) && !units.has(above))
        applying.push({ record: above, as: 'parent' });
    }
    return applying.sort((a, b) => compareText(a.record.id, b.record.id));
  }

  /** The kind of security body that a record says a party is which bears its name, where the papers state another. */
  recordedOf(who: Who): Recorded | undefined {
    if (who.type === undefined) return undefined;
    const { itself, units } = this.#named(who);
    return recordedIn([...itself, ...units], who.type);
  }

  /** Bodies that the names of a party mean, and those of which it only bears the few letters while it is said to be of another world. */
  #named(who: Who): Named {
    const { names, country, type, holders = [], kindred = [] } = who;
    const itself = new Set<EndUserRecord>();
    const namesakes = new Set<EndUserRecord>();
    for (const name of names) {
      const isShort = isWeak(nameKey(name));
      const add = (record: EndUserRecord): void =>
        void (isShort && isOfAnotherWorld(record, type) ? namesakes : itself).add(record);
      for (const { who: record, key } of this.#names.exact(name))
        if (this.#means(record, key, name, who) === 'itself') add(record);
      if (country === undefined) continue;
      for (const state of [country, ...kindred, ...holders])
        for (const { record, as } of this.#home.in(name, state)) if (as === 'itself') add(record);
    }
    for (const record of itself) namesakes.delete(record);
    const units = new Set<EndUserRecord>();
    if (country === undefined || itself.size + namesakes.size > 0)
      return { itself, namesakes, units };
    for (const name of names)
      for (const state of [country, ...kindred, ...holders]) {
        const part = this.#units.of(name, state);
        for (const record of part?.records ?? [])
          (isWeak(part!.key) && isOfAnotherWorld(record, type) ? namesakes : units).add(record);
      }
    return { itself, namesakes, units };
  }

  /** Records whose names are near one of the party's names, or equal to one of a few letters, and that are not its own. */
  near(who: Who): readonly NearRecord[] {
    const found = new Map<EndUserRecord, NearRecord>();
    for (const on of who.names) {
      const weak = this.#names
        .exact(on)
        .filter((bearer) => this.#means(bearer.who, bearer.key, on, who) === 'perhaps');
      const near = this.#names
        .near(on)
        .filter(
          ({ who: record, feature, shared, key }) =>
            !(isWeak(key) || (feature === 'words' && shared < 2)) ||
            record.territory === who.country ||
            who.holders?.includes(record.territory) === true,
        )
        .filter((bearer) => !this.#isElsewhere(on, bearer, who));
      const add = (how: NearRecord['how'], records: readonly EndUserRecord[]): void => {
        for (const record of records)
          if (!found.has(record)) found.set(record, { record, on, how });
      };
      add('at-home', this.#atHome(on, who));
      if (who.country !== undefined)
        add(
          'namesake',
          weak.map(({ who: record }) => record).filter(({ scope }) => scope === 'vendor'),
        );
      add(
        'spelling',
        [...weak, ...near].map(({ who: record }) => record),
      );
      add('branch', this.#branches.of(on));
    }
    if (found.size === 0) return NO_RECORDS;
    const own = new Set(this.of(who).map(({ record }) => record));
    return [...found.values()].filter(({ record }) => !own.has(record));
  }

  /**
   * Whether the party sits in another state than a body with a near name, and is not meant: the body names its state, and the
   * party does not; or the party's own state has one of this very name.
   */
  #isElsewhere(name: string, { who: record, key }: Bearer<EndUserRecord>, who: Who): boolean {
    const { country, holders = [], kindred = [], perhapsHolders = [] } = who;
    if (country === undefined || record.scope === 'vendor') return false;
    const there = [country, ...kindred, ...holders];
    if ([...there, ...perhapsHolders].includes(record.territory)) return false;
    return (
      (this.#home.saysState(key, record.territory) &&
        !this.#home.saysState(name, record.territory)) ||
      there.some((state) => this.#home.in(name, state).some(({ as }) => as === 'itself'))
    );
  }

  /** Bodies that are called so at home, where nobody says in which state the party sits, or it has the form of a firm. */
  #atHome(name: string, { country, holders = [], kindred = [] }: Who): readonly EndUserRecord[] {
    if (country === undefined) return this.#home.anywhere(name);
    return [country, ...kindred, ...holders].flatMap((state) =>
      this.#home.in(name, state).map(({ record }) => record),
    );
  }

  /** Whether a body of this very name is the one on record. One of a few letters has namesakes everywhere. */
  #means(
    record: EndUserRecord,
    key: string,
    name: string,
    { country, holders = [], kindred = [], perhapsHolders = [] }: Who,
  ): 'itself' | 'perhaps' | 'no' {
    // Where a state may hold the place, its body bears a name that nobody else on record bears.
    const isOfOneState = this.#territoriesBearing(key).size === 1;
    const mayBeThere = perhapsHolders.includes(record.territory) && isOfOneState;
    const there =
      country === record.territory ||
      [...kindred, ...holders].includes(record.territory) ||
      mayBeThere;
    if (isWeak(key)) return there ? 'itself' : country === undefined ? 'perhaps' : 'no';
    if (!there && record.scope === 'vendor' && this.#isNamesake(record, key, name, country))
      return 'perhaps';
    // A vendor sells from wherever it sits. A name of several words that bodies of one state alone bear is that body, wherever
    // the papers say it sits; where its words are everybody's, and none says of which state ('National Security Service'),
    // other states have one too.
    if (there || record.scope === 'vendor') return 'itself';
    if (country === undefined) return isOfOneState ? 'itself' : 'perhaps';
    if (!key.includes(' ') || !isOfOneState) return 'no';
    return isOfMany(key) && !this.#home.saysState(key, record.territory) ? 'perhaps' : 'itself';
  }

  #isNamesake(
    record: EndUserRecord,
    key: string,
    name: string,
    country: string | undefined,
  ): boolean {
    return mayBeNamesake(record, { name, key, country }, (one, state) =>
      this.#home.saysState(one, state),
    );
  }

  /** See StateRecords. */
  missingOf(who: Who): readonly string[] {
    return this.#ofStates.missingOf(who, this.#obeysNone(who) ? [] : undefined);
  }

  /** Names are looked up only where such authorities are on record. */
  #obeysNone(who: Who): boolean {
    if (who.country === undefined || !this.#apartIn.has(who.country)) return false;
    const { itself, units } = this.#named(who);
    return isApart([...itself, ...units], who.country);
  }

  /** See StateRecords. */
  wouldCount(who: Who): boolean {
    return this.#ofStates.wouldCount(who);
  }
}

/** Reading many names in many writings is slow, so that the build does it. */
export const keysOf = ({ name, aliases, nativeNames }: EndUserRecord): readonly string[] =>
  nameKeys([name, ...aliases, ...nativeNames]);

/** As the build worked them out, where it did. */
const keysIn = (record: EndUserRecord): readonly string[] => record.keys ?? keysOf(record);

const NO_RECORDS: readonly never[] = [];

const holdsOn = ({ since, until }: Parent, on: string | undefined): boolean =>
  on === undefined || ((since === undefined || since <= on) && (until === undefined || on < until));
