// What the name of a party tells of the kind of body that it is.

import type { Place } from './errors.ts';

/** One kind of body, as its name tells it. */
export interface Body {
  readonly id: string;
  /** How it is called in a sentence. */
  readonly what: string;
  /** Types of a party with which such a name agrees. */
  readonly types: readonly string[];
  readonly names: readonly string[];
  /** Words that tell it where a name ends with them: 'Capital City Police'. */
  readonly atEnd: readonly string[];
  /** The name tells it even beside words of a firm. */
  readonly evenAsFirm: boolean;
  /** An end-use statement that names it is held against the types of the parties. */
  readonly inStatements: boolean;
  readonly place?: Place;
}

export interface Bodies {
  readonly bodies: readonly Body[];
  /** Words right before a name that make it another thing. */
  readonly before: readonly string[];
  /** Words anywhere in a name that make it a firm, a club or a house. */
  readonly firms: readonly string[];
  /** Words of a sentence after which a body is not the one that uses: 'approved by the ministry of interior'. */
  readonly notTheUser: readonly string[];
  /** What stands before the name of a state where its government is meant. */
  readonly governments: readonly string[];
  /** Types and ties to a government of a party of which a state as owner is no news. */
  readonly owned: {
    readonly types: readonly string[];
    readonly ties: readonly string[];
    /** Ties of which an owner of less than half is no news. */
    readonly 'minority-ties': readonly string[];
  };
}
