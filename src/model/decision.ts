// What a person decided on a screening. It says who answers for it and why; it changes no verdict.

export const DECISION_OUTCOMES = ['proceed', 'hold', 'refuse', 'apply'] as const;
/** `apply`: for a licence, before anything else. */
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

export interface DossierDecision {
  readonly outcome: DecisionOutcome;
  readonly by: string;
  readonly reason: string;
  /** The day of the decision. */
  readonly on: string;
  /** The day of the deal, where the decision was recorded after it. */
  readonly afterDeal?: string;
  /** The second person, where one has signed. */
  readonly countersign?: { readonly by: string; readonly on: string };
}
