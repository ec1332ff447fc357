// What tests take from vitest, as far as those of test/core do: described, kept, and run one after another until one fails. The
// expectations are vitest's own.

import { expect } from 'vitest';

type Body = (...row: never[]) => unknown;
type Declare = (name: string, body: Body, timeout?: number) => void;

interface Kept {
  readonly name: string;
  readonly run: () => unknown;
}

let kept: Kept[] = [];
let path: readonly string[] = [];

const keep: Declare = (name, body) => {
  kept.push({ name: [...path, name].join(' > '), run: body as () => unknown });
};
const within: Declare = (name, body) => {
  const outside = path;
  path = [...path, name];
  (body as () => unknown)();
  path = outside;
};
const each =
  (declare: Declare) =>
  (rows: readonly unknown[]): Declare =>
  (name, body) => {
    rows.forEach((row, index) => {
      const given = (Array.isArray(row) ? row : [row]) as never[];
      declare(`${name} [${index}]`, () => body(...given));
    });
  };
const skip: Declare = () => {};

const declared = (declare: Declare) => Object.assign(declare, { each: each(declare), skip });

/** Given to a file of tests in the place of vitest. */
export const VITEST = {
  describe: declared(within),
  it: declared(keep),
  test: declared(keep),
  expect,
  vi: { setConfig: () => {} },
};

/** The first test of a file that fails, with its words; undefined where all hold. */
export const firstFailure = async (load: () => void): Promise<string | undefined> => {
  kept = [];
  path = [];
  let name = 'as it is read';
  try {
    load();
    for (const test of kept) {
      name = test.name;
      await test.run();
    }
    return undefined;
  } catch (error) {
    return `${name}: ${error instanceof Error ? error.message : String(error)}`;
  }
};
