// What a person may have meant who writes a transaction: another word for a kind of item, a party under its role. It
// corrects nothing; a word that is not the file's own stays an error.

import type { Categories } from '../../model/category.ts';
import { PARTY_ROLES } from '../../model/fact.ts';
import { nearest } from '../../model/nearest.ts';
import type { Hints } from '../read/shape.ts';

export const hintsOf = (kinds: Categories['categories']): Hints => {
  const byAlias = new Map(kinds.flatMap(({ id, aliases }) => aliases.map((word) => [word, id])));
  return {
    listed: 'licet schema transaction',
    value: (word, possible) => {
      const plain = word.trim().toLowerCase().replaceAll(' ', '-');
      // A slip of one of the file's own words comes before a slip of another word for it.
      const slip = (): string | undefined =>
        nearest(word, possible) === undefined ? nearest(plain, byAlias.keys()) : undefined;
      const meant = byAlias.get(plain) ?? byAlias.get(slip() ?? '');
      return meant !== undefined && possible.includes(meant)
        ? `Did you mean '${meant}'? licet schema transaction says which there are`
        : undefined;
    },
    key: (key, path) =>
      path.length === 0 && (PARTY_ROLES as readonly string[]).includes(key)
        ? `Write the party under parties, as one with role: ${key}`
        : undefined,
  };
};
