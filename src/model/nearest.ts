// "Did you mean": the nearest of the known names, if it is near enough to be a slip.

/** A word of so many letters is no slip, and to compare it with all that is known takes seconds. */
const LONGEST_SLIP = 80;

export const nearest = (word: string, known: Iterable<string>): string | undefined => {
  if (word.length > LONGEST_SLIP) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of [...known].sort()) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
};

export const didYouMean = (word: string, known: Iterable<string>, otherwise: string): string => {
  const near = nearest(word, known);
  return near === undefined ? otherwise : `Did you mean '${near}'? ${otherwise}`;
};

/** So many values can be read at a glance. */
const MOST_LISTED = 12;
/** Of more than that the nearest are named. */
const MOST_NEAREST = 5;

/** 'Possible: a, b', or of many the nearest, and where the others stand. */
export const possibleText = (word: string, possible: readonly string[], listed: string): string => {
  if (possible.length <= MOST_LISTED) return `Possible: ${possible.join(', ')}`;
  const lower = word.slice(0, LONGEST_SLIP).toLowerCase();
  const near = possible
    .map((one) => ({
      one,
      shared: triples(lower).filter((letters) => one.includes(letters)).length,
      distance: editDistance(lower, one, FAR) / one.length,
    }))
    .sort((a, b) => b.shared - a.shared || a.distance - b.distance)
    .slice(0, MOST_NEAREST)
    .map(({ one }) => one);
  return `Nearest of ${possible.length}: ${near.join(', ')}; ${listed} lists all`;
};

const triples = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - 2) }, (_, at) => word.slice(at, at + 3));

/** No two words are so many letters apart. */
const FAR = 1000;

/** Edits of one letter between two words, transpositions counted as one; stops at the limit. */
const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(previous[j]! + 1, row[j - 1]! + 1, substitution);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
};
