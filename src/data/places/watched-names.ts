// Names of cities, regions and states under embargo, occupation or mass repression, noticed in what people write: in an
// address, or in the name of a body. It notices words and asks; that a street is named for a city far away, or that a
// town elsewhere bears the name, it can only sometimes tell.

import { foldingAnew, type Folding } from '../../matching/names/folding.ts';
import { plainText, plainWords } from '../../matching/names/tables.ts';
import type { Territory } from '../../model/territory.ts';

/** A watched place that a text names, and the name by which it does. */
export interface Mention {
  readonly code: string;
  readonly name: string;
}

/** Words after which a name is that of a street: 'Urumqi Road' lies in Shanghai. */
const STREETS = new Set(
  (
    'road rd street str st avenue ave lane ln boulevard blvd lu jie ulitsa ul prospekt pr highway hwy ' +
    'strasse straße straat square sq way drive platz ro daero gil utca caddesi cad sokak sokagi tanav iela gatve katu gatan ' +
    'gata vagen gade vej улица ул проспект шоссе вулиця вул'
  ).split(' '),
);
/** Words before which a name is that of a street: 'rue de Moscou'. */
const STREET_BEFORE = new Set(
  (
    'rue avenue av boulevard bd place quai allee impasse passage cours chemin route faubourg via viale corso piazza piazzale ' +
    'calle avenida plaza paseo rua praca travessa alameda strada bulevardul soseaua ulica plac aleja ul улица ул вулиця вул ' +
    'проспект бульвар jalan'
  ).split(' '),
);
/** The same where nothing but numbers stands before them: 'Lenina str. Tiraspol' is a street of another name in the town. */
const STREET_FIRST = new Set('str street st ulitsa prospekt bulvar'.split(' '));
const LINKING = new Set('de du des d della di del da do la le'.split(' '));
/** What is itself called after a place, and a street after it: 'avenue de la Porte de Crimée'. */
const CALLED_AFTER = new Set('porte porta puerta pont ponte puente gare bataille'.split(' '));
/** What is called after the town from which it had to go, or in which it began. */
const SCHOOLS = new Set('university universitet universite institute academy college'.split(' '));
const BEFORE_SCHOOL = new Set('state national technical medical federal'.split(' '));
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
  /** By state, its regions that are read apart. */
  readonly #regions = new Map<
    string,
    { readonly code: string; readonly words: readonly string[] }[]
  >();
  readonly #stateOf = new Map<string, string>();

  readonly #folding: Folding;

  constructor(territories: readonly Territory[], folding = foldingAnew) {
    this.#folding = folding;
    for (const territory of territories) {
      const { code, name, parent, cities = [], towns = [], nearTowns = [], parts = [] } = territory;
      if (parent !== undefined) {
        this.#stateOf.set(code, parent);
        const regions = this.#regions.get(parent) ?? [];
        this.#regions.set(parent, [...regions, { code, words: folding.words(name) }]);
      }
      if (parts.length > 0)
        this.#parts.set(
          code,
          parts.map((part) => folding.words(part)),
        );
      for (const one of [...cities, ...towns]) this.#add({ name: one, code });
      const within = nearTowns.length > 0 ? statesAround(territory) : undefined;
      for (const one of nearTowns) this.#add({ name: one, code, ...(within && { within }) });
    }
    for (const begun of this.#byFirst.values())
      if (begun.length > 1) begun.sort((a, b) => b.words.length - a.words.length);
  }

  #add(watched: Omit<Watched, 'words'>): void {
    const { name } = watched;
    if (UNSPACED.test(name)) {
      this.#unspaced.push({ ...watched, name: this.#folding.letters(name) });
      return;
    }
    const words = this.#folding.words(name);
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
        const before = [...pieces.slice(0, number).flat(), ...words.slice(0, at)];
        if (
          !isStreet(words.slice(0, at), after) &&
          !this.#isNamesake(named, before, beyond, country) &&
          !this.#isSchoolElsewhere(named.code, beyond, country)
        )
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

  /**
   * 'Moscow, Idaho', where the country is the United States; 'Gaza' itself, which is a part of Mozambique; 'Rostov oblast, Donetsk'.
   * In the state to which the place belongs there is no other.
   */
  #isNamesake(
    { code, words }: Watched,
    before: readonly string[],
    after: readonly string[],
    country: string | undefined,
  ): boolean {
    if (country === undefined || (this.#stateOf.get(code) ?? code) === country) return false;
    return (this.#parts.get(country) ?? []).some(
      (part) =>
        begins(after, 0, part) ||
        part.join(' ') === words.join(' ') ||
        // A region with its own word for one; of a single word before a town, the two may be two places.
        (part.length > 1 && endsWith(before, part)),
    );
  }

  /** 'Sukhumi State University, Tbilisi': another part of the same state follows. */
  #isSchoolElsewhere(code: string, after: readonly string[], country: string | undefined): boolean {
    if (country === undefined || this.#stateOf.get(code) !== country) return false;
    const at = after.findIndex((word) => !BEFORE_SCHOOL.has(word));
    if (at < 0 || !SCHOOLS.has(after[at]!)) return false;
    const others = [
      ...(this.#parts.get(country) ?? []),
      ...(this.#regions.get(country) ?? [])
        .filter((region) => region.code !== code)
        .map(({ words }) => words),
    ];
    return after.some((_, from) => from > at && others.some((one) => begins(after, from, one)));
  }
}

const NOTHING: readonly Mention[] = [];

/** Where a name that many bear means this place: its state, whoever holds it, or nobody says where. */
const isMeantIn = ({ within }: Pick<Watched, 'within'>, country: string | undefined): boolean =>
  within === undefined || country === undefined || within.has(country);

const statesAround = ({ code, parent, held = [] }: Territory): ReadonlySet<string> =>
  new Set([code, parent ?? code, ...held.flatMap(({ by }) => by ?? [])]);

const begins = (words: readonly string[], at: number, part: readonly string[]): boolean =>
  part.every((word, index) => words[at + index] === word);

const BEFORE_TOWN = new Set('g gorod city town of г город м місто'.split(' '));

const endsWith = (words: readonly string[], part: readonly string[]): boolean => {
  let end = words.length;
  while (end > 0 && BEFORE_TOWN.has(words[end - 1]!)) end -= 1;
  return end >= part.length && begins(words, end - part.length, part);
};

const isStreet = (before: readonly string[], [next, after]: readonly string[]): boolean =>
  (next !== undefined &&
    (STREETS.has(next) || (BETWEEN.has(next) && after !== undefined && STREETS.has(after)))) ||
  followsStreet(before);

const followsStreet = (before: readonly string[]): boolean => {
  let last = before.length - 1;
  while (last >= 0 && (LINKING.has(before[last]!) || CALLED_AFTER.has(before[last]!))) last -= 1;
  if (last < 0) return false;
  return (
    STREET_BEFORE.has(before[last]!) ||
    (STREET_FIRST.has(before[last]!) && before.slice(0, last).every((word) => /^\d+$/.test(word)))
  );
};
