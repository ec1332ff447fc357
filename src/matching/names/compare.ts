// Two names compared: a score that is the sum of its stated reasons, and what it decides.

import { align, type Alignment, type Pair } from './align.ts';
import { letterDistance } from './alike.ts';
import type {
  Decision,
  NameComparison as Comparison,
  NameKind,
  NameReason as Reason,
} from '../../model/name-match.ts';
import type { PreparedName, Reading } from './prepare.ts';
import type { Vocabulary } from './tables.ts';
import type { Word } from './words.ts';

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

const kindOf = (a: PreparedName, b: PreparedName): NameKind =>
  a.kind === b.kind ? a.kind : a.kind === 'unknown' ? b.kind : a.kind;

const nothingAlike = (query: string, candidate: string): Comparison => ({
  score: 0,
  decision: 'none',
  reasons: [],
  query,
  candidate,
});

/** What a whole name that is missing costs, by the side it is missing on. */
const COSTS: Readonly<Record<NameKind, { readonly query: number; readonly listed: number }>> = {
  person: { query: 0.75, listed: 0.34 },
  company: { query: 0.7, listed: 0.5 },
  unknown: { query: 0.75, listed: 0.4 },
};

interface Kinds {
  /** By whose habits the names are compared. */
  readonly kind: NameKind;
  readonly kinds: readonly [query: NameKind, listed: NameKind];
}

const isOtherKind = ([a, b]: Kinds['kinds']): boolean =>
  a !== b && a !== 'unknown' && b !== 'unknown';

