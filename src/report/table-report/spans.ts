// Years in spans of the same length, so that no more than so many stand beside one another.

export interface Span {
  /** '2014' or '2010–14' */
  readonly name: string;
  readonly years: readonly string[];
}

const LENGTHS = [1, 2, 5, 10, 20, 50, 100];

/** `years`: in their order, each once; spans of more than a year begin with a year that their length divides. Empty ones are left out. */
export const spansOf = (years: readonly string[], most: number): readonly Span[] => {
  const spans = LENGTHS.map((length) => spansOfLength(years, length));
  return spans.find((some) => some.length <= most) ?? spans.at(-1)!;
};

const spansOfLength = (years: readonly string[], length: number): readonly Span[] => {
  const within = new Map<number, string[]>();
  for (const year of years) {
    const begin = Math.floor(Number(year) / length) * length;
    within.set(begin, [...(within.get(begin) ?? []), year]);
  }
  return [...within].map(([begin, of]) => ({
    name: length === 1 ? String(begin) : `${begin}–${String(begin + length - 1).slice(-2)}`,
    years: of,
  }));
};
