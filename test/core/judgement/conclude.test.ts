// Where colours meet: what each finding and gap contributes now, at best and at worst, by hand from the table of effects.

import { describe, expect, it } from 'vitest';
import type { Application } from '../../../src/core/judgement/applications.ts';
import { conclude, standingColour, type Concluding } from '../../../src/core/judgement/conclude.ts';
import type { OpenGap } from '../../../src/core/judgement/gaps.ts';
import type { Standing } from '../../../src/core/judgement/reliefs.ts';
import type { ActiveRule } from '../../../src/core/law/in-force.ts';
import type { PackKind } from '../../../src/model/pack.ts';
import type { Effect, LicensingPolicy } from '../../../src/model/rule.ts';

interface Said {
  readonly kind?: PackKind;
  readonly unasked?: true;
  readonly policy?: LicensingPolicy;
}

const active = (effect: Effect | undefined, { kind = 'law', unasked, policy }: Said): ActiveRule =>
  ({
    version: { then: effect ? { effect, ...(policy && { policy }) } : { relieves: ['p/other'] } },
    pack: { kind, ...(unasked && { unasked }) },
  }) as unknown as ActiveRule;

const standing = (
  effect: Effect | undefined,
  outcome: Application['outcome'],
  said: Said & Partial<Omit<Standing, 'application'>> = {},
): Standing => ({
  application: { active: active(effect, said), outcome } as Application,
  open: [],
  ...said,
});
const some = {} as Application;
const lifts = { application: some, softens: false };
const softens = { application: some, softens: true };

const gap = (said: Partial<OpenGap> & { kind?: PackKind; closedBy?: 'lists' } = {}): OpenGap => {
  const { kind = 'law', closedBy, ...rest } = said;
  const told = { kind, what: '', why: '', remedy: '', ...(closedBy && { closedBy }) };
  return { gap: told, isOpen: true, asks: [], ...rest };
};

const concluded = (of: Partial<Concluding>) =>
  conclude({ standings: [], unread: [], gaps: [], unasked: [], ...of });
const bounds = (one: Standing) => {
  const { verdict, bounds: between } = concluded({ standings: [one] });
  return [verdict, between.best, between.worst, between.exact];
};

describe('a finding alone', () => {
  it.each<[string, Standing, string, string, string, boolean]>([
    ['a prohibition that is met', standing('prohibited', 'met'), 'red', 'red', 'red', true],
    ['one that is open', standing('prohibited', 'undetermined'), 'amber', 'green', 'red', false],
    ['a licence', standing('licence-required', 'met'), 'amber', 'amber', 'amber', true],
    ['an open one', standing('licence-required', 'undetermined'), 'amber', 'green', 'amber', false],
    [
      'a licence that would be denied',
      standing('licence-required', 'met', { policy: 'denial' }),
      'red',
      'red',
      'red',
      true,
    ],
    [
      'a prohibition that is lifted',
      standing('prohibited', 'met', { relievedBy: some }),
      'green',
      'green',
      'green',
      true,
    ],
    [
      'a refusal that is softened',
      standing('refuse', 'met', { mitigatedBy: some }),
      'amber',
      'amber',
      'amber',
      true,
    ],
    [
      'an open refusal that is softened',
      standing('refuse', 'undetermined', { mitigatedBy: some }),
      'amber',
      'green',
      'amber',
      false,
    ],
    [
      'a prohibition that may be lifted',
      standing('prohibited', 'met', { open: [lifts] }),
      'red',
      'green',
      'red',
      false,
    ],
    [
      'a refusal that may be softened',
      standing('refuse', 'met', { open: [softens] }),
      'red',
      'amber',
      'red',
      false,
    ],
    [
      'an amber that may be softened stays amber',
      standing('care', 'met', { open: [softens] }),
      'amber',
      'amber',
      'amber',
      true,
    ],
    [
      'one that may be lifted or softened',
      standing('refuse', 'met', { open: [softens, lifts] }),
      'red',
      'green',
      'red',
      false,
    ],
    ['a relief, which is no finding', standing(undefined, 'met'), 'green', 'green', 'green', true],
  ])('%s', (_, one, now, best, worst, exact) => {
    expect(bounds(one)).toEqual([now, best, worst, exact]);
  });

  it('contributes no colour where it is lifted or is none', () => {
    expect(standingColour(standing('prohibited', 'met', { relievedBy: some }))).toBeUndefined();
    expect(standingColour(standing(undefined, 'met'))).toBeUndefined();
    expect(standingColour(standing('prohibited', 'met'))).toBe('red');
  });
});

