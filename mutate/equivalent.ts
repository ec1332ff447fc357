// Mutants of the code that change nothing anybody can see, so that no test can notice them, each with the reason. They are not drawn.
// The list may only shrink: test/mutate-code.test.ts holds how long it is, and that the code still has each.

import type { CodeMutant } from './code.ts';

interface Equivalent extends Pick<CodeMutant, 'file' | 'what'> {
  readonly why: string;
}

export const EQUIVALENT: readonly Equivalent[] = [];

export const isEquivalent = ({ file, what }: CodeMutant): boolean =>
  EQUIVALENT.some((one) => one.file === file && one.what === what);
