// A text that is made to keep a reader busy takes as long as its letters, whatever stands in it. The same letters are read in short and
// in long pieces, one after the other: where the work grew with the square of a piece, the long ones would take eight times as long.

import { describe, expect, it } from 'vitest';
import { aliasesIn, namesInside } from '../../../src/data/lists/readers/ca-names.ts';
import { DistinctValues } from '../../../src/data/lists/readers/distinct-values.ts';
import { namesWithin } from '../../../src/data/lists/readers/names-within.ts';
import { readRemarks } from '../../../src/data/lists/readers/ofac-remarks.ts';
import { PartyDraft } from '../../../src/data/lists/readers/party-draft.ts';
import { birthsIn } from '../../../src/data/lists/readers/written-days.ts';
import { cleanText } from '../../../src/data/lists/readers/clean-text.ts';
import { readText } from './given.ts';

const LETTERS = 200_000;
/** Nothing is measured that is below this, in milliseconds of work. */
const TOO_LITTLE = 40;

const workOf = async (read: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await read();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** `read`: is given as many letters each time, in pieces of `longest` and of an eighth of that. */
const grows = async (
  piece: (length: number) => string,
  longest: number,
  read: (text: string) => unknown,
): Promise<number> => {
  const all = (length: number) => async (): Promise<void> => {
    const text = piece(length);
    for (let times = LETTERS / length; times > 0; times -= 1) await read(text);
  };
  await workOf(all(longest / 8));
  const short = await workOf(all(longest / 8));
  return (await workOf(all(longest))) / Math.max(short, TOO_LITTLE);
};

/** So many letters of a unit over and over, with what begins and what ends them. */
const over =
  (unit: string, begin = 'A', end = 'Z') =>
  (length: number): string =>
    `${begin}${unit.repeat(Math.ceil(length / unit.length))}`.slice(0, length - end.length) + end;

const RUNS: readonly string[] = [
  ...[
    '(',
    ' (',
    '[ ',
    ',',
    ', ',
    '-',
    '.',
    ';',
    '; ',
    '/',
    ' / ',
    '«',
    '»«',
    '0',
    'a',
    'Aa ',
    'SC,',
  ],
  ...[' a.k.a. ', ' (a.k.a. ', ' (fka") u', ' (all of preceding', ' and any successor', ' AB'],
  ...[' (also known as ', ',Co', ' or ', ' and ', ' to ', '1955-', 'ООО ', 'Russian:', ', Ltd.'],
];

describe('names that are taken apart', () => {
  it.each(RUNS)('within a name, of %j', async (unit) => {
    expect(await grows(over(unit), 1_000, namesWithin)).toBeLessThan(4);
  });

  it.each(RUNS)('in the Canadian list, of %j', async (unit) => {
    const read = (text: string) => [namesInside(text), aliasesIn([text])];
    expect(await grows(over(unit), 1_000, read)).toBeLessThan(4);
  });

  it.each(['«', '«a', 'ООО', '« Ltd'])(
    'in lines of which one goes on in the next, %j',
    async (line) => {
      const lines = (text: string) => aliasesIn(text.split('\n'));
      expect(await grows(over(`${line}\n`, '', ''), 10_000, lines)).toBeLessThan(4);
    },
  );
});

describe('texts of any length', () => {
  const WORDS = [...RUNS, 'a.k.a. x ', 'RTN\t', '\t', ' \n', 'A (B', 'DOB 1955 to '];

  it.each(WORDS)('remarks, of %j', async (unit) => {
    const read = (text: string): void => readRemarks(new PartyDraft('1'), text);
    for (const begin of ["a.k.a. '", 'Passport ', 'DOB '])
      expect(await grows(over(unit, begin), 10_000, read)).toBeLessThan(4);
  });

  it.each(WORDS)('births, of %j', async (unit) => {
    const read = (text: string) => birthsIn(text, 'day-first');
    expect(await grows(over(unit, 'between '), 10_000, read)).toBeLessThan(4);
  });

  it.each(WORDS)('texts that are cleaned, of %j', async (unit) => {
    expect(await grows(over(unit, 'Ä'), 10_000, cleanText)).toBeLessThan(4);
  });

  it.each(['(x', '( x', ') (', '0', '12) '])('in cells and elements, %j', async (unit) => {
    const un = (text: string) =>
      readText(
        'un-xml',
        Buffer.from(
          `<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>Ann</FIRST_NAME><INDIVIDUAL_ALIAS><ALIAS_NAME>${text}</ALIAS_NAME></INDIVIDUAL_ALIAS></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>`,
        ),
      );
    expect(await grows(over(unit), 10_000, un)).toBeLessThan(4);
  });
});

describe('values of one party, each kept once', () => {
  const comparisons = (count: number): number => {
    let asked = 0;
    const values = new DistinctValues<object>();
    const value = (number: number) => ({ toJSON: () => ((asked += 1), number) });
    for (let number = 0; number < count; number += 1) values.add(value(number));
    for (let number = 0; number < count; number += 1) values.add(value(number));
    expect(values.all).toHaveLength(count);
    return asked;
  };

  it('are not compared each with each', () => {
    expect(comparisons(8_000)).toBeLessThan(2.2 * comparisons(4_000));
  });

  it('stay in their order, few or many', () => {
    const values = new DistinctValues<{ n: number }>();
    for (const n of [3, 1, 3, 2, ...Array.from({ length: 40 }, (_, at) => at)]) values.add({ n });
    expect(values.all.slice(0, 5).map(({ n }) => n)).toEqual([3, 1, 2, 0, 4]);
    expect(values.all).toHaveLength(40);
  });
});
