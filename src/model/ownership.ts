// How owners count: which share an owner must hold of a body so that what the body owns counts as held by that owner, and
// whose shares are added up. The numbers are those of the law that reads the fact.

import type { Condition } from './condition.ts';

/** Passes on what it owns to whoever holds so much of it, in per cent. */
export interface Passing {
  readonly verb: 'at-least' | 'more-than';
  readonly share: number;
}

/** A fact that says how much of a party is held, in per cent. */
export interface HeldShare {
  /** 'party.blocked-share', 'match.share'. */
  readonly fact: string;
  readonly through: Passing;
  /** Of a fact of the party: the matches of owners whose shares are added up. Absent: each owner alone. */
  readonly heldBy?: Condition;
}

export const passes = ({ verb, share: least }: Passing, share: number): boolean =>
  verb === 'at-least' ? share >= least : share > least;

/** An owner and what it holds directly, one link of a chain. */
export interface Step {
  readonly owner: string;
  /** Per cent, where it is known. */
  readonly share?: number;
  readonly of: string;
  /** Where the file says so. */
  readonly from: string;
}

/** 'Gamma holds 60 % of Beta, which holds 25 % of Alpha': the steps of a chain, the farthest owner first. */
export const stepsText = (steps: readonly Step[]): string =>
  steps
    .map(({ owner, share, of }, at) => {
      const how = share === undefined ? 'a share that is not known' : `${share} %`;
      return `${at === 0 ? `'${owner}'` : 'which'} holds ${how} of '${of}'`;
    })
    .join(', ');
