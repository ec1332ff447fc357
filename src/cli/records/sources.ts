// What a record with sources is made with: the register of copies of the law, and whose data may be handed on.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadRegister } from '../../data/copies/register.ts';
import { described, knownLists } from '../../data/lists/list-description.ts';
import { SourcePack, type Terms } from '../../screener/source-pack.ts';
import type { Run } from '../run.ts';
import type { Screening } from '../screening.ts';

export const sourcePackFor = (
  { sources }: Pick<Screening, 'sources'>,
  { root }: Pick<Run, 'root'>,
): SourcePack => {
  const data = join(root, 'data');
  return new SourcePack(sources, loadRegister(data), termsIn(data));
};

/** What is shipped may be passed on; of anything else a person has to read the terms (data/RIGHTS.md). */
export const termsIn = (data: string): Terms => {
  const lists = join(data, 'lists');
  const known = new Map<string, boolean>();
  return {
    list: (id) => {
      let may = known.get(id);
      if (may === undefined) {
        may = knownLists(lists).includes(id) && described(lists, id).bundled !== 'no';
        known.set(id, may);
      }
      return may;
    },
    index: (id) => existsSync(join(data, 'indices', id, 'values.csv')),
  };
};
