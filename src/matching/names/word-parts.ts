// A word taken apart where writings join what others write apart.

import { burmeseSyllables, isBurmese } from './burmese.ts';
import { scriptOf } from './scripts.ts';
import type { Vocabulary } from './tables.ts';

/** A part as it stands, or one that is known to mean something. */
export type Part = string | { readonly text: string; readonly means: string };

/** Parts of a word that writings join: articles, 'abd', '-uddin', '-ullah'; and Han and Hangul, which have no spaces. */
export const partsOf = (word: string, vocabulary: Vocabulary, isBody: boolean): Part[] => {
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
      return isBurmese(word) && !isBody ? burmeseSyllables(word) : [word];
  }
};

/** Alexander, Alexei, Alison, Elizabeth, Albert, Alfred, Elena: names that begin with what is elsewhere an article. */
const FOREIGN = /^(?:ال[كک]س(?=\p{L}{2})|ال[يی](?:[كک]س|زاب|سون$|نا$)|البر[تط]|الفر[يی]?د)/u;

const arabicParts = (word: string): string[] => {
  if (word === 'ال') return [];
  if (FOREIGN.test(word)) return [word];
  const article = /^(?:و?(?:ال|آل)|لل(?=\p{L}{3,})|لل|بال)(?=\p{L}{2,})/u.exec(word);
  let rest = article && word !== 'الله' ? word.slice(article[0].length) : word;
  const parts: string[] = [];
  const father = /^(?:أبو|ابو|أبي|ابي)(?=\p{L}{3,})/u.exec(rest);
  if (father) {
    parts.push('ابو');
    rest = rest.slice(father[0].length).replace(/^ال(?=\p{L}{2,})/u, '');
  }
  const servant = /^عبد(?=\p{L}{3,})/u.exec(rest);
  if (servant) {
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
const SERVANT =
  /^abd(?:[ueao]l-?|[ueao](?=(rr|nn|ss|zz|dd|tt|sh))|[ueaoi](?=rahm|rahi|rash|raz|sal[ae]|sam[ae]d|nas[ie]r|wah|hak[ie]m|kad[ie]r|qad[ie]r|kar[ie]m|az[ie]z)|(?=al))(.{3,})$/;
const FAITH = /^(.{3,}?)(?:[uoae]l?)?d{0,1}d[ie]{1,2}ne?$/;
const GOD = /^(.{3,}?)[uoa]l{1,2}a(?:h|$)$/;

/** Longer words are no names of persons, and patterns would walk back and forth in them. */
const LONGEST = 100;

const latinParts = (word: string): string[] => {
  if (word.length > LONGEST) return [word];
  if (/^abd(?:[ueao]l)?$/.test(word)) return ['abd'];
  if (/^abd[ueao]?ll?ah?$/.test(word)) return ['abd', 'allah'];
  if (word.length < 6) return [word];
  const servant = SERVANT.exec(word);
  if (servant && !/^l?ah?i/.test(servant[2]!)) return ['abd', ...latinParts(servant[2]!)];
  const faith = FAITH.exec(word);
  if (faith && /[uoea]l?d{1,2}[ie]{1,2}ne?$/.test(word)) return [faith[1]!, 'din'];
  const god = GOD.exec(word);
  if (god && word !== 'mullah' && word !== 'mollah') return [god[1]!, 'allah'];
  return [word];
};

const cyrillicParts = (word: string): string[] => {
  const servant = /^абд[уе]л(?:ь)?(?=.{3,})/.exec(word);
  return servant ? ['абд', word.slice(servant[0].length)] : [word];
};

/** Taken apart at the words that mean something; what is left is one word of a body, a word a sign of a person. */
const hanParts = (word: string, vocabulary: Vocabulary, isBody: boolean): Part[] => {
  const signs = [...word];
  const parts: Part[] = [];
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
    if (!found.form) parts.push({ text: found.text, means: found.means });
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
