// Two records compared: their names first, then what else is known of both. Nothing is held against a record for what it
// does not say; what contradicts lowers a match and does not delete it.

import type { NameComparison, NameReason, PartyRecord } from '../../model/name-match.ts';
import { compare, decisionOf, POSSIBLE } from './compare.ts';
import { firstLettersOf } from './keys.ts';
import { birthsAgree } from './births.ts';
import { numbersAgree, numbersDiffer } from '../identifiers.ts';
import { prepare, type PreparedName } from './prepare.ts';
import type { Vocabulary } from './tables.ts';

export interface PreparedRecord {
  readonly record: PartyRecord;
  readonly names: readonly PreparedName[];
  readonly weak: readonly PreparedName[];
}

/** Undefined where two names cannot alert. */
export type CompareNames = (
  query: PreparedName,
  listed: PreparedName,
) => NameComparison | undefined;

export const prepareRecord = (record: PartyRecord, vocabulary: Vocabulary): PreparedRecord => {
  const prepared = (names: readonly string[] = []): PreparedName[] =>
    [...new Set(names)].map((name) => prepare(name, vocabulary, record.kind));
  return { record, names: prepared(record.names), weak: prepared(record.weakNames) };
};

/** `compared`: how names are compared; undefined is a comparison that comes to too little to matter. */
export const compareRecords = (
  query: PreparedRecord,
  listed: PreparedRecord,
  vocabulary: Vocabulary,
  compared: CompareNames = (a, b) => compare(a, b, vocabulary),
): NameComparison => {
  const best = bestOf(query.names, listed.names, compared);
  const byWeak = bestOf(query.names, listed.weak, compared);
  const named: NameComparison =
    byWeak && (!best || byWeak.score > best.score + 0.15) && byWeak.score > 0.9
      ? weakly(byWeak)
      : (best ?? NOTHING);
  return qualified(
    lettersOfOthers(named, query, listed, compared) ?? named,
    query.record,
    listed.record,
  );
};

/** What a match by first letters alone loses where each party's own names spell those letters out in other words. */
const OTHER_WORDS = 0.3;
/**
 * Letters by which alone two names meet, where each party says what its own stand for: 'Indian Statistical Institute (ISI)' is not
 * the 'Islamic State of Iraq' that is called so too.
 */
const lettersOfOthers = (
  named: NameComparison,
  query: PreparedRecord,
  listed: PreparedRecord,
  compared: CompareNames,
): NameComparison | undefined => {
  if (!mayBeAlike(named)) return undefined;
  const letters = listed.names
    .flatMap(({ readings }) => readings)
    .find(({ text, acronym }) => acronym !== undefined && text === named.candidate)?.acronym;
  if (letters === undefined) return undefined;
  const own = speltOut(query.names, letters);
  const other = speltOut(listed.names, letters);
  if (own.length === 0 || other.length === 0) return undefined;
  const isAlike = own.some((a) => other.some((b) => mayBeAlike(compared(a, b))));
  if (isAlike) return undefined;
  const score = Math.max(0, named.score - OTHER_WORDS);
  return {
    ...named,
    score,
    decision: decisionOf(score),
    reasons: [
      ...named.reasons,
      {
        feature: 'other-name',
        points: -OTHER_WORDS,
        why: `${letters} stands for '${own[0]!.name}' and for '${other[0]!.name}'`,
      },
    ],
  };
};

/** Less is no match whatever else is known, and is not worked out by every search. */
const mayBeAlike = (comparison: NameComparison | undefined): boolean =>
  comparison !== undefined && comparison.score >= POSSIBLE - MOST_ADDED;

/** Names of several words of which these are the first letters, without the letters themselves. */
const speltOut = (names: readonly PreparedName[], letters: string): PreparedName[] =>
  names.flatMap((name) => {
    const readings = name.readings.filter(
      ({ words, acronym }) =>
        acronym === undefined && words.length > 1 && firstLettersOf(words).includes(letters),
    );
    return readings.length === 0 ? [] : [{ ...name, readings }];
  });

const NOTHING: NameComparison = {
  score: 0,
  decision: 'none',
  reasons: [],
  query: '',
  candidate: '',
};

