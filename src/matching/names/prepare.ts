// A name made ready to be compared: its readings, each a row of words without legal forms and titles.

import type { NameKind } from '../../model/name-match.ts';
import { isOfMany } from '../near.ts';
import { nameKey } from '../normalise.ts';
import { hasHan } from './scripts.ts';
import { conceptOf, phraseAt, taken, wordsOf, type Word } from './words.ts';
import { letterDistance } from './alike.ts';
import type { Phrase, Phrases, Vocabulary } from './tables.ts';

/** One way to read a name: as it stands, without its brackets, what stands in them. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  /** Classes of legal forms that were taken away. */
  readonly forms: readonly string[];
  /** How it stands in the name: in brackets, without what stands in brackets, or whole. */
  readonly part: 'whole' | 'outside' | 'inside';
  /** True where what it leaves out is more than the first letters of the rest. */
  readonly leaves?: boolean;
  /** Written in few capital letters, so that it may stand for the first letters of another name. */
  readonly acronym?: string;
}

export interface PreparedName {
  readonly name: string;
  readonly kind: NameKind;
  readonly readings: readonly Reading[];
}

export const prepare = (
  name: string,
  vocabulary: Vocabulary,
  given: NameKind = 'unknown',
): PreparedName => {
  const readings: Reading[] = [...textsOf(name, vocabulary)].flatMap(([text, part]) => {
    const kind = given === 'unknown' ? guessed(text, vocabulary) : given;
    const reading = { ...readingOf(text, vocabulary, kind === 'company'), part };
    return reading.words.length > 0 ? [reading] : [];
  });
  for (const [place, reading] of readings.entries())
    if (reading.part === 'outside') readings[place] = { ...reading, leaves: leavesMore(readings) };
  const kind =
    given !== 'unknown'
      ? given
      : readings.some(
            ({ forms, words }) => forms.length > 0 || words.some((word) => word.kind === 'concept'),
          )
        ? 'company'
        : 'unknown';
  return { name, kind, readings };
};

const leavesMore = (readings: readonly Reading[]): boolean =>
  readings.some(
    ({ part, acronym, words }) =>
      part === 'inside' &&
      acronym === undefined &&
      words.length > 0 &&
      words[0]!.script === 'latin',
  );

/** A name that bears a legal form or a word of bodies is a body's. */
const guessed = (text: string, vocabulary: Vocabulary): NameKind => {
  const words = wordsOf(text, vocabulary, true);
  const { forms, rest } = withoutForms(words, vocabulary);
  if (forms.length > 0) return 'company';
  return rest.some((_, at) => phraseAt(rest, at, vocabulary.concepts)) ||
    rest.some(({ kind }) => kind === 'concept')
    ? 'company'
    : 'unknown';
};

const BRACKETS = /[(（\[【]([^()（）[\]【】]+)[)）\]】]/gu;

type Part = Reading['part'];

const unbracketed = (text: string): string => text.replace(/[()（）[\]【】]/g, ' ').trim();

const textsOf = (name: string, { splits }: Vocabulary): Map<string, Part> => {
  const texts = new Map<string, Part>();
  const add = (text: string, part: Part): void => {
    if (/[\p{L}\p{N}]/u.test(text) && !texts.has(text)) texts.set(text, part);
  };
  const pieces = name
    .split(splits)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  for (const piece of pieces.length > 0 ? pieces : [name]) {
    const outside = unbracketed(piece.replace(BRACKETS, ' '));
    const whole = unbracketed(piece);
    add(whole, 'whole');
    if (outside === '' || outside === whole) continue;
    add(outside, 'outside');
    for (const [, inside] of piece.matchAll(BRACKETS))
      // '(Hangzhou)' and '(Group)' say which of several bodies it is, and are no name by themselves.
      if (inside!.trim().length > 2 && !isOfMany(nameKey(inside!))) add(inside!.trim(), 'inside');
  }
  if (pieces.length > 1) add(unbracketed(name), 'whole');
  return texts;
};

