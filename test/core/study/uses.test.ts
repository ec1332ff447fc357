// A provision is found as people cite it, with its parts and the whole of which it is a part, and no neighbour with it.

import { expect, it } from 'vitest';
import { usesOf } from '../../../src/core/study/uses.ts';
import { shippedSources } from '../../sources.ts';

const { library } = shippedSources();
const ids = (cited: string): string[] => [...new Set(usesOf(library, cited).map(({ id }) => id))];

it('is found in the words of its title or by its id', () => {
  expect(ids('15 CFR 746.9')).toContain('us-ear/746-9-syria');
  expect(ids('us-ear 746.9')).toEqual(ids('15 CFR 746.9'));
  expect(ids('Regulation (EU) 2021/821 Art. 5(2)')).toContain('eu-dual-use/art-05-2-aware');
});

it('brings its parts and its whole', () => {
  expect(ids('Regulation (EU) 2021/821 Art. 5')).toEqual(
    expect.arrayContaining(['eu-dual-use/art-05-1-informed', 'eu-dual-use/art-05-2-aware']),
  );
  expect(ids('us-ear 740.5')).toContain('us-ear/740-5-spp');
  expect(ids('us-ear 740.5(a)(1)')).toContain('us-ear/740-5-spp');
});

it('brings no neighbour', () => {
  expect(ids('Regulation (EU) 2021/821 Art. 5(1)')).not.toContain('eu-dual-use/art-05-2-aware');
  expect(ids('15 CFR 744.2').filter((id) => id.startsWith('us-ear/744-2'))).toEqual([]);
  expect(ids('5 CFR 746.9')).toEqual([]);
});

it('brings nobody who cites a whole instrument for a place in it', () => {
  expect(ids('15 CFR 746.9')).not.toContain('us-ear/744-11-entity-list');
});
