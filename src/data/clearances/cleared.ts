// Finds what people recorded of a match, and whether it holds: nobody's word outlives the content that it was given on, its
// day, or the second pair of eyes that the settings ask for.

import { looksLike } from '../../model/look-alikes.ts';
import type {
  Clearance,
  Clearances,
  ComparedPair,
  MatchClearance,
  StatedParty,
  VoidReason,
} from '../../model/clearance.ts';
import { listedRecordOf, partyRecordOf, writtenName } from './records.ts';

export class Cleared {
  readonly #byPair = new Map<string, Clearance[]>();
  readonly #byParty = new Map<string, Clearance[]>();
  readonly #fourEyes: boolean;

  /** `fourEyes`: a clearance that a second person has not approved is void. */
  constructor(clearances: Clearances | undefined, fourEyes: boolean) {
    this.#fourEyes = fourEyes;
    for (const clearance of clearances?.records ?? []) {
      const party = writtenName(clearance.party);
      add(this.#byPair, pairKey(party, clearance.listed), clearance);
      add(this.#byParty, party, clearance);
    }
  }

  /** Of those that were recorded of the pair the last that holds; where none does, every one, with why it is void. */
  of(
    party: StatedParty,
    listed: string,
    record: ComparedPair['record'],
    asOf: string,
  ): readonly MatchClearance[] {
    const recorded = this.#byPair.get(pairKey(writtenName(party.name), listed));
    if (!recorded) return NONE;
    const told = recorded.map((clearance) => this.#tell(clearance, party, record, asOf));
    const holding = told.findLast(({ holds }) => holds);
    return holding ? [holding] : told;
  }

  /** Why a clearance does not hold for its pair on a day; empty where it holds. */
  voidReasons(
    clearance: Clearance,
    party: StatedParty,
    record: ComparedPair['record'],
    asOf: string,
  ): readonly VoidReason[] {
    return [
      ...(clearance.partyRecord === partyRecordOf(party) ? [] : ['party-changed' as const]),
      ...(clearance.listedRecord === listedRecordOf(record) ? [] : ['listed-changed' as const]),
      ...this.lapses(clearance, asOf),
    ];
  }

  /** Why it would hold for no transaction on a day. */
  lapses(clearance: Clearance, asOf: string): readonly VoidReason[] {
    return [
      ...(asOf > clearance.expires ? ['expired' as const] : []),
      ...(this.#fourEyes && !isApproved(clearance) ? ['not-approved' as const] : []),
    ];
  }

  /** The last days of those that were recorded of a party of this name. */
  expiriesOf(name: string): readonly string[] {
    return (this.#byParty.get(writtenName(name)) ?? NO_CLEARANCES).map(({ expires }) => expires);
  }

  #tell(
    clearance: Clearance,
    party: StatedParty,
    record: ComparedPair['record'],
    asOf: string,
  ): MatchClearance {
    const { listed, reason, by, approvedBy, on, expires } = clearance;
    const reasons = this.voidReasons(clearance, party, record, asOf);
    return {
      party: clearance.party,
      listed,
      listedName: record.name,
      reason,
      by,
      ...(approvedBy !== undefined && { approvedBy }),
      on,
      expires,
      holds: reasons.length === 0,
      ...(reasons.length > 0 && { void: reasons }),
    };
  }
}

/** Whether two people stand behind it, and not one under two spellings. */
export const isApproved = ({ by, approvedBy }: Pick<Clearance, 'by' | 'approvedBy'>): boolean =>
  approvedBy !== undefined && !looksLike(by, approvedBy);

const NONE: readonly MatchClearance[] = [];
const NO_CLEARANCES: readonly Clearance[] = [];

const pairKey = (party: string, listed: string): string => `${party}\n${listed}`;

const add = (to: Map<string, Clearance[]>, key: string, clearance: Clearance): void => {
  const known = to.get(key);
  if (known) known.push(clearance);
  else to.set(key, [clearance]);
};
