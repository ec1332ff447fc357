// The one table that turns effects into colours. A rule states an effect, never a colour.

import type { Effect, LicensingPolicy } from '../../model/rule.ts';
import type { Colour } from '../../model/verdict.ts';

interface Row {
  readonly met: Colour;
  readonly undetermined: Colour;
}

const TABLE: Readonly<Record<Effect, Row>> = {
  prohibited: { met: 'red', undetermined: 'amber' },
  'licence-required': { met: 'amber', undetermined: 'amber' },
  'notify-authority': { met: 'amber', undetermined: 'amber' },
  refuse: { met: 'red', undetermined: 'amber' },
  hold: { met: 'red', undetermined: 'amber' },
  care: { met: 'amber', undetermined: 'amber' },
  inquire: { met: 'amber', undetermined: 'amber' },
  notice: { met: 'amber', undetermined: 'amber' },
};

/** A licence that policy will refuse is no way out. */
const REFUSED: Row = { met: 'red', undetermined: 'amber' };

const rowOf = (effect: Effect, policy: LicensingPolicy | undefined): Row =>
  effect === 'licence-required' && (policy === 'denial' || policy === 'presumption-of-denial')
    ? REFUSED
    : TABLE[effect];

export const colourOf = (
  effect: Effect,
  policy: LicensingPolicy | undefined,
  outcome: 'met' | 'undetermined',
): Colour => rowOf(effect, policy)[outcome];

/** The worst colour that an undetermined rule could still turn to. */
export const worstColourOf = (effect: Effect, policy: LicensingPolicy | undefined): Colour =>
  rowOf(effect, policy).met;
