// What waivers were good for in a run: of which transactions each spoke, and which of them nobody needed.

import type { TransactionWaiver, WaiverLapse } from '../../model/waiver.ts';
import { isPattern } from './pattern.ts';
import type { RecordedWaiver, Waivers } from './waivers.ts';

/** What a waiver did in the transactions of a run. */
export interface Uses {
  /** Transactions that it names. */
  readonly named: number;
  /** Those in which it takes every finding of which it speaks, and those in which it does not. */
  readonly holding: number;
  readonly void: number;
  /** The first of the latter, and why. */
  readonly firstVoid?: { readonly transaction: string; readonly why: readonly WaiverLapse[] };
}

/** A waiver of the file, and what an answer says of it. */
export interface Spoken {
  readonly waiver: RecordedWaiver;
  readonly spoken: TransactionWaiver;
}

const NO_USES: Uses = { named: 0, holding: 0, void: 0 };

export class WaiverUses {
  readonly #waivers: Waivers;
  readonly #uses = new Map<RecordedWaiver, Uses>();
  #seen = 0;

  constructor(waivers: Waivers) {
    this.#waivers = waivers;
  }

  /** `told`: what the answer on the transaction says of waivers; those of the file that say it are given back. */
  see(id: string, told: readonly TransactionWaiver[]): readonly Spoken[] {
    this.#seen += 1;
    return this.#waivers.of(id).flatMap((one): Spoken[] => {
      const before = this.#uses.get(one) ?? NO_USES;
      const spoken = told.find((other) => isSame(one, other));
      const why = spoken?.void;
      this.#uses.set(one, {
        ...before,
        named: before.named + 1,
        holding: before.holding + (spoken && why === undefined ? 1 : 0),
        void: before.void + (why === undefined ? 0 : 1),
        ...(why !== undefined &&
          before.firstVoid === undefined && { firstVoid: { transaction: id, why } }),
      });
      return spoken ? [{ waiver: one, spoken }] : [];
    });
  }

  of(waiver: RecordedWaiver): Uses {
    return this.#uses.get(waiver) ?? NO_USES;
  }

  /**
   * Whether the run saw what it could be for, and had no use for it. A waiver for the id of a transaction that was not looked at is
   * for another run; so is a pattern that does not fit the only one.
   */
  isUnused(one: RecordedWaiver): boolean {
    const { named, holding, void: lifting } = this.of(one);
    if (holding + lifting > 0) return false;
    return named > 0 || (isPattern(one.waiver.transaction) && this.#seen > 1);
  }
}

const KEYS = [
  'rule',
  'transaction',
  'subject',
  'covers',
  'reason',
  'owner',
  'approver',
  'from',
  'expires',
  'ticket',
] as const;

/** An answer of another thread has another object of the same waiver. */
const isSame = ({ waiver }: RecordedWaiver, told: TransactionWaiver): boolean =>
  KEYS.every((key) => waiver[key] === told[key]);
