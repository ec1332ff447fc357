// In which writing a word stands, and letters that look alike across writings.

export type Script =
  'latin' | 'cyrillic' | 'greek' | 'arabic' | 'hebrew' | 'han' | 'kana' | 'hangul' | 'other';

const RANGES: readonly (readonly [Script, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['han', /\p{Script=Han}/u],
  ['hangul', /\p{Script=Hangul}/u],
];

const ASCII = /^[\0-\x7f]*$/;

/** The script of a letter; 'latin' of a digit or sign, which every script uses. */
export const scriptOfLetter = (letter: string): Script => {
  if (ASCII.test(letter)) return 'latin';
  for (const [script, range] of RANGES) if (range.test(letter)) return script;
  return /\p{L}/u.test(letter) ? 'other' : 'latin';
};

/** The script of most letters of a text; of several the first that has most. */
export const scriptOf = (text: string): Script => {
  if (ASCII.test(text)) return 'latin';
  const counts = new Map<Script, number>();
  for (const letter of text)
    if (/\p{L}/u.test(letter)) {
      const script = scriptOfLetter(letter);
      counts.set(script, (counts.get(script) ?? 0) + 1);
    }
  let most: Script = 'latin';
  let count = 0;
  for (const [script, times] of counts) if (times > count) [most, count] = [script, times];
  return most;
};

/** Cyrillic and Greek letters that look like a Latin one, as they stand in mistyped and disguised names. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', с: 'c', е: 'e', ё: 'e', һ: 'h', і: 'i', ї: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p',
  ѕ: 's', т: 't', у: 'y', х: 'x', ԁ: 'd', ԛ: 'q', ԝ: 'w', α: 'a', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x',
}; // prettier-ignore

const LATIN_ALIKES = new Map(
  Object.entries(LOOK_ALIKES)
    .filter(([letter]) => /\p{Script=Cyrillic}/u.test(letter))
    .map(([letter, latin]) => [latin, letter] as const),
);

/**
 * A word of two writings in one of them, lower case: in that of most of its letters, or in the other where only that can hold
 * them all; the very word where it has one writing.
 */
export const inOneScript = (word: string): string => {
  if (ASCII.test(word)) return word;
  const scripts = new Set<Script>();
  for (const letter of word) if (/\p{L}/u.test(letter)) scripts.add(scriptOfLetter(letter));
  if (!scripts.has('latin') || !(scripts.has('cyrillic') || scripts.has('greek'))) return word;
  const latin = { script: 'latin', word: written(word, (letter) => LOOK_ALIKES[letter]) } as const;
  const cyrillic = {
    script: 'cyrillic',
    word: written(word, (letter) => LATIN_ALIKES.get(letter)),
  } as const;
  const most = scriptOf(word);
  if (most !== 'latin' && most !== 'cyrillic') return isIn(latin) ? latin.word : word;
  const [first, second] = most === 'latin' ? [latin, cyrillic] : [cyrillic, latin];
  return !isIn(first) && isIn(second) ? second.word : first.word;
};

const written = (word: string, alike: (letter: string) => string | undefined): string =>
  [...word].map((letter) => alike(letter) ?? letter).join('');

const isIn = ({ script, word }: { readonly script: Script; readonly word: string }): boolean =>
  [...word].every((letter) => !/\p{L}/u.test(letter) || scriptOfLetter(letter) === script);
