// Which words of two names stand for one another: each word with one at most, neighbours written together or apart.

import { isOfMany } from '../near.ts';
import { soundsOf, type Mode } from './sounds.ts';
import type { Vocabulary } from './tables.ts';
import { likenessOf, type Likeness } from './word-likeness.ts';
import type { Word } from './words.ts';

export interface Pair {
  readonly left: readonly Word[];
  readonly right: readonly Word[];
  readonly likeness: Likeness;
}

export interface Alignment {
  readonly pairs: readonly Pair[];
  readonly leftOver: { readonly left: readonly Word[]; readonly right: readonly Word[] };
}

interface Candidate {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly likeness: Likeness;
  readonly gain: number;
}

/** Words written together are taken for one only where little differs. */
const JOINED_LEAST = 0.86;
const MOST_JOINED = 4;

export const align = (
  left: readonly Word[],
  right: readonly Word[],
  vocabulary: Vocabulary,
): Alignment => {
  const candidates: Candidate[] = [];
  const add = (lefts: readonly number[], rights: readonly number[], likeness: Likeness): void => {
    const weight = (words: readonly Word[], places: readonly number[]): number =>
      places.reduce((sum, place) => sum + words[place]!.weight, 0);
    const joined = lefts.length + rights.length > 2 ? 0.98 : 1;
    candidates.push({
      left: lefts,
      right: rights,
      likeness,
      gain: likeness.value * joined * (weight(left, lefts) + weight(right, rights)),
    });
  };
  for (let i = 0; i < left.length; i += 1)
    for (let j = 0; j < right.length; j += 1) {
      const likeness = likenessOf(left[i]!, right[j]!, vocabulary);
      if (likeness.value > 0) add([i], [j], likeness);
    }
  const [own, other] = [standingAlone(left, right), standingAlone(right, left)];
  for (const [lefts, rights, likeness] of joins(left, right, vocabulary)) {
    const alone = [
      lefts.every((place) => own.has(place)),
      rights.every((place) => other.has(place)),
    ];
    // First letters beside the words that they stand for take no word away from its like.
    const isSpelt = likeness.way === 'first-letters' && alone[lefts.length > 1 ? 0 : 1];
    if (!isSpelt && !alone.every(Boolean)) add(lefts, rights, likeness);
  }
  candidates.sort(
    (a, b) => b.gain - a.gain || a.left[0]! - b.left[0]! || a.right[0]! - b.right[0]!,
  );
  const [usedLeft, usedRight] = [new Set<number>(), new Set<number>()];
  const pairs: Pair[] = [];
  for (const { left: lefts, right: rights, likeness } of candidates) {
    if (lefts.some((place) => usedLeft.has(place)) || rights.some((place) => usedRight.has(place)))
      continue;
    for (const place of lefts) usedLeft.add(place);
    for (const place of rights) usedRight.add(place);
    pairs.push({
      left: lefts.map((place) => left[place]!),
      right: rights.map((place) => right[place]!),
      likeness,
    });
  }
  return {
    pairs,
    leftOver: {
      left: left.filter((_, place) => !usedLeft.has(place)),
      right: right.filter((_, place) => !usedRight.has(place)),
    },
  };
};

/** Places of words that stand on the other side as they are: where all of them do, none is taken together with others. */
const standingAlone = (words: readonly Word[], others: readonly Word[]): ReadonlySet<number> => {
  const texts = new Set(others.map(({ text }) => text));
  const places = words.flatMap(({ text, kind }, place) =>
    kind !== 'particle' && kind !== 'initial' && texts.has(text) ? [place] : [],
  );
  return new Set(places);
};

type Join = readonly [left: readonly number[], right: readonly number[], likeness: Likeness];

export const joins = (
  left: readonly Word[],
  right: readonly Word[],
  vocabulary: Vocabulary,
): Join[] => [
  ...joinsOf(left, right, vocabulary),
  ...shiftsOf(left, right),
  ...joinsOf(right, left, vocabulary).map(([lefts, rights, likeness]): Join => [
    rights,
    lefts,
    likeness,
  ]),
];

/** Runs of the left that are one word of the right. */
const joinsOf = (left: readonly Word[], right: readonly Word[], vocabulary: Vocabulary): Join[] => {
  const found: Join[] = [];
  for (let first = 0; first + 1 < left.length; first += 1) {
    const { kind, mode, latin } = left[first]!;
    if (kind === 'number') continue;
    let letters = latin.slice(0, 1);
    let count = latin.length;
    for (let length = 2; length <= MOST_JOINED && first + length <= left.length; length += 1) {
      const next = left[first + length - 1]!;
      if (next.kind === 'number' || next.mode !== mode) break;
      letters += next.latin.slice(0, 1);
      count += next.latin.length;
      let joined: Word | undefined;
      for (let place = 0; place < right.length; place += 1) {
        const word = right[place]!;
        if (word.kind === 'number' || word.kind === 'particle') continue;
        if (length > 2 && word.latin === letters && saysWhat(left.slice(first, first + length)))
          found.push([placesOf(first, length), [place], { value: 0.86, way: 'first-letters' }]);
        if (word.latin.length < 4 || !mayBe(word, mode, letters[0], count)) continue;
        joined ??= joinedOf(left.slice(first, first + length));
        const likeness = likenessOf(joined, { ...word, kind: 'name' }, vocabulary);
        if (likeness.value >= JOINED_LEAST)
          found.push([placesOf(first, length), [place], likeness]);
      }
    }
  }
  return found;
};

/** The first letters of persons' names stand for nothing; those of words that say what a body is do. */
const saysWhat = (run: readonly Word[]): boolean =>
  run.some(({ kind, text }) => kind === 'concept' || isOfMany(text));

/** Spares comparing what is too long or too short for a run of so many letters, or begins with another one. */
const mayBe = (word: Word, mode: Mode, initial: string | undefined, letters: number): boolean => {
  const plain = word.mode === 'plain' && mode === 'plain';
  if (Math.abs(word.latin.length - letters) > (plain ? 2 : 4)) return false;
  return !plain || word.latin[0] === initial;
};

/** Two neighbours on both sides with the same letters, the space between them elsewhere. */
const shiftsOf = (left: readonly Word[], right: readonly Word[]): Join[] => {
  const found: Join[] = [];
  for (let i = 0; i + 1 < left.length; i += 1)
    for (let j = 0; j + 1 < right.length; j += 1) {
      const [a, b] = [left[i]!.latin, left[i + 1]!.latin];
      const [c, d] = [right[j]!.latin, right[j + 1]!.latin];
      const count = a.length + b.length;
      if (count < 5 || count !== c.length + d.length || a === c) continue;
      if (a + b === c + d)
        found.push([placesOf(i, 2), placesOf(j, 2), { value: 0.95, way: 'spelling' }]);
    }
  return found;
};

const placesOf = (first: number, length: number): number[] =>
  Array.from({ length }, (_, index) => first + index);

export const joinedOf = (run: readonly Word[]): Word => {
  const [first] = run;
  const text = run.map((word) => word.text).join('');
  const latin = run.map((word) => word.latin).join('');
  const mode = first!.mode;
  return {
    text,
    latin,
    script: first!.script,
    mode,
    sounds: soundsOf(mode === 'abjad' ? text : latin, mode),
    kind: 'name',
    weight: run.reduce((sum, { weight }) => sum + weight, 0),
  };
};
