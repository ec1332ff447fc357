// End-user records by name and, for a state's services, by territory and kind of body.

import type { EndUserRecord, Parent } from '../../model/evidence.ts';
import { compareText } from '../../model/errors.ts';
import { isOfMany, isWeak } from '../../matching/near.ts';
import { NameIndex } from '../../matching/name-index.ts';
import { nameKeys } from '../../matching/normalise.ts';

export interface Who {
  readonly names: readonly string[];
  readonly country: string | undefined;
  readonly region: string | undefined;
  readonly type: string | undefined;
  /** Territories of which the records are those of its own: of the state before it, and of states to come that were parts of it. */
  readonly kindred?: readonly string[];
  /** Territories whose bodies act where it sits, beside its own: those that hold the place. */
  readonly holders?: readonly string[];
  /** The same, of which it is not known whether they hold that place: a part of it, or a part of its state. */
  readonly perhapsHolders?: readonly string[];
}

/** A record that speaks of a party: as its own, its state's, that of the body to which it belongs, or of services that can use its systems. */
export interface Applying {
  readonly record: EndUserRecord;
  readonly as: EndUserRecord['scope'] | 'parent' | 'services';
  /** It counts since its territory holds the place where the party sits. */
  readonly holds?: true;
}

/** A record of which the name is near one of a party's names. */
export interface NearRecord {
  readonly record: EndUserRecord;
  readonly on: string;
}

/** Kinds of bodies in places that are kept with what is asked of them; there are more than a run has. */
const KEPT = 4_096;

export class History {
  readonly #names = new NameIndex<EndUserRecord>();
  readonly #byId = new Map<string, EndUserRecord>();
  readonly #bearers = new Map<string, number>();
  readonly #byTerritory = new Map<string, EndUserRecord[]>();
  readonly #missing = new Map<string, readonly string[]>();

  constructor(records: readonly EndUserRecord[]) {
    for (const record of [...records].sort((a, b) => compareText(a.id, b.id))) {
      this.#byId.set(record.id, record);
      for (const key of record.keys ?? keysOf(record)) {
        this.#names.add(key, record);
        this.#bearers.set(key, (this.#bearers.get(key) ?? 0) + 1);
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
  of(who: Who, on?: string): readonly Applying[] {
    const { names, country, region, type, holders = [], kindred = [] } = who;
    const found = new Set<EndUserRecord>();
    const through = new Set<EndUserRecord>();
    for (const name of names) {
      for (const { who: record, key } of this.#names.exact(name))
        if (this.#means(record, key, who) === 'itself') found.add(record);
    }
    if (country !== undefined && type !== undefined) {
      for (const record of this.#statesOf([country, ...kindred, ...holders])) {
        if (record.region !== undefined && record.region !== region) continue;
        if (record.appliesTo.includes(type)) found.add(record);
        else if (record.appliesThrough?.includes(type) === true) through.add(record);
      }
    }
    if (found.size === 0 && through.size === 0) return NO_RECORDS;
    const held = (record: EndUserRecord): Pick<Applying, 'holds'> =>
      record.territory !== country && holders.includes(record.territory) ? { holds: true } : {};
    const applying = [
      ...[...found].map((record): Applying => ({ record, as: record.scope, ...held(record) })),
      ...[...through]
        .filter((record) => !found.has(record))
        .map((record): Applying => ({ record, as: 'services', ...held(record) })),
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
        .filter((bearer) => this.#means(bearer.who, bearer.key, who) === 'perhaps');
      const near = this.#names
        .near(on)
        .filter(
          ({ who: record, feature, shared, key }) =>
            !(isWeak(key) || (feature === 'words' && shared < 2)) ||
            record.territory === who.country ||
            who.holders?.includes(record.territory) === true,
        );
      for (const { who: record } of [...weak, ...near])
        if (!found.has(record)) found.set(record, { record, on });
    }
    if (found.size === 0) return NO_RECORDS;
    const own = new Set(this.of(who).map(({ record }) => record));
    return [...found.values()].filter(({ record }) => !own.has(record));
  }

  /** Whether a body of this very name is the one on record. One of a few letters has namesakes everywhere. */
  #means(
    record: EndUserRecord,
    key: string,
    { country, holders = [], kindred = [], perhapsHolders = [] }: Who,
  ): 'itself' | 'perhaps' | 'no' {
    // Where a state may hold the place, its body bears a name that nobody else on record bears.
    const mayBeThere = perhapsHolders.includes(record.territory) && this.#bearers.get(key) === 1;
    const there =
      country === record.territory ||
      [...kindred, ...holders].includes(record.territory) ||
      mayBeThere;
    if (isWeak(key)) return there ? 'itself' : country === undefined ? 'perhaps' : 'no';
    // A vendor sells from wherever it sits. A name of several words that one record alone bears is that body, wherever
    // the papers say it sits; where its words are everybody's ('National Security Service'), other states have one too.
    if (there || country === undefined || record.scope === 'vendor') return 'itself';
    if (!key.includes(' ') || this.#bearers.get(key) !== 1) return 'no';
    return isOfMany(key) ? 'perhaps' : 'itself';
  }

  /** Facts of the party without which nobody can say that no other record applies: 'country', 'type', 'region'. */
  missingOf({ country, region, type, holders = [], kindred = [] }: Who): readonly string[] {
    const states = country === undefined ? undefined : [country, ...kindred, ...holders];
    if (states?.every((state) => !this.#byTerritory.has(state)) === true) return [];
    const key = `${states?.join() ?? ''}|${region ?? ''}|${type ?? ''}`;
    const kept = this.#missing.get(key);
    if (kept) return kept;
    const missing = this.#missingFor(states, region, type);
    if (this.#missing.size >= KEPT) this.#missing.clear();
    this.#missing.set(key, missing);
    return missing;
  }

  /** Whether a state's record of a kind of body counts, where it turned out that the state holds the place. */
  wouldCount({ type, perhapsHolders = [] }: Who): boolean {
    return this.#statesOf(perhapsHolders).some(
      ({ appliesTo, appliesThrough = [] }) =>
        type === undefined || appliesTo.includes(type) || appliesThrough.includes(type),
    );
  }

  #statesOf(territories: readonly string[]): readonly EndUserRecord[] {
    const [first, ...more] = territories;
    if (first === undefined) return NO_RECORDS;
    const own = this.#byTerritory.get(first) ?? NO_RECORDS;
    return more.length === 0
      ? own
      : [...own, ...more.flatMap((code) => this.#byTerritory.get(code) ?? [])];
  }

  #missingFor(
    states: readonly string[] | undefined,
    region: string | undefined,
    type: string | undefined,
  ): readonly string[] {
    const missing = new Set<string>();
    for (const records of states === undefined
      ? this.#byTerritory.values()
      : [this.#statesOf(states)]) {
      for (const record of records) {
        const open = [
          ...(states === undefined ? ['country'] : []),
          ...(type === undefined ? ['type'] : []),
          ...(record.region !== undefined && states !== undefined && region === undefined
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
