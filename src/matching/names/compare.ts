// Two names compared: a score that is the sum of its stated reasons, and what it decides.

import { align, type Alignment } from './align.ts';
import { isOfMany } from '../near.ts';
import { letterDistance } from './alike.ts';
import { firstLettersOf } from './keys.ts';
import type {
  Decision,
  NameComparison as Comparison,
  NameKind,
  NameReason as Reason,
} from '../../model/name-match.ts';
import type { PreparedName, Reading } from './prepare.ts';
import { areOtherLetters } from './other-letters.ts';
import { reasonsOf } from './reasons.ts';
import { signsApart } from './signs-apart.ts';
import type { Vocabulary } from './tables.ts';
import { shown, weightOf, type Word } from './words.ts';

/** From where on a score alerts, and from where on it alerts as strong. */
export const STRONG = 0.87;
export const POSSIBLE = 0.72;

export const decisionOf = (score: number): Decision =>
  score >= STRONG ? 'strong' : score >= POSSIBLE ? 'possible' : 'none';

/** The best over the readings of both names; of equals the first. */
export const compare = (
  query: PreparedName,
  candidate: PreparedName,
  vocabulary: Vocabulary,
): Comparison => {
  const kind = kindOf(query, candidate);
  let best: Comparison | undefined;
  for (const left of query.readings)
    for (const right of candidate.readings) {
      if (meetsByBrackets(left, right, query, candidate)) continue;
      const one = compareReadings(
        left,
        right,
        { kind, kinds: [query.kind, candidate.kind] },
        vocabulary,
      );
      if (!best || one.score > best.score) best = one;
    }
  return best ?? nothingAlike(query.name, candidate.name);
};

/**
 * What stands in brackets adds to a name. Two names are not the same because their brackets are, nor because they are the same
 * without the brackets that tell them apart.
 */
const meetsByBrackets = (
  left: Reading,
  right: Reading,
  query: PreparedName,
  candidate: PreparedName,
): boolean => {
  if (left.part === 'whole' || right.part === 'whole') return false;
  if (left.part === 'inside' && right.part === 'inside') return true;
  return (
    left.part === 'outside' && right.part === 'outside' && insidesOf(query) !== insidesOf(candidate)
  );
};

const insidesOf = ({ readings }: PreparedName): string =>
  readings
    .flatMap(({ part, words }) => (part === 'inside' ? words.map(({ latin }) => latin) : []))
    .join(' ');

export const kindOf = (a: PreparedName, b: PreparedName): NameKind =>
  a.kind === b.kind ? a.kind : a.kind === 'unknown' ? b.kind : a.kind;

const nothingAlike = (query: string, candidate: string): Comparison => ({
  score: 0,
  decision: 'none',
  reasons: [],
  query,
  candidate,
});

interface Kinds {
  /** By whose habits the names are compared. */
  readonly kind: NameKind;
  readonly kinds: readonly [query: NameKind, listed: NameKind];
}

const isOtherKind = ([a, b]: Kinds['kinds']): boolean =>
  a !== b && a !== 'unknown' && b !== 'unknown';

/** A person may have given a body his name, and then it is written so; what only sounds alike is somebody else's. */
const otherKind = ({ pairs }: Alignment): Reason =>
  pairs.some(({ left, likeness }) => likeness.way !== 'sound' && left.some(isNamed))
    ? { feature: 'other-kind', points: -0.25, why: 'a person is not a body' }
    : {
        feature: 'other-kind',
        points: -0.5,
        why: 'a person is not a body, and they are alike by sound alone',
      };

const isNamed = ({ kind }: Word): boolean => kind === 'name' || kind === 'ambiguous';

const compareReadings = (
  query: Reading,
  candidate: Reading,
  { kind, kinds }: Kinds,
  vocabulary: Vocabulary,
): Comparison => {
  if (areOtherLetters(query, candidate, kinds)) return total([], query, candidate);
  const letters = acronymOf(query, candidate, kinds[1]) ?? acronymOf(candidate, query, kinds[0]);
  if (letters) return total([letters], query, candidate);
  const squeezed = squeezedAlike(query, candidate) ?? signsAlike(query, candidate);
  if (squeezed) return total(squeezed, query, candidate);
  const alignment = align(query.words, candidate.words, vocabulary);
  const reasons = reasonsOf(alignment, query.words, candidate.words, kind);
  const bracketed = [query, candidate].find(({ part, leaves }) => part === 'outside' && leaves);
  if (bracketed && reasons.length > 0)
    reasons.push({ feature: 'brackets-left-out', points: -0.12, why: bracketed.text });
  if (reasons.length > 0 && isOtherKind(kinds)) reasons.push(otherKind(alignment));
  const within =
    standsWithin(alignment, query.words, reasons) ??
    (kind === 'person'
      ? undefined
      : standsAround(alignment, [query, candidate], reasons, vocabulary, kinds[0]));
  return total(within ? [...reasons, within] : reasons, query, candidate);
};

const total = (reasons: readonly Reason[], query: Reading, candidate: Reading): Comparison => {
  const sum = reasons.reduce((points, reason) => points + reason.points, 0);
  const score = Math.round(Math.max(0, Math.min(1, sum)) * 1000) / 1000;
  return {
    score,
    decision: decisionOf(score),
    reasons,
    query: query.text,
    candidate: candidate.text,
  };
};

