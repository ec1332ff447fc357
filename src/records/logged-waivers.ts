// What a line of the log keeps of the waivers of an answer: all that speak of it, where the gate rests on one.

import type { LoggedWaivers } from '../model/record-log.ts';
import type { Verdict } from '../model/verdict.ts';
import type { TransactionWaiver } from '../model/waiver.ts';

/** Those on which its gate rested and that hold no longer on a later day. */
export const endedBy = ({ waivers = [] }: Verdict, day: string): readonly TransactionWaiver[] =>
  waivers.filter(({ waived, expires }) => waived > 0 && expires < day);

export const loggedWaivers = ({ gate, waivers }: Verdict): LoggedWaivers =>
  gate && waivers ? { gate, waivers } : {};
