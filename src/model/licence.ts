// A licence as the exporter's register has it, and what became of it in a transaction that draws on it by its number.
// Nothing here decides what a licence lifts; rules read its facts.

export type PlaceInFile = readonly [
  line: number,
  column: number,
  keyLine: number,
  keyColumn: number,
];

/** The file of a register, as it was parsed: plain values, so that it can be sent to another thread. */
export interface LicenceFile {
  readonly file: string;
  readonly sha256: string;
  /** What is in it is checked where transactions are, by the facts and places that are known there. */
  readonly value: unknown;
  /** By path with dots the line and column on which it stands, and those of its key. */
  readonly places: Readonly<Record<string, PlaceInFile>>;
}

/** Said in place of whom, what or where: the licence sets no limit. */
export const ANY = 'any';
export type Any = typeof ANY;

export interface NamedBody {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** An item as the licence describes it. */
export type LicensedItem =
  | { readonly name: string }
  | {
      readonly list: string;
      /** In the spelling of its list. */
      readonly code: string;
    };

/** How much may go in all, and how much has gone beside what `drawn` lists. */
export interface Allowance {
  readonly allowed: number;
  /** Undefined where nobody knows. */
  readonly used: number | undefined;
}

export interface Condition {
  readonly text: string;
  /** Undefined where nobody has said. */
  readonly met: 'yes' | 'no' | undefined;
  readonly by: string | undefined;
}

/** What went out under a licence in one transaction. */
export interface PastDraw {
  readonly transaction: string;
  readonly on?: string;
  readonly quantity?: number;
  readonly value?: number;
}

/** What a transaction of the same run takes of a licence; absent where nobody knows, or it sets no such limit. */
export interface BesideDraw extends Draw {
  /** As the register has it. */
  readonly number: string;
  readonly transaction: string;
  /** Where it is written: no two transactions of a run stand at one place, whatever their ids are. */
  readonly from: string;
  readonly currency?: string;
}

/** One licence of the register. What it does not say is undefined, and unknown. */
export interface RegisteredLicence {
  readonly number: string;
  /** File and line of its record. */
  readonly from: string;
  /** As it is written: eu, us, uk, or a territory. */
  readonly authority: string;
  readonly kind: string;
  readonly status: string;
  readonly holder: NamedBody | Any | undefined;
  readonly users: readonly NamedBody[] | Any | undefined;
  readonly items: readonly LicensedItem[] | Any | undefined;
  /** Codes. */
  readonly territories: readonly string[] | Any | undefined;
  readonly quantity: Allowance | Any | undefined;
  readonly value: (Allowance & { readonly currency: string }) | Any | undefined;
  readonly drawn: readonly PastDraw[];
  readonly issued: string | undefined;
  /** The first day on which it is no longer valid. */
  readonly until: string | undefined;
  /** Empty where it has none. */
  readonly conditions: readonly Condition[] | undefined;
  /** Facts that rules read of a licence, by local name, such as `agency`. */
  readonly facts: Readonly<Record<string, string>>;
}

/** Why a licence is not what a transaction needs, or not yet known to be. */
export const LICENCE_REASONS = [
  'status',
  'not-begun',
  'ended',
  'days-unknown',
  'holder',
  'user',
  'item',
  'territory',
  'quantity',
  'value',
  'condition',
  'stated',
] as const;
export type LicenceReason = (typeof LICENCE_REASONS)[number];

export interface Shortfall {
  readonly reason: LicenceReason;
  /** True where somebody could still say; false where it is known that it does not do. */
  readonly open: boolean;
  /** A clause without the full stop. */
  readonly says: string;
}

/** What a transaction takes of what a licence allows; absent where the licence sets no such limit, or nobody knows. */
export interface Draw {
  readonly quantity?: number;
  readonly value?: number;
}

/** A licence on which a transaction draws, as an answer shows it. It lifts only what its own authority asks. */
export interface DrawnLicence {
  readonly number: string;
  readonly authority: string;
  readonly kind: string;
  /** File and line of the register. */
  readonly from: string;
  readonly issued?: string;
  readonly until?: string;
  /** `yes`: granted, valid on the day, and it covers the deal; `no`: it lifts nothing; `open`: that turns on what is not known. */
  readonly holds: 'yes' | 'no' | 'open';
  readonly draws: Draw;
  /** What is left after this draw, where the licence sets a limit and all of it is known. */
  readonly left: Draw;
  readonly currency?: string;
  /** Why it does not hold; empty where it does. */
  readonly why: readonly Shortfall[];
}

/** Of a limit: what has gone, what goes in the transactions looked at, and what is left where all of it is known. */
export interface LimitStanding {
  readonly allowed: number;
  readonly used: number;
  readonly here: number;
  readonly left: number;
  /** True where more may have gone, or may go, than is known. */
  readonly atLeast: boolean;
  readonly currency?: string;
}

/** A transaction that draws on a licence. */
export interface DrawnBy {
  readonly transaction: string;
  /** File and line. */
  readonly from: string;
  readonly holds: DrawnLicence['holds'];
  readonly draws: Draw;
  readonly why: readonly Shortfall[];
}

/** A licence of the register as it stands on a day, with the transactions that draw on it. */
export interface LicenceStanding {
  readonly number: string;
  readonly authority: string;
  readonly kind: string;
  readonly status: string;
  readonly from: string;
  readonly holder?: string;
  readonly issued?: string;
  readonly until?: string;
  /** From the day on, that day among them; 0 and less where it has ended. */
  readonly daysLeft?: number;
  readonly quantity?: LimitStanding;
  readonly value?: LimitStanding;
  readonly conditions?: { readonly met: number; readonly notMet: number; readonly open: number };
  readonly drawnBy: readonly DrawnBy[];
  /** What is wrong, each a clause. */
  readonly over: readonly string[];
  /** What the register leaves open, each a word of its own. */
  readonly notSaid: readonly string[];
}

/** The register on a day ('licet/licences@1'). */
export interface LicencesPage {
  readonly schema: 'licet/licences@1';
  readonly file: string;
  readonly day: string;
  readonly licences: readonly LicenceStanding[];
  /** How many transactions were looked at; absent where none were given. */
  readonly transactions?: number;
}
