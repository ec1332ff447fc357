// What reading one transaction needs beside the transaction: what facts, places and lists there are, and where mistakes go.

import type { Bodies } from '../../model/body.ts';
import type { Category } from '../../model/category.ts';
import type { ControlList } from '../../model/control-list.ts';
import type { Problem } from '../../model/errors.ts';
import type { FactTable } from '../../model/fact.ts';
import type { Entry } from '../../model/rule.ts';
import type { Territories } from '../places/territories.ts';
import type { RawTransaction } from '../read/raw.ts';

export interface Reading {
  readonly raw: RawTransaction;
  readonly facts: FactTable;
  readonly territories: Territories;
  /** Lists of control entries on which a classification may be declared. */
  readonly lists: ReadonlyMap<string, ControlList>;
  /** Kinds of item, whose names may tell of another kind than the stated one. */
  readonly kinds: readonly Category[];
  readonly bodies: Bodies;
  readonly entries: readonly Entry[];
  readonly problems: Problem[];
}

/** A record as written, keys and values not looked at yet. */
export type Loose = Readonly<Record<string, unknown>>;
