// Names in the Canadian list: in one field stand several, told apart as its writers happened to, and a name may go over lines.

import { cleanText, cleanTexts } from './clean-text.ts';
import { LONGEST_NAME } from './names-within.ts';

const FORM =
  '(?:Ltd|Limited|Inc|LLC|[JO]?[JO]SC|PJSC|CJSC|SC|Co|Corp|S\\.A|GmbH|AO|OOO|OAO|PAO|ZAO|FSUE|АО|ООО|ОАО|ПАО|ЗАО|САО|СПАО|НАО|ФГУП|МК)(?!\\p{L})';
/** A legal form after a comma is part of the name before it, unless a name follows the form. No name has as many as eight. */
const OWN_FORM = `(?! ?(?:${FORM}\\.?,? ?){1,8}(?:$|[;)]|or\\b|and\\b))`;
const LANGUAGE =
  '(?:Belarus+ian|Russian|Ukrainian|Arabic|Persian|Farsi|French|Spanish|English|Chinese|Burmese)\\s*:';
/**
 * Between names stand semicolons and commas, the name of a language, 'or', a slash with a blank, and 'and' beside letters that are
 * not Latin; a comma in brackets is no such.
 */
const BETWEEN_NAMES = new RegExp(
  [
    ';',
    `,${OWN_FORM}`,
    `\\)?(?:^| )\\(?(?=${LANGUAGE})`,
    ' or ',
    ' \\/ ?| ?\\/ ',
    '(?<=[\\p{Script=Cyrillic}"”»’]) and (?=[\\p{Script=Cyrillic}"“«‘\'])',
  ].join('|'),
  'u',
);
const FIRST = new RegExp(`^(?:${LANGUAGE}|and\\s|or\\s)\\s*`);
const WRITTEN_FORM =
  '(?:(?:Открытое|Закрытое|Публичное|Непубличное)\\s+)?Акционерное общество|Общество с ограниченной ответственностью';
const FORM_ALONE = new RegExp(`^(?:(?:${FORM}[.)]*|${WRITTEN_FORM})\\s*)+$`, 'iu');

/** The aliases in a field of several lines, which are clean, each once. A line that is too long for a name is one. */
export const aliasesIn = (lines: readonly string[]): string[] => [
  ...new Set(
    whole(lines)
      .flatMap((line) => (line.length > LONGEST_NAME ? [line] : namesOfLine(line)))
      .filter((alias) => !FORM_ALONE.test(alias)),
  ),
];

const namesOfLine = (line: string): string[] =>
  splitOutsideBrackets(line, ',', BETWEEN_NAMES)
    .flatMap((part) => cleanText(part) ?? [])
    .flatMap((alias) => cleanText(withoutHalfBrackets(alias.replace(FIRST, ''))) ?? [])
    .flatMap((alias) => halvesOf(alias) ?? [alias]);

/** Stands for a sign in brackets; no text of a file has it (decoded.ts). */
const IN_BRACKETS = '\u0000';

/** What stands between the separators; of `sign` none that is in brackets counts. */
const splitOutsideBrackets = (text: string, sign: string, separator: string | RegExp): string[] =>
  text
    .replace(/[^()]*(?:[()]|$)/g, (part) =>
      part.endsWith(')') ? part.replaceAll(sign, IN_BRACKETS) : part,
    )
    .split(separator)
    .map((part) => part.replaceAll(IN_BRACKETS, sign));

/** A legal form alone, and a quotation that is not closed, go on in the next line. */
const whole = (lines: readonly string[]): string[] => {
  const all: string[] = [];
  // Of the last one, line by line: a text that grows is not read anew with each.
  let goesOn = false;
  let quoted = false;
  for (const line of lines) {
    const joins: boolean = goesOn || quoted;
    const [opens, closes] = [line.lastIndexOf('«'), line.lastIndexOf('»')];
    quoted = opens === closes ? joins && quoted : opens > closes;
    goesOn = (goesOn || !joins) && FORM_ALONE.test(line);
    if (joins) all[all.length - 1] += ` ${line}`;
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
  `,${OWN_FORM}|(?= )(?:^|(?<=^\\p{L}+|[’”])) and | and (?=${FORM}|(?:Public |Open )?Joint Stock)`,
  'u',
);

/** Other names within the name of a body, which is clean: the French one after a slash, and 'also known as' in brackets. */
export const namesInside = (name: string): readonly string[] => {
  if (name.length > LONGEST_NAME) return [];
  const known = /^(.+?) ?\((?:also|formerly) known as (.+?)\)?$/.exec(name);
  if (known) return [known[1]!, ...cleanTexts(known[2], BETWEEN_OTHERS)];
  return halvesOf(name) ?? [];
};

/** A name in two languages, with a slash between. */
const halvesOf = (name: string): string[] | undefined => {
  const halves = splitOutsideBrackets(name, '/', '/').map((half) => half.trim());
  const areNames =
    halves.length === 2 && halves.every((half) => /[\p{L}\p{M}"”»] \P{Z}/u.test(half));
  return areNames ? halves : undefined;
};

/** Most of its letters are Latin; a few may stand among others by mistake ('Беларускi'). */
export const isLatin = (name: string): boolean =>
  2 * (name.match(/\p{Script=Latin}/gu) ?? []).length >= (name.match(/\p{L}/gu) ?? []).length;
