// What two deals have in common: a party by its name, an item by its name or its kind, and the route. Exporters are not
// compared, for mostly they are one's own. It says nothing of whether a decision on the one is right for the other.

import { nameKey } from '../matching/normalise.ts';
import type { Facts, Scope } from '../model/facts.ts';

export interface InCommon {
  /** Names as the deal at hand has them. */
  readonly parties: readonly string[];
  readonly items: readonly string[];
  /** Kinds of items that both have, where no item of that kind is the same by name. */
  readonly kinds: readonly string[];
  /** 'DE → EG', where exporter and place of use lie in the same two states. */
  readonly route?: string;
}

/** Undefined where they have nothing in common. */
export const inCommon = (deal: Facts, other: Facts): InCommon | undefined => {
  const parties = sharedNames(partiesOf(deal), partiesOf(other));
  const items = sharedNames(deal.items, other.items);
  const kinds = sharedKinds(deal.items, other.items, items);
  const route = routeOf(deal);
  const sameRoute = route !== undefined && route === routeOf(other);
  if (parties.length + items.length + kinds.length === 0 && !sameRoute) return undefined;
  return { parties, items, kinds, ...(sameRoute && { route }) };
};

/** The more they have in common the higher: a party weighs more than an item, that more than a kind, and a route least. */
export const closeness = ({ parties, items, kinds, route }: InCommon): number =>
  8 * Math.min(1, parties.length) +
  4 * Math.min(1, items.length) +
  2 * Math.min(1, kinds.length) +
  (route === undefined ? 0 : 1);

const partiesOf = ({ parties, single }: Facts): readonly Scope[] => {
  const exporter = single.get('exporter');
  return parties.filter(({ label }) => label !== exporter?.label);
};

const textOf = (scope: Scope | undefined, local: string): string | undefined => {
  const value = scope?.facts.get(local)?.value;
  return typeof value === 'string' ? value : undefined;
};

const namesIn = (scopes: readonly Scope[]): readonly string[] =>
  scopes.flatMap((scope) => textOf(scope, 'name') ?? []);

const sharedNames = (deal: readonly Scope[], other: readonly Scope[]): string[] => {
  const known = new Set(namesIn(other).map(nameKey));
  return [...new Set(namesIn(deal))].filter((name) => known.has(nameKey(name)));
};

const sharedKinds = (
  deal: readonly Scope[],
  other: readonly Scope[],
  items: readonly string[],
): string[] => {
  const known = new Set(other.flatMap((item) => textOf(item, 'category') ?? []));
  const apart = deal.filter((item) => !items.includes(textOf(item, 'name') ?? ''));
  return [...new Set(apart.flatMap((item) => textOf(item, 'category') ?? []))].filter((kind) =>
    known.has(kind),
  );
};

const routeOf = ({ single }: Facts): string | undefined => {
  const [from, to] = [
    textOf(single.get('exporter'), 'country'),
    textOf(single.get('destination'), 'country'),
  ];
  return from === undefined || to === undefined ? undefined : `${from} → ${to}`;
};
