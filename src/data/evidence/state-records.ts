// Records of the services of states, by territory, and what would have to be known of a party to say that none applies.

import type { EndUserRecord } from '../../model/end-user-record.ts';
import type { Who } from './who.ts';

/** Kinds of bodies in places that are kept with what is asked of them; there are more than a run has. */
const KEPT = 4_096;

export class StateRecords {
  readonly #byTerritory = new Map<string, EndUserRecord[]>();
  readonly #missing = new Map<string, readonly string[]>();

  add(record: EndUserRecord): void {
    const known = this.#byTerritory.get(record.territory);
    if (known) known.push(record);
    else this.#byTerritory.set(record.territory, [record]);
  }

  /**
   * Facts of the party without which nobody can say that no other record applies: 'country', 'type', 'region'. `obeyed`: the states
   * of whose services it may be, besides whoever holds the place; absent: the one in which it sits, and its kindred.
   */
  missingOf(
    { country, region, type, holders = [], kindred = [] }: Who,
    obeyed: readonly string[] = country === undefined ? [] : [country, ...kindred],
  ): readonly string[] {
    const states = country === undefined ? undefined : [...obeyed, ...holders];
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
    return this.of(perhapsHolders).some(
      ({ appliesTo, appliesThrough = [] }) =>
        type === undefined || appliesTo.includes(type) || appliesThrough.includes(type),
    );
  }

  of(territories: readonly string[]): readonly EndUserRecord[] {
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
    for (const records of states === undefined ? this.#byTerritory.values() : [this.of(states)]) {
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

const NO_RECORDS: readonly never[] = [];
