// Names that publishers write into a name: 'X (a.k.a. Y; Z)', 'X; a.k.a. Y', 'X (a.k.a. Y) Z', 'X and any successor, sub-unit, or
// subsidiary thereof', 'X (formerly listed as)', 'X / Y'. Who searches for X or Y would not find the whole.

import { cleanTexts } from './clean-text.ts';

const SUCCESSORS = /[;,]?\s+and any successors?\b.*\b(?:thereof|subsidiar(?:y|ies))\.?$/i;
const NOTE = /\s*\((?:formerly listed as|all of preceding[^)]*)\)?$/i;
const JOINT = /[;,]\s*(?:and|or)\s*$/i;
const DOTTED = '(?:[af]\\.k\\.a\\b|(?:also|formerly|previously|now) known as\\b)';
const ALSO = `(?:${DOTTED}|\\b[af]ka\\b)`;
const BEFORE_NAME = '[\\s:.,-]*(?=[\\p{L}"\'“‘«])';
const FIRST = new RegExp(`^${DOTTED}${BEFORE_NAME}`, 'iu');
const WITHIN = new RegExp(`^(.+?)\\s*[([]\\s*${ALSO}${BEFORE_NAME}(.+?)[)\\]]\\s+(.+)$`, 'iu');
const BETWEEN = new RegExp(
  `;\\s*(?:and\\s+)?(?:${ALSO}${BEFORE_NAME})?|[\\s,([-]+${ALSO}${BEFORE_NAME}`,
  'iu',
);
const SLASH = /\s\/\s/;

/** Other readings of a name, without the name itself. */
export const namesWithin = (name: string): readonly string[] => {
  const bare = name.replace(SUCCESSORS, '').replace(NOTE, '').replace(JOINT, '');
  const within = WITHIN.exec(bare);
  const parts = within ? completed(within[1]!, within[2]!, within[3]!) : partsOf(bare);
  return [...new Set(parts)].filter((part) => part !== name && /\p{L}.*\p{L}/u.test(part));
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
  const all = cleanTexts(part, /,\s+/);
  return all.every((one) => /\p{Ll}.*\s\p{Lu}{3,}$/u.test(one)) ? all : [part];
};

const withoutHalves = (part: string): string => {
  const bare = part.replace(/^[—–]\s*/u, '');
  if (bare.endsWith(')') && !bare.includes('(')) return bare.slice(0, -1);
  if (bare.endsWith(']') && !bare.includes('[')) return bare.slice(0, -1);
  return bare.startsWith('(') && !bare.includes(')') ? bare.slice(1) : bare;
};
