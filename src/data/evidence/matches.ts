// Parties and owners compared with listed parties and with the histories of end users. A name that is near another is shown
// for a person to look at; it never counts as the other. A name of a few letters means a listed party in its territory only.

import type { EndUserRecord, ListedParty, Match, PartyStore } from '../../model/evidence.ts';
import type { Scope } from '../../model/facts.ts';
import { isWeak } from '../../matching/near.ts';
import { elementOf, factsFrom, openElement, textOf } from './element.ts';

/** A match that is open stands until a person has cleared it; a near one stands only to be compared. */
type Standing = 'open' | 'to-compare';

/** Matches of one party or owner with listed parties; an open element where it has no name to compare. */
export const matchesOf = (
  party: Scope,
  names: readonly string[],
  store: PartyStore,
  asOf: string,
): Scope[] => {
  const found: Scope[] = [];
  if (textOf(party, 'name') === undefined)
    found.push(openElement('match', party, [`${party.label}.name`]));
  for (const match of store.find(names, textOf(party, 'country'))) {
    if (match.listed.since !== undefined && match.listed.since > asOf) continue;
    const standing = standingOf(match, textOf(party, 'country'));
    if (standing) found.push(matchElement(party, match, standing, asOf));
  }
  return found;
};

/** Undefined where an alias of a few letters met by chance in another territory. */
const standingOf = (
  { listed, strength, key, near }: Match,
  country: string | undefined,
): Standing | undefined => {
  if (near !== undefined) return 'to-compare';
  if (strength === 'name' || key === undefined || !isWeak(key)) return 'open';
  if (country === undefined || listed.country === undefined) return 'to-compare';
  return country === listed.country ? 'open' : undefined;
};

const matchElement = (party: Scope, match: Match, standing: Standing, asOf: string): Scope => {
  const { listed } = match;
  const strength = standing === 'to-compare' ? 'near' : match.strength;
  const facts = factsFrom(`${listed.list} ${listed.id}`, {
    list: listed.list,
    programme: listed.programmes ?? listed.programme,
    ...placeInDeal(party),
    strength,
    status: statusOn(listed, asOf),
    decision: standing,
  });
  return elementOf('match', party, `${listed.list}/${listed.id}`, facts, {
    kind: 'match',
    source: listed.list,
    date: listed.since ?? 'unknown',
    url: listed.source,
    detail: `${compared(party, match, strength)}, ${listed.programme}; ${listed.citation}${listed.until === undefined ? '' : `; until ${listed.until}`}`,
  });
};

/**
 * Undefined, which is unknown, on a day before the row is known to have stood on the list, where the list does not say since
 * when it does.
 */
const statusOn = (listed: ListedParty, asOf: string): string | undefined => {
  const { since, seen, until } = listed;
  if (until !== undefined && until <= asOf) return 'formerly-listed';
  if (since !== undefined) return 'listed';
  return seen !== undefined && asOf < seen ? undefined : 'listed';
};

const compared = (party: Scope, { on, listed, near }: Match, strength: string): string => {
  if (near) return `'${on}' (${party.name}) is like '${listed.name}' (${near.why})`;
  return strength === 'near'
    ? `'${on}' (${party.name}) has few letters in common with '${listed.name}' to tell it by`
    : `'${on}' (${party.name}) has the ${strength} of '${listed.name}'`;
};

/** A party whose name is near that of a body with a history. */
export const nearHistory = (
  party: Scope,
  on: string,
  record: EndUserRecord,
  knownAt: string,
): Scope | undefined => {
  const known = record.incidents.filter(({ knownSince }) => knownSince <= knownAt);
  if (known.length === 0) return undefined;
  const facts = factsFrom(`end-users/${record.id}`, {
    list: 'end-users',
    ...placeInDeal(party),
    strength: 'near',
    status: 'on-record',
    decision: 'to-compare' satisfies Standing,
  });
  return elementOf('match', party, `end-users/${record.id}`, facts, {
    kind: 'match',
    source: `end-users/${record.id}`,
    date: known.map(({ knownSince }) => knownSince).sort()[0]!,
    detail: `'${on}' (${party.name}) is spelt nearly as '${record.name}', of which ${known.length === 1 ? 'an incident is' : `${known.length} incidents are`} on record`,
  });
};

const placeInDeal = (
  party: Scope,
): Readonly<Record<'role' | 'via' | 'share', string | number | undefined>> => {
  if (party.kind !== 'owner') return { role: textOf(party, 'role'), via: 'party', share: 100 };
  const share = party.facts.get('share')?.value;
  return { role: 'owner', via: 'owner', share: typeof share === 'number' ? share : undefined };
};
