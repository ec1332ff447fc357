// The parts of a first judgement, and what other answers leave of them.

import type { Gap } from '../../model/verdict.ts';
import { easingOf } from '../law/easing.ts';
import type { ActiveNotModelled, ActiveRule } from '../law/in-force.ts';
import type { Reached } from '../law/reach.ts';
import type { Rulebook } from '../law/rulebook.ts';
import { apply, type Application } from './applications.ts';
import type { Case } from './case.ts';
import type { OpenGap } from './gaps.ts';
import type { Standing } from './reliefs.ts';

export interface Before {
  readonly ordinary: readonly Standing[];
  /** Of rules that count findings. */
  readonly counted: readonly Standing[];
  readonly reliefs: readonly Application[];
  readonly notModelled: ReadonlyMap<ActiveNotModelled, OpenGap>;
  readonly coverage: readonly OpenGap[];
  /** The tags that a rule counts; of no other rule. */
  readonly tags: ReadonlyMap<ActiveRule, readonly string[]>;
}

/** The same with other answers, and what these reach. */
export interface Again {
  readonly of: Case;
  readonly reached: Reached;
  readonly gaps: readonly Gap[];
}

/** The reliefs that stand with other answers. */
export const reliefsWith = (
  { reliefs }: Before,
  of: Case,
  reached: Reached,
): readonly Application[] => [
  ...reliefs.filter(({ active }) => !reached.touches(active)),
  ...apply(of, reached.of(of.rulebook.reliefs)),
];

export const isEasedAnew = (
  { rule }: ActiveRule,
  { reliefs }: Rulebook,
  reached: Reached,
): boolean => easingOf(reliefs, rule.id).some((relief) => reached.touches(relief));
