// What licet screen is given on the command line.

import type { NeededLists } from '../model/list-needs.ts';
import type { FailOn } from './exit-status.ts';
import type { InputFormat } from '../data/transaction/transactions.ts';
import type { Detail } from '../report/format.ts';
import type { FormatName } from '../report/index.ts';
import type { TableKind } from './tables/kinds.ts';

/** As the command line has it: formats as often as wanted, each with a file behind a = or without. */
export interface ScreenLine extends Omit<ScreenArguments, 'format'> {
  readonly format?: readonly string[];
}

export interface ScreenArguments {
  readonly format: FormatName;
  /** Answers of an earlier run, against which the comment is set. */
  readonly against?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly lists?: NeededLists;
  readonly rules?: readonly string[];
  /** False: held to no lock. */
  readonly lock?: string | false;
  readonly input?: InputFormat;
  readonly failOn?: FailOn;
  readonly set?: readonly string[];
  readonly output?: string;
  readonly config?: string;
  readonly clearances?: string;
  readonly waivers?: string;
  readonly licences?: string;
  readonly company?: string;
  readonly ignoreColumns?: readonly string[];
  /** What the columns of tables mean. */
  readonly map?: string;
  readonly jobs?: string;
  readonly quiet?: boolean;
  readonly all?: boolean;
  readonly presumptions?: boolean;
  readonly hypothetical?: boolean;
  readonly detail?: Detail;
  readonly compareKnowledge?: boolean;
  /** A folder for tables of all answers. */
  readonly out?: string;
  /** In which files the tables are left. */
  readonly tables?: TableKind;
  /** Which part of the run this is, such as 2/3. */
  readonly shard?: string;
  readonly resume?: boolean;
  /** False: no report.html. */
  readonly report?: boolean;
  readonly strict?: boolean;
  /** Parties in place of transactions; which option is of which of them says the order on the command line. */
  readonly party?: readonly string[];
  readonly country?: string;
  readonly alias?: readonly string[];
  readonly address?: string;
  readonly id?: readonly string[];
  readonly type?: string;
  readonly owner?: readonly string[];
}

/** An option of a party as it was written, in its turn. */
export interface SaidOfParty {
  readonly option: 'party' | 'country' | 'alias' | 'address' | 'id' | 'type' | 'owner';
  readonly text: string;
}
