// Names in the Canadian list: in one field stand several, told apart as its writers happened to, and a name may go over lines.

import { cleanText, cleanTexts } from './clean-text.ts';

const FORM =
  '(?:Ltd|Limited|Inc|LLC|[JO]?[JO]SC|PJSC|CJSC|SC|Co|Corp|S\\.A|GmbH|AO|OOO|OAO|PAO|ZAO|FSUE|АО|ООО|ОАО|ПАО|ЗАО|САО|СПАО|НАО|ФГУП|МК)(?!\\p{L})';
/** A legal form after a comma is part of the name before it, unless a name follows the form. */
const OWN_FORM = `(?!\\s*(?:${FORM}\\.?,?\\s*)+(?:$|[;)]|or\\b|and\\b))`;
const LANGUAGE =
  '(?:Belarus+ian|Russian|Ukrainian|Arabic|Persian|Farsi|French|Spanish|English|Chinese|Burmese)\\s*:';
/**
 * Between names stand semicolons and commas, the name of a language, 'or', a slash with a blank, and 'and' beside letters that are
 * not Latin; what is in brackets is one.
 */
const BETWEEN_NAMES = new RegExp(
  [
    ';',
    `,${OWN_FORM}(?![^()]*\\))`,
    `\\)?(?:^|\\s)\\(?(?=${LANGUAGE})`,
    '\\s+or\\s+',
    '\\s+\\/\\s*|\\s*\\/\\s+',
    '(?<=[\\p{Script=Cyrillic}"”»’])\\s+and\\s+(?=[\\p{Script=Cyrillic}"“«‘\'])',
  ].join('|'),
  'u',
);
const FIRST = new RegExp(`^(?:${LANGUAGE}|and\\s|or\\s)\\s*`);
const WRITTEN_FORM =
  '(?:(?:Открытое|Закрытое|Публичное|Непубличное)\\s+)?Акционерное общество|Общество с ограниченной ответственностью';
const FORM_ALONE = new RegExp(`^(?:(?:${FORM}[.)]*|${WRITTEN_FORM})\\s*)+$`, 'iu');

/** The aliases in a field of several lines, each once. */
export const aliasesIn = (lines: readonly string[]): string[] => [
  ...new Set(
    whole(lines)
      .flatMap((line) => cleanTexts(line, BETWEEN_NAMES))
      .flatMap((alias) => cleanText(withoutHalfBrackets(alias.replace(FIRST, ''))) ?? [])
      .flatMap((alias) => halvesOf(alias) ?? [alias])
      .filter((alias) => !FORM_ALONE.test(alias)),
  ),
];

/** A legal form alone, and a quotation that is not closed, go on in the next line. */
const whole = (lines: readonly string[]): string[] => {
  const all: string[] = [];
  for (const line of lines) {
    const before = all.at(-1);
    if (before !== undefined && (FORM_ALONE.test(before.trim()) || /«[^»]*$/.test(before)))
      all[all.length - 1] = `${before} ${line}`;
    else all.push(line);
  }
  return all;
};

const withoutHalfBrackets = (alias: string): string => {
  if (alias.startsWith('(') && !alias.includes(')')) return alias.slice(1);
  if (alias.endsWith(')') && !alias.includes('(')) return alias.slice(0, -1);
  return alias;
};

const BETWEEN_OTHERS = new RegExp(
  `,${OWN_FORM}|(?:^|(?<=^\\p{L}+|[’”]))\\s+and\\s+|\\s+and\\s+(?=${FORM}|(?:Public |Open )?Joint Stock)`,
  'u',
);

/** Other names within the name of a body: the French one after a slash, and 'also known as' in brackets. */
export const namesInside = (name: string): readonly string[] => {
  const known = /^(.+?)\s*\((?:also|formerly) known as\s+(.+?)\)?$/.exec(name);
  if (known) return [known[1]!, ...cleanTexts(known[2], BETWEEN_OTHERS)];
  return halvesOf(name) ?? [];
};

/** A name in two languages, with a slash between. */
const halvesOf = (name: string): string[] | undefined => {
  const halves = name.split(/\/(?![^()]*\))/).map((half) => half.trim());
  const areNames =
    halves.length === 2 && halves.every((half) => /[\p{L}\p{M}"”»]\s+\P{Z}/u.test(half));
  return areNames ? halves : undefined;
};

/** Most of its letters are Latin; a few may stand among others by mistake ('Беларускi'). */
export const isLatin = (name: string): boolean =>
  2 * (name.match(/\p{Script=Latin}/gu) ?? []).length >= (name.match(/\p{L}/gu) ?? []).length;
