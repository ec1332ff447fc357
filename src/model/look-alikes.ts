// Names of people that look the same though their signs or letters are others: points, spaces, capitals, accents, and Cyrillic, Greek
// and Armenian letters beside Latin ones. It is by what a waiver, a clearance and a decision tell that one person signs twice; who is
// who, nothing here decides.

/**
 * By the Latin letter those that look like it, of Unicode's table of confusable characters (UTS #39,
 * https://www.unicode.org/reports/tr39), as far as they are letters in use.
 */
const LIKE: Readonly<Record<string, string>> = {
  A: 'ΑА',
  B: 'ΒВ',
  C: 'ϹС',
  E: 'ΕЕ',
  G: 'Ԍ',
  H: 'ΗН',
  J: 'ͿЈ',
  K: 'ΚК',
  M: 'ΜМ',
  N: 'Ν',
  O: 'ΟОՕ',
  P: 'ΡР',
  S: 'ЅՏ',
  T: 'ΤТ',
  U: 'Ս',
  V: 'Ѵ',
  W: 'Ԝ',
  X: 'ΧХ',
  Y: 'ΥУҮ',
  Z: 'Ζ',
  a: 'ɑαа',
  b: 'Ь',
  c: 'ϲс',
  d: 'ԁ',
  e: 'еҽ',
  g: 'ɡց',
  h: 'һհ',
  i: 'ıιіӏΙІӀ',
  j: 'ϳј',
  n: 'ոռ',
  o: 'οσоօ',
  p: 'ρр',
  q: 'ԛգ',
  r: 'г',
  s: 'ѕ',
  u: 'υս',
  v: 'νѵ',
  w: 'ԝա',
  x: 'х',
  y: 'γуү',
};

const LATIN = new Map(
  Object.entries(LIKE).flatMap(([latin, others]) =>
    [...others].map((other) => [other, latin] as const),
  ),
);

/** One person's name may be written in capitals, with other spaces, points or accents, or with letters that only look like its own. */
export const looksLike = (a: string, b: string): boolean =>
  folded(a) === folded(b) || outline(a) === outline(b);

/** The accents of Latin, Greek and Cyrillic letters alone: in other scripts marks are vowels. */
const ACCENTS = /[\u0300-\u036f]/g;

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');

const folded = (name: string): string => plain(name).toUpperCase().toLowerCase();

/** A capital i, a small L and a one are one stroke, and an o is a nought. */
const outline = (name: string): string =>
  [...plain(name)]
    .map((letter) => LATIN.get(letter) ?? letter)
    .join('')
    .toUpperCase()
    .toLowerCase()
    .replace(/[l1]/g, 'i')
    .replace(/0/g, 'o');
