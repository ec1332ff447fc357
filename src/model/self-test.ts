// What a test of lists against themselves found.

export const DAMAGES = ['exact', 'slight', 'heavy'] as const;
export type Damage = (typeof DAMAGES)[number];

/** Of the names of one list, damaged in one way. */
export interface Tested {
  names: number;
  /** Their own entry is among the hits. */
  found: number;
  /** And is one whose score prohibits by itself. */
  strong: number;
  /** The first hit is another entry, which does not have the name. */
  wrongFirst: number;
  /** Names that did not find their entry. */
  readonly missed: string[];
}

export interface SelfTest {
  readonly list: string;
  readonly of: Readonly<Record<Damage, Tested>>;
}
