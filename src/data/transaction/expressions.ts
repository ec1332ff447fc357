// Whole expressions found in a name, with the words around them: no case, accents or punctuation, and without 'the'. It finds
// words; what they tell is for others to say.

export interface Expression<T> {
  /** As it is written in the data. */
  readonly name: string;
  readonly means: T;
}

export interface Found<T> extends Expression<T> {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Scripts that leave no space between words. */
const UNSPACED = /\p{Script=Han}/u;

export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the');

export class Expressions<T> {
  /** By the first word. */
  readonly #byFirst = new Map<string, (Expression<T> & { readonly words: readonly string[] })[]>();
  readonly #unspaced: Expression<T>[] = [];

  constructor(all: readonly Expression<T>[]) {
    for (const one of all) {
      if (UNSPACED.test(one.name)) {
        this.#unspaced.push(one);
        continue;
      }
      const words = wordsOf(one.name);
      const begun = this.#byFirst.get(words[0]!) ?? [];
      begun.push({ ...one, words });
      begun.sort((a, b) => b.words.length - a.words.length);
      this.#byFirst.set(words[0]!, begun);
    }
  }

  /** Every place of every expression, in the order of the text; of those that begin together the longest first. */
  in(text: string): readonly Found<T>[] {
    const found: Found<T>[] = [];
    const words = wordsOf(text);
    for (const [at, first] of words.entries())
      for (const { name, means, words: expression } of this.#byFirst.get(first) ?? [])
        if (expression.every((word, index) => words[at + index] === word))
          found.push({
            name,
            means,
            before: words.slice(0, at),
            after: words.slice(at + expression.length),
          });
    if (UNSPACED.test(text))
      for (const one of this.#unspaced)
        if (text.includes(one.name)) found.push({ ...one, before: [], after: [] });
    return found;
  }
}
