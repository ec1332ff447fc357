// Names of cities, regions and states under embargo, occupation or mass repression, noticed in what people write: in an
// address, or in the name of a body. It notices words and asks; that a street is named for a city far away, or that a
// town elsewhere bears the name, it can only sometimes tell.

import { plainText, plainWords } from '../../matching/names/tables.ts';
import type { Territory } from '../../model/evidence.ts';

/** A watched place that a text names, and the name by which it does. */
export interface Mention {
  readonly code: string;
  readonly name: string;
}

/** Words after which a name is that of a street: 'Urumqi Road' lies in Shanghai. */
const STREETS = new Set(
  (
    'road rd street str st avenue ave lane ln boulevard blvd lu jie ulitsa ul prospekt pr highway hwy ' +
    'strasse straße straat square sq way drive platz ro daero gil улица ул проспект шоссе'
  ).split(' '),
);
/** Words before which a name is that of a street: 'rue de Moscou'. */
const STREET_BEFORE = new Set(
  'rue avenue av boulevard bd place via viale piazza calle avenida plaza rua praca ulica ul улица ул jalan'.split(
    ' ',
  ),
);
const LINKING = new Set('de du des d della di del da do la le'.split(' '));
const STREET_SIGN = /^[东東南西北中一二三四]*[路街]/u;
/** Between the name and the word for a street: 'Xizang Middle Road'. */
const BETWEEN = new Set(
  'middle north south east west n s e w central zhong bei nan dong xi 1 2 3 no'.split(' '),
);

/** What parts an address: a street ends there. */
const PIECES = /[,;\n()，]/u;
/** Scripts that leave no space between words. */
const UNSPACED = /\p{Script=Han}/u;

interface Watched extends Mention {
  readonly words: readonly string[];
  /** Of a name that many bear: the states in which it means this place. */
  readonly within?: ReadonlySet<string>;
}

export class WatchedNames {
  /** First word → the names that begin with it, longest first. */
  readonly #byFirst = new Map<string, Watched[]>();
  readonly #unspaced: Omit<Watched, 'words'>[] = [];
  /** By territory, what its parts are called where they stand after a town. */
  readonly #parts = new Map<string, readonly (readonly string[])[]>();

  constructor(territories: readonly Territory[]) {
    for (const territory of territories) {
      const { code, cities = [], towns = [], nearTowns = [], parts = [] } = territory;
      if (parts.length > 0) this.#parts.set(code, parts.map(plainWords));
      for (const name of [...cities, ...towns]) this.#add({ name, code });
      const within = nearTowns.length > 0 ? statesAround(territory) : undefined;
      for (const name of nearTowns) this.#add({ name, code, ...(within && { within }) });
    }
    for (const begun of this.#byFirst.values())
      if (begun.length > 1) begun.sort((a, b) => b.words.length - a.words.length);
  }

  #add(watched: Omit<Watched, 'words'>): void {
    const { name } = watched;
    if (UNSPACED.test(name)) {
      this.#unspaced.push({ ...watched, name: plainText(name) });
      return;
    }
    const words = PLAIN.test(name) ? name.toLowerCase().split(' ') : plainWords(name);
    const [first = ''] = words;
    const begun = this.#byFirst.get(first);
    if (begun) begun.push({ ...watched, words });
    else this.#byFirst.set(first, [{ ...watched, words }]);
  }

  /** The places that a text names, each once, in order of code. A town of a part of the stated country is another town. */
  in(text: string, country?: string): readonly Mention[] {
    const found = new Map<string, Mention>();
    const pieces = text.split(PIECES).map(plainWords);
    for (const [number, words] of pieces.entries())
      for (let at = 0; at < words.length; at += 1) {
        const named = this.#byFirst
          .get(words[at]!)
          ?.find((one) => begins(words, at, one.words) && isMeantIn(one, country));
        if (!named) continue;
        const after = words.slice(at + named.words.length);
        const beyond = [...after, ...pieces.slice(number + 1).flat()];
        if (!isStreet(words.slice(0, at), after) && !this.#isNamesake(beyond, country))
          found.set(named.code, found.get(named.code) ?? named);
        at += named.words.length - 1;
      }
    if (UNSPACED.test(text)) {
      const plain = plainText(text);
      for (const one of this.#unspaced) {
        const at = plain.indexOf(one.name);
        if (!isMeantIn(one, country)) continue;
        if (at >= 0 && !STREET_SIGN.test(plain.slice(at + one.name.length)) && !found.has(one.code))
          found.set(one.code, one);
      }
    }
    if (found.size === 0) return NOTHING;
    return [...found.values()]
      .map(({ code, name }) => ({ code, name }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  /** 'Moscow, Idaho', where the country is the United States. */
  #isNamesake(after: readonly string[], country: string | undefined): boolean {
    const parts = country === undefined ? undefined : this.#parts.get(country);
    return parts?.some((part) => begins(after, 0, part)) ?? false;
  }
}

const NOTHING: readonly Mention[] = [];

/** Letters without marks, in which nothing has to be made plain. */
const PLAIN = /^[A-Za-z]{2,}(?: [A-Za-z]{2,})*$/;

/** Where a name that many bear means this place: its state, whoever holds it, or nobody says where. */
const isMeantIn = ({ within }: Pick<Watched, 'within'>, country: string | undefined): boolean =>
  within === undefined || country === undefined || within.has(country);

const statesAround = ({ code, parent, held = [] }: Territory): ReadonlySet<string> =>
  new Set([code, parent ?? code, ...held.flatMap(({ by }) => by ?? [])]);

const begins = (words: readonly string[], at: number, part: readonly string[]): boolean =>
  part.every((word, index) => words[at + index] === word);

const isStreet = (before: readonly string[], [next, after]: readonly string[]): boolean =>
  (next !== undefined &&
    (STREETS.has(next) || (BETWEEN.has(next) && after !== undefined && STREETS.has(after)))) ||
  followsStreet(before);

const followsStreet = (before: readonly string[]): boolean => {
  let last = before.length - 1;
  while (last >= 0 && LINKING.has(before[last]!)) last -= 1;
  return last >= 0 && STREET_BEFORE.has(before[last]!);
};
