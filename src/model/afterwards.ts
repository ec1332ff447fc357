// Whether something was recorded after the date of the deal: of a shipment that went years ago a decision to proceed is a look
// back, and no gate. A file may state the day of its quotation instead, so that nothing here says that anything went.

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
  return day !== undefined && isOver(day, on) ? day : undefined;
};

/** Whether a day, a month or a year lies behind the day `on`. */
export const isOver = (day: string, on: string): boolean => on.slice(0, day.length) > day;
