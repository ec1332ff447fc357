// Mutants of the code that change nothing anybody can see, so that no test can notice them, each with the reason. They are not tried.
// The list may only shrink: test/mutate-code.test.ts holds how long it is, and that the code still has each.

import type { CodeMutant } from './code.ts';

interface Equivalent extends Pick<CodeMutant, 'file' | 'what' | 'beside'> {
  readonly why: string;
}

export const EQUIVALENT: readonly Equivalent[] = [
  {
    file: 'src/core/judgement/case.ts',
    what: 'before && frames: ||',
    beside: 'before && frames && { frames, reached: before.reached },',
    why: 'What is judged again is judged in the way of the first, so that either both are there or neither.',
  },
  {
    file: 'src/core/law/sieve.ts',
    what: 'rest.every((one) => one?.path === first.path): some',
    beside: 'return first && rest.every((one) => one?.path === first.path) ? first : undefined;',
    why: 'A part that reads more facts is decided with all but one unknown, and a no of it is a no whatever they are.',
  },
  {
    file: 'src/core/logic/program.ts',
    what: '4: 5',
    beside: '#said = new Uint8Array(WIDTH << 4);',
    why: 'How much room the table begins with: it grows as soon as it is full.',
  },
];

export const isEquivalent = ({ file, what, beside }: CodeMutant): boolean =>
  EQUIVALENT.some((one) => one.file === file && one.what === what && one.beside === beside);
