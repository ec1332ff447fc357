// The one place where colours meet: standing findings and gaps → the colours of law and policy, the
// overall one, and the bounds between which the answer lies whatever the answers to what is
// unknown.

import type { PackKind } from '../../model/pack.ts';
import type { Bounds, Colour, Colours } from '../../model/verdict.ts';
import { worse } from '../../model/verdict.ts';
import type { ActiveRule } from '../law/rulebook.ts';
import { colourOf, worstColourOf } from './effects.ts';
import type { OpenGap } from './gaps.ts';
import type { Standing } from './reliefs.ts';

/** What one thing contributes: now, at best and at worst. */
interface Contribution {
  readonly kind: PackKind;
  readonly now: Colour;
  readonly best: Colour;
  readonly worst: Colour;
}

/** Everything that has a say. */
export interface Concluding {
  readonly standings: readonly Standing[];
  /**
   * About matches that no other finding rests on: one that is still open might come to rest on
   * them.
   */
  readonly unread: readonly Standing[];
  readonly gaps: readonly OpenGap[];
  /** Rules that ask nothing and were left open. */
  readonly unasked: Iterable<ActiveRule>;
}

export const conclude = ({
  standings,
  unread,
  gaps,
  unasked,
}: Concluding): Colours & { readonly bounds: Bounds } => {
  const isOpen = standings.some(({ application }) => application.outcome === 'undetermined');
  const all = [
    ...standings.flatMap((one) => ofStanding(one) ?? []),
    ...unread.flatMap((one) => ofUnread(one, isOpen) ?? []),
    ...gaps.map(ofGap),
    ...[...unasked].flatMap((one) => ofUnasked(one) ?? []),
  ];
  const worstOf = (of: (one: Contribution) => Colour, kind?: PackKind): Colour =>
    all.reduce<Colour>(
      (colour, one) => (kind === undefined || one.kind === kind ? worse(colour, of(one)) : colour),
      'green',
    );
  const [law, policy] = [worstOf(({ now }) => now, 'law'), worstOf(({ now }) => now, 'policy')];
  const [best, worst] = [worstOf((one) => one.best), worstOf((one) => one.worst)];
  const settled = all.every((one) => one.best === one.worst);
  return {
    verdict: worse(law, policy),
    law,
    policy,
    bounds: { best, worst, exact: settled || best === worst },
  };
};

/** The colour that a finding contributes; undefined where it is relieved, or is no finding. */
export const standingColour = (standing: Standing): Colour | undefined => ofStanding(standing)?.now;

const ofStanding = ({
  application: { active, outcome },
  relievedBy,
  mitigatedBy,
  open,
}: Standing): Contribution | undefined => {
  const { then } = active.version;
  if (relievedBy || !('effect' in then)) return undefined;
  const now = mitigatedBy ? 'amber' : colourOf(then.effect, then.policy, outcome);
  const worst = mitigatedBy ? 'amber' : worstColourOf(then.effect, then.policy);
  const lifted = open.some(({ softens }) => !softens);
  const softened = open.some(({ softens }) => softens);
  const best =
    outcome === 'undetermined' || lifted ? 'green' : softened && now === 'red' ? 'amber' : now;
  return { kind: active.pack.kind, now, best, worst: outcome === 'met' ? now : worst };
};

const ofUnread = (standing: Standing, isOpen: boolean): Contribution | undefined => {
  const one = ofStanding(standing);
  return one && isOpen ? { ...one, best: 'green' } : one;
};

const ofUnasked = ({ version: { then }, pack }: ActiveRule): Contribution | undefined =>
  'effect' in then
    ? {
        kind: pack.kind,
        now: 'green',
        best: 'green',
        worst: worstColourOf(then.effect, then.policy),
      }
    : undefined;

const ofGap = ({ gap, isOpen }: OpenGap): Contribution => ({
  kind: gap.kind,
  now: 'amber',
  best: isOpen ? 'green' : 'amber',
  worst: 'amber',
});
