// The words of a name, each with what kind of word it is, how it sounds and how much it tells.

import { soundsOf, type Mode } from './sounds.ts';
import { scriptOf, type Script } from './scripts.ts';
import { plainWords, withoutMarks, type Phrases, type Vocabulary } from './tables.ts';

export type WordKind =
  /** Tells one bearer from another. */
  | 'name'
  /** A father's name in East Slavic form, which may be left out. */
  | 'patronymic'
  | 'initial'
  | 'number'
  /** 'al', 'bin', 'de', 'of'. */
  | 'particle'
  /** Both title and name: 'Sheikh', 'Khan'. */
  | 'ambiguous'
  /** Says what a body is or does: 'bank', 'technology'. */
  | 'concept';

export interface Word {
  /** As it is compared: lower case, without accents, in its own writing. */
  readonly text: string;
  /** In Latin letters. */
  readonly latin: string;
  readonly script: Script;
  readonly mode: Mode;
  readonly sounds: string;
  readonly kind: WordKind;
  /** Of a concept its name, of a number its digits. */
  readonly means?: string;
  readonly weight: number;
}

const WEIGHTS: Readonly<Record<Exclude<WordKind, 'name'>, number>> = {
  patronymic: 0.45,
  initial: 0.25,
  number: 0.9,
  particle: 0.06,
  ambiguous: 0.3,
  concept: 0.35,
};

const PATRONYMIC =
  /(?:[aeiouy]v[iy]?[cč](?:h|z|s)?|[eao]vitch?|[eao]vitj|evic|ovic|avich|[aeiouy]vich|ich|[ao]vna|[eiyj]vna|inichna|ichna|[aei]una|[aei]wna|ouna|avych|ovych|evych)$/;