const bestOf = (
  left: readonly PreparedName[],
  right: readonly PreparedName[],
  compared: CompareNames,
): NameComparison | undefined => {
  let best: NameComparison | undefined;
  for (const a of left)
    for (const b of right) {
      const one = compared(a, b);
      if (one && (!best || one.score > best.score)) best = one;
      if (best?.score === 1) return best;
    }
  return best;
};

/** A weak name is a help to confirm a match (FAQ 122 to 124 of OFAC). */
const weakly = (match: NameComparison): NameComparison => ({
  ...match,
  score: 0.74,
  decision: 'possible',
  reasons: [
    ...match.reasons,
    {
      feature: 'weak-name',
      points: 0.74 - match.score,
      why: `'${match.candidate}' is a weak alias`,
    },
  ],
});

/** What births and countries can add to what names say; numbers decide by themselves. */
const SAME = { birth: 0.06, country: 0.02 };
/** What a number makes of a match: one that nobody else bears, or that names alike bear; and one that others may bear too. */
const DECIDES = 0.97;
const SAME_NUMBER = 0.8;
const NAMED = 0.3;
/** What a seat in another country takes away. */
export const OTHER_COUNTRY = 0.1;
export const MOST_ADDED = SAME.birth + SAME.country;

const qualified = (
  named: NameComparison,
  query: PartyRecord,
  listed: PartyRecord,
): NameComparison => {
  const reasons: NameReason[] = [...named.reasons];
  let sum = named.score;
  const add = (feature: NameReason['feature'], points: number, why: string): void => {
    reasons.push({ feature, points, why });
    sum += points;
  };
  const ids = numbersOf(query, listed);
  if (ids.same !== undefined) add('same-identifier', Math.max(0, DECIDES - sum), ids.same);
  else if (ids.alike !== undefined)
    add('same-identifier', Math.max(0, (sum >= NAMED ? DECIDES : SAME_NUMBER) - sum), ids.alike);
  else if (named.score > 0) {
    if (ids.other !== undefined) add('other-identifier', -0.15, ids.other);
    const births = birthsAgree(query.births ?? [], listed.births ?? []);
    if (births === 'same') add('same-birth', SAME.birth, `born ${(query.births ?? []).join(', ')}`);
    if (births === 'other')
      add(
        'other-birth',
        -0.22,
        `born ${query.births!.join(', ')}, not ${listed.births!.join(', ')}`,
      );
    const countries = countriesOf(query, listed);
    if (countries === 'same') add('same-country', SAME.country, 'the same country');
    if (countries === 'other')
      add(
        'other-country',
        -OTHER_COUNTRY,
        `${query.countries!.join(', ')}, not ${listed.countries!.join(', ')}`,
      );
  }
  const score = Math.round(Math.max(0, Math.min(1, sum)) * 1000) / 1000;
  return { ...named, score, decision: decisionOf(score), reasons };
};

const countriesOf = (a: PartyRecord, b: PartyRecord): 'same' | 'other' | 'unknown' => {
  const [left, right] = [a, b].map(({ countries = [] }) =>
    countries.map((code) => code.toUpperCase()),
  );
  if (left!.length === 0 || right!.length === 0) return 'unknown';
  return left!.some((code) => right!.includes(code)) ? 'same' : 'other';
};

/** A number that nobody else can bear, one that is the same and may be others' too, or numbers of one register that differ. */
const numbersOf = (
  a: PartyRecord,
  b: PartyRecord,
): { readonly same?: string; readonly alike?: string; readonly other?: string } => {
  const home = ({ countries = [] }: PartyRecord): string | undefined =>
    countries.length === 1 ? countries[0]!.toUpperCase() : undefined;
  const [left, right] = [a.numbers ?? [], b.numbers ?? []];
  let alike: string | undefined;
  for (const one of left)
    for (const other of right) {
      const agreement = numbersAgree(one, other, [home(a), home(b)]);
      if (agreement === 'decides') return { same: `${one.class} ${one.number}` };
      if (agreement === 'compare') alike ??= `${one.class} ${one.number}`;
    }
  if (alike !== undefined) return { alike };
  const differing = numbersDiffer(left, right);
  return differing ? { other: `${differing.own}, not ${differing.other}` } : {};
};
