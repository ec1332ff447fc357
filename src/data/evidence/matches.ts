// Parties and owners compared with listed parties and with the histories of end users. A name that is near another is shown
// for a person to look at; it never counts as the other. A name that many bear means a listed party in its territory only.
// What people recorded of a pair goes with its match, whether it holds or not.

import type { ComparedPair, StatedParty } from '../../model/clearance.ts';
import {
  RECORDS,
  countriesOf,
  type ListedParty,
  type Match,
  type Naming,
  type PartyStore,
} from '../../model/evidence.ts';
import type { Scope } from '../../model/facts.ts';
import { missingFact } from '../../model/missing.ts';
import { isCraft } from '../../model/published-party.ts';
import { STRONG } from '../../matching/names/compare.ts';
import { OTHER_COUNTRY } from '../../matching/names/record.ts';
import { isOfMany, isWeak } from '../../matching/near.ts';
import type { Cleared } from '../clearances/cleared.ts';
import { candidatesOf, type Sought } from './candidates.ts';
import { elementOf, factsFrom, openElement, textOf } from './element.ts';
import type { NearRecord } from './history.ts';
import { isHistoryOn } from './known-end.ts';

/**
 * A match that is open stands until a person has cleared it; a near one stands only to be compared; which of them one is, or
 * neither, may turn on where the party sits.
 */
type Standing = 'open' | 'to-compare' | 'by-country';

/** Matches of one party or owner with listed parties; an open element where it has no name to compare. */
export const matchesOf = (
  sought: Sought,
  store: PartyStore,
  cleared: Cleared,
  asOf: string,
): Scope[] => {
  const { bearer: party } = sought;
  const found: Scope[] = [];
  if (textOf(party, 'name') === undefined)
    found.push(openElement('match', party, [`${party.label}.name`]));
  for (const match of candidatesOf(sought, store)) {
    if (isToCome(match.listed, asOf)) continue;
    const standing = standingOf(match, textOf(party, 'country'));
    if (standing) found.push(elementOfMatch(sought, match, standing, cleared, asOf));
  }
  return found;
};

/**
 * A ship or an aircraft is no party, but a firm may bear its name. A name that tells nobody apart, by its few letters or because its
 * words are everybody's, counts as it is in the listed party's own territory; elsewhere a person has to look where it is the name as
 * the list writes it and more than a few letters, and everywhere where the list names no territory, but for first letters alone, which
 * are anybody's there.
 */
const standingOf = (
  { listed, strength, key, near }: Match,
  country: string | undefined,
): Standing | undefined => {
  const own = countriesOf(listed);
  if (near !== undefined) {
    if (own.length === 0 && near.score < STRONG && key !== undefined && isWeak(key))
      return undefined;
    const isElsewhere = country !== undefined && own.length > 0 && !own.includes(country);
    if (isElsewhere && key !== undefined && isOfMany(key)) return undefined;
    const turns = country === undefined && own.length > 0 && near.score < STRONG + OTHER_COUNTRY;
    return turns ? 'by-country' : 'to-compare';
  }
  // Its number, or that it is the listed address, is nobody else's.
  if (strength === 'identifier' || strength === 'address') return 'open';
  if (isCraft(listed.kind)) return 'to-compare';
  if (key === undefined || !(isWeak(key) || isOfMany(key))) return 'open';
  if (own.length === 0) return 'to-compare';
  if (country === undefined) return 'by-country';
  if (own.includes(country)) return 'open';
  return isWeak(key) || strength !== 'name' ? undefined : 'to-compare';
};

/** Where it turns on a territory that nobody states, it is open whether there is a match; what was recorded of it is told. */
const elementOfMatch = (
  { bearer: party, stated }: Sought,
  match: Match,
  standing: Standing,
  cleared: Cleared,
  asOf: string,
): Scope => {
  const { listed } = match;
  const pair = pairOf(stated, `${listed.list}/${listed.id}`, listed, cleared, asOf);
  if (standing !== 'by-country') return matchElement(party, match, standing, pair, asOf);
  if (isCleared(pair)) return matchElement(party, match, 'to-compare', pair, asOf);
  return { ...openElement('match', party, [`${party.label}.country`]), ...(pair && { pair }) };
};

const matchElement = (
  party: Scope,
  match: Match,
  standing: Exclude<Standing, 'by-country'>,
  pair: ComparedPair | undefined,
  asOf: string,
): Scope => {
  const { listed } = match;
  const strength = standing === 'open' ? match.strength : 'near';
  const facts = factsFrom(`${listed.list} ${listed.id}`, {
    list: listed.list,
    programme: listed.programmes ?? listed.programme,
    ...placeInDeal(party),
    strength,
    status: statusOn(listed, asOf),
    decision: isCleared(pair) ? 'cleared' : standing,
  });
  return listedElement(party, listed, facts, compared(party, match, strength), pair);
};

/** `said`: what ties the party to the row. */
const listedElement = (
  party: Scope,
  listed: ListedParty,
  facts: Scope['facts'],
  said: string,
  pair: ComparedPair | undefined,
): Scope => {
  const { list, id, since, until, source, programme, citation } = listed;
  return {
    ...elementOf(
      'match',
      party,
      `${list}/${id}`,
      facts,
      {
        kind: 'match',
        source: list,
        date: since ?? 'unknown',
        url: source,
        detail: `${said}, ${programme}; ${citation}${until === undefined ? '' : `; until ${until}`}`,
      },
      listed,
    ),
    ...(pair && { pair }),
  };
};

