// What a rule sees, in numbers.

import type { Truth } from './truth.ts';
import type { Numbers } from './values.ts';

/** One piece of evidence, numbered. */
export interface NumberedElement {
  /** Its place among all of its kind. */
  readonly place: number;
  readonly numbers: Numbers;
  /** It may turn out to be none at all, so that it never decides. */
  readonly open: boolean;
}

export interface Frame {
  readonly asOf: string;
  /**
   * By the number of the namespace; who asks for some evidence puts each piece into its place and
   * takes it out again.
   */
  readonly regions: (Numbers | undefined)[];
  /** Undefined where nobody looked. */
  elements(kind: string): readonly NumberedElement[] | undefined;
}

export type Decide = (frame: Frame) => Truth;
