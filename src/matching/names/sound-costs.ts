// What it costs to take one sound for another, and to leave one out: 0 the same, 1 another sound.

import { LeastCosts, setOrAll } from './letter-sets.ts';
import type { Mode } from './sounds.ts';

const VOWELS = 'aeiou';

/** Pairs of sounds that languages write for one another, either way. */
const NEAR: readonly (readonly [string, number])[] = [
  ['ae', 0.35], ['ai', 0.65], ['ao', 0.4], ['au', 0.6], ['ei', 0.25], ['eo', 0.55], ['eu', 0.65], ['io', 0.75],
  ['iu', 0.6], ['ou', 0.25],
  ['yi', 0.1], ['ye', 0.35], ['yj', 0.2], ['ji', 0.25], ['jJ', 0.2], ['jZ', 0.2], ['jC', 0.5], ['JZ', 0.2], ['JC', 0.4], ['Jg', 0.4], ['JG', 0.6], ['gj', 0.45],
  ['kq', 0], ['kX', 0.4], ['kg', 0.4], ['kG', 0.5], ['kC', 0.6], ['XC', 0.4], ['Xh', 0.25], ['XG', 0.4], ['gG', 0.15], ['gh', 0.3], ['Gh', 0.4], ['qX', 0.4], ['qg', 0.3], ['qG', 0.25], ['Xx', 0],
  ['kc', 0.4], ['kQ', 0], ['qQ', 0], ['gQ', 0.1], ['GQ', 0.1], ['XQ', 0.35], ['cs', 0.35], ['cS', 0.5], ['cC', 0.35], ['cz', 0.35], ['ct', 0.3],
  ['bp', 0.4], ['bv', 0.4], ['bB', 0], ['vB', 0.05], ['pP', 0], ['fP', 0], ['pf', 0.4], ['vw', 0.1], ['vf', 0.35], ['vu', 0.35], ['wu', 0.1], ['wo', 0.3], ['wf', 0.45],
  ['dt', 0.45], ['dD', 0.15], ['dT', 0.6], ['tT', 0.15], ['DT', 0.3], ['Dz', 0.15], ['zs', 0.4], ['zZ', 0.35], ['sS', 0.4], ['sT', 0.3], ['SC', 0.4], ['SZ', 0.4], ['Zz', 0.35],
  ['d5', 0.05], ['z5', 0.05], ['D5', 0], ['s6', 0.05], ['t6', 0.1], ['T6', 0], ['s5', 0.5], ['t5', 0.5],
  ['mn', 0.6], ['nN', 0.2], ['lr', 0.65],
  ['Wu', 0], ['Wo', 0], ['Ww', 0], ['Wv', 0], ['Wa', 0.5], ['We', 0.5], ['Wi', 0.6],
  ['Yi', 0], ['Ye', 0.05], ['Yy', 0], ['Yj', 0.1], ['Ya', 0.35], ['Yo', 0.6],
  ['Aa', 0], ['Ae', 0.1], ['Ai', 0.15], ['Ao', 0.15], ['Au', 0.15],
  ['HT', 0.3], ['Ht', 0.15], ['Ha', 0], ['He', 0], ['Hh', 0], ['hH', 0],
  ['jY', 0.1], ['JG', 0.5], ['Jj', 0.2], ['Jk', 0.6],
]; // prettier-ignore

/** Sounds are letters, so that a pair of them has a place in a table. */
const LETTERS = 128;
const NOT_NEAR = 1;

const tableOf = (mode: Mode): Float64Array => {
  const table = new Float64Array(LETTERS * LETTERS).fill(NOT_NEAR);
  const set = (pair: string, cost: number): void => {
    const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    for (const place of [a * LETTERS + b, b * LETTERS + a])
      table[place] = Math.min(table[place]!, cost);
  };
  for (let letter = 0; letter < LETTERS; letter += 1) table[letter * LETTERS + letter] = 0;
  for (const [pair, cost] of NEAR) set(pair, cost);
  // Kana write l as r and v as b; Persian and Pashto writers take k and g for one another.
  for (const [pair, cost] of mode === 'kana' ? KANA_NEAR : mode === 'abjad' ? ABJAD_NEAR : [])
    set(pair, cost);
  return table;
};

const KANA_NEAR: readonly (readonly [string, number])[] = [['lr', 0.05], ['bv', 0.05], ['sT', 0.1]]; // prettier-ignore
const ABJAD_NEAR: readonly (readonly [string, number])[] = [['kg', 0.2]];

/** Where one word has a sound and the other none: by the sound, and past them those after a vowel. */
const missingOf = (mode: Mode): Float64Array => {
  const table = new Float64Array(LETTERS * 2).fill(1);
  const set = (sound: string, cost: number, afterVowel = cost): void => {
    table[sound.charCodeAt(0)] = cost;
    table[LETTERS + sound.charCodeAt(0)] = afterVowel;
  };
  set('A', 0.1);
  set('H', 0);
  for (const sound of 'WYhw') set(sound, 0.4);
  for (const sound of 'yj') set(sound, 0.2);
  for (const vowel of VOWELS)
    if (mode === 'abjad') set(vowel, 0.05, 0.15);
    else if (mode === 'kana') set(vowel, 0.1);
    else set(vowel, 0.45, 0.25);
  return table;
};

const MODES = ['plain', 'abjad', 'pinyin', 'hangul', 'kana'] as const;

