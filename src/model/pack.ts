// A pack: whom it binds, what it models and what it does not, and the day to which it was checked.

import type { Condition } from './condition.ts';
import type { Span } from './dates.ts';
import type { Duty } from './duty.ts';
import type { FactDeclaration, Sheet } from './fact.ts';
import type { ControlList } from './control-list.ts';
import type { Instrument } from './citation.ts';
import type { AnswersOnRecord } from './on-record.ts';
import type { Parameter } from './parameter.ts';
import type { Definition, Entry, Rule } from './rule.ts';
import type { Place } from './errors.ts';

export type PackKind = 'law' | 'policy';

export interface NotModelled {
  readonly what: string;
  readonly why: string;
  /** The days on which the provision is law, where it is not as old as the pack. */
  readonly since?: string;
  readonly until?: string;
  /** Met or undetermined: the provision could touch the transaction, and the verdict says so. */
  readonly when?: Condition;
}

export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly kind: PackKind;
  /** Whose law, or guidance, it is; absent where it is of several or of none. */
  readonly jurisdiction?: string;
  /** True: whoever screens does not want to be asked about it. It is judged all the same. */
  readonly unasked?: true;
  readonly binds: string;
  readonly since: string;
  readonly checkedTo: string;
  readonly staleAfter: Span;
  /** The transactions that the pack can speak to; all, where absent. */
  readonly touches?: Condition;
  readonly models: readonly string[];
  readonly notModelled: readonly NotModelled[];
  /** Rules of other packs that this pack switches off, by id. */
  readonly retires: readonly string[];
  /** Rules of other packs that this pack replaces by its own of the same file name. */
  readonly overrides: Readonly<Record<string, string>>;
  readonly sha256: string;
  readonly place: Place;
}

/** Everything that decides, loaded and resolved; nothing in it depends on a transaction. */
export interface Library {
  readonly packs: readonly Pack[];
  readonly rules: readonly Rule[];
  readonly definitions: readonly Definition[];
  readonly entries: readonly Entry[];
  readonly controlLists: readonly ControlList[];
  readonly parameters: readonly Parameter[];
  readonly instruments: readonly Instrument[];
  readonly facts: readonly FactDeclaration[];
  readonly sheets: readonly Sheet[];
  readonly onRecord: readonly AnswersOnRecord[];
  /** Absent where nothing was read of any. */
  readonly duties?: readonly Duty[];
}
