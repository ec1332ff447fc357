// The exit status of a colour: one for every command that ends by what it found, so that none lets through what another stops.

import { COLOURS, type Colour } from '../model/verdict.ts';

/** The colour from which on the status is 1; 'never': it is 0 whatever was found, and 2 where it failed. */
export const FAILING_FROM = ['amber', 'red', 'never'] as const;
export type FailOn = (typeof FAILING_FROM)[number];

export const statusFor = (colour: Colour, failOn: FailOn): 0 | 1 =>
  failOn !== 'never' && COLOURS.indexOf(colour) >= COLOURS.indexOf(failOn) ? 1 : 0;
