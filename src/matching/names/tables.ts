// What is known of names in general: legal forms, words that say what a body is, given names that are one name, and how
// common words are. The tables are data; here they are made ready to be asked.

import { inOneScript, scriptOf } from './scripts.ts';

/** As the files of data/names have them. */
export interface NameTables {
  /** By class of form: spellings. */
  readonly forms: Readonly<Record<string, readonly string[]>>;
  /** Forms of one word that stand in front of a name too. */
  readonly inFront: readonly string[];
  /** By concept: spellings. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Words of bodies' names that join their parts. */
  readonly joining: readonly string[];
  /** Digits by the words for them, in names of bodies. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly groups: readonly (readonly string[])[];
  readonly nicknames: readonly (readonly string[])[];
  readonly titles: readonly string[];
  readonly ambiguous: readonly string[];
  readonly particles: readonly string[];
  readonly splits: readonly string[];
  /** Particles that begin a name and are none. */
  readonly kin: readonly string[];
  /** Parts of many names, which tell little by themselves: 'abd', 'din'. */
  readonly partsOfMany: readonly string[];
  /** Keys of what states, regions and towns are called. */
  readonly places: readonly string[];
  /** How many of `parties` bear the word. */
  readonly counts: Readonly<Record<string, number>>;
  readonly parties: number;
}

/** The same with spellings taken apart, so that opening them costs little: what a build keeps. */
export interface CompiledNames extends Omit<NameTables, 'forms' | 'words'> {
  /** By their first word, the longest first. */
  readonly forms: Readonly<Record<string, readonly Phrase[]>>;
  readonly concepts: Readonly<Record<string, readonly Phrase[]>>;
  readonly han: Readonly<Record<string, { readonly form: boolean; readonly means: string }>>;
}

/** Any writing into Latin letters. */
export type Romanise = (text: string) => string;

/** A run of words with what it means. */
export interface Phrase {
  readonly words: readonly string[];
  readonly means: string;
}

