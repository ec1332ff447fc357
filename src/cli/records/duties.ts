// The duties that follow from an answer: its findings, and what the law of duties says of the same deal.

import type { RawTransaction } from '../../data/read/raw.ts';
import { dutyLaw } from '../../core/law/duty-rules.ts';
import { Rulebooks } from '../../core/law/rulebooks.ts';
import type { RecordedDuty } from '../../model/duty.ts';
import type { Verdict } from '../../model/verdict.ts';
import { dutiesFollowing } from '../../core/verdict/duties.ts';
import { Screener, type ScreenerOptions } from '../../screener.ts';
import type { Screening } from '../screening.ts';

export type DutiesOf = (raw: RawTransaction, verdict: Verdict, until: string) => RecordedDuty[];

/** The law of duties, bound for all records of a run that are judged by it. */
export const dutyRulebooks = ({ library }: Screening['sources']): Rulebooks =>
  new Rulebooks(dutyLaw(library));

/** No waiver lifts a duty. `until`: as in dutiesFollowing; `rulebooks`: as dutyRulebooks makes them of the same sources. */
export const dutiesBy = (
  sources: Screening['sources'],
  { waivers: _, ...options }: ScreenerOptions,
  rulebooks: Rulebooks,
): DutiesOf => {
  const { library } = sources;
  if ((library.duties ?? []).length === 0) return () => [];
  const screener = new Screener({ ...sources, library: rulebooks.library }, options, rulebooks);
  return (raw, verdict, until) =>
    dutiesFollowing(
      library,
      verdict,
      screener.screenAsOf(raw, verdict.asOf).whole('standard', false).findings,
      until,
    );
};
