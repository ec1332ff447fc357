// Why a met rule stands is remembered by what its condition reads. What it says of it, and of whom, is each time its own.

import { describe, expect, it } from 'vitest';
import { Rulebooks } from '../../../src/core/law/rulebooks.ts';
import type { Finding } from '../../../src/model/verdict.ts';
import {
  declare,
  entry,
  facts,
  library,
  pack,
  rule,
  screenedBy,
  type FactsLiteral,
} from '../library.ts';

const [early, late] = ['2019-06-15', '2021-06-15'];

const BEFORE = { since: '2010-01-01', until: '2020-01-01' };
const TEXT = {
  when: { 'item.a': 'yes' },
  then: { effect: 'prohibited' },
  because: '{item.name} for {destination.country}.',
} as const;

const twice = rule(
  'p/r',
  { ...BEFORE, ...TEXT, remedy: 'Old.' },
  { since: '2020-01-01', ...TEXT, remedy: 'New.' },
);
const [old, now] = twice.versions;

const given = library({
  packs: [pack('p')],
  rules: [{ ...twice, versions: [old!, { ...now!, when: old!.when }] }],
  facts: declare({ 'item.a': 'yes-no' }),
});

const found = (rulebooks: Rulebooks, day: string, literal: FactsLiteral): Finding =>
  screenedBy(given, rulebooks.on(day), facts(literal)).whole('standard', false).findings[0]!;

describe('a rule that is met again', () => {
  const rulebooks = new Rulebooks(given);
  const probe = { items: [{ name: 'probe', a: 'yes' }], destination: { country: 'SY' } };

  it('says in each period what it says then, though the condition is the same', () => {
    expect(found(rulebooks, early!, probe).remedy).toBe('Old.');
    expect(found(rulebooks, late!, probe).remedy).toBe('New.');
    expect(found(rulebooks, early!, probe).remedy).toBe('Old.');
  });

  it('names what each transaction names', () => {
    const server = { items: [{ name: 'server', a: 'yes' }], destination: { country: 'IR' } };
    expect(found(rulebooks, late!, probe).because).toBe('probe for SY.');
    expect(found(rulebooks, late!, server).because).toBe('server for IR.');
    expect(found(rulebooks, late!, server).subject).toBe('server');
  });

  it('says of each item which it is, and not which it was elsewhere', () => {
    const two = {
      items: [
        { name: 'cable', a: 'no' },
        { name: 'probe', a: 'yes' },
      ],
    };
    expect(found(rulebooks, late!, two).facts.map(({ fact }) => fact)).toEqual(['items.1.a']);
    expect(found(rulebooks, late!, probe).facts.map(({ fact }) => fact)).toEqual(['item.a']);
  });

  it('names codes that were worked out, though its condition does not read them', () => {
    const naming = library({
      ...given,
      entries: [entry('p/coded', [{ list: 'eu', code: '5A001' }])],
      rules: [rule('p/r', { ...TEXT, because: 'Codes: {item.eu}.' })],
    });
    const of = new Rulebooks(naming);
    const said = (code: string): string | undefined =>
      screenedBy(
        naming,
        of.on(late!),
        facts({ items: [{ name: 'probe', a: 'yes', category: 'x', 'classification.eu': code }] }),
      )
        .whole('standard', false)
        .findings.find((one) => one.rule === 'p/r')?.because;
    for (const code of ['5A001', '5A002', '5A001']) expect(said(code)).toBe(`Codes: ${code}.`);
  });

  it('stands without the relief that it had elsewhere', () => {
    const relieved = library({
      ...given,
      rules: [
        ...given.rules,
        rule('p/relief', { when: { 'destination.b': 'yes' }, then: { relieves: ['p/r'] } }),
      ],
      facts: declare({ 'item.a': 'yes-no', 'destination.b': 'yes-no' }),
    });
    const of = new Rulebooks(relieved);
    const standing = (b: string): string | undefined =>
      screenedBy(relieved, of.on(late!), facts({ ...probe, destination: { country: 'SY', b } }))
        .whole('standard', false)
        .findings.find((one) => one.rule === 'p/r')?.relievedBy;
    expect(standing('yes')).toBe('p/relief');
    expect(standing('no')).toBeUndefined();
    expect(standing('yes')).toBe('p/relief');
  });
});
