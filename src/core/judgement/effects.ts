// The one table that turns effects into colours. A rule states an effect, never a colour.

import type { Effect, LicensingPolicy } from '../../model/rule.ts';
import type { Colour } from '../../model/verdict.ts';

interface Row {
  readonly met: Colour;
  readonly undetermined: Colour;
}

const RED: Row = { met: 'red', undetermined: 'amber' };
const AMBER: Row = { met: 'amber', undetermined: 'amber' };

const TABLE: Readonly<Record<Effect, Row>> = {
  prohibited: RED,
  'licence-required': AMBER,
  'notify-authority': AMBER,
  refuse: RED,
  hold: RED,
  care: AMBER,
  inquire: AMBER,
  notice: AMBER,
};

/** A licence that policy will refuse is no way out. */
const rowOf = (effect: Effect, policy: LicensingPolicy | undefined): Row =>
  effect === 'licence-required' && (policy === 'denial' || policy === 'presumption-of-denial')
    ? RED
    : TABLE[effect];

export const colourOf = (
  effect: Effect,
  policy: LicensingPolicy | undefined,
  outcome: 'met' | 'undetermined',
): Colour => rowOf(effect, policy)[outcome];

/** The worst colour that an undetermined rule could still turn to. */
export const worstColourOf = (effect: Effect, policy: LicensingPolicy | undefined): Colour =>
  rowOf(effect, policy).met;

/** Nothing cures a refusal: no safeguard softens it. */
export const isFinal = (effect: Effect): boolean => effect === 'refuse';
