// What a person may have meant who writes a transaction: another word for a kind of item, a word of what an answer means, a party
// under its role. It corrects nothing; a word that is not the file's own stays an error.

import type { Categories } from '../../model/category.ts';
import { ASKED_WITHOUT_RESULT, PARTY_ROLES, type FactTable } from '../../model/fact.ts';
import { nearest } from '../../model/nearest.ts';
import type { Hints } from '../read/shape.ts';
import { wordsOf } from './expressions.ts';

export const hintsOf = (kinds: Categories['categories'], facts: FactTable): Hints => {
  const byAlias = new Map(kinds.flatMap(({ id, aliases }) => aliases.map((word) => [word, id])));
  return {
    listed: 'licet schema transaction',
    value: (word, possible) => {
      const plain = word.trim().toLowerCase().replaceAll(' ', '-');
      // A slip of one of the file's own words comes before a slip of another word for it.
      const slip = (): string | undefined =>
        nearest(word, possible) === undefined ? nearest(plain, byAlias.keys()) : undefined;
      const meant = byAlias.get(plain) ?? byAlias.get(slip() ?? '');
      if (meant !== undefined && possible.includes(meant))
        return `Did you mean '${meant}'? licet schema transaction says which there are`;
      return nearest(word, possible) === undefined ? byMeaning(word, possible, facts) : undefined;
    },
    key: (key, path) =>
      path.length === 0 && (PARTY_ROLES as readonly string[]).includes(key)
        ? `Write the party under parties, as one with role: ${key}`
        : undefined,
  };
};

const OF_EVERY_FACT: ReadonlySet<string> = new Set(['none', 'unknown', ASKED_WITHOUT_RESULT]);

/** So many answers are named; a word that more of them mean tells none. */
const MOST_MEANT = 3;

/** 'university' is no kind of body, and what 'research' means has the word. */
const byMeaning = (
  word: string,
  possible: readonly string[],
  facts: FactTable,
): string | undefined => {
  const sought = wordsOf(word).filter((one) => one.length >= 3);
  const own = new Set(possible.filter((value) => !OF_EVERY_FACT.has(value)));
  const meanings = [...facts.values()].find(({ values = {} }) => {
    const known = Object.keys(values).filter((value) => !OF_EVERY_FACT.has(value));
    return known.length === own.size && known.every((value) => own.has(value));
  })?.values;
  const meant = Object.entries(meanings ?? {}).filter(([, means]) =>
    sought.some((one) => wordsOf(means).includes(one)),
  );
  if (meant.length === 0 || meant.length > MOST_MEANT) return undefined;
  const named = meant.map(([value, means]) => `'${value}' (${means})`);
  return `Did you mean ${named.join(' or ')}? licet schema transaction lists all`;
};
