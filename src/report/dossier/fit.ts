// How much of each section stands on the pages that are signed, and how much goes to the annexes. Heights are estimated from
// the length of the text: what is drawn is the same everywhere, and nothing here knows a browser or a font.

/** Letters of the text of a page in one line across it. */
export const PAGE_LETTERS = 118;

/**
 * Lines that a text takes in a column of so many letters: word after word, and a word that is longer than a line begins on one
 * of its own. Letters of East Asian writing are twice as wide.
 */
export const linesOf = (text: string, letters: number = PAGE_LETTERS): number => {
  const room = Math.max(1, letters);
  let lines = 1;
  let at = 0;
  for (const word of text.split(/\s+/)) {
    const width = widthOf(word);
    const from = at === 0 ? 0 : at + 1;
    if (from + width <= room) {
      at = from + width;
      continue;
    }
    if (at > 0) lines += 1;
    const whole = Math.max(1, Math.ceil(width / room));
    lines += whole - 1;
    at = width - (whole - 1) * room;
  }
  return lines;
};

const widthOf = (word: string): number => {
  let width = 0;
  for (const letter of word) width += letter.codePointAt(0)! >= 0x2e80 ? 2 : 1;
  return width;
};

export interface Wanted {
  /** Lines of each piece, in the order in which they stand. */
  readonly heights: readonly number[];
  /** Lines that it has whatever others want. */
  readonly least: number;
}

/** How many pieces of each stand: the first come first, each its least, then in that order what is left. */
export const fitted = (sections: readonly Wanted[], lines: number): readonly number[] => {
  const counts = sections.map(({ heights, least }) => countWithin(heights, 0, least));
  let left =
    lines - sum(sections.map(({ heights }, index) => sum(heights.slice(0, counts[index]))));
  return sections.map(({ heights }, index) => {
    const from = counts[index]!;
    const count = countWithin(heights, from, left);
    left -= sum(heights.slice(from, from + count));
    return from + count;
  });
};

const countWithin = (heights: readonly number[], from: number, lines: number): number => {
  let used = 0;
  let count = 0;
  for (const height of heights.slice(from)) {
    used += height;
    if (used > lines) break;
    count += 1;
  }
  return count;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** A long text cut between words, where there are any. Whoever shows it says where the whole stands. */
export const clipped = (text: string, letters: number): string => {
  const all = [...text];
  if (all.length <= letters) return text;
  const cut = all.slice(0, letters).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > cut.length / 2 ? cut.slice(0, space) : cut} …`;
};