const compareReadings = (
  query: Reading,
  candidate: Reading,
  { kind, kinds }: Kinds,
  vocabulary: Vocabulary,
): Comparison => {
  const letters = acronymOf(query, candidate) ?? acronymOf(candidate, query);
  if (letters) return total([letters], query, candidate);
  const squeezed = squeezedAlike(query, candidate);
  if (squeezed) return total(squeezed, query, candidate);
  const alignment = align(query.words, candidate.words, vocabulary);
  const reasons = reasonsOf(alignment, query.words, candidate.words, kind);
  const bracketed = [query, candidate].find(({ part, leaves }) => part === 'outside' && leaves);
  if (bracketed && reasons.length > 0)
    reasons.push({ feature: 'brackets-left-out', points: -0.12, why: bracketed.text });
  if (reasons.length > 0 && isOtherKind(kinds))
    reasons.push({ feature: 'other-kind', points: -0.25, why: 'a person is not a body' });
  const within = standsWithin(alignment, query.words, reasons);
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

const weightOf = (words: readonly Word[]): number =>
  words.reduce((sum, { weight }) => sum + weight, 0);

const shown = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

const isTelling = ({ kind }: Word): boolean => kind === 'name';

const reasonsOf = (
  { pairs, leftOver }: Alignment,
  query: readonly Word[],
  candidate: readonly Word[],
  kind: NameKind,
): Reason[] => {
  if (pairs.length === 0) return [];
  const [whole, listed] = [weightOf(query), weightOf(candidate)];
  const cost = COSTS[kind];
  const reasons: Reason[] = [
    { feature: 'names-compared', points: 1, why: `${shown(query)} and ${shown(candidate)}` },
  ];
  const less = (feature: Reason['feature'], points: number, why: string): void => {
    if (points > 0.0005) reasons.push({ feature, points: -points, why });
  };
  for (const { left, right, likeness } of pairs) {
    const share = (weightOf(left) / whole + weightOf(right) / listed) / 2;
    if (likeness.value < 1)
      less(
        'words-differ',
        share * (1 - likeness.value) * 1.15,
        `${shown(left)} and ${shown(right)}: ${likeness.way.replaceAll('-', ' ')}`,
      );
  }
  const [over, under] = [leftOver.left, leftOver.right];
  const [overShare, underShare] = [weightOf(over) / whole, weightOf(under) / listed];
  if (over.length > 0) less('missing-in-listed', cost.query * overShare, shown(over));
  if (under.length > 0) less('missing-in-query', cost.listed * underShare, shown(under));
  const names = contradicting(over, under);
  if (names) {
    const share = Math.min(weightOf(names.left) / whole, weightOf(names.right) / listed);
    less(
      'other-name',
      (kind === 'company' ? 0.7 : 0.6) * share,
      `${shown(names.left)} is not ${shown(names.right)}`,
    );
  }
  if (kind !== 'company') {
    const first = otherFirstName(pairs, query, candidate);
    if (first) less('other-first-name', 0.22, first);
  }
  if (underShare > 0.5)
    less('missing-in-query', 0.5 * (underShare - 0.5), 'most of the listed name');
  numbers(pairs, query, candidate, less, kind);
  const telling = pairs.filter(({ left, right }) => left.some(isTelling) && right.some(isTelling));
  const has = (words: readonly Word[]): number => words.filter(isTelling).length;
  if (kind !== 'company' && telling.length === 1 && has(query) > 1 && has(candidate) > 1) {
    const joined = telling[0]!.left.length + telling[0]!.right.length > 2;
    if (!joined) less('one-word-alike', 0.25, shown(telling[0]!.left));
  }
  const initials = pairs.filter(({ likeness }) => likeness.way === 'initial');
  if (initials.length > 0 && telling.length - initials.length < 2)
    less(
      'one-word-alike',
      0.2,
      `an initial: ${initials.map(({ left, right }) => `${shown(left)}, ${shown(right)}`).join('; ')}`,
    );
  if (pairs.some(({ left, right }) => isHomophone(left[0]!, right[0]!)))
    less('across-writings', 0.14, 'many names sound like these signs');
  if (kind === 'company' && telling.length === 0 && has(query) + has(candidate) > 0)
    less('only-common-words', 0.35, pairs.map(({ left }) => shown(left)).join(', '));
  return reasons;
};

/**
 * A chain of names says whose child one is: where all of it is the same but the first, it is the name of a brother, a sister, a
 * father or a child.
 */
const otherFirstName = (
  pairs: readonly Pair[],
  query: readonly Word[],
  candidate: readonly Word[],
): string | undefined => {
  const parts = (words: readonly Word[]): Word[] =>
    words.filter(({ kind }) => kind === 'name' || kind === 'patronymic');
  const [left, right] = [parts(query), parts(candidate)];
  const same = pairs.filter(({ left: words }) => words.some(isTelling));
  if (same.length < 3 || left.length === 0 || right.length === 0) return undefined;
  const paired = (word: Word, side: 'left' | 'right'): boolean =>
    pairs.some((pair) => pair[side].includes(word));
  const [first, other] = [left[0]!, right[0]!];
  const [hasFirst, hasOther] = [paired(first, 'left'), paired(other, 'right')];
  if (hasFirst && hasOther) return undefined;
  const inOrder = same.every(({ left: words }, at) => at === 0 || query.indexOf(words[0]!) >= 0);
  if (!inOrder) return undefined;
  if (!hasFirst && !hasOther) return `${first.text} is not ${other.text}`;
  const partnerOf = hasFirst
    ? pairs.find((pair) => pair.left.includes(first))!.right[0]!
    : pairs.find((pair) => pair.right.includes(other))!.left[0]!;
  const next = hasFirst ? right[1] : left[1];
  return partnerOf === next
    ? `${hasFirst ? other.text : first.text} stands before the name`
    : undefined;
};

/** Chinese signs and Korean syllables in Latin letters stand for many names. */
const isHomophone = (a: Word, b: Word): boolean =>
  a.script !== b.script && [a, b].some(({ mode }) => mode === 'pinyin' || mode === 'hangul');

/** Names left over on both sides: they say that it is somebody else. */
const contradicting = (
  over: readonly Word[],
  under: readonly Word[],
): { readonly left: readonly Word[]; readonly right: readonly Word[] } | undefined => {
  const speaks = ({ kind }: Word): boolean =>
    kind === 'name' || kind === 'patronymic' || kind === 'concept' || kind === 'ambiguous';
  const [left, right] = [over.filter(speaks), under.filter(speaks)];
  return left.length > 0 && right.length > 0 ? { left, right } : undefined;
};

const numbers = (
  pairs: readonly Pair[],
  query: readonly Word[],
  candidate: readonly Word[],
  less: (feature: Reason['feature'], points: number, why: string) => void,
  kind: NameKind,
): void => {
  if (kind === 'person') return;
  const of = (words: readonly Word[]): Word[] => words.filter((word) => word.kind === 'number');
  const same = pairs.filter(({ likeness }) => likeness.way === 'same-number').length;
  const [left, right] = [of(query), of(candidate)];
  if (left.length > same && right.length > same)
    less('numbers-differ', 0.35, `${shown(left)} is not ${shown(right)}`);
};

const SHORTEST_SQUEEZED = 9;

/** The same letters but for a slip, wherever the spaces stand. */
const squeezedAlike = (query: Reading, candidate: Reading): Reason[] | undefined => {
  const [left, right] = [query, candidate].map(({ words }) =>
    words.map(({ latin }) => latin.replace(/ /g, '')).join(''),
  );
  if (left === undefined || right === undefined || left.length < SHORTEST_SQUEEZED)
    return undefined;
  if (
    [...query.words, ...candidate.words].some(
      ({ kind, mode }) => kind === 'number' || mode === 'abjad',
    )
  )
    return undefined;
  if (query.words.length === candidate.words.length && query.words.length > 2) return undefined;
  const distance = letterDistance(left, right, 1);
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

/** One name is written in the first letters of the other. */
const acronymOf = (short: Reading, long: Reading): Reason | undefined => {
  const letters = short.acronym;
  if (letters === undefined || letters.length < 3 || long.acronym !== undefined) return undefined;
  const telling = long.words.filter(({ kind }) => kind !== 'particle');
  const first = (words: readonly Word[]): string =>
    words.map(({ latin }) => latin[0] ?? '').join('');
  if (telling.length < 3 || (first(telling) !== letters && first(long.words) !== letters))
    return undefined;
  return {
    feature: 'first-letters',
    points: POSSIBLE + 0.02,
    why: `${short.text} are the first letters of ${long.text}`,
  };
};
