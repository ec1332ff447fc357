// What an answer makes of a verdict, by hand, where only as much is judged again as the answer can touch.

import { describe, expect, it } from 'vitest';
import { withAnswers } from '../../../src/core/facts/answers.ts';
import { judge } from '../../../src/core/judgement/judge.ts';
import { Retrial } from '../../../src/core/judgement/retrial.ts';
import { rulebookFor } from '../../../src/core/law/rulebook.ts';
import { COLOURS, type Colour, type Gap } from '../../../src/model/verdict.ts';
import {
  DAY,
  declare,
  definition,
  facts,
  library,
  pack,
  rule,
  type FactsLiteral,
  type PackLiteral,
} from '../library.ts';

const packs = (literal: PackLiteral = {}) => [pack('p', literal), pack('q', { kind: 'policy' })];
const law = (literal: PackLiteral = {}) =>
  library({
    packs: packs(literal),
    facts: declare({
      'item.a': 'yes-no',
      'item.b': 'yes-no',
      'item.c': 'yes-no',
      'item.kind': 'probe|proxy',
      'destination.country': 'text',
      'party.type': 'text',
    }),
    definitions: [definition('p/armed', 'item.armed', { 'item.kind': 'probe' })],
    rules: [
      rule('p/ban', { when: { 'item.a': 'yes' }, then: { effect: 'prohibited' } }),
      rule('p/armed-ban', {
        when: { all: [{ 'item.armed': 'yes' }, { 'destination.country': 'SY' }] },
        then: { effect: 'prohibited' },
      }),
      rule('p/licence', {
        when: { 'end-user.type': 'police' },
        then: { effect: 'licence-required' },
      }),
      rule('p/relief', { when: { 'item.c': 'yes' }, then: { relieves: ['p/ban'] } }),
      rule('q/sign', { when: { 'item.b': 'yes' }, then: { effect: 'notice' }, tags: ['sign'] }),
      rule('q/other-sign', {
        when: { 'destination.country': 'SY' },
        then: { effect: 'notice' },
        tags: ['sign'],
      }),
      rule('q/refuse', {
        when: { 'findings.sign': { 'at-least': 2 } },
        then: { effect: 'refuse' },
      }),
    ],
  });

const GAP: Gap = { kind: 'law', what: 'A list', why: 'It is not there.', remedy: 'Fetch it.' };

/** A retrial of a deal, asked as a whole and for each colour by itself. */
const answered = (
  given: FactsLiteral,
  answers: Readonly<Record<string, string>>,
  { gaps = [], literal }: { gaps?: readonly Gap[]; literal?: PackLiteral } = {},
): Colour => {
  const rulebook = rulebookFor(law(literal), DAY);
  const first = facts(given);
  const all = withAnswers(first, new Map(Object.entries(answers)));
  const again = () => new Retrial(judge(rulebook, first, gaps)).judge({ facts: all, gaps });
  const { verdict } = again().judgement;
  for (const colour of COLOURS)
    expect([colour, again().isAtLeast(colour)]).toEqual([
      colour,
      COLOURS.indexOf(verdict) >= COLOURS.indexOf(colour),
    ]);
  return verdict;
};

const HARMLESS: FactsLiteral = {
  destination: { country: 'NO' },
  items: [{ a: 'no', b: 'no', c: 'no', kind: 'proxy' }],
  parties: [{ role: 'end-user', type: 'company' }],
};
const item = (parts: Readonly<Record<string, string>>, rest: FactsLiteral = {}): FactsLiteral => ({
  ...HARMLESS,
  ...rest,
  items: [{ a: 'no', b: 'no', c: 'no', kind: 'proxy', ...parts }],
});
const SYRIA = { destination: { country: 'SY' } };

describe('an answer', () => {
  it.each<[string, FactsLiteral, Record<string, string>, Colour]>([
    ['that nothing reads changes nothing', HARMLESS, { 'item.name': 'x' }, 'green'],
    ['that meets a prohibition makes it red', HARMLESS, { 'item.a': 'yes' }, 'red'],
    ['that no longer meets it makes it green', item({ a: 'yes' }), { 'item.a': 'no' }, 'green'],
    ['that lifts a prohibition makes it green', item({ a: 'yes' }), { 'item.c': 'yes' }, 'green'],
    [
      'that takes the relief away makes it red',
      item({ a: 'yes', c: 'yes' }),
      { 'item.c': 'no' },
      'red',
    ],
    [
      'to a harmless question leaves a red red',
      item({ a: 'yes' }),
      { 'end-user.type': 'police' },
      'red',
    ],
    ['that asks for a licence makes it amber', HARMLESS, { 'end-user.type': 'police' }, 'amber'],
    ['through a definition', item({ kind: 'proxy' }, SYRIA), { 'item.kind': 'probe' }, 'red'],
    ['through a definition, elsewhere', HARMLESS, { 'item.kind': 'probe' }, 'green'],
    ['that is a first sign makes it amber', HARMLESS, { 'item.b': 'yes' }, 'amber'],
    [
      'that is a second sign makes it red',
      item({ b: 'yes' }),
      { 'destination.country': 'SY' },
      'red',
    ],
    ['that takes one of two signs away', item({ b: 'yes' }, SYRIA), { 'item.b': 'no' }, 'amber'],
    ['to two facts at once', HARMLESS, { 'item.a': 'yes', 'item.c': 'yes' }, 'green'],
    [
      'to what nobody had said',
      { ...HARMLESS, items: [{ a: 'no', b: 'no', kind: 'proxy' }] },
      { 'item.c': 'yes' },
      'green',
    ],
  ])('%s', (_, given, answers, verdict) => {
    expect(answered(given, answers)).toBe(verdict);
  });

  it('leaves a gap that it does not close, and a red beside it', () => {
    expect(answered(HARMLESS, { 'item.c': 'yes' }, { gaps: [GAP] })).toBe('amber');
    expect(answered(HARMLESS, { 'item.a': 'yes' }, { gaps: [GAP] })).toBe('red');
    expect(answered(item({ a: 'yes' }), { 'item.a': 'no' }, { gaps: [GAP] })).toBe('amber');
  });

  it('opens and closes what a pack does not model', () => {
    const literal = {
      notModelled: [{ what: 'Annex IV', why: 'It was not read.', when: { 'item.c': 'yes' } }],
    };
    expect(answered(HARMLESS, { 'item.c': 'yes' }, { literal })).toBe('amber');
    expect(answered(item({ c: 'yes' }), { 'item.c': 'no' }, { literal })).toBe('green');
    expect(answered(item({ c: 'yes' }), { 'item.name': 'x' }, { literal })).toBe('amber');
    expect(answered(item({ c: 'yes' }), { 'destination.country': 'SE' }, { literal })).toBe(
      'amber',
    );
  });

  it('leaves a pack that does not reach the day a gap, where it can speak to the deal', () => {
    const literal = { since: '2021-01-01', touches: { 'destination.country': 'SY' } };
    expect(answered(HARMLESS, { 'destination.country': 'SE' }, { literal })).toBe('green');
    expect(answered(item({}, SYRIA), { 'item.name': 'x' }, { literal })).toBe('amber');
    expect(answered(item({}, SYRIA), { 'destination.country': 'SE' }, { literal })).toBe('green');
  });
});
