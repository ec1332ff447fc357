// Deals with states that somebody wrote down without sight of the data come out as written, but for those that say why they do not.

import { describe, expect, it } from 'vitest';
import { compared, DEALS, readStates } from '../../scripts/states.ts';
import { ROOT, shippedScreener } from '../sources.ts';

const states = readStates(ROOT);
const all = compared(shippedScreener(), states);
const named = (some: typeof all): readonly string[] =>
  some.map(({ state, day, deal }) => `${state} ${day} ${deal}`);

describe('states written down without sight of the data', () => {
  it('are sixty, of different decades, with six deals each', () => {
    expect(new Set(states.map(({ state, day }) => `${state} ${day}`)).size).toBe(60);
    expect(new Set(states.map(({ day }) => day.slice(0, 3)))).toEqual(
      new Set(['199', '200', '201', '202']),
    );
    expect(all).toHaveLength(states.length * Object.keys(DEALS).length);
  });

  it('agree in each deal that names no reason why not', () => {
    expect(
      all
        .filter(({ agrees, differs }) => !agrees && differs === undefined)
        .map((one) => ({ ...one })),
    ).toEqual([]);
  });

  it('name no reason for a deal that agrees', () => {
    expect(named(all.filter(({ agrees, differs }) => agrees && differs !== undefined))).toEqual([]);
  });
});
