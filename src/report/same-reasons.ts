// Findings that read alike: of two items or two records a rule says the same, and a person reads it once.

import type { Finding } from '../model/verdict.ts';
import { easedText, effectText } from './words.ts';

/** In the order of the first of each. */
export const sameReasons = (findings: readonly Finding[]): readonly (readonly Finding[])[] => {
  const alike = new Map<string, Finding[]>();
  for (const one of findings) {
    const key = [headOf(one), one.remedy, easedText(one)].join('\n');
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()];
};

/** 'amber law: Item on the list … – licence required'. */
export const headOf = (finding: Finding): string =>
  `${finding.colour} ${finding.kind}: ${finding.title} – ${effectText(finding)}`;
