// A person's recorded decision that a gate lets a transaction pass for a time although a finding stands. It changes no colour
// of an answer and takes no finding out of it; nothing here decides whether it holds.

/**
 * The worst state of a finding for which it was granted, the mildest first: `open`, only as long as nobody decided it;
 * `amber`, that too, and a finding that is amber; `red`, whatever it is.
 */
export const COVERS = ['open', 'amber', 'red'] as const;
export type Covers = (typeof COVERS)[number];

export interface Waiver {
  readonly rule: string;
  /** The id of a transaction, or a pattern in which * stands for any letters. */
  readonly transaction: string;
  /** Whom or what the finding is about, as an answer names it; absent: whoever and whatever. */
  readonly subject?: string;
  readonly covers: Covers;
  readonly reason: string;
  readonly owner: string;
  readonly approver: string;
  /** The first and the last day on which it holds. */
  readonly from: string;
  readonly expires: string;
  readonly ticket: string;
}

/** A file of them, in its order. */
export interface WaiverFile {
  readonly file: string;
  readonly sha256: string;
  readonly records: readonly (Waiver & { readonly line: number })[];
}

export const WAIVER_LAPSES = [
  'expired',
  'not-yet',
  'no-finding',
  'prohibited',
  'worse',
  'ambiguous',
] as const;
/**
 * Why it lifts nothing: its days are over, or have not come; the rule lifts and finds nothing, or it
 * prohibits; what stands is worse than what it was granted for; several are called as its subject is.
 */
export type WaiverLapse = (typeof WAIVER_LAPSES)[number];

/** In a clause. */
export const lapseText = (lapse: WaiverLapse, waiver: Waiver): string => LAPSES[lapse](waiver);

const LAPSES: Readonly<Record<WaiverLapse, (waiver: Waiver) => string>> = {
  expired: ({ expires }) => `its last day was ${expires}`,
  'not-yet': ({ from }) => `its first day is ${from}`,
  'no-finding': () => 'the rule lifts findings of others and has none of its own',
  prohibited: () => 'the rule prohibits, and no waiver makes that lawful',
  ambiguous: ({ subject }) => `several parties or items are called '${subject}'`,
  worse: ({ covers }) => `what stands is worse than ${covers}, for which it was granted`,
};

/** So many years lie between its first and its last day at the most. */
export const MOST_YEARS = 2;

/** So many days before its last one somebody is told that it ends. */
export const WARNED_DAYS = 30;

/** A waiver on a day, with why it would lift nothing of any transaction. */
export interface HeldWaiver {
  readonly waiver: Waiver;
  readonly lapses: readonly WaiverLapse[];
}

/** A waiver that speaks of findings of one transaction. */
export interface TransactionWaiver extends Waiver {
  /** Findings of its rule that stand. */
  readonly findings: number;
  /** Of those the ones that it takes from the gate. */
  readonly waived: number;
  /** Why it takes not all of them; absent where it does. */
  readonly void?: readonly WaiverLapse[];
}

/** What a waived finding says of its waiver. */
export type FindingWaiver = Pick<Waiver, 'owner' | 'approver' | 'expires' | 'ticket' | 'reason'>;

/** A transaction of which a waiver speaks. */
export interface WaiverUse {
  readonly transaction: string;
  /** File and line. */
  readonly from: string;
  readonly findings: number;
  readonly waived: number;
  readonly void?: readonly WaiverLapse[];
}

/** A waiver of the file as it stands on a day, with the transactions of which it speaks. */
export interface WaiverStanding extends Waiver {
  /** File and line of its record. */
  readonly record: string;
  /** From the day on to the last day on which it holds; negative where that is over. */
  readonly daysLeft: number;
  /** Why it lifts nothing at all; empty where it may. */
  readonly lapses: readonly WaiverLapse[];
  readonly usedBy: readonly WaiverUse[];
  /** Of the transactions looked at some could be meant, and it speaks of a finding of none. */
  readonly unused?: true;
}

/** The file on a day ('licet/waivers@1'). */
export interface WaiversPage {
  readonly schema: 'licet/waivers@1';
  readonly file: string;
  readonly day: string;
  readonly waivers: readonly WaiverStanding[];
  /** How many transactions were looked at; absent where none were given. */
  readonly transactions?: number;
}
