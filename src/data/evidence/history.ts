// End-user records by name and, for a state's services, by territory and kind of body.

import type { EndUserRecord, Parent, Territory } from '../../model/evidence.ts';
import { compareText } from '../../model/errors.ts';
import { isOfMany, isWeak } from '../../matching/near.ts';
import { NameIndex, type Bearer } from '../../matching/name-index.ts';
import { nameKeys } from '../../matching/normalise.ts';
import { StateWords } from './state-words.ts';
import { Branches } from './branches.ts';
import { atHome, HomeNames } from './home-names.ts';

export interface Who {
  readonly names: readonly string[];
  readonly country: string | undefined;
  readonly region: string | undefined;
  readonly type: string | undefined;
}

/** A record that speaks of a party: as its own, its state's, that of the body to which it belongs, or of services that can use its systems. */
export interface Applying {
  readonly record: EndUserRecord;
  readonly as: EndUserRecord['scope'] | 'parent' | 'services';
}

/**
 * A record of which the name is near one of a party's names: in its spelling; as what the body is called at home, where it is not
 * known to be there; or as that of a firm with a place after it.
 */
export interface NearRecord {
  readonly record: EndUserRecord;
  readonly on: string;
  readonly how: 'spelling' | 'at-home' | 'branch';
}

/** Kinds of bodies in places that are kept with what is asked of them; there are more than a run has. */
const KEPT = 4_096;

export class History {
  readonly #names = new NameIndex<EndUserRecord>();
  readonly #byId = new Map<string, EndUserRecord>();
  /** In which territories bodies bear a name, at home or everywhere. */
  readonly #borneIn = new Map<string, Set<string>>();
  readonly #byTerritory = new Map<string, EndUserRecord[]>();
  readonly #missing = new Map<string, readonly string[]>();
  readonly #home: HomeNames;
  readonly #branches: Branches;

