// What stands where in every page and record: reasons that were found, findings that something lifted, and what is neither
// found nor excluded. What is undetermined is an accusation of nobody, and is told apart from what was found.

import type { Finding } from '../model/verdict.ts';
import { easedText, turnsOnText } from './words.ts';

/** Questions that stand before an annex: the answers to these may settle the rest. */
export const FIRST_QUESTIONS = 7;

export interface Standing<F extends Finding = Finding> {
  readonly met: readonly F[];
  readonly lifted: readonly F[];
  readonly open: readonly F[];
}

/** Found, and lifted by nothing: there is something to do. */
export const isMet = ({ outcome, relievedBy }: Finding): boolean =>
  outcome === 'met' && relievedBy === undefined;

export const standing = <F extends Finding>(findings: readonly F[]): Standing<F> => {
  const stand = findings.filter(({ relievedBy }) => relievedBy === undefined);
  return {
    lifted: findings.filter(({ relievedBy }) => relievedBy !== undefined),
    met: stand.filter(isMet),
    open: stand.filter(({ outcome }) => outcome === 'undetermined'),
  };
};

/** Undetermined findings that turn on the same, about the same, with the same effect: a person reads them once. */
export const openAlike = (open: readonly Finding[]): readonly (readonly Finding[])[] => {
  const alike = new Map<string, Finding[]>();
  for (const one of open) {
    const { kind, subject, effect, licensingPolicy = '' } = one;
    const key = [kind, subject, turnsOnText(one), effect, licensingPolicy, easedText(one)].join(
      '\n',
    );
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()];
};
