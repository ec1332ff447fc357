// Facts × rules → applications: which rules are met or undetermined for which subjects, and why.
// Rules that are not met leave no application: they are what "no reason found" rests on.

import { askedOf } from '../logic/asked.ts';
import type { Env, Result } from '../logic/evaluate.ts';
import { missingOf } from '../logic/explain.ts';
import { isNo } from '../logic/decided.ts';
import type { Group } from '../law/narrow.ts';
import type { Environments, Bindings } from '../facts/environments.ts';
import type { ActiveRule } from '../law/rulebook.ts';

export interface Application {
  readonly active: ActiveRule;
  readonly bindings: Bindings;
  readonly result: Result;
  readonly outcome: 'met' | 'undetermined';
  /** Of an undetermined rule: the facts that would decide it. */
  readonly missing: readonly string[];
}

export const apply = (
  groups: readonly Group<ActiveRule>[],
  environments: Environments,
  extra?: Env['scopes'],
): Application[] => {
  const applications: Application[] = [];
  for (const { subjects, rules } of groups) {
    for (const bindings of environments.for(subjects)) {
      const env = extra
        ? { ...bindings.env, scopes: { ...bindings.env.scopes, ...extra } }
        : bindings.env;
      for (const active of rules.open(env)) {
        if (isNo(active.condition, env)) continue;
        const result = askedOf(active.condition, active.askedWhen, env);
        if (!result) continue;
        const met = result.truth === 'yes';
        applications.push({
          active,
          bindings,
          result,
          outcome: met ? 'met' : 'undetermined',
          missing: met ? [] : missingOf(result),
        });
      }
    }
  }
  return applications;
};