  /** `territories`: without them no name of a body is known to leave its state away. */
  constructor(records: readonly EndUserRecord[], territories: readonly Territory[] = []) {
    this.#home = new HomeNames(new StateWords(territories));
    this.#branches = new Branches(territories);
    for (const record of [...records].sort((a, b) => compareText(a.id, b.id))) {
      this.#byId.set(record.id, record);
      const keys = record.keys ?? keysOf(record);
      for (const key of keys) this.#names.add(key, record);
      this.#branches.add(record, keys);
      for (const key of [...keys.map(atHome), ...this.#home.add(record)]) {
        const known = this.#borneIn.get(key);
        if (known) known.add(record.territory);
        else this.#borneIn.set(key, new Set([record.territory]));
      }
      if (record.scope !== 'state') continue;
      const known = this.#byTerritory.get(record.territory);
      if (known) known.push(record);
      else this.#byTerritory.set(record.territory, [record]);
    }
  }

  /**
   * Records of the party itself, of the body above it on a day (absent: on any day) and of its state's services, each once.
   */
  of({ names, country, region, type }: Who, on?: string): readonly Applying[] {
    const found = new Set<EndUserRecord>();
    const through = new Set<EndUserRecord>();
    for (const name of names) {
      for (const { who, key } of this.#names.exact(name))
        if (this.#means(who, key, country) === 'itself') found.add(who);
      if (country === undefined) continue;
      for (const { record, as } of this.#home.in(name, country))
        if (as === 'itself') found.add(record);
    }
    if (country !== undefined && type !== undefined) {
      for (const record of this.#byTerritory.get(country) ?? []) {
        if (record.region !== undefined && record.region !== region) continue;
        if (record.appliesTo.includes(type)) found.add(record);
        else if (record.appliesThrough?.includes(type) === true) through.add(record);
      }
    }
    if (found.size === 0 && through.size === 0) return NO_RECORDS;
    const applying = [
      ...[...found].map((record): Applying => ({ record, as: record.scope })),
      ...[...through]
        .filter((record) => !found.has(record))
        .map((record): Applying => ({ record, as: 'services' })),
    ];
    for (const { parent } of found) {
      const above =
        parent === undefined || !holdsOn(parent, on) ? undefined : this.#byId.get(parent.record);
      if (above && !found.has(above)) applying.push({ record: above, as: 'parent' });
    }
    return applying.sort((a, b) => compareText(a.record.id, b.record.id));
  }

  /** Records whose names are near one of the party's names, or equal to one of a few letters, and that are not its own. */
  near(who: Who): readonly NearRecord[] {
    const found = new Map<EndUserRecord, NearRecord>();
    for (const on of who.names) {
      const weak = this.#names
        .exact(on)
        .filter((bearer) => this.#means(bearer.who, bearer.key, who.country) === 'perhaps');
      const near = this.#names
        .near(on)
        .filter(
          ({ who: record, feature, shared, key }) =>
            !(isWeak(key) || (feature === 'words' && shared < 2)) ||
            record.territory === who.country,
        )
        .filter((bearer) => !this.#isElsewhere(on, bearer, who.country));
      const add = (how: NearRecord['how'], records: readonly EndUserRecord[]): void => {
        for (const record of records)
          if (!found.has(record)) found.set(record, { record, on, how });
      };
      add('at-home', this.#atHome(on, who));
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
  #isElsewhere(name: string, { who, key }: Bearer<EndUserRecord>, country: string | undefined) {
    if (country === undefined || country === who.territory || who.scope === 'vendor') return false;
    return (
      (this.#home.saysState(key, who.territory) && !this.#home.saysState(name, who.territory)) ||
      this.#home.in(name, country).some(({ as }) => as === 'itself')
    );
  }

  /** Bodies that are called so at home, where nobody says in which state the party sits, or it has the form of a firm. */
  #atHome(name: string, { country }: Who): readonly EndUserRecord[] {
    if (country === undefined) return this.#home.anywhere(name);
    return this.#home.in(name, country).map(({ record }) => record);
  }

  /** Whether a body of this very name is the one on record. One of a few letters has namesakes everywhere. */
  #means(
    record: EndUserRecord,
    key: string,
    country: string | undefined,
  ): 'itself' | 'perhaps' | 'no' {
    const there = country === record.territory;
    if (isWeak(key)) return there ? 'itself' : country === undefined ? 'perhaps' : 'no';
    // A vendor sells from wherever it sits. A name of several words that bodies of one state alone bear is that body, wherever
    // the papers say it sits; where its words are everybody's, and none says of which state ('National Security Service'),
    // other states have one too.
    if (there || record.scope === 'vendor') return 'itself';
    const isOfOneState = this.#borneIn.get(atHome(key))!.size === 1;
    if (country === undefined) return isOfOneState ? 'itself' : 'perhaps';
    if (!key.includes(' ') || !isOfOneState) return 'no';
    return isOfMany(key) && !this.#home.saysState(key, record.territory) ? 'perhaps' : 'itself';
  }

  /** Facts of the party without which nobody can say that no other record applies: 'country', 'type', 'region'. */
  missingOf({ country, region, type }: Who): readonly string[] {
    if (country !== undefined && !this.#byTerritory.has(country)) return [];
    const key = `${country ?? ''}|${region ?? ''}|${type ?? ''}`;
    const kept = this.#missing.get(key);
    if (kept) return kept;
    const missing = this.#missingFor(country, region, type);
    if (this.#missing.size >= KEPT) this.#missing.clear();
    this.#missing.set(key, missing);
    return missing;
  }

  #missingFor(
    country: string | undefined,
    region: string | undefined,
    type: string | undefined,
  ): readonly string[] {
    const missing = new Set<string>();
    for (const records of country === undefined
      ? this.#byTerritory.values()
      : [this.#byTerritory.get(country) ?? []]) {
      for (const record of records) {
        const open = [
          ...(country === undefined ? ['country'] : []),
          ...(type === undefined ? ['type'] : []),
          ...(record.region !== undefined && country !== undefined && region === undefined
            ? ['region']
            : []),
        ];
        const couldApply =
          (type === undefined || record.appliesTo.includes(type)) &&
          (record.region === undefined || (region ?? record.region) === record.region);
        if (couldApply) for (const fact of open) missing.add(fact);
      }
    }
    return [...missing].sort();
  }
}

/** Reading many names in many writings is slow, so that the build does it. */
export const keysOf = ({ name, aliases, nativeNames }: EndUserRecord): readonly string[] =>
  nameKeys([name, ...aliases, ...nativeNames]);

const NO_RECORDS: readonly never[] = [];

const holdsOn = ({ since, until }: Parent, on: string | undefined): boolean =>
  on === undefined || ((since === undefined || since <= on) && (until === undefined || on < until));
