// The words of a name, each with what kind of word it is, how it sounds and how much it tells.

import { burmeseInLatin, isBurmese } from './burmese.ts';
import { numberOf } from './number-words.ts';
import { soundsOf, type Mode } from './sounds.ts';
import { scriptOf, type Script } from './scripts.ts';
import { partsOf } from './word-parts.ts';
import { plainWords, withoutMarks, type Phrase, type Phrases, type Vocabulary } from './tables.ts';

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
/** The words of a name that is written in one piece. */
export const wordsOf = (text: string, vocabulary: Vocabulary, isBody: boolean): Word[] =>
  atTheEnd(
    eachItsOwn(
      (isBody ? inLettersTogether(plainWords(text)) : plainWords(text)).flatMap((word) =>
        wordsIn(word, vocabulary, isBody),
      ),
    ),
    vocabulary,
  );

/** What words seen consist of, for lists have the same words again and again. Nothing hangs on it: it follows from the word. */
const wordsKnown = new WeakMap<Vocabulary, Record<'ofBody' | 'ofPerson', Map<string, Word[]>>>();
const KEPT = 50_000;

const wordsIn = (word: string, vocabulary: Vocabulary, isBody: boolean): readonly Word[] => {
  let known = wordsKnown.get(vocabulary);
  if (!known) wordsKnown.set(vocabulary, (known = { ofBody: new Map(), ofPerson: new Map() }));
  const kept = isBody ? known.ofBody : known.ofPerson;
  let words = kept.get(word);
  if (words) return words;
  words = partsOf(word, vocabulary, isBody).map((part) =>
    typeof part === 'string'
      ? wordOf(part, vocabulary, isBody)
      : conceptOf([wordOf(part.text, vocabulary, false)], part.means),
  );
  if (kept.size >= KEPT) kept.clear();
  kept.set(word, words);
  return words;
};

/** A word that stands in a name twice is two. */
const eachItsOwn = (words: readonly Word[]): readonly Word[] =>
  words.map((word, at) => (words.indexOf(word) < at ? { ...word } : word));

/** Letters that stand apart in the name of a body are one word: 'S A', 'G m b H', 'A B C'. */
const inLettersTogether = (words: readonly string[]): string[] => {
  const together: string[] = [];
  let isRun = false;
  for (const word of words) {
    const isLetter = /^\p{L}$/u.test(word) && scriptOf(word) !== 'han';
    if (isLetter && isRun) together.push(`${together.pop()!}${word}`);
    else together.push(word);
    isRun = isLetter;
  }
  return together;
};

/** What joins the parts of a name stands between them: at its end, and before a single name, it is a name. */
const atTheEnd = (
  words: readonly Word[],
  { weightOf, kin }: Pick<Vocabulary, 'weightOf' | 'kin'>,
): Word[] => {
  const named = (word: Word): Word => ({ ...word, kind: 'name', weight: weightOf(word.latin) });
  const alone = words.length === 2 && words[0]!.latin.length > 1 && !kin.has(words[0]!.latin);
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
  const number = numberOf(bare, isBody, vocabulary);
  if (number !== undefined) return made('number', number);
  if (vocabulary.particles.has(bare) && script !== 'han' && script !== 'hangul')
    return made('particle');
  if (isBody && (vocabulary.joining.has(text) || vocabulary.joining.has(bare)))
    return made('particle');
  if (bare.length === 1 && /[a-z]/.test(bare))
    return isBody ? letterOf(made('name')) : made('initial');
  if (vocabulary.partsOfMany.has(bare)) return made('ambiguous');
  if (vocabulary.ambiguous.has(bare)) return made('ambiguous');
  if (!isBody && bare.length > 5 && PATRONYMIC.test(bare)) return made('patronymic');
  return made('name');
};

/** A letter in the name of a body is a part of it. */
const letterOf = (word: Word): Word => ({ ...word, weight: 0.8 });

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
  isBurmese(text) ? burmeseInLatin(text) : vocabulary.romanise(withoutMarks(text)).toLowerCase();

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

/** Runs of words that the phrases know, taken together. */
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
  const { text, latin } = words[at]!;
  return (
    phraseOf(text, words, at, phrases) ??
    (latin === text ? undefined : phraseOf(latin, words, at, phrases))
  );
};

const phraseOf = (
  first: string,
  words: readonly Word[],
  at: number,
  phrases: Phrases,
): ReturnType<typeof phraseAt> => {
  for (const { words: phrase, means } of phrases.get(first) ?? NONE)
    if (
      phrase.every(
        (word, index) => words[at + index]?.text === word || words[at + index]?.latin === word,
      )
    )
      return { length: phrase.length, means };
  return undefined;
};

const NONE: readonly Phrase[] = [];

export const weightOf = (words: readonly Word[]): number =>
  words.reduce((sum, { weight }) => sum + weight, 0);

/** As a reviewer reads them. */
export const shown = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');
