// What could not be looked at. A gap holds the verdict at amber or worse.

import type { Gap } from '../../model/verdict.ts';
import type { Environments } from '../facts/environments.ts';
import { evaluate } from '../logic/evaluate.ts';
import { isNo } from '../logic/decided.ts';
import { missingOf } from '../logic/explain.ts';
import type { Standing } from '../judgement/relieve.ts';
import type { Rulebook } from '../law/rulebook.ts';

/** A provision outside the packs that touches, or could touch, the transaction. */
export interface OpenGap {
  readonly pack: string;
  readonly what: string;
  readonly missing: readonly string[];
  readonly gap: Gap;
}

export const notModelledGaps = (rulebook: Rulebook, environments: Environments): OpenGap[] => {
  const gaps = new Map<string, OpenGap>();
  for (const { subjects, rules } of rulebook.notModelled) {
    for (const { env } of environments.for(subjects))
      for (const entry of rules.open(env)) {
        if (isNo(entry.condition, env)) continue;
        const result = evaluate(entry.condition, env);
        const missing = missingOf(result).filter((fact) => !fact.startsWith('$'));
        const key = `${entry.pack.id}: ${entry.what}`;
        const known = gaps.get(key);
        gaps.set(key, {
          pack: entry.pack.id,
          what: entry.what,
          missing: [...new Set([...(known?.missing ?? []), ...missing])].sort(),
          gap: {
            what: `${entry.pack.id}: ${entry.what}`,
            why:
              result.truth === 'yes' || known?.missing.length === 0
                ? entry.why
                : `It may apply. ${entry.why}`,
            remedy: 'Check this provision by hand.',
          },
        });
      }
  }
  return [...gaps.values()];
};

/** Names what a declared code that no entry of the packs explains would have decided; no question asks for it. */
export const isCode = (name: string): boolean => name.includes(' code ');

/** Packs that do not reach the day and could speak to the transaction. */
export const coverageGapsOf = (rulebook: Rulebook, environments: Environments): Gap[] => {
  const gaps = new Set<Gap>();
  for (const { subjects, rules } of rulebook.gaps)
    for (const { env } of environments.for(subjects))
      for (const { gap, condition } of rules.open(env))
        if (evaluate(condition, env).truth !== 'no') gaps.add(gap);
  return [...gaps];
};

/** Parameters without a value on the day, and codes that no entry explains, that left a standing finding undetermined. */
export const parameterGaps = (standings: readonly Standing[], asOf: string): Gap[] => {
  const names = new Map<string, Set<string>>();
  for (const { application, relievedBy } of standings) {
    if (relievedBy || application.outcome !== 'undetermined') continue;
    for (const fact of application.missing) {
      if (!fact.startsWith('$')) continue;
      names.set(fact, (names.get(fact) ?? new Set()).add(application.active.rule.id));
    }
  }
  return [...names].map(([name, rules]) => {
    const why = `${[...rules].sort().join(', ')} cannot be decided without it.`;
    if (isCode(name))
      return {
        what: `The packs do not model what follows from the ${name.slice(1)}`,
        why,
        remedy: 'Check by hand what the entry asks for.',
      };
    return {
      what: `${name} has no value on ${asOf}`,
      why,
      remedy: 'Add the value for that day to data/parameters, or check the provision by hand.',
    };
  });
};
