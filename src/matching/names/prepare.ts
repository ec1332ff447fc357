// A name made ready to be compared: its readings, each a row of words without legal forms and titles.

import type { NameKind } from '../../model/name-match.ts';
import { PLACES_PEOPLE_BEAR, PREMISES } from '../common-words.ts';
import { isOfMany } from '../near.ts';
import { nameKey } from '../normalise.ts';
import { conceptOf, phraseAt, taken, wordsOf, type Word } from './words.ts';
import { misspeltForm, misspeltInFront } from './misspelt-forms.ts';
import type { Vocabulary } from './tables.ts';

/** One way to read a name: as it stands, without its brackets, what stands in them. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  /** All of its words in Latin letters, without the spaces. */
  readonly letters: string;
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

/** A reading of which the words are known. */
export const readingWith = (
  words: readonly Word[],
  rest: Omit<Reading, 'words' | 'letters'>,
): Reading => ({ ...rest, words, letters: words.map(({ latin }) => latin).join('') });

export const prepare = (
  name: string,
  vocabulary: Vocabulary,
  given: NameKind = 'unknown',
): PreparedName => {
  let hasForms = false;
  const readings: Reading[] = [...textsOf(name, vocabulary)].flatMap(([text, part]) => {
    const { forms, words, acronym } = readingOf(text, vocabulary, given);
    if (words.length === 0) return [];
    hasForms ||= forms.length > 0;
    return [readingWith(words, { text, part, ...(acronym !== undefined && { acronym }) })];
  });
  for (const [place, reading] of readings.entries())
    if (reading.part === 'outside') readings[place] = { ...reading, leaves: leavesMore(readings) };
  const kind =
    given !== 'unknown'
      ? given
      : hasForms ||
          readings.some(({ words }) => words.some(({ kind }) => kind === 'concept')) ||
          readings.some(({ words }) => arePremises(words, vocabulary))
        ? 'company'
        : 'unknown';
  return { name, kind, readings };
};

/** What stands in a place and is called after it: 'Dubai Mall' is nobody's own name. */
const arePremises = (words: readonly Word[], vocabulary: Vocabulary): boolean => {
  const own = words.filter(({ kind }) => kind !== 'particle').map(({ text }) => text);
  const before = own.slice(0, -1);
  return (
    before.length > 0 &&
    PREMISES.has(own.at(-1)!) &&
    (isPlaceAlone(before.join(' '), vocabulary) ||
      before.every((word) => isPlaceAlone(word, vocabulary)))
  );
};

/** Codes of states are among what places are called, and people bear names of both: 'Ken', 'Jordan'. */
const LONGEST_CODE = 3;

const isPlaceAlone = (name: string, { places, groups, nicknames }: Vocabulary): boolean =>
  name.length > LONGEST_CODE &&
  places.has(name) &&
  !PLACES_PEOPLE_BEAR.has(name) &&
  !groups.has(name) &&
  !nicknames.has(name);

const leavesMore = (readings: readonly Reading[]): boolean =>
  readings.some(
    ({ part, acronym, words }) =>
      part === 'inside' &&
      acronym === undefined &&
      words.length > 0 &&
      words[0]!.script === 'latin',
  );

/** A name that bears a legal form or a word of bodies is a body's. */
const isOfBody = ({ forms, rest }: Bare, { concepts }: Vocabulary): boolean =>
  forms.length > 0 ||
  rest.some((_, at) => phraseAt(rest, at, concepts)) ||
  rest.some(({ kind }) => kind === 'concept');

const BRACKETS = /[(（\[【]([^()（）[\]【】]+)[)）\]】]/gu;

type Part = Reading['part'];

const unbracketed = (text: string): string => text.replace(/[()（）[\]【】]/g, ' ').trim();

const textsOf = (name: string, { splits, places }: Vocabulary): Map<string, Part> => {
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
      if (isName(inside!.trim(), places)) add(inside!.trim(), 'inside');
  }
  if (pieces.length > 1) add(unbracketed(name), 'whole');
  return texts;
};

/** '(New Zealand)' and '(Group)' say which of several bodies it is, and are no name by themselves. */
const isName = (inside: string, places: ReadonlySet<string>): boolean => {
  const key = nameKey(inside);
  return inside.length > 2 && !isOfMany(key) && !places.has(key);
};

/** `forms`: classes of legal forms that were taken away. */
const readingOf = (
  text: string,
  vocabulary: Vocabulary,
  given: NameKind,
): {
  readonly words: readonly Word[];
  readonly forms: readonly string[];
  readonly acronym: string | undefined;
} => {
  const body =
    given === 'person' ? undefined : withoutForms(wordsOf(text, vocabulary, true), vocabulary);
  const { forms, words } =
    body && (given === 'company' || isOfBody(body, vocabulary))
      ? { forms: body.forms, words: taken(body.rest, vocabulary.concepts, conceptOf) }
      : { forms: [], words: withoutTitles(wordsOf(text, vocabulary, false), vocabulary) };
  return { words, forms, acronym: acronymIn(text, words) };
};

const LETTERS = /\p{L}+/gu;

/** Few capital letters that stand alone, or beside nothing but a legal form. */
const acronymIn = (text: string, words: readonly Word[]): string | undefined => {
  const [word] = words;
  if (words.length === 1 && /^[a-z]{2,6}$/.test(word!.text)) {
    const capitals = word!.text.toUpperCase();
    if (text.includes(capitals) && text.match(LETTERS)?.includes(capitals)) return word!.text;
  }
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
  return /^[A-Z]{2,6}$/.test(bare) ? bare.toLowerCase() : undefined;
};

/** Never all of the words. */
const withoutTitles = (words: readonly Word[], { titles }: Vocabulary): readonly Word[] => {
  const rest = words.filter(({ latin, script }) => !(script === 'latin' && titles.has(latin)));
  return rest.length > 0 ? rest : words;
};

interface Bare {
  /** Classes of the legal forms that were taken away. */
  readonly forms: readonly string[];
  readonly rest: readonly Word[];
}

/** Legal forms in front and behind, never all of the words. */
const withoutForms = (words: readonly Word[], { forms, inFront }: Vocabulary): Bare => {
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
      const back = phraseAt(rest, at, forms) ?? misspeltForm(rest, at, length, forms);
      if (back?.length !== length) continue;
      found.push(back.means);
      rest = rest.slice(0, at);
      changed = true;
      break;
    }
  }
  return { forms: found, rest };
};
