// Kinds of item, and how the law of each jurisdiction reaches them: by an entry of its control list, or by another way.

import type { Reach } from './classification.ts';
import type { Place } from './errors.ts';

export interface Category {
  readonly id: string;
  /** Other words that people use for it. */
  readonly aliases: readonly string[];
  /** Words under which people look for it, and perhaps for other kinds too. */
  readonly foundBy: readonly string[];
  /** What it can do, as the table of proportion names it. */
  readonly family?: string;
  /** Words in an item's name that leave no doubt that it is of this kind. */
  readonly names: readonly string[];
  /** Words right before such a name that make it another thing. */
  readonly namesUnlessAfter: readonly string[];
  /** Words right after such a name that make it a part of the thing, or for it. */
  readonly namesUnlessBefore: readonly string[];
  /** By list. */
  readonly reach: Readonly<Record<string, Reach>>;
  /** Functions of the sanctions lists of interception and monitoring equipment. */
  readonly sanctions: readonly string[];
  /** Control entries that are asked of items of this kind. */
  readonly entries: readonly string[];
  /** Facts that every item of this kind has or lacks, by local name; any stated fact overrides them. */
  readonly presumes: Readonly<Record<string, string | readonly string[]>>;
  /** By local name, values of facts: of each record every item of this kind has at least one. */
  readonly defines: readonly Readonly<Record<string, readonly string[]>>[];
  readonly place: Place;
}

/** Where an exporter sits, and what that says of each item until something else is stated. */
export interface Seat {
  readonly id: string;
  readonly countries: readonly string[];
  /** Facts of the item, by local name. */
  readonly presumes: Readonly<Record<string, string | readonly string[]>>;
  readonly place: Place;
}

export interface Categories {
  readonly categories: readonly Category[];
  readonly seats: readonly Seat[];
}
