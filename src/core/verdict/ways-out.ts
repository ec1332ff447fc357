// Which reliefs of the law of the day a red finding has at all, though they do not hold by what is stated: whoever reads it
// learns what would lift it, or that nothing does.

import { compareText } from '../../model/errors.ts';
import type { Finding } from '../../model/verdict.ts';
import type { ActiveRule } from '../law/in-force.ts';
import { easingOf } from '../law/easing.ts';
import { isFinal } from '../judgement/effects.ts';

/** Only of red findings that stand. `reliefs`: those of the rulebook. */
export const withWaysOut = (finding: Finding, reliefs: Parameters<typeof easingOf>[0]): Finding => {
  const { outcome, colour, relievedBy, couldRelieve, marks, ...rest } = finding;
  if (outcome !== 'met' || colour !== 'red' || relievedBy !== undefined) return finding;
  const open = new Set(couldRelieve.map(({ rule }) => rule));
  const wouldRelieve = easingOf(reliefs, finding.rule)
    .filter((relief) => canEase(relief, finding) && !open.has(relief.rule.id))
    .map(({ rule, version }) => ({ rule: rule.id, title: version.title }))
    .sort((a, b) => compareText(a.rule, b.rule));
  return { ...rest, outcome, colour, couldRelieve, wouldRelieve, marks };
};

/** Safeguards soften a standard that is not final, and nothing of law. */
const canEase = ({ version }: ActiveRule, { kind, effect }: Finding): boolean =>
  !('mitigates' in version.then) || (kind === 'policy' && !isFinal(effect));
