// A name in another spelling or writing than the one that is known: 'Ivan Petrov' of 'Иван Петров', 'Mueller' of 'Müller'. What
// sounds like a word of it is left out of texts in somebody's own words: a word too many is no loss there, a name would be.

import { COMMON_WORDS, LEGAL_FORMS } from '../../matching/common-words.ts';
import { skeletonOf } from '../../matching/names/keys.ts';
import { soundsOf } from '../../matching/names/sounds.ts';

/** A text in Latin letters. */
export type InLatin = (text: string) => string;

/** Consonants in classes that a word has at least, to be told by them alone; of two words side by side one each is enough. */
const LEAST_SKELETON = 3;
const WORD = /[\p{L}\p{M}]+(?:['’ʼ`]\p{L}+)*/gu;
/** Between two words of one name stands no more than this. */
const BETWEEN = 4;

interface Sound {
  readonly sounds: string;
  readonly skeleton: string;
}

export interface NamedSo {
  readonly label: string;
  readonly names: readonly string[];
}

/** The text without what sounds like one of the names; the same text where nothing does. */
export const withoutAlike = (
  persons: readonly NamedSo[],
  inLatin: InLatin,
): ((text: string) => string) => {
  const known = persons.flatMap(({ label, names }) =>
    names.flatMap((name) => soundsIn(name, inLatin).map((sound) => ({ label, sound }))),
  );
  if (known.length === 0) return (text) => text;
  const alike = (sound: Sound): string | undefined =>
    known.find(({ sound: one }) => isAlike(one, sound))?.label;
  return (text) => {
    const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => {
      const heard = isCommon(word) ? [] : soundsIn(word, inLatin);
      const labels = heard.map(alike);
      return {
        start: index,
        end: index + word.length,
        label:
          labels.length > 0 && labels.every((one) => one !== undefined) ? labels[0] : undefined,
        alone: heard.some(({ skeleton }) => skeleton.length >= LEAST_SKELETON) || heard.length > 1,
      };
    });
    let [made, from] = ['', 0];
    for (const [at, { start, end, label, alone }] of words.entries()) {
      if (label === undefined) continue;
      const beside = [words[at - 1], words[at + 1]].some(
        (one) => one?.label === label && Math.max(one.start - end, start - one.end) <= BETWEEN,
      );
      if (!alone && !beside) continue;
      made += text.slice(from, start) + label;
      from = end;
    }
    return from === 0 ? text : made + text.slice(from);
  };
};

const isAlike = (a: Sound, b: Sound): boolean =>
  a.sounds === b.sounds || (a.skeleton === b.skeleton && a.skeleton.length > 1);

/** Of a writing without spaces between its words, one for each sign. */
const soundsIn = (text: string, inLatin: InLatin): Sound[] =>
  [...text.matchAll(WORD)]
    .map(([word]) => word)
    .filter((word) => !isCommon(word))
    .flatMap((word) => partsOf(word, inLatin(word)))
    .map((part) => {
      const sounds = soundsOf(part, 'plain');
      return { sounds, skeleton: skeletonOf(sounds) };
    })
    .filter(({ sounds }) => sounds !== '');

const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}]/u;

const partsOf = (word: string, latin: string): string[] =>
  (UNSPACED.test(word) ? latin.split(/(?=\p{Lu})/u) : [latin])
    .map((part) =>
      part
        .toLowerCase()
        .replace(/[^a-z]/g, '')
        .replace(/([aou])e/g, '$1'),
    )
    .filter((part) => part !== '');

const isCommon = (word: string): boolean =>
  COMMON_WORDS.has(word.toLowerCase()) || LEGAL_FORMS.has(word.toLowerCase());
