// Every name under which a shipped list has a party, screened exactly as it is written, finds that party. EVERY_NAME=1 screens
// all 71,000, which takes a quarter of an hour; else each twenty-ninth of them.

import { expect, it } from 'vitest';
import { join } from 'node:path';
import { loadLists } from '../../../src/data/lists/lists.ts';
import { ROOT, shippedSources } from '../../sources.ts';

const STRIDE = process.env['EVERY_NAME'] === undefined ? 29 : 1;

it('every main name and strong alias finds its own entry', { timeout: 3_600_000 }, () => {
  const { store } = shippedSources();
  const names = loadLists(join(ROOT, 'data/lists')).flatMap(({ parties }) =>
    parties
      // An entry that is an address alone bears nobody's name.
      .filter(({ kind }) => kind !== 'address')
      .flatMap(({ list, id, name, aliases, nativeNames }) =>
        [...new Set([name, ...aliases, ...nativeNames])].map((written) => ({ list, id, written })),
      ),
  );
  expect(names.length).toBeGreaterThan(70_000);
  const missed = names
    .filter((_, place) => place % STRIDE === 0)
    .filter(
      ({ list, id, written }) =>
        !store
          .find([written])
          .some(
            ({ listed, near }) => near === undefined && listed.list === list && listed.id === id,
          ),
    );
  expect(missed).toEqual([]);
});
