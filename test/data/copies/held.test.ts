// Each passage that the packs rest on still stands in its copy, as far as copies lie beside the checkout.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compareCopies } from '../../../src/check/copies.ts';
import { hashesOf } from '../../../src/data/copies/look-up.ts';
import { loadRegister } from '../../../src/data/copies/register.ts';
import { ROOT } from '../../sources.ts';

const COPIES = join(ROOT, '..', 'shared', 'law');
const held = existsSync(COPIES);
if (!held) console.warn(`SKIPPED: no copies of the law in ${COPIES}; passages are not compared`);

it.skipIf(!held)('passages stand in the copies that are held, word for word', () => {
  const register = loadRegister(join(ROOT, 'data'));
  const { problems, stand } = compareCopies(register, (copy) => hashesOf(COPIES, copy));
  expect(problems).toEqual([]);
  expect(stand).toBeGreaterThan(100);
});
