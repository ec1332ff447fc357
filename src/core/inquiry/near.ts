// Rules that one answer would turn: those undetermined, and those that fail on a single leaf.

import { worstColourOf } from '../judgement/effects.ts';
import type { Environments } from '../facts/environments.ts';
import type { Bound } from '../logic/bind.ts';
import type { Env, Result } from '../logic/evaluate.ts';
import { evaluate } from '../logic/evaluate.ts';
import { shutCount } from '../logic/gates.ts';
import type { Colour } from '../../model/verdict.ts';
import type { ActiveRule, Rulebook } from '../law/rulebook.ts';

export interface NearMiss {
  readonly result: Result;
  readonly colour: Colour;
}

export const nearMisses = (rulebook: Rulebook, environments: Environments): NearMiss[] => {
  const near: NearMiss[] = [];
  for (const { subjects, rules } of rulebook.rules) {
    for (const { env } of environments.for(subjects)) {
      for (const active of rules.all) {
        if (shutCount(active.gates, env) > 1) continue;
        const result = singleFailure(active.condition, env);
        if (result) near.push({ result, colour: colourIfMet(active) });
      }
    }
  }
  return near;
};

const colourIfMet = ({ version }: ActiveRule): Colour =>
  'effect' in version.then ? worstColourOf(version.then.effect, version.then.policy) : 'green';

/** The failing part of a conjunction all of whose other parts hold; undefined where more than one part stands in the way. */
const singleFailure = (node: Bound, env: Env): Result | undefined => {
  if (node.kind !== 'all') {
    const result = evaluate(node, env);
    return result.truth === 'yes' ? undefined : result;
  }
  let failing: Result | undefined;
  for (const part of node.of) {
    const result = evaluate(part, env);
    if (result.truth === 'yes') continue;
    if (failing) return undefined;
    failing = result;
  }
  return failing;
};
