// A past shipment of which something is another on a later day ('licet/look-back@1').

import type { Colours, Finding, Verdict } from './verdict.ts';

export const SINCE = ['listed', 'law', 'known', 'turned', 'ended'] as const;
/** How a finding is another: a listed party, other law, other policy by what became known, another colour, no longer. */
export type Since = (typeof SINCE)[number];

export const RECLASSIFIED = ['on-list', 'off-list', 'open'] as const;
/** 'open': what was met or not met then would have to be asked again. */
export type Reclassified = (typeof RECLASSIFIED)[number];

export interface LookedBack {
  readonly schema: 'licet/look-back@1';
  readonly transaction: Verdict['transaction'];
  /** The day of the shipment and the later day. */
  readonly day: string;
  readonly later: string;
  readonly before: Colours;
  readonly after: Colours;
  readonly moved: readonly {
    readonly since: Since;
    readonly rule: string;
    readonly title: string;
    readonly colour: Finding['colour'];
    readonly relievedBy?: string;
    readonly evidence: readonly string[];
  }[];
  /** How many findings count by the later day and did not by the day of the shipment, or are graver. */
  readonly newFindings: number;
  /** Control entries of which it is another matter on the later day whether the item meets them. */
  readonly reclassified: readonly {
    readonly item: string;
    readonly list: string;
    readonly code: string;
    readonly now: Reclassified;
  }[];
  /** What could be looked at by the law and evidence of the day of the shipment, or was no matter then, and cannot by the later day. */
  readonly gaps: readonly string[];
  /** What could not be looked at by the day of the shipment, and can by the later one. */
  readonly gapsGone: readonly string[];
}
