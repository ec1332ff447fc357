// Rules that one answer would turn: those that fail, or are left open, on a single part of their
// condition.

import type { Colour } from '../../model/verdict.ts';
import { worstColourOf } from '../judgement/effects.ts';
import type { Case } from '../judgement/case.ts';
import type { Bound } from '../logic/bind.ts';
import type { Result } from '../logic/evaluate.ts';
import { evaluate } from '../logic/evaluate.ts';
import type { ActiveRule } from '../law/in-force.ts';

export interface NearMiss {
  readonly result: Result;
  /** What the rule would make of the verdict. */
  readonly colour: Colour;
}

/** `worth`: colours that are not worth looking for are passed over. */
export const nearMisses = (of: Case, worth: (colour: Colour) => boolean): NearMiss[] => {
  const near: NearMiss[] = [];
  for (const group of of.rulebook.rules) {
    const apt = group.all.filter((active) => worth(colourIfMet(active)));
    if (apt.length === 0) continue;
    for (const sight of of.sights(group.subjects)) {
      for (const active of apt) {
        const { parts } = active.condition;
        let failing: Bound | undefined;
        let more = false;
        for (const part of parts) {
          if (sight.truthOfPart(part) === 'yes') continue;
          if (failing) {
            more = true;
            break;
          }
          failing = part.bound;
        }
        if (failing && !more)
          near.push({ result: evaluate(failing, sight.env), colour: colourIfMet(active) });
      }
    }
  }
  return near;
};

const colourIfMet = ({ version }: ActiveRule): Colour =>
  'effect' in version.then ? worstColourOf(version.then.effect, version.then.policy) : 'green';
