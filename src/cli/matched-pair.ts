// The match of a transaction that a person means: a party by its label or its name, and a listed party by its list and id.

import { writtenName } from '../data/clearances/records.ts';
import type { ComparedPair } from '../model/clearance.ts';
import { LicetError, type Problem } from '../model/errors.ts';
import type { Facts, Scope } from '../model/facts.ts';
import { didYouMean } from '../model/nearest.ts';

/** Errors: the transaction has no such party, or several; the party does not match. */
export const matchedPair = (
  party: string,
  listed: string,
  facts: Facts,
  file: string,
): ComparedPair => {
  const bearers = bearersOf(party, facts);
  if (bearers.length === 0) throw new LicetError([noSuchParty(party, facts, file)]);
  const pairs = bearers.flatMap((bearer) => pairsOf(bearer, facts));
  const found = pairs.filter((pair) => pair.listed === listed);
  const [pair] = found;
  if (!pair) throw new LicetError([noMatch(party, listed, pairs, file)]);
  if (new Set(found.map((one) => JSON.stringify(one.party))).size > 1)
    throw new LicetError([
      {
        code: 'unknown-option-value',
        place: { file },
        what: `It has several parties called '${party}', which are not the same`,
        remedy: `Say which: ${bearers.map(({ label }) => label).join(', ')}`,
      },
    ]);
  return pair;
};

const allOf = ({ parties, elements }: Facts): readonly Scope[] => [
  ...parties,
  ...(elements.get('owner') ?? []),
];

const nameOf = ({ facts }: Scope): string | undefined => {
  const name = facts.get('name')?.value;
  return typeof name === 'string' ? name : undefined;
};

/** A label is one party; a name may be that of several. */
const bearersOf = (party: string, facts: Facts): readonly Scope[] => {
  const labelled = allOf(facts).filter(({ label }) => label === party);
  if (labelled.length > 0) return labelled;
  return allOf(facts).filter((scope) => {
    const name = nameOf(scope);
    return name !== undefined && writtenName(name) === writtenName(party);
  });
};

/** The label of the party or owner to which a match belongs. */
export const bearerLabel = (label: string): string => label.replace(/\.match$/, '');

const pairsOf = ({ label }: Scope, { elements }: Facts): readonly ComparedPair[] =>
  (elements.get('match') ?? [])
    .filter((match) => bearerLabel(match.label) === label)
    .flatMap(({ pair }) => pair ?? []);

const noSuchParty = (party: string, facts: Facts, file: string): Problem => {
  const known = allOf(facts).flatMap((scope) => {
    const name = nameOf(scope);
    return name === undefined ? [] : [{ label: scope.label, name }];
  });
  return {
    code: 'unknown-option-value',
    place: { file },
    what: `It has no party '${party}'`,
    remedy: didYouMean(
      party,
      new Set(known.flatMap(({ label, name }) => [label, name])),
      known.length === 0
        ? 'None of its parties has a name yet'
        : `Its parties: ${known.map(({ label, name }) => `${label} (${name})`).join(', ')}`,
    ),
  };
};

const noMatch = (
  party: string,
  listed: string,
  pairs: readonly ComparedPair[],
  file: string,
): Problem => ({
  code: 'no-effect',
  place: { file },
  what: `'${party}' does not match ${listed} there, and only a match can be cleared`,
  remedy:
    pairs.length === 0
      ? 'It matches nobody, so that there is nothing to clear'
      : `It matches ${[...new Set(pairs.map((pair) => `${pair.listed} (${pair.record.name})`))].join(', ')}`,
});
