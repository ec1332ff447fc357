// What is not decided, told once of all subjects: under which rules it stands, and what it turns on of each.

import type { Citation } from '../../model/citation.ts';
import type { Finding } from '../../model/verdict.ts';
import { openAlike } from '../standing.ts';
import { turnsOnText } from '../words.ts';

export interface OpenTold {
  /** The first of them: kind, possible effect and waiver are of all. */
  readonly finding: Finding;
  readonly citations: readonly Citation[];
  readonly rules: readonly string[];
  readonly by: readonly { readonly turnsOn: string; readonly subjects: readonly string[] }[];
}

/** In the order of the first of each. */
export const openTold = (open: readonly Finding[]): readonly OpenTold[] => {
  const told = new Map<string, OpenBy>();
  for (const alike of openAlike(open)) {
    const [finding] = alike as [Finding, ...Finding[]];
    const rules = alike.map(({ rule }) => rule);
    const citations = alike.flatMap((one) => one.citations);
    const { kind, effect, licensingPolicy, waived } = finding;
    const key = JSON.stringify([kind, effect, licensingPolicy, waived, rules, citations]);
    const known = told.get(key) ?? { finding, citations, rules, by: new Map() };
    told.set(key, known);
    const turnsOn = turnsOnText(finding);
    const subjects = known.by.get(turnsOn);
    if (subjects) subjects.push(finding.subject);
    else known.by.set(turnsOn, [finding.subject]);
  }
  return [...told.values()].map(({ by, ...one }) => ({
    ...one,
    by: [...by].map(([turnsOn, subjects]) => ({ turnsOn, subjects })),
  }));
};

interface OpenBy extends Omit<OpenTold, 'by'> {
  readonly by: Map<string, string[]>;
}
