// Names of nothing but Latin letters are parted at once; they are parted as any other text is.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainWords } from '../../../src/matching/names/tables.ts';

it('parts plain letters as it parts them beside signs that say nothing', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aAbIkKosSZ'), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 6 }), (words) => {
      const text = words.join(' ');
      expect(plainWords(text)).toEqual(plainWords(`${text} ,`));
    }),
    { seed: 20260731, numRuns: 1000 },
  );
});
