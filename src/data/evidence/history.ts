// End-user records by name and, for a state's services, by territory and kind of body.

import type { EndUserRecord } from '../../model/evidence.ts';
import { compareText } from '../../model/errors.ts';
import { nameKeys } from '../../matching/normalise.ts';

export interface Who {
  readonly names: readonly string[];
  readonly country: string | undefined;
  readonly region: string | undefined;
  readonly type: string | undefined;
}

export class History {
  readonly #byName = new Map<string, EndUserRecord[]>();
  readonly #byTerritory = new Map<string, EndUserRecord[]>();

  constructor(records: readonly EndUserRecord[]) {
    for (const record of [...records].sort((a, b) => compareText(a.id, b.id))) {
      for (const key of nameKeys([record.name, ...record.aliases, ...record.nativeNames]))
        push(this.#byName, key, record);
      if (record.scope === 'state') push(this.#byTerritory, record.territory, record);
    }
  }

  /** Records of the party itself and of its state's services, each once. */
  of({ names, country, region, type }: Who): EndUserRecord[] {
    const found = new Set<EndUserRecord>();
    for (const key of nameKeys(names)) {
      for (const record of this.#byName.get(key) ?? [])
        if (isSamePlace(record, country) || this.#isUnmistakable(key)) found.add(record);
    }
    if (country !== undefined && type !== undefined) {
      for (const record of this.#byTerritory.get(country) ?? []) {
        if (
          record.appliesTo.includes(type) &&
          (record.region === undefined || record.region === region)
        )
          found.add(record);
      }
    }
    return [...found].sort((a, b) => compareText(a.id, b.id));
  }

  /** A name of several words that one record alone bears is that body, wherever the papers say it sits. */
  #isUnmistakable(key: string): boolean {
    return key.includes(' ') && this.#byName.get(key)?.length === 1;
  }

  /** Facts of the party without which nobody can say that no other record applies: 'country', 'type', 'region'. */
  missingOf({ country, region, type }: Who): string[] {
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
          (country ?? record.territory) === record.territory &&
          (type === undefined || record.appliesTo.includes(type)) &&
          (record.region === undefined || (region ?? record.region) === record.region);
        if (couldApply) for (const fact of open) missing.add(fact);
      }
    }
    return [...missing].sort();
  }
}

/** A body is looked for in its own territory; a vendor sells from wherever it sits. */
const isSamePlace = (record: EndUserRecord, country: string | undefined): boolean =>
  record.scope === 'vendor' || country === undefined || country === record.territory;

const push = (map: Map<string, EndUserRecord[]>, key: string, record: EndUserRecord): void => {
  const records = map.get(key);
  if (records) records.push(record);
  else map.set(key, [record]);
};
