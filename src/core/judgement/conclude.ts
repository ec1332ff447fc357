// The one place where colours meet: standing findings and gaps → the colours of law and policy, the
// overall one, and the bounds between which the answer lies whatever the answers to what is
// unknown.

import type { PackKind } from '../../model/pack.ts';
import type { Bounds, Colour, Colours } from '../../model/verdict.ts';
import { worse } from '../../model/verdict.ts';
import type { ActiveRule } from '../law/in-force.ts';
import { colourOf, worstColourOf } from './effects.ts';
import type { OpenGap } from './gaps.ts';
import type { Standing } from './reliefs.ts';

/** What one thing contributes: now, at best and at worst. */
export interface Contribution {
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

export interface Concluded extends Colours {
  readonly bounds: Bounds;
  /**
   * The same once the lists are renewed, and but for what nobody wants to be asked about: what is
   * asked does not wait for that.
   */
  readonly renewed: Colours;
}

export const conclude = ({ standings, unread, gaps, unasked }: Concluding): Concluded => {
  const isOpen = standings.some(({ application }) => application.outcome === 'undetermined');
  const all: Contribution[] = gaps.filter((gap) => !awaitsNoAnswer(gap)).map(ofGap);
  const add = (one: Contribution | undefined): void => {
    if (one) all.push(one);
  };
  for (const one of standings) if (!isUnasked(one)) add(ofStanding(one));
  for (const one of unread) if (!isUnasked(one)) add(ofUnread(one, isOpen));
  for (const one of unasked) add(ofUnasked(one));
  const sum: Sum = { law: 'green', policy: 'green', best: 'green', worst: 'green', settled: true };
  for (const one of all) join(sum, one);
  const renewed = coloursOf(sum);
  for (const gap of gaps) if (awaitsNoAnswer(gap)) join(sum, ofGap(gap));
  for (const one of standings) if (isUnasked(one)) joinSome(sum, ofStanding(one));
  for (const one of unread) if (isUnasked(one)) joinSome(sum, ofUnread(one, isOpen));
  const { best, worst, settled } = sum;
  return {
    ...coloursOf(sum),
    bounds: { best, worst, exact: settled || best === worst },
    renewed,
  };
};

/** A gap that newer or whole lists close, or that nobody wants to be asked about. */
export const awaitsNoAnswer = ({ gap, isUnasked: unasked, isOpen }: OpenGap): boolean =>
  gap.closedBy === 'lists' || (unasked === true && isOpen);

/** Not decided, of a pack that nobody wants to be asked about. */
export const isUnasked = ({ application: { active, outcome } }: Standing): boolean =>
  active.pack.unasked === true && outcome === 'undetermined';

interface Sum {
  law: Colour;
  policy: Colour;
  best: Colour;
  worst: Colour;
  settled: boolean;
}

const join = (sum: Sum, { kind, now, best, worst }: Contribution): void => {
  sum[kind] = worse(sum[kind], now);
  sum.best = worse(sum.best, best);
  sum.worst = worse(sum.worst, worst);
  sum.settled &&= best === worst;
};

const joinSome = (sum: Sum, one: Contribution | undefined): void => {
  if (one) join(sum, one);
};

const coloursOf = ({ law, policy }: Sum): Colours => ({ verdict: worse(law, policy), law, policy });

/** The colour that a finding contributes; undefined where it is relieved, or is no finding. */
export const standingColour = (standing: Standing): Colour | undefined => ofStanding(standing)?.now;

/** Undefined where it is relieved, or is no finding. */
export const contributionOf = (standing: Standing): Contribution | undefined =>
  ofStanding(standing);

export const contributionOfGap = (gap: OpenGap): Contribution => ofGap(gap);

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
