// A party as histories are asked for it.

export interface Who {
  readonly names: readonly string[];
  readonly country: string | undefined;
  readonly region: string | undefined;
  readonly type: string | undefined;
  /** Territories of which the records are those of its own: of the state before it, and of states to come that were parts of it. */
  readonly kindred?: readonly string[];
  /** Territories whose bodies act where it sits, beside its own: those that hold the place. */
  readonly holders?: readonly string[];
  /** The same, of which it is not known whether they hold that place: a part of it, or a part of its state. */
  readonly perhapsHolders?: readonly string[];
  /** Whether authorities rule where it sits that obey no state. */
  readonly ruledApart?: boolean;
}
