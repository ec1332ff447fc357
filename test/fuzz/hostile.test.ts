// Hostile files for every reader, a few of each: read, or refused by a problem with words and a place. npm run fuzz does it for as
// long as one likes; what was found on the way stands here by what it was.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { targetsIn } from '../../fuzz/targets.ts';
import { faultOf, inputOf } from '../../fuzz/worker.ts';
import { ROOT } from '../sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'licet-hostile-'));
const targets = targetsIn(ROOT, join(ROOT, '../shared'), folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SEED = 'kept';
const EACH = 12;

const faultIn = async (name: string, bytes: Buffer | string): Promise<string | undefined> => {
  const target = targets.find((one) => one.name === name)!;
  const file = join(folder, `${name}${target.ending}`);
  writeFileSync(file, bytes);
  return faultOf(target, file);
};

if (!targets.some(({ name }) => name.startsWith('list-')))
  console.warn('SKIPPED: hostile lists, for ../shared is not beside the checkout');

describe('each reader reads or refuses', () => {
  test.each(targets.map(({ name }) => name))('%s', async (name) => {
    const target = targets.find((one) => one.name === name)!;
    const count = target.slow ? EACH / 3 : EACH;
    for (let input = 0; input < count; input += 1) {
      const fault = await faultIn(name, inputOf(target, SEED, input));
      expect(fault, `npm run fuzz -- --seed ${SEED}: ${name} ${input}`).toBeUndefined();
    }
  });
});

test('the same words make the same file', () => {
  const [target] = targets;
  expect(inputOf(target!, 'a', 7)).toEqual(inputOf(target!, 'a', 7));
  expect(inputOf(target!, 'a', 7)).not.toEqual(inputOf(target!, 'b', 7));
});

describe('what was found', () => {
  test('a list of lists a hundred thousand deep is refused, and fills no stack', async () => {
    expect(await faultIn('transaction-yaml', `id: a\nnote: ${'- '.repeat(100_000)}\n`)).toBe(
      undefined,
    );
  });

  test('so is one below the length of which all mistakes are told, where it is no YAML besides', async () => {
    const bytes = inputOf(
      targets.find(({ name }) => name === 'waivers')!,
      '2026-11-28',
      956,
    );
    expect(await faultIn('waivers', bytes)).toBe(undefined);
  });
});