const ROMAN = /^(?:i{2,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xv)$/;
const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/;
const WRITTEN: Readonly<Record<string, string>> = {
  first: '1', second: '2', third: '3', fourth: '4', fifth: '5', sixth: '6', seventh: '7', eighth: '8', ninth: '9', tenth: '10',
}; // prettier-ignore

/** The words of a name that is written in one piece. */
export const wordsOf = (text: string, vocabulary: Vocabulary, isBody: boolean): Word[] =>
  atTheEnd(
    plainWords(text)
      .flatMap((word) => split(word, vocabulary, isBody))
      .map((word) => (typeof word === 'string' ? wordOf(word, vocabulary, isBody) : word)),
    vocabulary,
  );

/** Said of kin and articles, which begin a name and are none. */
const KIN = new Set([
  'bin',
  'ibn',
  'bint',
  'al',
  'el',
  'ul',
  'de',
  'la',
  'le',
  'of',
  'the',
  'bn',
  'ould',
]);

/** What joins the parts of a name stands between them: at its end, and before a single name, it is a name. */
const atTheEnd = (words: readonly Word[], { weightOf }: Pick<Vocabulary, 'weightOf'>): Word[] => {
  const named = (word: Word): Word => ({ ...word, kind: 'name', weight: weightOf(word.latin) });
  const alone = words.length === 2 && words[0]!.latin.length > 1 && !KIN.has(words[0]!.latin);
  return words.map((word, at) =>
    word.kind === 'particle' && words.length > 1 && (at === words.length - 1 || (alone && at === 0))
      ? named(word)
      : word,
  );
};

const wordOf = (text: string, vocabulary: Vocabulary, isBody: boolean): Word => {
  const script = scriptOf(text);
  const mode = modeOf(script);
  const latin = script === 'latin' ? text : latinOf(text, vocabulary);
  const bare = latin.replace(/[^a-z0-9+#]/g, '');
  const sounds = soundsOf(mode === 'abjad' ? text : bare, mode);
  const made = (kind: WordKind, means?: string): Word => ({
    text,
    latin: bare,
    script,
    mode,
    sounds,
    kind,
    weight: kind === 'name' ? vocabulary.weightOf(bare) : WEIGHTS[kind],
    ...(means !== undefined && { means }),
  });
  const number = numberOf(bare, isBody);
  if (number !== undefined) return made('number', number);
  if (vocabulary.particles.has(bare) && script !== 'han' && script !== 'hangul')
    return made('particle');
  if (bare.length === 1 && /[a-z]/.test(bare))
    return isBody ? letterOf(made('name')) : made('initial');
  if (JOINED_NAMES.has(bare)) return made('ambiguous');
  if (vocabulary.ambiguous.has(bare)) return made('ambiguous');
  if (!isBody && bare.length > 5 && PATRONYMIC.test(bare)) return made('patronymic');
  return made('name');
};

/** Parts of many names, which tell little by themselves. */
const JOINED_NAMES = new Set(['abd', 'allah', 'llh', 'lh', 'din', 'dyn', 'bd']);

/** A letter in the name of a body is a part of it. */
const letterOf = (word: Word): Word => ({ ...word, weight: 0.8 });

const numberOf = (word: string, isBody: boolean): string | undefined => {
  if (/^\d+$/.test(word)) return word.replace(/^0+(?=\d)/, '');
  const ordinal = ORDINAL.exec(word);
  if (ordinal) return ordinal[1];
  if (!isBody) return undefined;
  if (WRITTEN[word] !== undefined) return WRITTEN[word];
  return ROMAN.test(word) && word.length > 1 ? String(romanValue(word)) : undefined;
};

const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
const romanValue = (word: string): number =>
  [...word].reduce((sum, letter, at) => {
    const value = ROMAN_VALUES[letter]!;
    const next = ROMAN_VALUES[word[at + 1] ?? ''] ?? 0;
    return sum + (value < next ? -value : value);
  }, 0);

const modeOf = (script: Script): Mode => {
  switch (script) {
    case 'arabic':
    case 'hebrew':
      return 'abjad';
    case 'han':
      return 'pinyin';
    case 'hangul':
      return 'hangul';
    case 'kana':
      return 'kana';
    default:
      return 'plain';
  }
};

const latinOf = (text: string, vocabulary: Vocabulary): string =>
  vocabulary.romanise(withoutMarks(text)).toLowerCase();

/** Parts of a word that writings join: articles, 'abd', '-uddin', '-ullah'; and Han and Hangul, which have no spaces. */
const split = (word: string, vocabulary: Vocabulary, isBody: boolean): (string | Word)[] => {
  switch (scriptOf(word)) {
    case 'arabic':
      return arabicParts(word);
    case 'han':
      return hanParts(word, vocabulary, isBody);
    case 'latin':
      return latinParts(word);
    case 'cyrillic':
      return cyrillicParts(word);
    case 'hangul':
      return isBody ? [word] : [...word];
    default:
      return [word];
  }
};

const arabicParts = (word: string): string[] => {
  if (word === 'ال') return [];
  const article = /^(?:و?(?:ال|آل)|لل(?=\p{L}{3,})|لل|بال)(?=\p{L}{2,})/u.exec(word);
  let rest = article && word !== 'الله' ? word.slice(article[0].length) : word;
  const parts: string[] = [];
  const father = /^(?:أبو|ابو|أبي|ابي)(?=\p{L}{3,})/u.exec(rest);
  if (father) {
    parts.push('ابو');
    rest = rest.slice(father[0].length).replace(/^ال(?=\p{L}{2,})/u, '');
  }
  const slave = /^عبد(?=\p{L}{3,})/u.exec(rest);
  if (slave) {
    parts.push('عبد');
    rest = rest.slice(3).replace(/^ال(?=\p{L}{2,})/u, '');
  }
  const faith = /(?:ال|ل)?دین?$|(?:ال)دين$/u.exec(rest);
  if (faith && rest.length - faith[0].length >= 3 && faith[0].length > 3) {
    parts.push(rest.slice(0, -faith[0].length), 'دين');
    return parts;
  }
  if (rest.endsWith('الله') && rest.length > 6) return [...parts, rest.slice(0, -4), 'الله'];
  return [...parts, rest];
};

/** 'Abdul', 'Abdel', 'Abd' and what follows; 'l' gives way to the sound after it. */
const SLAVE = /^abd(?:[ueao]l-?|[ueao](?=(rr|nn|ss|zz|dd|tt|sh))|(?=al))(.{3,})$/;
const FAITH = /^(.{3,}?)(?:[uoae]l?)?d{0,1}d[ie]{1,2}ne?$/;
const GOD = /^(.{3,}?)[uoa]l{1,2}a(?:h|$)$/;

const latinParts = (word: string): string[] => {
  if (/^abd(?:[ueao]l)?$/.test(word)) return ['abd'];
  if (/^abd[ueao]?ll?ah?$/.test(word)) return ['abd', 'allah'];
  if (word.length < 6) return [word];
  const slave = SLAVE.exec(word);
  if (slave && !/^l?ah?i/.test(slave[2]!)) return ['abd', ...latinParts(slave[2]!)];
  const faith = FAITH.exec(word);
  if (faith && /[uoea]l?d{1,2}[ie]{1,2}ne?$/.test(word)) return [faith[1]!, 'din'];
  const god = GOD.exec(word);
  if (god && word !== 'mullah' && word !== 'mollah') return [god[1]!, 'allah'];
  return [word];
};

const cyrillicParts = (word: string): string[] => {
  const slave = /^абд[уе]л(?:ь)?(?=.{3,})/.exec(word);
  return slave ? ['абд', word.slice(slave[0].length)] : [word];
};

/** Taken apart at the words that mean something; what is left is one word of a body, a word a sign of a person. */
const hanParts = (word: string, vocabulary: Vocabulary, isBody: boolean): (string | Word)[] => {
  const signs = [...word];
  const parts: (string | Word)[] = [];
  let rest = '';
  const flush = (): void => {
    if (rest !== '') parts.push(...(isBody && [...rest].length > 1 ? [rest] : [...rest]));
    rest = '';
  };
  for (let at = 0; at < signs.length;) {
    const found = isBody || signs.length > 4 ? longest(signs, at, vocabulary) : undefined;
    if (!found) {
      rest += signs[at]!;
      at += 1;
      continue;
    }
    flush();
    if (!found.form) parts.push(conceptOf([wordOf(found.text, vocabulary, false)], found.means));
    at += found.text.length;
  }
  flush();
  return parts;
};

const longest = (
  signs: readonly string[],
  at: number,
  { han, longestHan }: Vocabulary,
): { readonly text: string; readonly form: boolean; readonly means: string } | undefined => {
  for (let length = Math.min(longestHan, signs.length - at); length > 0; length -= 1) {
    const text = signs.slice(at, at + length).join('');
    const known = han.get(text);
    if (known && (length > 1 || signs.length - at === 1)) return { text, ...known };
  }
  return undefined;
};

/** A word or run of words that names a concept. */
export const conceptOf = (run: readonly Word[], means: string): Word => {
  const latin = run.map((word) => word.latin).join('');
  const { script, mode } = run[0]!;
  return {
    text: run.map(({ text }) => text).join(' '),
    latin,
    script,
    mode,
    sounds: run.map(({ sounds }) => sounds).join(''),
    kind: 'concept',
    means,
    // 'Company' says as little as a legal form.
    weight: means === 'company' ? 0.1 : WEIGHTS.concept,
  };
};

/** Runs of words that the phrases know, taken together. `keep`: whether a run may be taken. */
export const taken = <T>(
  words: readonly Word[],
  phrases: Phrases,
  make: (run: readonly Word[], means: string) => T,
): (Word | T)[] => {
  const made: (Word | T)[] = [];
  for (let at = 0; at < words.length;) {
    const found = phraseAt(words, at, phrases);
    if (!found) {
      made.push(words[at]!);
      at += 1;
      continue;
    }
    made.push(make(words.slice(at, at + found.length), found.means));
    at += found.length;
  }
  return made;
};

export const phraseAt = (
  words: readonly Word[],
  at: number,
  phrases: Phrases,
): { readonly length: number; readonly means: string } | undefined => {
  for (const form of [words[at]!.text, words[at]!.latin])
    for (const { words: phrase, means } of phrases.get(form) ?? [])
      if (
        phrase.every(
          (word, index) => words[at + index]?.text === word || words[at + index]?.latin === word,
        )
      )
        return { length: phrase.length, means };
  return undefined;
};
