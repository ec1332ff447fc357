// A published row as a screening compares it. Places are resolved to codes where they are known, and left out where not: a
// country that is guessed would speak against the right match.

import { addDays } from '../../model/dates.ts';
import type { ListedParty } from '../../model/evidence.ts';
import type { PublishedBirth, PublishedParty } from '../../model/published-party.ts';
import type { ListDescription } from './list-description.ts';
import { identifyingNumbers } from './identifying-numbers.ts';
import { isOfThePast, type Territories } from '../places/territories.ts';

/** What stands around the row: its list, and the days on which it was met. */
export interface Standing {
  readonly list: string;
  readonly title: string;
  readonly address: string;
  /** First day on which it is known to have stood on the list. */
  readonly seen: string;
  /** First day on which it was found to stand there no longer. */
  readonly gone?: string;
  /** Of one that is gone: the last day on which it is known to have stood there. */
  readonly last?: string;
  /** Of the list: from when who stands in a notice was listed, where that is not the day of the row. */
  readonly force?: Force;
}

/** From when notices had force, and what may be so of those that nobody read. */
export type Force = Pick<ListDescription, 'notices' | 'unread-notices'>;

const LONGEST_REASON = 400;

export const listedPartyOf = (
  party: PublishedParty,
  standing: Standing,
  territories: Territories,
): ListedParty => {
  const [main, ...others] = party.names;
  const strong = others.filter(({ strength, kind }) => strength !== 'weak' && kind !== 'original');
  const weak = others.filter(({ strength, kind }) => strength === 'weak' && kind !== 'original');
  const countries = countriesOf(party, territories);
  const births = party.births.flatMap((birth) => birthText(birth) ?? []);
  const numbers = identifyingNumbers(
    party.identifiers,
    (written) => codesIn(written, territories)[0],
  );
  const until = earliest(party.unlisted, standing.gone);
  // Another row of the same list is looked up by its own names.
  const links = party.links.filter(({ name }) => name !== undefined);
  return {
    list: standing.list,
    id: party.id,
    name: main!.text,
    aliases: [
      ...(party.kind === 'person' ? inOrder(main!.text) : []),
      ...strong.flatMap(({ text }) => [text, ...(party.kind === 'person' ? inOrder(text) : [])]),
    ],
    nativeNames: others.filter(({ kind }) => kind === 'original').map(({ text }) => text),
    ...(weak.length > 0 && { weakNames: weak.map(({ text }) => text) }),
    kind: party.kind,
    ...(countries.length === 1 && { country: countries[0]! }),
    ...(countries.length > 1 && { countries }),
    ...(births.length > 0 && { births }),
    ...(numbers.length > 0 && { numbers }),
    programme: party.programmes.join(', ') || standing.title,
    ...(party.programmes.length > 1 && { programmes: party.programmes }),
    ...(party.listed === undefined
      ? { seen: standing.seen }
      : daysOfForce(party.listed, party.basis, standing.force)),
    ...(until !== undefined && { until }),
    ...(standing.last !== undefined && { last: standing.last }),
    citation: party.basis.join('; ') || `${standing.title}, ${party.id}`,
    reason: reasonOf(party.remarks),
    source: standing.address,
    confidence: 'verified',
    ...(links.length > 0 && { links }),
  };
};

/** From when the notice that lists it had force; where nobody read it, from when at the earliest it may have had. */
const daysOfForce = (
  listed: string,
  basis: readonly string[],
  { notices = [], 'unread-notices': unread }: Force = {},
): Pick<ListedParty, 'since' | 'earliest'> => {
  const read = notices.find(
    ({ published, cites }) =>
      published === listed && (cites === undefined || basis.some((text) => text.startsWith(cites))),
  );
  if (read) return { since: read['in-force'] };
  if (unread === undefined || listed < unread.since) return { since: listed };
  return { since: listed, earliest: addDays(listed, -unread.days) };
};

/** 'FAMILY, Given' is also written 'Given FAMILY'. */
const inOrder = (name: string): string[] => {
  const [family, given, more] = name.split(/,\s*/);
  return given === undefined || more !== undefined ? [] : [`${given} ${family!}`];
};

const countriesOf = (party: PublishedParty, territories: Territories): string[] => {
  const written = [
    ...party.countries,
    ...party.nationalities,
    ...party.addresses.map(({ country }) => country),
  ];
  const codes = written
    .flatMap((text) => (text === undefined ? [] : codesIn(text, territories)))
    // A state that ended long ago is where nobody is: born in the Soviet Union is no sign of being elsewhere.
    .filter((code) => !isOfThePast(territories.get(code)!));
  return [...new Set(codes)].sort();
};

/** '(1) Iran (2) Iraq' are two; of 'Russia/Russie' one half is known. */
const codesIn = (written: string, territories: Territories): string[] =>
  written.split(/\(\d+\)|^\s*\d+\)/).flatMap((text) => {
    const codes = codesOf(text, territories);
    const halves = codes.length > 0 || !text.includes('/') ? [] : text.split('/');
    return [...codes, ...halves.flatMap((half) => codesOf(half, territories))];
  });

/**
 * "CHINA, PEOPLE'S REPUBLIC OF" and 'Korea, North' are written the other way round. What stands in brackets is a note, a part of the name
 * ('Sudan (South)'), or a place too ('China (Taiwan)'): both are taken then.
 */
const codesOf = (text: string, territories: Territories): string[] => {
  const code = (one: string): string | undefined => {
    const bare = one.trim();
    const comma = bare.lastIndexOf(', ');
    const last = bare.slice(comma + 2);
    const turned = comma > 0 && /^(?:north|south|the)$|\bof$/i.test(last);
    return territories.place(turned ? `${last} ${bare.slice(0, comma)}` : bare)?.country;
  };
  const [, start, inside] = /^([^(]*)\(([^()]*)/.exec(text) ?? [];
  if (inside === undefined) return [code(text)].filter((one) => one !== undefined);
  const before = start!.trimEnd();
  const whole = [`${inside} ${before}`, `${before}, ${inside}`, `${before}-${inside}`]
    .map(code)
    .find((one) => one !== undefined);
  return whole === undefined
    ? [code(before), code(inside)].filter((one) => one !== undefined)
    : [whole];
};

const birthText = ({ from, to }: PublishedBirth): string | undefined => {
  if (from === undefined || to === undefined) return undefined;
  return from === to ? from : `${from.slice(0, 4)}-${to.slice(0, 4)}`;
};

export const earliest = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

const reasonOf = (remarks: readonly string[]): string => {
  const all = remarks.join(' ');
  if (all === '') return 'The list gives no reason.';
  return all.length > LONGEST_REASON ? `${all.slice(0, LONGEST_REASON)}…` : all;
};
