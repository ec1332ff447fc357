// Whether something was recorded after the day of the deal: of a shipment that went years ago a decision to proceed is a look
// back, and no gate.

import type { Verdict } from './verdict.ts';

/** The day of the deal as it is stated, a month or a year where no more is; undefined where nothing is. */
export const dayOfDeal = ({ deal = [] }: Pick<Verdict, 'deal'>): string | undefined =>
  deal
    .find(({ part }) => part === 'transaction')
    ?.facts.find(({ fact, value }) => fact === 'date' && /^\d{4}(?:-\d\d){0,2}$/.test(value))
    ?.value;

/** The day of the deal where `on` lies behind it, past the end of its month or year where no more is stated. */
export const dealBefore = (verdict: Pick<Verdict, 'deal'>, on: string): string | undefined => {
  const day = dayOfDeal(verdict);
  return day !== undefined && on.slice(0, day.length) > day ? day : undefined;
};
