// A control list: how it is called, whom it binds, how its codes are spelt, and what its rows carry along.
// The rows themselves are periods of control entries.

import type { Place } from './errors.ts';

/** What follows from a code of a list, as a further code-valued fact: the reasons for control, the licence exceptions. */
export interface Carried {
  /** As rows write it: 'reasons'. */
  readonly name: string;
  /** The local name of the fact of an item: 'us-reasons'. */
  readonly fact: string;
  readonly title: string;
  /** Follows from any declared code. What is favourable follows from one that names the paragraph, unless facts contradict it. */
  readonly adverse: boolean;
}

/** How the codes of dual-use lists are spelt, by example; absent for a list whose codes stand as they are written. */
export const SPELLINGS = ['5A001.a', '5.A.1.a'] as const;
export type Spelling = (typeof SPELLINGS)[number];

/** A shape of codes, as a regular expression for the whole of a code without spaces. */
export interface CodeShape {
  readonly pattern: string;
  /** The code as which all of the shape are read, where rules need no more. */
  readonly as?: string;
}

export interface ControlList {
  readonly id: string;
  readonly title: string;
  /** Where it stands among the lists. */
  readonly order: number;
  readonly instruments: readonly string[];
  /** Territories whose exporters it binds, or '$name' of a set of them; none for a text that is no law. */
  readonly binds: readonly string[];
  /** The words by which an exporter says that an item is not on the list, the usual one first. */
  readonly notListed: readonly string[];
  /** Words of other languages for its own 'none', or for the usual word where it has no 'none'. */
  readonly notListedElsewhere?: readonly string[];
  readonly codes: CodeShape;
  /** Words that papers put before its codes. */
  readonly before?: readonly string[];
  readonly spelling?: Spelling;
  /** Shapes of the codes of the military list that goes with it. */
  readonly military: readonly CodeShape[];
  readonly carries: readonly Carried[];
  /** Codes that no entry describes and that rules may name all the same. */
  readonly namedByRules?: readonly string[];
  /** The list whose texts it takes over under the same numbers, and the shape of those numbers, spelt as 5A001.a. */
  readonly twin?: { readonly of: string; readonly codes: CodeShape };
  /** Lists that are not held and are written under this one → what is to be written; '*' for any other state's. */
  readonly standsFor?: Readonly<Record<string, string>>;
  /** By local name of a fact of an item: the values with which the list does not reach it, so that 'not listed' says nothing. */
  readonly outside?: Readonly<Record<string, readonly string[]>>;
  /** What a declared code says of the item where nobody states otherwise: code → local name of a fact of it → value. */
  readonly says?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly place?: Place;
}

/** Titles by id, in the order of the lists. */
export const titlesOf = (lists: readonly ControlList[]): Record<string, string> =>
  Object.fromEntries(
    [...lists].sort((a, b) => a.order - b.order).map(({ id, title }) => [id, title]),
  );

export const controlListOf = (lists: readonly ControlList[], id: string): ControlList | undefined =>
  lists.find((list) => list.id === id);

/** True where every code is a word for 'not listed'. */
export const saysUnlisted = (list: ControlList | undefined, codes: readonly string[]): boolean =>
  list !== undefined && codes.every((code) => list.notListed.includes(code));

/** Facts of an item that control entries supply beside its codes; each says which lists. */
export const BESIDE_CODES: readonly string[] = ['item.contradicted', 'item.told'];
