// What npm run mutate -- --code N changes, and what it must not: without a switch that is on, a text with mutants in it does what it did.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { codeMutantsOf, SWITCH, switched, type CodeMutant } from '../mutate/code.ts';
import { EQUIVALENT } from '../mutate/equivalent.ts';

const ROOT = join(import.meta.dirname, '..');

const SMALL = `
const few = (all: readonly string[]): string => {
  const seen: string[] = [];
  if (all.length > 1 && !all.includes('b')) seen.push('many');
  return all.some((one) => one === 'a') ? [...seen, 'yes'].join(' ') : 'none';
};
`;

const mutants = codeMutantsOf('small.ts', SMALL);

/** What `few` gives of a list, with one mutant switched on or with none. */
const few = (all: readonly string[], on?: CodeMutant): string => {
  const numbered = new Map(mutants.entries());
  const text = `${switched(SMALL, numbered)}\nfew(${JSON.stringify(all)});`;
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  });
  const of = (number: number): boolean => numbered.get(number) === on;
  return vm.runInNewContext(outputText, { [SWITCH]: of }) as string;
};
const mutant = (kind: string, start: string): CodeMutant =>
  mutants.find((one) => one.kind === kind && one.what.startsWith(start))!;

describe('mutations of code', () => {
  test('are one of each condition, joining, comparison, constant, statement, element and method', () => {
    expect(mutants.map(({ line, kind }) => `${line} ${kind}`).sort()).toEqual(
      [
        '3 early return',
        '4 condition',
        '4 and or',
        '4 comparison',
        '4 constant',
        '4 condition',
        '4 statement',
        '5 condition',
        '5 method',
        '5 comparison',
        '5 element',
        '5 element',
        '5 constant',
      ].sort(),
    );
  });

  test('change nothing while none is switched on', () => {
    expect(few(['a', 'c'])).toBe('many yes');
    expect(few(['a', 'b'])).toBe('yes');
    expect(few(['c'])).toBe('none');
  });

  test.each([
    ['early return', 'return before', ['a', 'c'], undefined],
    ['condition', 'all.length', ['a', 'c'], 'yes'],
    ['condition', '!all.includes', ['a', 'b'], 'many yes'],
    ['and or', 'all.length', ['a', 'b'], 'many yes'],
    ['comparison', 'all.length', ['a'], 'many yes'],
    ['constant', '1: 2', ['a', 'c'], 'yes'],
    ['constant', "'yes': 'no'", ['a'], 'no'],
    ['statement', 'seen.push', ['a', 'c'], 'yes'],
    ['element', "[...seen, 'yes']: without ...seen", ['a', 'c'], 'yes'],
    ['method', 'all.some', ['a', 'c'], 'none'],
    ['comparison', 'one ===', ['a'], 'none'],
  ] as const)('of kind %s change one thing where %s is switched on', (kind, start, all, gives) => {
    expect(few(all, mutant(kind, start))).toBe(gives);
  });

  test('leave types, names of members and what is assigned to alone', () => {
    const text = "type Yes = 'yes';\nimport x from 'no';\nlet a: 'no'; const b = { yes: 1n };\n";
    expect(codeMutantsOf('types.ts', text)).toEqual([]);
    expect(codeMutantsOf('assigned.ts', '[a, b] = c;').map(({ kind }) => kind)).toEqual([
      'statement',
    ]);
  });
});

describe('mutants that are said to change nothing', () => {
  test('still stand in the code, each with its reason', () => {
    const gone = EQUIVALENT.filter(({ file, what, beside }) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      const all = codeMutantsOf(file, text);
      return all.filter((one) => one.what === what && one.beside === beside).length !== 1;
    });
    expect(gone).toEqual([]);
    expect(EQUIVALENT.filter(({ why }) => why.length < 20)).toEqual([]);
  });

  test('are no more than they were', () => {
    expect(EQUIVALENT.length).toBeLessThanOrEqual(3);
  });
});
