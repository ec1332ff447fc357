// The table of design §2, row by row: effect × kind of pack × outcome → colour, and what reliefs and gaps do to it.

import { describe, expect, it } from 'vitest';
import { colourOf, worstColourOf } from '../../../src/core/judgement/effects.ts';
import type { Effect, LicensingPolicy } from '../../../src/model/rule.ts';
import type { Colour } from '../../../src/model/verdict.ts';
import { worse } from '../../../src/model/verdict.ts';
import { declare, findings, library, pack, rule, verdict } from '../library.ts';

type Row = readonly [
  effect: Effect,
  policy: LicensingPolicy | undefined,
  kind: 'law' | 'policy',
  met: Colour,
  undetermined: Colour,
];

const TABLE: readonly Row[] = [
  ['prohibited', undefined, 'law', 'red', 'amber'],
  ['licence-required', 'denial', 'law', 'red', 'amber'],
  ['licence-required', 'presumption-of-denial', 'law', 'red', 'amber'],
  ['licence-required', undefined, 'law', 'amber', 'amber'],
  ['licence-required', 'case-by-case', 'law', 'amber', 'amber'],
  ['licence-required', 'favourable', 'law', 'amber', 'amber'],
  ['licence-required', 'not-stated', 'law', 'amber', 'amber'],
  ['notify-authority', undefined, 'law', 'amber', 'amber'],
  ['refuse', undefined, 'policy', 'red', 'amber'],
  ['care', undefined, 'policy', 'amber', 'amber'],
];

const FACTS = declare({ 'item.a': 'yes-no' });

const screened = ([effect, policy, kind]: Row, a?: string) =>
  verdict(
    library({
      packs: [pack('p', { kind })],
      rules: [
        rule('p/r', { when: { 'item.a': 'yes' }, then: { effect, ...(policy && { policy }) } }),
      ],
      facts: FACTS,
    }),
    { items: [a === undefined ? {} : { a }] },
  );

describe.each(TABLE)('%s (%s) in a pack of %s', (...row) => {
  const [effect, policy, kind, met, undetermined] = row;
  const other = kind === 'law' ? 'policy' : 'law';

  it(`is ${met} when met, and only on the side of ${kind}`, () => {
    const result = screened(row, 'yes');
    expect(findings(result)).toEqual([`p/r met ${met}`]);
    expect([result.verdict, result[kind], result[other]]).toEqual([met, met, 'green']);
  });

  it(`is ${undetermined} when undetermined`, () => {
    const result = screened(row);
    expect(findings(result)).toEqual([`p/r undetermined ${undetermined}`]);
    expect([result.verdict, result[kind], result[other]]).toEqual([
      undetermined,
      undetermined,
      'green',
    ]);
  });

  it('is no finding when not met', () => {
    const result = screened(row, 'no');
    expect(result.findings).toEqual([]);
    expect(result.verdict).toBe('green');
  });

  it('stands in the one table', () => {
    expect(colourOf(effect, policy, 'met')).toBe(met);
    expect(colourOf(effect, policy, 'undetermined')).toBe(undetermined);
    expect(worstColourOf(effect, policy)).toBe(met);
  });
});

describe('the colours of a verdict', () => {
  it('the overall colour is the worse of law and policy', () => {
    const rules = [
      rule('law/licence', { when: { 'item.a': 'yes' }, then: { effect: 'licence-required' } }),
      rule('house/refuse', { when: { 'item.b': 'yes' }, then: { effect: 'refuse' } }),
    ];
    const given = library({
      packs: [pack('law'), pack('house', { kind: 'policy' })],
      rules,
      facts: declare({ 'item.a': 'yes-no', 'item.b': 'yes-no' }),
    });
    const colours = (a: string, b: string) => {
      const { law, policy, verdict: overall } = verdict(given, { items: [{ a, b }] });
      return [law, policy, overall];
    };
    expect(colours('yes', 'yes')).toEqual(['amber', 'red', 'red']);
    expect(colours('yes', 'no')).toEqual(['amber', 'green', 'amber']);
    expect(colours('no', 'yes')).toEqual(['green', 'red', 'red']);
    expect(colours('no', 'no')).toEqual(['green', 'green', 'green']);
  });

  it.each<[Colour, Colour, Colour]>([
    ['green', 'green', 'green'],
    ['green', 'amber', 'amber'],
    ['amber', 'green', 'amber'],
    ['amber', 'amber', 'amber'],
    ['red', 'green', 'red'],
    ['green', 'red', 'red'],
    ['amber', 'red', 'red'],
    ['red', 'amber', 'red'],
    ['red', 'red', 'red'],
  ])('the worse of %s and %s is %s', (a, b, both) => {
    expect(worse(a, b)).toBe(both);
  });

  it('lists findings worst first, law before policy, met before undetermined, then by name', () => {
    const when = { 'item.a': 'yes' };
    const open = { 'item.b': 'yes' };
    const given = library({
      packs: [pack('law'), pack('house', { kind: 'policy' })],
      rules: [
        rule('house/z-diligence', { when, then: { effect: 'care' } }),
        rule('house/refuse', { when, then: { effect: 'refuse' } }),
        rule('law/open', { when: open, then: { effect: 'prohibited' } }),
        rule('law/z-licence', { when, then: { effect: 'licence-required' } }),
        rule('law/b-licence', { when, then: { effect: 'licence-required' } }),
        rule('law/prohibited', { when, then: { effect: 'prohibited' } }),
      ],
      facts: declare({ 'item.a': 'yes-no', 'item.b': 'yes-no' }),
    });
    expect(findings(verdict(given, { items: [{ a: 'yes' }] }))).toEqual([
      'law/prohibited met red',
      'house/refuse met red',
      'law/b-licence met amber',
      'law/z-licence met amber',
      'law/open undetermined amber',
      'house/z-diligence met amber',
    ]);
  });
});
