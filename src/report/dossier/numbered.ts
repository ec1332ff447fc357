// The numbers by which first pages point to findings of annex A.

import type { Finding, Verdict } from '../../model/verdict.ts';
import { standing } from '../standing.ts';

export interface Numbered {
  readonly finding: Finding;
  readonly number: string;
}

/** Met first, then lifted, as the annex has them. */
export const numbered = ({ findings }: Verdict): Readonly<Record<'met' | 'lifted', Numbered[]>> => {
  const { met, lifted } = standing(findings);
  const number = (index: number): string => `A${index + 1}`;
  return {
    met: met.map((finding, index) => ({ finding, number: number(index) })),
    lifted: lifted.map((finding, index) => ({ finding, number: number(met.length + index) })),
  };
};