const readingOf = (
  text: string,
  vocabulary: Vocabulary,
  isBody: boolean,
): Omit<Reading, 'part'> => {
  const all = wordsOf(text, vocabulary, isBody);
  const untitled = isBody ? all : withoutTitles(all, vocabulary);
  const { forms, rest } = isBody
    ? withoutForms(untitled, vocabulary)
    : { forms: [], rest: untitled };
  const words = isBody ? taken(rest, vocabulary.concepts, conceptOf) : rest;
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
  const acronym = /^[A-Z]{2,6}$/.test(bare) && !hasHan(bare) ? bare.toLowerCase() : undefined;
  return { text, words, forms, ...(acronym !== undefined && { acronym }) };
};

/** Never all of the words. */
const withoutTitles = (words: readonly Word[], { titles }: Vocabulary): readonly Word[] => {
  const rest = words.filter(({ latin, script }) => !(script === 'latin' && titles.has(latin)));
  return rest.length > 0 ? rest : words;
};

/** A form of one long word, or of several, with a slip of the hand in one of its long words. */
const misspelt = (
  words: readonly Word[],
  at: number,
  length: number,
  forms: Phrases,
): { readonly length: number; readonly means: string } | undefined => {
  const run = words.slice(at, at + length);
  if (run.length < length || !run.some(isLong)) return undefined;
  for (const { words: spelling, means } of longForms(forms))
    if (spelling.length === length && slipsIn(run, spelling) === 1) return { length, means };
  return undefined;
};

/** Of several words: one word in front is a form only as it is spelt. */
const misspeltInFront = (words: readonly Word[], forms: Phrases) => {
  for (let length = Math.min(5, words.length - 1); length > 1; length -= 1) {
    const found = misspelt(words, 0, length, forms);
    if (found) return found;
  }
  return undefined;
};

const LEAST_MISSPELT = 6;

const isLong = ({ latin, script }: Word): boolean =>
  script === 'latin' && latin.length >= LEAST_MISSPELT;

/** Past one it is another form. */
const slipsIn = (run: readonly Word[], spelling: readonly string[]): number => {
  let slips = 0;
  for (const [place, word] of run.entries()) {
    const right = spelling[place]!;
    if (word.latin === right) continue;
    slips +=
      isLong(word) && right.length >= LEAST_MISSPELT ? letterDistance(word.latin, right, 1) : 2;
    if (slips > 1) return slips;
  }
  return slips;
};

const known = new WeakMap<Phrases, readonly Phrase[]>();

/** Forms with a long word in them. */
const longForms = (forms: Phrases): readonly Phrase[] => {
  let long = known.get(forms);
  if (!long)
    known.set(
      forms,
      (long = [...forms.values()]
        .flat()
        .filter(({ words }) => words.some((word) => /^[a-z]{7,}$/.test(word)))),
    );
  return long;
};

/** Legal forms in front and behind, never all of the words. */
const withoutForms = (
  words: readonly Word[],
  { forms, inFront }: Vocabulary,
): { readonly forms: readonly string[]; readonly rest: readonly Word[] } => {
  const found: string[] = [];
  let rest = words;
  for (let changed = true; changed && rest.length > 1;) {
    changed = false;
    const front = phraseAt(rest, 0, forms) ?? misspeltInFront(rest, forms);
    if (front && front.length < rest.length && (front.length > 1 || inFront.has(rest[0]!.text))) {
      found.push(front.means);
      rest = rest.slice(front.length);
      changed = true;
    }
    for (let length = Math.min(6, rest.length - 1); length > 0; length -= 1) {
      const at = rest.length - length;
      const back = phraseAt(rest, at, forms) ?? misspelt(rest, at, length, forms);
      if (back?.length !== length) continue;
      found.push(back.means);
      rest = rest.slice(0, at);
      changed = true;
      break;
    }
  }
  return { forms: found, rest };
};