interface Costs {
  /** Of taking the sound of a row for that of a column. */
  readonly taking: Float64Array;
  readonly missing: Float64Array;
}

const COSTS = Object.fromEntries(
  MODES.map((mode) => [mode, { taking: tableOf(mode), missing: missingOf(mode) }]),
) as Record<Mode, Costs>;

const isVowelAt = new Uint8Array(LETTERS);
for (const vowel of VOWELS) isVowelAt[vowel.charCodeAt(0)] = 1;

/** What each sound of a word costs where the other word has none. */
const FIRST_GLIDE = 0.4;

const plainCosts = new LeastCosts(COSTS.plain.taking, (letter) =>
  Math.min(COSTS.plain.missing[letter]!, COSTS.plain.missing[LETTERS + letter]!),
);

/** What a sound costs at least beside a word that has the sounds of a set: by its bit, and by its code. */
export const leastsFor = (
  set: number,
): { readonly byBit: Float64Array; readonly byCode: Float64Array } => plainCosts.beside(set);

/** What the sounds of a word cost at least beside one that has those of a set; past `most` it may say less. */
export const leastOf = (word: string, set: number, most: number): number =>
  plainCosts.of(word, set, most + ROUNDED) - ROUNDED;

/** Sums of the same costs in another order differ by less. */
const ROUNDED = 1e-9;

/** Whether two rows of sounds, heard as plain ones, have letters so unlike that their distance is past `most` whatever their order. */
export const differPast = (a: string, b: string, most: number): boolean =>
  plainCosts.of(a, setOrAll(b), most + ROUNDED) > most + ROUNDED ||
  plainCosts.of(b, setOrAll(a), most + ROUNDED) > most + ROUNDED;

/** The least sum of costs that makes one row of sounds the other; Infinity past `most`. */
export const soundDistance = (a: string, b: string, mode: Mode, most = Infinity): number => {
  if (b.length >= BUFFER) return Infinity;
  const [codesA, codesB] = [CODES_A, CODES_B];
  for (let at = 0; at < a.length && at < BUFFER; at += 1) codesA[at] = a.charCodeAt(at);
  for (let at = 0; at < b.length; at += 1) codesB[at] = b.charCodeAt(at);
  return distanceOf(Math.min(a.length, BUFFER), b.length, COSTS[mode], most);
};

/** The same of sounds heard as plain ones, of which the second are bytes of a row. */
export const plainDistance = (
  a: string,
  row: Uint8Array,
  from: number,
  length: number,
  most: number,
): number => {
  if (length >= BUFFER || a.length >= BUFFER) return Infinity;
  const [codesA, codesB] = [CODES_A, CODES_B];
  for (let at = 0; at < a.length; at += 1) codesA[at] = a.charCodeAt(at);
  for (let at = 0; at < length; at += 1) codesB[at] = row[from + at]!;
  return distanceOf(a.length, length, COSTS.plain, most);
};

/** Of the sounds that stand in the two rows of codes. */
const distanceOf = (
  lengthA: number,
  lengthB: number,
  { taking, missing }: Costs,
  most: number,
): number => {
  const [a, b] = [CODES_A, CODES_B];
  const width = lengthB + 1;
  const costOfB = missingIn(b, lengthB, missing, MISSING_B);
  const costOfA = missingIn(a, lengthA, missing, MISSING_A);
  let before = ROWS[0]!;
  let last = ROWS[1]!;
  let row = ROWS[2]!;
  last[0] = 0;
  for (let j = 1; j < width; j += 1) last[j] = last[j - 1]! + costOfB[j - 1]!;
  for (let i = 1; i <= lengthA; i += 1) {
    const letter = a[i - 1]!;
    const earlier = i > 1 ? a[i - 2]! : -1;
    const out = costOfA[i - 1]!;
    row[0] = last[0]! + out;
    let least = row[0];
    for (let j = 1; j < width; j += 1) {
      const other = b[j - 1]!;
      let cost = last[j]! + out;
      const into = row[j - 1]! + costOfB[j - 1]!;
      if (into < cost) cost = into;
      const taken = last[j - 1]! + taking[letter * LETTERS + other]!;
      if (taken < cost) cost = taken;
      if (earlier === other && j > 1 && letter !== other && b[j - 2] === letter) {
        const swapped = before[j - 2]! + 0.7;
        if (swapped < cost) cost = swapped;
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return Infinity;
    const oldest = before;
    before = last;
    last = row;
    row = oldest;
  }
  return last[width - 1]!;
};

/** Rows are used again: no word is longer. */
const BUFFER = 64;
const ROWS = [new Float64Array(BUFFER), new Float64Array(BUFFER), new Float64Array(BUFFER)];
const [MISSING_A, MISSING_B] = [new Float64Array(BUFFER), new Float64Array(BUFFER)];
const [CODES_A, CODES_B] = [new Uint16Array(BUFFER), new Uint16Array(BUFFER)];

const missingIn = (
  codes: Uint16Array,
  length: number,
  missing: Float64Array,
  into: Float64Array,
): Float64Array => {
  let afterVowel = false;
  for (let at = 0; at < length; at += 1) {
    const letter = codes[at]!;
    into[at] =
      at === 0 && (letter === Y || letter === J)
        ? FIRST_GLIDE
        : missing[afterVowel ? LETTERS + letter : letter]!;
    afterVowel = isVowelAt[letter] === 1;
  }
  return into;
};

const [Y, J] = ['y'.charCodeAt(0), 'j'.charCodeAt(0)];
