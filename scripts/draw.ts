// Provisions drawn at random, for somebody who checks them against the texts: the same seed draws the same ones.

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { statedProvisions } from '../src/core/study/provisions.ts';
import { readLibrary } from '../src/data/library/library.ts';
import { marksOf } from '../src/model/citation.ts';
import { compareText } from '../src/model/errors.ts';

/** One line each: where it stands, its name, what it cites and its marks. */
export const draw = (root: string, seed: string, count: number): string[] => {
  const { library } = readLibrary({ rules: [join(root, 'rules')], data: join(root, 'data') });
  const rank = (name: string): string =>
    createHash('sha256').update(`${seed}\0${name}`).digest('hex');
  return statedProvisions(library)
    .map((one) => ({ one, at: rank(one.name) }))
    .sort((a, b) => compareText(a.at, b.at))
    .slice(0, count)
    .map(({ one }) => {
      const { text, dates, conditions, exceptions } = marksOf(one);
      const cited = one.provisions.map(({ instrument, pinpoint }) => `${instrument} ${pinpoint}`);
      return [
        `${one.place.file}:${one.place.line ?? 1}`,
        one.name,
        `until ${one.until ?? 'today'}`,
        cited.join('; '),
        [text, dates, conditions, exceptions].join(' '),
      ].join(' | ');
    });
};