describe('several', () => {
  it('are as bad as the worst of them, law and policy each by itself', () => {
    const { verdict, law, policy } = concluded({
      standings: [standing('care', 'met', { kind: 'policy' }), standing('prohibited', 'met')],
    });
    expect({ verdict, law, policy }).toEqual({ verdict: 'red', law: 'red', policy: 'amber' });
  });

  it('are green where there is nothing', () => {
    expect(concluded({})).toEqual({
      verdict: 'green',
      law: 'green',
      policy: 'green',
      bounds: { best: 'green', worst: 'green', exact: true },
      renewed: { verdict: 'green', law: 'green', policy: 'green' },
    });
  });

  it('have exact bounds where an open one cannot make them worse or better', () => {
    const { bounds: between } = concluded({
      standings: [standing('prohibited', 'met'), standing('prohibited', 'undetermined')],
    });
    expect(between).toEqual({ best: 'red', worst: 'red', exact: true });
  });
});

describe('a gap', () => {
  it('holds the colour of its kind at amber, and at best is closed where answers close it', () => {
    const open = concluded({ gaps: [gap()] });
    expect([open.law, open.policy]).toEqual(['amber', 'green']);
    expect(open.bounds).toEqual({ best: 'green', worst: 'amber', exact: false });
    const closed = concluded({ gaps: [gap({ kind: 'policy', isOpen: false })] });
    expect([closed.law, closed.policy]).toEqual(['green', 'amber']);
    expect(closed.bounds).toEqual({ best: 'amber', worst: 'amber', exact: true });
  });

  it('that newer lists close counts now and no longer once they are renewed', () => {
    const { law, renewed } = concluded({ gaps: [gap({ closedBy: 'lists', isOpen: false })] });
    expect([law, renewed.law]).toEqual(['amber', 'green']);
  });

  it.each([
    ['about which nobody wants to be asked', { isUnasked: true, isOpen: true }, 'green'],
    ['of which nobody can be asked', { isUnasked: true, isOpen: false }, 'amber'],
    ['about which somebody is asked', { isUnasked: false, isOpen: true }, 'amber'],
  ] as const)('%s', (_, said, renewed) => {
    const { law, renewed: later } = concluded({ gaps: [gap(said)] });
    expect([law, later.law]).toEqual(['amber', renewed]);
  });
});

describe('what nobody wants to be asked about', () => {
  it.each([
    ['undetermined', true, 'amber', 'green'],
    ['met', true, 'red', 'red'],
    ['undetermined', undefined, 'amber', 'amber'],
  ] as const)('a finding that is %s (unasked: %s)', (outcome, unasked, now, renewed) => {
    const one = standing('prohibited', outcome, unasked ? { unasked } : {});
    const { law, renewed: later } = concluded({ standings: [one] });
    expect([law, later.law]).toEqual([now, renewed]);
  });

  it('a rule that asks nothing and was left open changes nothing now, and the worst that may come', () => {
    const { verdict, bounds: between } = concluded({
      unasked: [active('prohibited', {}), active(undefined, {})],
    });
    expect(verdict).toBe('green');
    expect(between).toEqual({ best: 'green', worst: 'red', exact: false });
  });
});

describe('about a match on which no other finding rests', () => {
  const unread = [standing('prohibited', 'met')];

  it('it may be gone at best where an open finding may come to rest on it', () => {
    const { verdict, bounds: between } = concluded({
      unread,
      standings: [standing('care', 'undetermined')],
    });
    expect(verdict).toBe('red');
    expect(between).toEqual({ best: 'green', worst: 'red', exact: false });
  });

  it('it stands where all others are decided', () => {
    const { bounds: between } = concluded({ unread, standings: [standing('care', 'met')] });
    expect(between).toEqual({ best: 'red', worst: 'red', exact: true });
  });
});
