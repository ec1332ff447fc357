// What reading one transaction needs beside the transaction: what facts, places and lists there are, and where mistakes go.

import type { ControlList } from '../../model/control-list.ts';
import type { Problem } from '../../model/errors.ts';
import type { FactTable } from '../../model/fact.ts';
import type { Entry } from '../../model/rule.ts';
import type { BesideDraw } from '../../model/licence.ts';
import type { LicenceRegister } from '../licences/register.ts';
import type { Territories } from '../places/territories.ts';
import type { RawTransaction } from '../read/raw.ts';
import type { KindsDefined } from './kind-denied.ts';
import type { TellingItems } from './telling-names.ts';
import type { TellingParties } from './telling-parties.ts';

export interface Reading {
  readonly raw: RawTransaction;
  readonly facts: FactTable;
  readonly territories: Territories;
  /** Lists of control entries on which a classification may be declared. */
  readonly lists: ReadonlyMap<string, ControlList>;
  readonly kinds: KindsDefined;
  readonly tellingItems: TellingItems;
  readonly tellingParties: TellingParties;
  readonly entries: readonly Entry[];
  /** The exporter's licences; absent where no register is named. */
  readonly register?: LicenceRegister | undefined;
  /** What transactions of the same run, itself among them, draw on licences. */
  readonly drawnInRun?: readonly BesideDraw[];
  readonly problems: Problem[];
  /** The day for which places are read: a state that was no state yet is what it was then. */
  readonly asOf: string;
  /** Of several readings of one transaction on one day with other answers: what its records were read as. */
  readonly once?: Once;
}

/** By the record, which stays the same object where no answer is in it, and by what it was read as. */
export type Once = WeakMap<object, Map<string, unknown>>;

/** What a record is read as; read again where it is another record. Nobody may write into it. */
export const onceOf = <T>(once: Once | undefined, record: object, as: string, read: () => T): T => {
  if (!once) return read();
  let known = once.get(record);
  if (!known) once.set(record, (known = new Map()));
  if (!known.has(as)) known.set(as, read());
  return known.get(as) as T;
};

/** A record as written, keys and values not looked at yet. */
export type Loose = Readonly<Record<string, unknown>>;

/** The record of what a transaction does not state. */
export const NOT_STATED: Loose = {};
