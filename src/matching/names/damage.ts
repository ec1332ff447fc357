// A name as somebody writes it in haste, for a test of lists against themselves: the same name is always damaged alike.

const LEAST_LETTERS = 4;

/** One letter of the longest word left out, doubled, or exchanged with the next; undefined where no word has four letters. */
export const slightlyDamaged = (name: string): string | undefined => damaged(name, 1)?.join(' ');

/** That in each of the two longest words, and the first two words exchanged; undefined where no word has four letters. */
export const heavilyDamaged = (name: string): string | undefined => {
  const words = damaged(name, 2);
  if (!words) return undefined;
  const [first = '', second, ...rest] = words;
  return [...(second === undefined ? [] : [second]), first, ...rest].join(' ');
};

const damaged = (name: string, count: number): readonly string[] | undefined => {
  const words = name.trim().split(/\s+/u);
  const longest = words
    .map((word, place) => ({ place, letters: [...word].length, word }))
    .filter(({ word, letters }) => letters >= LEAST_LETTERS && isSpelt(word))
    .sort((a, b) => b.letters - a.letters || a.place - b.place)
    .slice(0, count);
  if (longest.length === 0) return undefined;
  const chosen = new Set(longest.map(({ place }) => place));
  return words.map((word, place) => (chosen.has(place) ? damagedWord(word) : word));
};

/** Of letters, and not of the first letters of other words. */
const isSpelt = (word: string): boolean => /^\p{L}+$/u.test(word) && !/^\p{Lu}{2,5}$/u.test(word);

/** In the middle, never the first letter. */
const damagedWord = (word: string): string => {
  const letters = [...word];
  const at = Math.floor(letters.length / 2);
  const way = letters.reduce((sum, letter) => sum + letter.codePointAt(0)!, 0) % 3;
  if (way === 0) letters.splice(at, 1);
  else if (way === 1) letters.splice(at, 0, letters[at]!);
  else [letters[at - 1], letters[at]] = [letters[at]!, letters[at - 1]!];
  return letters.join('');
};
