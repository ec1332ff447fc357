// Names that publishers write into a name: 'X (a.k.a. Y; Z)', 'X; a.k.a. Y', 'X (a.k.a. Y) Z', 'X and any successor, sub-unit, or
// subsidiary thereof', 'X (formerly listed as)', 'X / Y'. Who searches for X or Y would not find the whole.

import { cleanTexts } from './clean-text.ts';

/**
 * Letters of a text from which names are taken; the longest name of a real list has 381. A longer one is no name, and whoever imports it
 * is told so (import-list.ts).
 */
export const LONGEST_NAME = 2_000;

// The texts are clean: there is one blank between words. No pattern begins anew at each letter of a run, so that the work grows with the
// text and not with its square.
const SUCCESSORS = /[;,]? and any successors?\b/i;
const OF_IT = /\b(?:thereof|subsidiar(?:y|ies))\.?$/i;
const NOTE = / ?\((?:formerly listed as|all of preceding[^()]*)\)?$/i;
const JOINT = /[;,] ?(?:and|or)$/i;
const DOTTED = '(?:[af]\\.k\\.a\\b|(?:also|formerly|previously|now) known as\\b)';
const ALSO = `(?:${DOTTED}|\\b[af]ka\\b)`;
const BEFORE_NAME = '[\\s:.,-]*(?=[\\p{L}"\'“‘«])';
const FIRST = new RegExp(`^${DOTTED}${BEFORE_NAME}`, 'iu');
const OPENED = new RegExp(` ?[([] ?${ALSO}${BEFORE_NAME}`, 'iu');
const CLOSED = /[)\]] (?=.)/;
const BETWEEN = new RegExp(
  `; ?(?:and )?(?:[\\s,([-]*${ALSO}${BEFORE_NAME})?|(?<![\\s,([-])[\\s,([-]+${ALSO}${BEFORE_NAME}`,
  'iu',
);
const SLASH = / \/ /;

/** Other readings of a name, which is clean, without the name itself; none of a text that is too long for a name. */
export const namesWithin = (name: string): readonly string[] => {
  if (name.length > LONGEST_NAME) return [];
  const bare = withoutSuccessors(name).replace(NOTE, '').replace(JOINT, '');
  const within = bracketIn(bare);
  const parts = within ? completed(...within) : partsOf(bare);
  return [...new Set(parts)].filter((part) => part !== name && /\p{L}.*\p{L}/u.test(part));
};

const withoutSuccessors = (name: string): string => {
  const from = name.search(SUCCESSORS);
  return from >= 0 && OF_IT.test(name) ? name.slice(0, from) : name;
};

/** 'A (a.k.a. B) C': before the bracket, in it, and after it. */
const bracketIn = (bare: string): [string, string, string] | undefined => {
  const opened = OPENED.exec(bare.slice(1));
  if (!opened) return undefined;
  const before = bare.slice(0, 1 + opened.index);
  const rest = bare.slice(before.length + opened[0].length);
  const closed = rest.slice(1).search(CLOSED);
  return closed < 0 ? undefined : [before, rest.slice(0, 1 + closed), rest.slice(closed + 3)];
};

/** 'Nasser (a.k.a. Naser) AL-ALI': what comes after goes with each. */
const completed = (before: string, others: string, after: string): readonly string[] =>
  [before, ...cleanTexts(others, ',').flatMap(partsOf)].map((one) =>
    one.endsWith(after) ? one : `${one} ${after}`,
  );

const partsOf = (bare: string): readonly string[] => {
  const parts = cleanTexts(bare.replace(FIRST, ''), BETWEEN).flatMap((part) => {
    const [a, b, more] = part.split(SLASH);
    return b === undefined || more !== undefined || part.split('/').length > 2 ? [part] : [a!, b];
  });
  // One name, however it is written, is no list of names.
  const several = parts.length > 1 ? parts.flatMap(personsIn) : parts;
  return several.map(withoutHalves);
};

/** 'Igor STRELKOV, Ihor STRIELKOV': persons with their family names in capitals. Of bodies a legal form stands after a comma. */
const personsIn = (part: string): readonly string[] => {
  const all = cleanTexts(part, /, /);
  return all.every(endsInCapitals) ? all : [part];
};

const endsInCapitals = (one: string): boolean => {
  const family = one.search(/ \p{Lu}{3,}$/u);
  return family >= 0 && /\p{Ll}/u.test(one.slice(0, family));
};

const withoutHalves = (part: string): string => {
  const bare = part.replace(/^[—–]\s*/u, '');
  if (bare.endsWith(')') && !bare.includes('(')) return bare.slice(0, -1);
  if (bare.endsWith(']') && !bare.includes('[')) return bare.slice(0, -1);
  return bare.startsWith('(') && !bare.includes(')') ? bare.slice(1) : bare;
};
