// What is said once of many answers.

import type { Coverage, Manifest } from './coverage.ts';
import type { Notice } from './verdict.ts';

/** The line before several verdicts. */
export interface Run {
  readonly schema: 'licet/run@1';
  readonly coverage: Coverage;
  readonly manifest: Manifest;
  /** What is to be known of the files given beside the transactions; absent where nothing is. */
  readonly notices?: readonly Notice[];
}
