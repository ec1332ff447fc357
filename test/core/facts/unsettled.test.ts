// A presumption of the kind rules no entry out for which a stated fact speaks, and stands otherwise.

import { expect, it } from 'vitest';
import { unsettled } from '../../../src/core/facts/unsettled.ts';
import { rulebookFor } from '../../../src/core/law/rulebook.ts';
import type { FactValue } from '../../../src/model/facts.ts';
import { DAY, entry, library, pack } from '../library.ts';

const GATE = { 'item.category': 'probe' };
const { entries } = rulebookFor(
  library({
    packs: [pack('law')],
    entries: [
      entry(
        'law/platform',
        [{ list: 'eu', code: '4A005' }],
        {
          all: [
            { 'item.form': 'system' },
            { any: [{ 'item.c2': 'yes' }, { 'item.makes': 'yes' }] },
            { not: { 'item.update-only': 'yes' } },
          ],
        },
        GATE,
      ),
      entry('law/jammer', [{ list: 'eu', code: '5A001.f.3' }], { 'item.jams': 'yes' }, GATE),
    ],
  }),
  DAY,
);

const factsOf = (values: Readonly<Record<string, FactValue>>) =>
  new Map(Object.entries(values).map(([local, value]) => [local, { value, from: 'deal:1' }]));
const left = (
  stated: Readonly<Record<string, FactValue>>,
  presumed: Readonly<Record<string, FactValue>>,
): string[] => [...unsettled(entries, factsOf(stated), factsOf(presumed), DAY)].sort();

const LACKS = { c2: 'no', makes: 'no', jams: 'no' };

it('what rules the entry out is not presumed once a stated fact speaks for it', () => {
  expect(left({ form: 'system' }, LACKS)).toEqual(['c2', 'makes']);
  expect(left({ c2: 'yes' }, { form: 'none', jams: 'no' })).toEqual(['form']);
});

it('nor is what would fall under an exclusion of the entry', () => {
  expect(left({ form: 'system' }, { 'update-only': 'yes', jams: 'no' })).toEqual(['update-only']);
});

it('what rules nothing out stands', () => {
  expect(left({ form: 'system' }, { c2: 'yes', 'update-only': 'no' })).toEqual([]);
});

it('every presumption stands where nothing stated speaks for an entry', () => {
  expect(left({}, LACKS)).toEqual([]);
  expect(left({ form: 'none', c2: 'no' }, LACKS)).toEqual([]);
  expect(left({ price: '100' }, LACKS)).toEqual([]);
});