const SHORTEST_SQUEEZED = 9;

/** The same letters but for a slip, wherever the spaces stand. */
const squeezedAlike = (query: Reading, candidate: Reading): Reason[] | undefined => {
  const distance = squeezedDistance(query, candidate);
  if (distance > 1) return undefined;
  const same: Reason = {
    feature: 'names-compared',
    points: 1,
    why: `${query.text} and ${candidate.text}, without their spaces`,
  };
  return distance === 0
    ? [same]
    : [same, { feature: 'words-differ', points: -0.08, why: 'one letter' }];
};

/** Letters that differ where spaces do not count; Infinity where they do, and past one. */
export const squeezedDistance = (query: Reading, candidate: Reading): number => {
  if (query.letters.length < SHORTEST_SQUEEZED) return Infinity;
  if (query.words.length === candidate.words.length && query.words.length > 2) return Infinity;
  const distance = letterDistance(query.letters, candidate.letters, 1);
  if (distance > 1 || !query.words.every(isOfLetters) || !candidate.words.every(isOfLetters))
    return Infinity;
  return distance;
};

const isOfLetters = ({ kind, mode }: Word): boolean => kind !== 'number' && mode !== 'abjad';

/** The same Chinese signs but for a slip. */
const signsAlike = (query: Reading, candidate: Reading): Reason[] | undefined => {
  const apart = signsApart(query.text, candidate.text);
  return apart === undefined
    ? undefined
    : [
        { feature: 'names-compared', points: 1, why: `${query.text} and ${candidate.text}` },
        { feature: 'words-differ', points: -0.16, why: `a slip: ${apart}` },
      ];
};

/** All words of the query stand in the listed name as they are: a shorter form of it, or a part of many. */
const standsWithin = (
  { pairs, leftOver }: Alignment,
  query: readonly Word[],
  reasons: readonly Reason[],
): Reason | undefined => {
  const sum = reasons.reduce((points, reason) => points + reason.points, 0);
  if (sum >= POSSIBLE || sum < 0.3 || pairs.length === 0 || leftOver.left.length > 0)
    return undefined;
  if (leftOver.right.length > 3 || weightOf(query) < 0.7) return undefined;
  if (!pairs.every(({ likeness }) => likeness.value > 0.97)) return undefined;
  return {
    feature: 'stands-within',
    points: POSSIBLE - sum,
    why: `${shown(query)} stands in the listed name`,
  };
};

const SHORTEST_TELLING = 5;
/** Beside a name of few letters, a place of few is as likely another's first letters. */
const SHORTEST_PLACE = 4;

/**
 * The whole listed name stands in the query as it is, and what the query has beside it tells nobody apart: a legal form in its
 * midst, a branch, a town, a state, the first letters of the name.
 */
const standsAround = (
  { pairs, leftOver: { left, right } }: Alignment,
  [query, { words, letters }]: readonly [Reading, Reading],
  reasons: readonly Reason[],
  { forms, places }: Vocabulary,
  queryKind: NameKind,
): Reason | undefined => {
  const sum = reasons.reduce((points, reason) => points + reason.points, 0);
  if (sum >= POSSIBLE || sum < 0.3 || left.length === 0 || left.length > 4 || right.length > 0)
    return undefined;
  if (!pairs.every(({ likeness }) => likeness.value > 0.97)) return undefined;
  const isShort = letters.length < SHORTEST_TELLING;
  if (!words.some(({ kind, text }) => kind === 'name' && (isShort || !isOfMany(text))))
    return undefined;
  const first = isShort ? [] : firstLettersOf(words);
  const tellsNothing = ({ kind, text }: Word): boolean =>
    kind === 'particle' ||
    isOfMany(text) ||
    (!isShort && (kind === 'concept' || forms.has(text) || first.includes(text)));
  // A state or a town by any of its names, after that of a firm: 'Hikvision Saudi Arabia'. People bear names of places too.
  const isPlace = (text: string): boolean =>
    queryKind === 'company' &&
    query.words[0] !== left[0] &&
    text.length >= (isShort ? SHORTEST_PLACE : 2) &&
    places.has(text);
  if (
    !left.every((word) => tellsNothing(word) || isPlace(word.text)) &&
    !isPlace(left.map(({ text }) => text).join(' '))
  )
    return undefined;
  return {
    feature: 'stands-within',
    points: POSSIBLE - sum,
    why: `the listed name stands in it whole, beside ${shown(left)}`,
  };
};

const isOfBodies = ({ kind, text }: Word): boolean =>
  kind === 'concept' || kind === 'particle' || isOfMany(text);

/** One name is written in the first letters of the other. */
const acronymOf = (short: Reading, long: Reading, kind: NameKind): Reason | undefined => {
  const letters = short.acronym;
  if (letters === undefined || letters.length < 3 || long.acronym !== undefined) return undefined;
  if (!firstLettersOf(long.words).includes(letters)) return undefined;
  // Three names of a person have first letters too, and are called by them nowhere.
  if (kind !== 'company' && !long.words.some(isOfBodies)) return undefined;
  return {
    feature: 'first-letters',
    points: POSSIBLE + 0.02,
    why: `${short.text} are the first letters of ${long.text}`,
  };
};
