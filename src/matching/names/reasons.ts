// What two names that were laid beside one another have in common and what not: reasons with points, which make the score.

import type { NameKind, NameReason as Reason } from '../../model/name-match.ts';
import type { Alignment, Pair } from './align.ts';
import { shown, weightOf, type Word } from './words.ts';

/** What a whole name that is missing costs, by the side it is missing on. */
export const COSTS: Readonly<
  Record<NameKind, { readonly query: number; readonly listed: number }>
> = {
  person: { query: 0.75, listed: 0.34 },
  company: { query: 0.7, listed: 0.5 },
  unknown: { query: 0.75, listed: 0.4 },
};

/** What it costs that names stand on both sides that are not the same. */
export const OTHER_NAME: Readonly<Record<NameKind, number>> = {
  person: 0.6,
  company: 0.7,
  unknown: 0.6,
};

/** What two words cost that have nothing in common, were they taken for one another: one part in so many of their share. */
export const WORDS_DIFFER = 1.15;

const isTelling = ({ kind }: Word): boolean => kind === 'name';

/** Why two rows of words are one name or not, each reason with its points. */
export const reasonsOf = (
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
        share * (1 - likeness.value) * WORDS_DIFFER,
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
      OTHER_NAME[kind] * share,
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
  const [one] = telling;
  if (telling.length === 1 && has(query) === 1 && has(candidate) === 1)
    less('one-word-alike', unlikeOneWord(one!), `not the same: ${shown(one!.left)}`);
  if (kind === 'person' && one && telling.length === 1 && has(query) === 1 && has(candidate) > 1)
    less(
      'one-word-alike',
      heardIn(one),
      `one of several names, and by its sound: ${shown(one.left)}`,
    );
  const initials = pairs.filter(({ likeness }) => likeness.way === 'initial');
  if (initials.length > 0 && telling.length - initials.length < 2)
    less(
      'one-word-alike',
      0.2,
      `an initial: ${initials.map(({ left, right }) => `${shown(left)}, ${shown(right)}`).join('; ')}`,
    );
  if (pairs.some(({ left, right }) => isHomophone(left[0]!, right[0]!)))
    less('across-writings', 0.14, 'many names sound like these signs');
  // A word of bodies with a slip in it looks like a telling one; one that stands opposite such a word tells nothing.
  if (kind === 'company' && telling.length === 0 && has(over) + has(under) > 0)
    less('only-common-words', 0.35, pairs.map(({ left }) => shown(left)).join(', '));
  return reasons;
};

/** Among words many are alike that are others, among short ones most: 'Radio' and 'RADI', 'Vodafone' and 'Budaphone'. */
const LONGEST_SHORT = 6;

const unlikeOneWord = ({ left, right, likeness }: Pair): number => {
  const [a, b] = [left[0]!, right[0]!];
  if (likeness.value === 1 || left.length + right.length > 2 || a.script !== b.script) return 0;
  return Math.min(a.latin.length, b.latin.length) <= LONGEST_SHORT ? 0.25 : 0.1;
};

/** Of a person one name of several is little, and where it only sounds alike it may be anybody's, or no person's. */
const LEAST_HEARD = 0.9;
/** Where a writing leaves vowels out, what differs in them has cost little. */
const LEAST_HEARD_WITHOUT_VOWELS = 0.95;

const heardIn = ({ left, right, likeness: { way, value } }: Pair): number => {
  const isBare = left[0]!.mode === 'abjad' || right[0]!.mode === 'abjad';
  return way === 'sound' && value < (isBare ? LEAST_HEARD_WITHOUT_VOWELS : LEAST_HEARD) ? 0.15 : 0;
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
