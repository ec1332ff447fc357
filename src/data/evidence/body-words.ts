// The words of data/names/words-of-bodies.json. Names of bodies are looked up wherever a party is read; so the build takes this
// small table in with the code.

import table from '../../../data/names/words-of-bodies.json' with { type: 'json' };

type Words = Exclude<keyof typeof table, 'origin' | 'spelt-alike'>;

/** `of`: what the table calls them. */
export const bodyWords = (of: Words): ReadonlySet<string> => new Set(table[of]);

/** Spellings that are one among the bodies of one state. */
export const SPELT_ALIKE: ReadonlyMap<string, string> = new Map(
  Object.entries(table['spelt-alike']),
);
