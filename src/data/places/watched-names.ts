// Names of cities and regions under embargo, occupation or mass repression, noticed in what people write: in an address, or in
// the name of a body. It notices words and asks; that a street is named for a city far away it can only sometimes tell.

import type { Territory } from '../../model/evidence.ts';

/** Words after which a name is that of a street: 'Urumqi Road' lies in Shanghai. */
const STREETS = new Set(
  (
    'road rd street str st avenue ave lane ln boulevard blvd lu jie ulitsa ul prospekt pr highway hwy ' +
    'strasse square sq way drive platz улица ул проспект шоссе'
  ).split(' '),
);
const STREET_SIGN = /^[东南西北中一二三四]*[路街]/u;
/** Between the name and the word for a street: 'Xizang Middle Road'. */
const BETWEEN = new Set(
  'middle north south east west central zhong bei nan dong xi 1 2 3 no'.split(' '),
);

const LETTERS = /[^\p{L}\p{N}]+/gu;
/** Scripts that leave no space between words. */
const UNSPACED = /\p{Script=Han}/u;

export class WatchedNames {
  /** First word → the names that begin with it, longest first. */
  readonly #byFirst = new Map<
    string,
    { readonly words: readonly string[]; readonly code: string }[]
  >();
  readonly #unspaced: { readonly name: string; readonly code: string }[] = [];

  constructor(territories: readonly Territory[]) {
    for (const { code, cities = [] } of territories) {
      for (const name of cities) {
        if (UNSPACED.test(name)) {
          this.#unspaced.push({ name, code });
          continue;
        }
        const words = wordsOf(name);
        const begun = this.#byFirst.get(words[0]!) ?? [];
        begun.push({ words, code });
        begun.sort((a, b) => b.words.length - a.words.length);
        this.#byFirst.set(words[0]!, begun);
      }
    }
  }

  /** Codes of the places that a text names, each once, in order of code. */
  in(text: string): readonly string[] {
    const found = new Set<string>();
    const words = wordsOf(text);
    for (const [at, first] of words.entries()) {
      const name = this.#byFirst
        .get(first)
        ?.find((one) => one.words.every((word, index) => words[at + index] === word));
      if (name && !isStreet(words.slice(at + name.words.length))) found.add(name.code);
    }
    if (UNSPACED.test(text))
      for (const { name, code } of this.#unspaced) {
        const at = text.indexOf(name);
        if (at >= 0 && !STREET_SIGN.test(text.slice(at + name.length))) found.add(code);
      }
    return found.size === 0 ? NOTHING : [...found].sort();
  }
}

const NOTHING: readonly string[] = [];

const isStreet = ([next, after]: readonly string[]): boolean =>
  next !== undefined &&
  (STREETS.has(next) || (BETWEEN.has(next) && after !== undefined && STREETS.has(after)));

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(LETTERS)
    .filter((word) => word !== '');
