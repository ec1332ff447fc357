// What the build folded ahead is what folding anew gives, of every name that is searched for and of no other; and each is found.

import { describe, expect, it } from 'vitest';
import { TellingItems } from '../../../src/data/transaction/telling-names.ts';
import { TellingParties } from '../../../src/data/transaction/telling-parties.ts';
import { Territories } from '../../../src/data/places/territories.ts';
import { foldingAnew, foldingBy, type Folding } from '../../../src/matching/names/folding.ts';
import { shippedSources } from '../../sources.ts';

const { folded, territories, categories, bodies } = shippedSources();

/** Says by name what had to be folded anew, but for names of Latin letters and spaces. */
const strict = (): Folding & { readonly anew: string[] } => {
  const anew: string[] = [];
  const by = foldingBy(folded);
  return {
    anew,
    words: (name) => {
      if (!/^[A-Za-z ]+$/.test(name) && !Object.hasOwn(folded!.words, name)) anew.push(name);
      return by.words(name);
    },
    letters: (name) => {
      if (!Object.hasOwn(folded!.letters, name)) anew.push(name);
      return by.letters(name);
    },
  };
};

describe('names that the build folded', () => {
  it('have the words and letters that folding anew gives', () => {
    for (const [name, words] of Object.entries(folded!.words))
      expect(words.split(' '), name).toEqual(foldingAnew.words(name));
    for (const [name, letters] of Object.entries(folded!.letters))
      expect(letters, name).toBe(foldingAnew.letters(name));
    expect(Object.keys(folded!.words).length).toBeGreaterThan(1000);
  });

  it('are all that a start needs', () => {
    const folding = strict();
    expect(new Territories(territories, folding).mentioned('12 Lenin Street, Севастополь')).toEqual(
      new Territories(territories).mentioned('12 Lenin Street, Севастополь'),
    );
    new TellingItems(categories!.categories, folding);
    new TellingParties(bodies!, new Territories(territories), [], folding);
    expect(folding.anew).toEqual([]);
  });

  it('are told from names that it did not fold, which are folded when they are read', () => {
    const folding = foldingBy({ words: { 'Kyïv–City': 'somewhere else' }, letters: {} });
    expect(folding.words('Kyïv–City')).toEqual(['somewhere', 'else']);
    expect(folding.words('Kyïv–Town')).toEqual(['kyiv', 'town']);
    expect(folding.words('constructor')).toEqual(['constructor']);
    expect(folding.letters('北京')).toBe('北京');
  });
});
