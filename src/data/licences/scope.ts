// Whom, what and where a registered licence is for, held against a transaction. What the register leaves out is open, and so
// is what the transaction leaves out; neither is ever taken as it would suit.

import { isUnder } from '../../core/logic/codes.ts';
import { nameKey, nameKeys } from '../../matching/normalise.ts';
import {
  ANY,
  type LicenceReason,
  type LicensedItem,
  type NamedBody,
  type RegisteredLicence,
} from '../../model/licence.ts';
import type { ItemOfDeal, LicensedDeal, NamedParty, PlaceOfDeal, SaidOfDraw } from './deal.ts';

/** What keeps a licence from covering the deal. */
export interface Short {
  readonly reason: LicenceReason;
  /** Whether nothing is covered, a part is not, or nobody can say yet. */
  readonly part: 'no' | 'partly' | 'open';
  readonly says: string;
  /** Labels of the facts that would say it, where it is open. */
  readonly missing: readonly string[];
  /** The register says nothing of it, so that the transaction may. */
  readonly silent?: true;
}

export const scopeShorts = (
  licence: RegisteredLicence,
  deal: LicensedDeal,
  said: Pick<SaidOfDraw, 'label'>,
): readonly Short[] => {
  const silent = (reason: LicenceReason, says: string): Short[] => [
    { reason, part: 'open', says, missing: [`${said.label}.covers`], silent: true },
  ];
  const { holder, users, items, territories } = licence;
  return [
    ...(holder === ANY
      ? []
      : holder === undefined
        ? silent('holder', 'the register does not say to whom it was granted')
        : ofHolder(holder, deal.exporter)),
    ...(users === ANY
      ? []
      : users === undefined
        ? silent('user', 'the register does not say for which end users it is')
        : ofUsers(users, deal.users)),
    ...(items === ANY
      ? []
      : items === undefined
        ? silent('item', 'the register does not say for which items it is')
        : ofItems(items, deal.items, `${said.label}.covers`)),
    ...(territories === ANY
      ? []
      : territories === undefined
        ? silent('territory', 'the register does not say for which territories it is')
        : ofPlaces(territories, deal.places)),
  ];
};

const ofHolder = (holder: NamedBody, exporter: NamedParty): Short[] => {
  const [name] = exporter.names;
  if (name === undefined)
    return [
      {
        reason: 'holder',
        part: 'open',
        says: 'the exporter is not named',
        missing: [`${exporter.label}.name`],
      },
    ];
  return isAmong([holder], exporter)
    ? []
    : [
        {
          reason: 'holder',
          part: 'no',
          says: `it was granted to '${holder.name}', and the exporter is '${name}'`,
          missing: [],
        },
      ];
};

const ofUsers = (users: readonly NamedBody[], wanted: readonly NamedParty[]): Short[] => {
  const strange = wanted
    .filter(({ names }) => names.length > 0)
    .filter((one) => !isAmong(users, one));
  const nameless = wanted.filter(({ names }) => names.length === 0);
  return [
    ...strange.map(({ names }): Short => ({
      reason: 'user',
      part: strange.length === wanted.length ? 'no' : 'partly',
      says: `it does not name the end user '${names[0]!}'`,
      missing: [],
    })),
    ...nameless.map(({ label }): Short => ({
      reason: 'user',
      part: 'open',
      says: 'it names its end users, and the one of the transaction has no name',
      missing: [`${label}.name`],
    })),
  ];
};

const isAmong = (bodies: readonly NamedBody[], { names }: NamedParty): boolean => {
  const known = new Set(bodies.flatMap(({ name, aliases }) => nameKeys([name, ...aliases])));
  return nameKeys(names).some((key) => known.has(key));
};

const ofItems = (
  licensed: readonly LicensedItem[],
  items: readonly ItemOfDeal[],
  covers: string,
): Short[] => {
  const each = items.map((item) => ({ item, fits: fitting(licensed, item) }));
  const outside = each.filter(({ fits }) => fits === 'no');
  return each.flatMap(({ item, fits }): Short[] => {
    const called = item.name === undefined ? 'an item without a name' : `'${item.name}'`;
    if (fits === 'yes') return [];
    if (fits === 'no')
      return [
        {
          reason: 'item',
          part: outside.length === items.length ? 'no' : 'partly',
          says: `it is not for ${called}: neither a name nor a code of the licence is that of the item`,
          missing: [],
        },
      ];
    return [
      {
        reason: 'item',
        part: 'open',
        says: `nobody has said whether ${called} is what it is for: its name or its code is missing, or wider than the licence`,
        missing: item.name === undefined ? [`${item.label}.name`, covers] : [covers],
        silent: true,
      },
    ];
  });
};

const fitting = (licensed: readonly LicensedItem[], item: ItemOfDeal): 'yes' | 'no' | 'open' => {
  const byName = licensed.flatMap((one) => ('name' in one ? [nameKey(one.name)] : []));
  if (item.name !== undefined && byName.includes(nameKey(item.name))) return 'yes';
  const byList = new Map<string, string[]>();
  for (const one of licensed)
    if ('code' in one) byList.set(one.list, [...(byList.get(one.list) ?? []), one.code]);
  let open = byName.length > 0 && item.name === undefined;
  for (const [list, codes] of byList) {
    const declared = item.codesOn(list);
    const isIn = (code: string): boolean => codes.some((above) => isUnder(code, above));
    if (declared === undefined || declared.length === 0) open = true;
    else if (declared.every(isIn)) return 'yes';
    else if (declared.some((code) => isIn(code) || codes.some((below) => isUnder(below, code))))
      open = true;
  }
  return open ? 'open' : 'no';
};

const ofPlaces = (territories: readonly string[], places: readonly PlaceOfDeal[]): Short[] => {
  const each = places.map((place) => ({ place, fits: lying(territories, place) }));
  const outside = each.filter(({ fits }) => fits === 'no');
  return each.flatMap(({ place, fits }): Short[] => {
    const { label, country, region } = place;
    if (fits === 'yes') return [];
    if (fits === 'no')
      return [
        {
          reason: 'territory',
          part: outside.length === places.length ? 'no' : 'partly',
          says: `it is not for ${region ?? country!}, but for ${territories.join(', ')}`,
          missing: [],
        },
      ];
    const missing = country === undefined ? `${label}.country` : `${label}.region`;
    return [
      {
        reason: 'territory',
        part: 'open',
        says: `it is for ${territories.join(', ')}, and nobody has said ${missing}`,
        missing: [missing],
      },
    ];
  });
};

/** A state is meant with its regions, but for those where its law does not run: these the licence has to name. */
const lying = (
  territories: readonly string[],
  { country, region, isHeldElsewhere }: PlaceOfDeal,
): 'yes' | 'no' | 'open' => {
  if (country === undefined) return 'open';
  if (region !== undefined && territories.includes(region)) return 'yes';
  if (territories.includes(country) && !isHeldElsewhere) return 'yes';
  if (territories.includes(country) && region === undefined) return 'yes';
  const isInPart = territories.some((code) => code.startsWith(`${country}-`));
  return region === undefined && isInPart ? 'open' : 'no';
};
