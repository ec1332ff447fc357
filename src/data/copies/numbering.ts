// Which level a label of the Code of Federal Regulations stands on: (a)(1)(i)(A)(1)(i). '(i)' is a letter after '(h)' and a
// number after '(1)'; '(2)' follows the nearest '(1)' that it continues.

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii'];
const ROMAN_REST = ['xiv', 'xv', 'xvi', 'xvii', 'xviii', 'xix', 'xx', 'xxi', 'xxii', 'xxiii'];
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const SMALL = [...LETTERS, ...LETTERS.map((letter) => letter + letter)];
const DIGITS = Array.from({ length: 199 }, (_, index) => String(index + 1));
const NUMERALS = [...ROMAN, ...ROMAN_REST];
const CAPITALS = SMALL.map((letters) => letters.toUpperCase());

const LEVELS = [SMALL, DIGITS, NUMERALS, CAPITALS, DIGITS, NUMERALS] as const;

/** The labels from the section down once `label` has been read after `open`. */
export const opened = (open: readonly string[], label: string): readonly string[] =>
  openedOn(LEVELS, open, label) ?? open;

/** The same for other sequences of labels, level by level; undefined where it is no label here. */
export const openedOn = (
  levels: readonly (readonly string[])[],
  open: readonly string[],
  label: string,
): readonly string[] | undefined => {
  const child = levels[open.length];
  if (child?.[0] === label) return [...open, label];
  for (let level = open.length - 1; level >= 0; level -= 1) {
    const sequence = levels[level]!;
    const at = sequence.indexOf(label);
    if (at > 0 && sequence[at - 1] === open[level]) return [...open.slice(0, level), label];
  }
  // What was left out or reserved: the nearest level on which the label comes later.
  for (let level = open.length - 1; level >= 0; level -= 1) {
    const sequence = levels[level]!;
    if (sequence.indexOf(label) > sequence.indexOf(open[level]!))
      return [...open.slice(0, level), label];
  }
  return child?.includes(label) ? [...open, label] : undefined;
};
