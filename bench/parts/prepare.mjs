// From the object that a reader gives to facts: shape, flattening, presumptions, look-ups.

import { Screener } from '../../dist/index.js';
import { madeUp, raws, short } from '../deals.mjs';
import { shipped } from '../rules.mjs';
import { row } from '../table.mjs';
import { paired } from '../timing.mjs';

export const title = 'Preparing, one core';

export const measure = async (size) => {
  const screener = new Screener(shipped, { lists: 'bundled', today: '2026-11-21' });
  const count = size.of(2000, 60);
  const sets = {
    'deals with nearly every fact answered': raws(madeUp(count)),
    'short deals': raws(Array.from({ length: count }, (_, number) => short(number))),
  };
  const prepare = (deals) => {
    for (const raw of deals) screener.prepare(raw);
  };
  for (const deals of Object.values(sets)) prepare(deals);
  const found = await paired(
    Object.fromEntries(Object.entries(sets).map(([name, deals]) => [name, () => prepare(deals)])),
    size.of(7, 1),
  );
  return Object.keys(sets).map((name) =>
    row(name, { speed: { count, ...found.of(name) }, aim: '30,000/s' }),
  );
};
