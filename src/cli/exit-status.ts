// The exit status of what was found: one for every command that ends by it, so that none lets through what another stops. A
// finding that a waiver holds for is passed over here and nowhere else.

import { COLOURS, worse, type Answer, type Colour } from '../model/verdict.ts';

/** The colour from which on the status is 1; 'never': it is 0 whatever was found, and 2 where it failed. */
export const FAILING_FROM = ['amber', 'red', 'never'] as const;
export type FailOn = (typeof FAILING_FROM)[number];

/** An answer, by its own colour and by the one that waivers leave to a gate. */
export type Gated = Pick<Answer, 'verdict' | 'gate'>;

const gateColour = ({ verdict, gate }: Gated): Colour => gate?.verdict ?? verdict;

/** Of several answers. */
export class Gates {
  #worst: Colour = 'green';

  see(answer: Gated): void {
    this.#worst = worse(this.#worst, gateColour(answer));
  }

  status(failOn: FailOn): 0 | 1 {
    return failOn !== 'never' && COLOURS.indexOf(this.#worst) >= COLOURS.indexOf(failOn) ? 1 : 0;
  }
}

export const statusFor = (answer: Gated, failOn: FailOn): 0 | 1 => {
  const gates = new Gates();
  gates.see(answer);
  return gates.status(failOn);
};