const pairOf = (
  party: StatedParty | undefined,
  listed: string,
  record: ComparedPair['record'],
  cleared: Cleared,
  asOf: string,
): ComparedPair | undefined =>
  party && { party, listed, record, clearances: cleared.of(party, listed, record, asOf) };

const isCleared = (pair: ComparedPair | undefined): boolean =>
  pair?.clearances.some(({ holds }) => holds) === true;

/** Whether it is certain that it was listed later. */
const isToCome = ({ since, earliest = since }: ListedParty, asOf: string): boolean =>
  earliest !== undefined && earliest > asOf;

/**
 * Undefined, which is unknown, on a day before the row is known to have stood on the list, where the list does not say since
 * when it does or what lists it may have had force earlier, and on one between the last on which it stood there and that on which it
 * was found gone.
 */
const statusOn = (listed: ListedParty, asOf: string): string | undefined => {
  const { since, seen, until, last } = listed;
  if (until !== undefined && until <= asOf) return 'formerly-listed';
  if (last !== undefined && last < asOf) return undefined;
  if (since !== undefined) return asOf < since ? undefined : 'listed';
  return seen !== undefined && asOf < seen ? undefined : 'listed';
};

const compared = (party: Scope, { on, key, listed, near }: Match, strength: string): string => {
  if (strength === 'identifier')
    return `the ${on} (${party.name}) is that of '${listed.name}', whatever its name`;
  if (strength === 'address') return `the ${on} (${party.name}) is listed as '${listed.name}'`;
  if (near && key === undefined)
    return `the ${on} (${party.name}) is also in the row of '${listed.name}' (${near.why})`;
  if (near) return `'${on}' (${party.name}) is like '${listed.name}' (${near.why})`;
  return strength === 'near'
    ? `'${on}' (${party.name}) is also a name of ${isCraft(listed.kind) ? `the ${listed.kind!} ` : ''}'${listed.name}', which others may bear`
    : `'${on}' (${party.name}) has the ${strength} of '${listed.name}'`;
};

/** A party or owner that the rows of others name: it bears no listed name, and somebody listed holds it, or it them. */
export const namedIn = (
  sought: Sought,
  store: PartyStore,
  cleared: Cleared,
  asOf: string,
): Scope[] =>
  sought.names.length === 0
    ? []
    : (store.naming?.(sought.names) ?? [])
        .filter(({ listed }) => !isToCome(listed, asOf))
        .map((naming) => namingElement(sought, naming, cleared, asOf));

const namingElement = (
  { bearer: party, stated }: Sought,
  { listed, link, on }: Naming,
  cleared: Cleared,
  asOf: string,
): Scope => {
  const name = `${listed.list}/${listed.id}`;
  const pair = pairOf(stated, name, listed, cleared, asOf);
  const { role } = placeInDeal(party);
  const facts = factsFrom(`${listed.list} ${listed.id}`, {
    list: listed.list,
    programme: listed.programmes ?? listed.programme,
    role,
    via: 'link',
    status: statusOn(listed, asOf),
    decision: isCleared(pair) ? 'cleared' : 'linked',
  });
  const share = link.share === undefined ? '' : `, ${link.share} %`;
  const said = `the row of '${listed.name}' names '${on}' (${party.name}): ${link.relation}${share}`;
  return listedElement(party, listed, facts, said, pair);
};

const NEAR: Readonly<Record<NearRecord['how'], string>> = {
  spelling: 'is spelt nearly as',
  'at-home': 'is what bodies are called in their own state, among them',
  namesake: 'may be a subsidiary or another firm of another state, for it bears the one name of',
  branch: 'may be a branch, a subsidiary or a dealer, for it bears the name of',
};

/** A party whose name is near that of a body with a history. */
export const nearHistory = (
  { bearer: party, stated }: Sought,
  { record, on, how }: NearRecord,
  cleared: Cleared,
  { asOf, knownAt }: { readonly asOf: string; readonly knownAt: string },
): Scope | undefined => {
  const known = record.incidents.filter((incident) => isHistoryOn(incident, { asOf, knownAt }));
  if (known.length === 0) return undefined;
  const name = `end-users/${record.id}`;
  const pair = pairOf(stated, name, record, cleared, asOf);
  const facts = factsFrom(name, {
    list: RECORDS,
    ...placeInDeal(party),
    strength: how === 'namesake' ? 'name' : 'near',
    status: 'on-record',
    established: known.some(({ grade }) => grade !== 'alleged') ? 'yes' : 'no',
    decision: isCleared(pair) ? 'cleared' : 'to-compare',
  });
  // In its own state it may be that body, and in another one of a state that is not on record.
  const turnsOnCountry =
    textOf(party, 'country') === undefined && record.scope !== 'vendor' && how !== 'branch';
  if (turnsOnCountry && !isCleared(pair))
    facts.set('decision', { from: name, missing: [missingFact(`${party.label}.country`)] });
  return {
    ...elementOf(
      'match',
      party,
      name,
      facts,
      {
        kind: 'match',
        source: name,
        date: known.map(({ knownSince }) => knownSince).sort()[0]!,
        detail: `'${on}' (${party.name}) ${NEAR[how]} '${record.name}', of which ${known.length === 1 ? 'an incident is' : `${known.length} incidents are`} on record`,
      },
      record,
    ),
    ...(pair && { pair }),
  };
};

/** How much an owner holds turns on the chain, and is put in by whoever knows it. */
const placeInDeal = (
  party: Scope,
): Readonly<Record<'role' | 'via' | 'share', string | number | undefined>> =>
  party.kind === 'owner'
    ? { role: 'owner', via: 'owner', share: undefined }
    : { role: textOf(party, 'role'), via: 'party', share: 100 };
