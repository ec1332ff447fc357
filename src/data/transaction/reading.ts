// What reading one transaction needs beside the transaction: what facts, places and lists there are, and where mistakes go.

import type { ControlList } from '../../model/control-list.ts';
import type { Problem } from '../../model/errors.ts';
import type { FactTable } from '../../model/fact.ts';
import type { Entry } from '../../model/rule.ts';
import type { Territories } from '../places/territories.ts';
import type { RawTransaction } from '../read/raw.ts';
import type { TellingItems, TellingParties } from './telling-names.ts';

export interface Reading {
  readonly raw: RawTransaction;
  readonly facts: FactTable;
  readonly territories: Territories;
  /** Lists of control entries on which a classification may be declared. */
  readonly lists: ReadonlyMap<string, ControlList>;
  readonly tellingItems: TellingItems;
  readonly tellingParties: TellingParties;
  readonly entries: readonly Entry[];
  readonly problems: Problem[];
}

/** A record as written, keys and values not looked at yet. */
export type Loose = Readonly<Record<string, unknown>>;
