// A past shipment by its own day and a later one: only what differs is told, under the right word.

import { describe, expect, test } from 'vitest';
import type { Finding, Gap, Verdict } from '../../src/model/verdict.ts';
import { byGravity, lookBackText, lookedBack } from '../../src/report/look-back.ts';
import { LOOK, finding, undetermined, verdict } from './verdict.ts';

const DAY = '2019-05-14';
const LATER = '2026-11-28';

const gap = (what: string, kind: Gap['kind'] = 'policy'): Gap => ({
  kind,
  what,
  why: 'A rule cannot be decided without it.',
  remedy: 'Check it by hand.',
});
const on = (asOf: string, changes: Partial<Verdict>): Verdict => ({
  ...verdict({}),
  asOf,
  knownAt: asOf,
  findings: [],
  gaps: [],
  ...changes,
});
const back = (before: Partial<Verdict>, after: Partial<Verdict>) =>
  lookedBack(on(DAY, before), on(LATER, after));
const text = (before: Partial<Verdict>, after: Partial<Verdict>): string => {
  const one = back(before, after);
  return lookBackText(
    { looked: 1, undated: 0, earlier: 0 },
    one === undefined ? [] : [one],
    LATER,
    { ...LOOK, width: 400 },
  );
};

describe('gaps', () => {
  const near = (
    territory: string,
    year: number,
    kind: Gap['kind'] = 'policy',
    why = 'bounds',
  ): Gap => ({
    ...gap(`The index of ${territory} for ${year}: ${why}, by the edition about ${year}`, kind),
    about: { index: 'wgi-voice-accountability', territory, why },
  });

  test('of one index by another edition are one, and of another state another', () => {
    const old = near('UG', 2017);
    expect(back({ gaps: [old] }, { gaps: [near('UG', 2023)] })).toBeUndefined();
    const other = near('KZ', 2023);
    expect(back({ gaps: [old] }, { gaps: [other] })).toMatchObject({
      gaps: [other.what],
      gapsGone: [old.what],
    });
  });

  test('of one index that is too old by now, or of law as well, are others', () => {
    const old = near('UG', 2017);
    const stale = near('UG', 2023, 'policy', 'stale');
    expect(back({ gaps: [old] }, { gaps: [stale] })?.gaps).toEqual([stale.what]);
    const law = near('UG', 2023, 'law');
    expect(back({ gaps: [old] }, { gaps: [law] })?.gaps).toEqual([law.what]);
  });

  test('of answers of an earlier version, which do not say what they are about, are told by their sentences', () => {
    const [old, same] = [
      gap('The list a is stale for 2025-01-01'),
      gap('The list a is stale for 2025-01-01'),
    ];
    expect(back({ gaps: [old] }, { gaps: [same] })).toBeUndefined();
  });

  test('of provisions and codes that differ in a number are others', () => {
    const [third, fourth] = ['eu: National laws, Art. 5(3)', 'eu: National laws, Art. 5(4)'];
    expect(back({ gaps: [gap(third)] }, { gaps: [gap(fourth)] })).toMatchObject({
      gaps: [fourth],
      gapsGone: [third],
    });
  });

  test('are new or gone, and none is said to have been looked at before', () => {
    const [came, went] = ['eu: National laws, Art. 5(3)', 'us: Licences by letter'];
    const told = text({ gaps: [gap(went)] }, { gaps: [gap(came)] });
    expect(told).toContain(`new gap: ${came}`);
    expect(told).toContain(`gap gone: ${went}`);
    expect(told).not.toContain('no longer');
  });

  test('alone that are gone leave the shipment as it was judged on its day', () => {
    expect(back({ gaps: [gap('us: Licences by letter')] }, {})).toBeUndefined();
  });
});

describe('findings of an answer that keeps its colour', () => {
  const counts = (before: readonly Finding[], after: readonly Finding[]) => {
    const [head] = text({ findings: before }, { findings: after }).split('\n\n');
    return head!.trim().replaceAll(/\s+/g, ' ').split(': ')[1];
  };
  const graver = finding({ colour: 'red' });
  const milder = finding({ colour: 'amber' });
  const lifted = finding({ relievedBy: 'law/licence' });

  test('are counted where they are new, count now or are graver', () => {
    const found = '0 worse, 1 with new findings, 0 with other reasons, 0 as on their day';
    expect(counts([], [milder])).toBe(found);
    expect(counts([milder], [graver])).toBe(found);
    expect(counts([lifted], [graver])).toBe(found);
    expect(counts([undetermined({})], [milder])).toBe(found);
  });

  test('are other reasons where they went, are milder, lifted or open', () => {
    const other = '0 worse, 0 with new findings, 1 with other reasons, 0 as on their day';
    expect(counts([graver], [])).toBe(other);
    expect(counts([graver], [milder])).toBe(other);
    expect(counts([graver], [lifted])).toBe(other);
    expect(counts([], [lifted])).toBe(other);
    expect(counts([graver], [undetermined({})])).toBe(other);
  });

  test('are part of what is worse where the colour is', () => {
    const one = text({ verdict: 'amber' }, { verdict: 'red', findings: [graver] });
    expect(one).toContain('1 worse, 0 with new findings, 0 with other reasons');
  });

  test('put a shipment before one of the same colour that has none', () => {
    const [went, came] = [back({ findings: [graver] }, {})!, back({}, { findings: [graver] })!];
    expect([went, came].sort(byGravity)).toEqual([came, went]);
  });
});

describe('control entries', () => {
  const entry = (outcome: 'met' | 'not-met' | 'undetermined'): Partial<Verdict> => ({
    consulted: {
      ...verdict().consulted!,
      entries: [
        { item: 'kit', list: 'eu', code: '5A004.b', entry: 'forensics', outcome, provision: 'I' },
      ],
    },
  });

  test('that are open by now are told with the command that says what to ask', () => {
    expect(text(entry('not-met'), entry('undetermined'))).toContain(
      'what to ask of it: licet classify deal.yaml --as-of 2026-11-28',
    );
    const spaced = { transaction: { id: 'deal-1', file: "old deals/o'neil.yaml" } };
    expect(text(entry('met'), { ...entry('undetermined'), ...spaced })).toContain(
      "licet classify 'old deals/o'\\''neil.yaml' --as-of 2026-11-28",
    );
  });

  test('that are met by now are told without one', () => {
    const told = text(entry('not-met'), entry('met'));
    expect(told).toContain('on the list since');
    expect(told).not.toContain('licet classify');
  });
});
