// The part of a library that judges a company by itself: the rules that say so by reading company.alone, and their packs. A
// file without a deal is asked and judged by nothing else.

import { leaves } from '../../model/condition.ts';
import type { Library } from '../../model/pack.ts';

const ALONE = 'company.alone';

export const companyLaw = (library: Library): Library => {
  const rules = library.rules.filter(({ versions }) =>
    versions.some(({ when }) => leaves(when).some(({ leaf }) => leaf.fact === ALONE)),
  );
  const packs = new Set(rules.map(({ pack }) => pack));
  return {
    ...library,
    rules,
    packs: library.packs.filter(({ id }) => packs.has(id)),
    definitions: [],
    entries: [],
  };
};
