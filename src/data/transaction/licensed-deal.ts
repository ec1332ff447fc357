// The part of a flattened transaction against which a licence of the register is held.

import type { Scope } from '../../model/facts.ts';
import type { BesideDraw } from '../../model/licence.ts';
import type { LicensedDeal, PlaceOfDeal } from '../licences/deal.ts';
import type { Territories } from '../places/territories.ts';
import type { Loose } from './reading.ts';

interface Parts {
  /** What others of the same run draw on licences. */
  readonly beside: readonly BesideDraw[];
  readonly exporter: Scope;
  readonly endUsers: readonly Scope[];
  /** Those that are named in the role. */
  readonly consignees: readonly Scope[];
  readonly destination: Scope;
  readonly items: readonly Scope[];
  /** The items as they are written, in the same order. */
  readonly written: readonly Loose[];
  readonly names: ReadonlyMap<Scope, readonly string[]>;
  readonly territories: Territories;
  readonly asOf: string;
}

export const licensedDeal = (id: string, parts: Parts): LicensedDeal => {
  const { exporter, endUsers, consignees, destination, items, written, names } = parts;
  const named = (party: Scope) => ({ label: party.label, names: names.get(party) ?? [] });
  return {
    id,
    beside: parts.beside,
    exporter: named(exporter),
    users: endUsers.map(named),
    places: [destination, ...consignees].map((scope) => placeOf(scope, parts)),
    items: items.map((item, index) => ({
      label: item.label,
      name: textOf(item, 'name'),
      codesOn: (list: string) => codesOf(item, list),
      ...amountsOf(written[index] ?? {}),
    })),
  };
};

const placeOf = (scope: Scope, { territories, asOf }: Parts): PlaceOfDeal => {
  const [country, region] = [textOf(scope, 'country'), textOf(scope, 'region')];
  const place =
    country === undefined ? undefined : { country, ...(region !== undefined && { region }) };
  return {
    label: scope.label,
    country,
    region,
    isHeldElsewhere: place !== undefined && territories.isLawElsewhere(place, asOf),
  };
};

const textOf = ({ facts }: Scope, local: string): string | undefined => {
  const value = facts.get(local)?.value;
  return typeof value === 'string' ? value : undefined;
};

const codesOf = ({ facts }: Scope, list: string): readonly string[] | undefined => {
  const value = facts.get(`classification.${list}`)?.value;
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly string[]) : undefined;
};

const amountsOf = (item: Loose) => {
  const value = item['value'] as { amount?: unknown; currency?: unknown } | undefined;
  return {
    quantity: item['quantity'] === undefined ? undefined : Number(item['quantity']),
    value:
      value?.amount === undefined
        ? undefined
        : { amount: Number(value.amount), currency: String(value.currency) },
  };
};
