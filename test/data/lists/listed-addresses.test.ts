// Entries of the Entity List that are an address without a name: whoever uses the address is found, whatever he is called.

import { expect, it } from 'vitest';
import { openShipped } from '../../../src/data/library/installed.ts';
import { ROOT } from '../../sources.ts';

it('each of the nineteen addresses without a name is found as it is written', () => {
  const { store } = openShipped(ROOT);
  const addresses = store.all().filter(({ kind }) => kind === 'address');
  // Counted in Supplement No. 4 of 23 July 2026: eighteen in Hong Kong, one in Istanbul.
  expect(addresses).toHaveLength(19);
  for (const { id, name } of addresses) {
    const country = name.includes('Turkey') ? 'TR' : 'HK';
    const found = store.bearing!({ numbers: [], address: name, country });
    expect(
      found.filter(({ strength }) => strength === 'address').map(({ listed }) => listed.id),
    ).toContain(id);
    // It names nobody.
    expect(store.find([name], country).map(({ listed }) => listed.id)).not.toContain(id);
  }
});