/** Phrases by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

export class Vocabulary {
  readonly romanise: Romanise;
  readonly forms: Phrases;
  readonly inFront: ReadonlySet<string>;
  readonly concepts: Phrases;
  readonly titles: ReadonlySet<string>;
  readonly ambiguous: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly splits: RegExp;
  readonly joining: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, string>;
  readonly kin: ReadonlySet<string>;
  readonly partsOfMany: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Of a given name the groups of names that are one. */
  readonly groups: ReadonlyMap<string, readonly number[]>;
  readonly nicknames: ReadonlyMap<string, readonly number[]>;
  /** Han words that mean something, the longest first: how a name written without spaces is taken apart. */
  readonly han: ReadonlyMap<string, { readonly form: boolean; readonly means: string }>;
  readonly longestHan: number;
  readonly #counts: Readonly<Record<string, number>>;
  readonly #parties: number;

  constructor(tables: CompiledNames, romanise: Romanise) {
    this.romanise = romanise;
    this.forms = new Map(Object.entries(tables.forms));
    this.inFront = new Set(tables.inFront);
    this.concepts = new Map(Object.entries(tables.concepts));
    this.titles = new Set(tables.titles);
    this.ambiguous = new Set(tables.ambiguous);
    this.particles = new Set(tables.particles);
    this.joining = new Set(tables.joining);
    this.numbers = new Map(
      Object.entries(tables.numbers).map(([word, number]) => [word, String(number)]),
    );
    this.kin = new Set(tables.kin);
    this.partsOfMany = new Set(tables.partsOfMany);
    this.places = new Set(tables.places);
    const splits = [...tables.splits].sort((a, b) => b.length - a.length).map(escaped);
    this.splits = new RegExp(
      `(?:^|[\\s,;(])(?:${splits.join('|')})(?=[\\s:,;]|$)[\\s:]*|\\s*;\\s+`,
      'giu',
    );
    this.groups = membersOf(tables.groups);
    this.nicknames = membersOf(tables.nicknames);
    this.han = new Map(Object.entries(tables.han));
    this.longestHan = Math.max(0, ...[...this.han.keys()].map((word) => word.length));
    this.#counts = tables.counts;
    this.#parties = tables.parties;
  }

  /** How much a word tells: 1.3 where hardly anybody bears it, down to 0.4 where very many do. */
  readonly weightOf = (word: string): number => {
    const count = Object.hasOwn(this.#counts, word) ? this.#counts[word]! : 3;
    const rarity = Math.log(this.#parties / count) / Math.log(this.#parties / 3);
    return 0.4 + 0.9 * Math.max(0, Math.min(1, rarity));
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

export const compileNames = ({ forms, words, ...rest }: NameTables): CompiledNames => {
  const han: Record<string, { form: boolean; means: string }> = {};
  for (const [form, table] of [
    [false, words],
    [true, forms],
  ] as const)
    for (const [means, spellings] of Object.entries(table))
      for (const word of spellings)
        if (scriptOf(word) === 'han' && !word.includes(' ')) han[word] = { form, means };
  return { ...rest, forms: phrasesOf(forms), concepts: phrasesOf(words), han };
};

const phrasesOf = (
  table: Readonly<Record<string, readonly string[]>>,
): Record<string, Phrase[]> => {
  const phrases = new Map<string, Phrase[]>();
  for (const [means, spellings] of Object.entries(table))
    for (const spelling of spellings) {
      const words = plainWords(spelling);
      if (words.length === 0) continue;
      const row = phrases.get(words[0]!);
      if (row) row.push({ words, means });
      else phrases.set(words[0]!, [{ words, means }]);
    }
  for (const row of phrases.values()) row.sort((a, b) => b.words.length - a.words.length);
  return Object.fromEntries(phrases);
};

const membersOf = (groups: readonly (readonly string[])[]): Map<string, number[]> => {
  const members = new Map<string, number[]>();
  for (const [number, group] of groups.entries())
    for (const name of group) {
      const known = members.get(name);
      if (known) known.push(number);
      else members.set(name, [number]);
    }
  return members;
};

const MARKS =
  /([\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;
const ARABIC_MARKS = /[\u064b-\u065f\u0670\u0640]/gu;

/** The letters of a text without accents, case, and what cannot be seen. */
export const plainText = (text: string): string => {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(ARABIC_MARKS, '')
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/([^\p{Script=Latin}])(\p{M})/gu, '$1$2')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ø/g, 'o')
    .replace(/đ|ð/g, 'd')
    .replace(/ł/g, 'l')
    .replace(/þ/g, 'th')
    .replace(/ı/g, 'i')
    .replace(/ə/g, 'a');
};

/** The words of a text: letters and digits; apostrophes and dots between letters join, all else parts. */
export const plainWords = (text: string): string[] =>
  PLAIN.test(text) ? text.toLowerCase().split(' ') : wordsApart(text);

/** Latin letters without anything that would have to be taken away. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

const wordsApart = (text: string): string[] =>
  plainText(text)
    .replace(/&/g, ' and ')
    .replace(/(\p{L})[’'ʼ`´ʻʿ‘](?=\p{L})/gu, '$1')
    .replace(/[’'ʼ`´ʻʿ‘]/g, '')
    .replace(/(?<=(?:^|[^\p{L}])\p{L})\.\s?(?=\p{L}(?:\.|[^\p{L}]|$))/gu, '')
    .replace(/\b([adst])\/(?=[aosk]\b)/g, '$1')
    .replace(/(\p{Script=Han})(?=[a-z0-9])|([a-z0-9])(?=\p{Script=Han})/gu, '$1$2 ')
    .split(/[^\p{L}\p{N}\p{M}+#]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map(inOneScript)
    .map((word) => word.replace(NOUGHT, 'o'));

/** A nought among letters that is written for an o. */
const NOUGHT = /(?<=[a-z]{2})0(?!\d)|(?<!\d)0(?=[a-z]{2})/g;

/** Letters of scripts in which marks are accents; those of others are vowels, or make another sound of a letter. */
export const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(MARKS, '$1').normalize('NFC');
