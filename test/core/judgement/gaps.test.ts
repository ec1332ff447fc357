// What could not be looked at holds the verdict at amber or worse, and says why.

import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/judgement/judge.ts';
import { rulebookFor } from '../../../src/core/law/rulebook.ts';
import {
  asked,
  DAY,
  declare,
  entry,
  facts,
  findings,
  library,
  pack,
  rule,
  set,
  threshold,
  verdict,
} from '../library.ts';

const HARMLESS = { items: [{ a: 'no' }] };
const what = (given: ReturnType<typeof verdict>) => given.gaps.map((gap) => gap.what);

describe('a pack', () => {
  const given = library({
    packs: [pack('p', { since: '2009-08-27', checkedTo: '2020-06-30', staleAfter: '180 days' })],
  });

  it.each([
    ['2009-08-26', ['p does not cover 2009-08-26'], 'amber'],
    ['2009-08-27', [], 'green'],
    ['2020-06-30', [], 'green'],
    // 180 days after 30 June 2020 is 27 December 2020: the last day on which it is fresh.
    ['2020-12-27', [], 'green'],
    ['2020-12-28', ['p is out of date for 2020-12-28'], 'amber'],
  ])('speaks from its first day until it is stale: %s', (asOf, gaps, colour) => {
    const result = verdict(given, HARMLESS, { asOf });
    expect(what(result)).toEqual(gaps);
    expect(result.verdict).toBe(colour);
    // A pack of law that does not reach the day holds the colour of law, and of nothing else.
    expect([result.law, result.policy]).toEqual([colour, 'green']);
  });

  it('that was not compared with the law up to the day says so before it is stale', () => {
    const note = (asOf: string) => verdict(given, HARMLESS, { asOf }).coverage.packs[0]!.note;
    expect(note('2020-06-30')).toBeUndefined();
    expect(note('2020-07-01')).toBe('not compared with the law after 2020-06-30');
  });

  it('that can speak to some transactions only is a gap for those, and for those of which it is not known', () => {
    const some = library({
      packs: [pack('p', { since: '2009-08-27', touches: { 'exporter.country': ['DE', 'FR'] } })],
    });
    const from = (exporter: Record<string, string>) =>
      what(verdict(some, { exporter }, { asOf: '2009-08-26' }));
    expect(from({ country: 'DE' })).toEqual(['p does not cover 2009-08-26']);
    expect(from({ country: 'US' })).toEqual([]);
    expect(from({})).toEqual(['p does not cover 2009-08-26']);
  });

  it('that is undated speaks of every day', () => {
    expect(
      what(verdict(library({ packs: [pack('p')] }), HARMLESS, { asOf: '1901-01-01' })),
    ).toEqual([]);
  });

  it('is said to be stale once, beside another that is fresh', () => {
    const two = library({
      packs: [pack('old', { checkedTo: '2019-01-01' }), pack('new', { checkedTo: '2020-06-01' })],
    });
    expect(what(verdict(two, HARMLESS))).toEqual(['old is out of date for 2020-06-15']);
  });
});

describe('a parameter without a value on the day', () => {
  const given = library({
    packs: [pack('p')],
    parameters: [threshold('limit', { '2015-01-01': '40', '2022-01-01': '60' })],
    rules: [
      rule('p/r', {
        when: { all: [{ 'item.a': 'yes' }, { 'item.n': { 'at-least': '$limit' } }] },
        then: { effect: 'prohibited' },
      }),
    ],
    facts: declare({ 'item.a': 'yes-no', 'item.n': 'number' }),
  });
  const on = (asOf: string, item: Record<string, string | number>) =>
    verdict(given, { items: [item] }, { asOf });

  it('leaves the rule undetermined and is a gap', () => {
    const result = on('2014-12-31', { a: 'yes', n: 100 });
    expect(findings(result)).toEqual(['p/r undetermined amber']);
    expect(result.gaps).toEqual([
      {
        kind: 'law',
        about: { parameter: 'limit' },
        what: '$limit is not established for 2014-12-31',
        why: 'p/r cannot be decided without it.',
        remedy: 'Add what held on that day to data/parameters, or check the provision by hand.',
      },
    ]);
    expect(result.findings[0]!.facts).toContainEqual({
      fact: '$limit',
      value: 'not established for 2014-12-31',
      from: 'parameters',
    });
  });

  it('is no question and no missing fact, because nobody can answer it', () => {
    const result = on('2014-12-31', { a: 'yes', n: 100 });
    expect(asked(result)).toEqual([]);
    expect(result.findings[0]!.missing).toEqual([]);
  });

  it('is nothing where the rule is decided without it', () => {
    const result = on('2014-12-31', { a: 'no', n: 100 });
    expect([result.findings, result.gaps, result.verdict]).toEqual([[], [], 'green']);
  });

  it('has the value of the newest day that has begun', () => {
    expect(findings(on('2015-01-01', { a: 'yes', n: 40 }))).toEqual(['p/r met red']);
    expect(findings(on('2021-12-31', { a: 'yes', n: 50 }))).toEqual(['p/r met red']);
    expect(findings(on('2022-01-01', { a: 'yes', n: 50 }))).toEqual([]);
  });

  it('is one where the value is only announced', () => {
    const announced = library({
      ...given,
      parameters: [threshold('limit', { '2015-01-01': '40' }, ['2015-01-01'])],
    });
    expect(what(verdict(announced, { items: [{ a: 'yes', n: 100 }] }))).toEqual([
      '$limit is not established for 2020-06-15',
    ]);
  });

  // The short cut that looks for parameters without a value looks among those that are defined only.
  it('is one for a name that no file defines', () => {
    const undefinedSet = library({ ...given, parameters: [set('other', ['x'])] });
    expect(what(verdict(undefinedSet, { items: [{ a: 'yes', n: 100 }] }))).toEqual([
      '$limit is not established for 2020-06-15',
    ]);
  });

  it.each([
    [{ from: '2015-01-01', othersKnown: false }, 'A limit: known from 2015-01-01 on. '],
    [
      { from: '2015-01-01', othersKnown: false, unread: 'The decree of 2014 was not read.' },
      'A limit: known from 2015-01-01 on. The decree of 2014 was not read. ',
    ],
    // What is said of a day on which the set is known explains nothing.
    [{ from: '2014-12-31', othersKnown: false }, ''],
  ])('says from which day on it is known, and what of earlier days was not read', (known, why) => {
    const [limit] = given.parameters;
    const some = library({
      ...given,
      parameters: [{ ...limit!, title: 'A limit', established: known }],
    });
    const { gaps } = verdict(some, { items: [{ a: 'yes', n: 100 }] }, { asOf: '2014-12-31' });
    expect(gaps.map((gap) => gap.why)).toEqual([`${why}p/r cannot be decided without it.`]);
  });

  it('is one behind a definition too', () => {
    const defined = library({
      ...given,
      definitions: [
        {
          id: 'p/d',
          pack: 'p',
          fact: 'item.large',
          question: '',
          versions: [
            {
              ...given.rules[0]!.versions[0]!,
              when: {
                kind: 'leaf',
                fact: 'item.n',
                test: { verb: 'at-least', bound: { parameter: 'limit' } },
              },
            },
          ],
        },
      ],
      rules: [rule('p/r', { when: { 'item.large': 'yes' }, then: { effect: 'prohibited' } })],
    });
    const result = verdict(defined, { items: [{ n: 100 }] }, { asOf: '2014-12-31' });
    expect(what(result)).toEqual(['$limit is not established for 2014-12-31']);
    expect(result.verdict).toBe('amber');
  });
});

describe('a declared code that no entry explains', () => {
  const given = library({
    packs: [pack('p')],
    entries: [
      entry('p/probe', [{ list: 'us', code: '5A001.j', carries: { 'us-reasons': ['NS1'] } }], {
        'item.category': 'probe',
      }),
    ],
    rules: [
      rule('p/chart', {
        when: { 'item.us-reasons': { includes: 'NS1' } },
        then: { effect: 'licence-required' },
      }),
    ],
  });

  it('is a gap and no question, because the exporter has said what there is to say', () => {
    const result = verdict(given, {
      items: [{ category: 'camera', 'classification.us': '6A003' }],
    });
    expect(findings(result)).toEqual(['p/chart undetermined amber']);
    expect(result.gaps).toEqual([
      {
        kind: 'law',
        about: { list: 'us', code: '6A003' },
        what: 'The packs do not model what follows from the us code 6A003',
        why: 'p/chart cannot be decided without it.',
        remedy: 'Check by hand what the entry asks for.',
      },
    ]);
    expect(result.findings[0]!.facts).toContainEqual({
      fact: 'us code 6A003',
      value: 'not modelled',
      from: 'control entries',
    });
    expect([asked(result), result.findings[0]!.missing]).toEqual([[], []]);
  });
});

describe('a provision that is not modelled', () => {
  const given = library({
    packs: [
      pack('p', {
        notModelled: [
          {
            what: 'Annex IV',
            why: 'It was not read.',
            when: { all: [{ 'item.a': 'yes' }, { 'item.b': 'yes' }] },
          },
          { what: 'Transit', why: 'Never asked for.' },
        ],
      }),
    ],
    facts: declare({ 'item.a': 'yes-no', 'item.b': 'yes-no' }),
  });
  const screened = (...items: Record<string, string>[]) => verdict(given, { items });

  it('that applies is a gap', () => {
    const result = screened({ a: 'yes', b: 'yes' });
    expect(result.gaps).toEqual([
      {
        kind: 'law',
        about: { pack: 'p', provision: 'Annex IV' },
        what: 'p: Annex IV',
        why: 'It was not read.',
        remedy: 'Check this provision by hand.',
      },
    ]);
    expect([result.verdict, result.law, result.policy]).toEqual(['amber', 'amber', 'green']);
    expect(asked(result)).toEqual([]);
  });

  it('that may apply is a gap with a question', () => {
    const result = screened({ a: 'yes' });
    expect(result.gaps).toEqual([
      {
        kind: 'law',
        about: { pack: 'p', provision: 'Annex IV' },
        what: 'p: Annex IV',
        why: 'It may apply. It was not read.',
        remedy: 'Check this provision by hand.',
      },
    ]);
    expect(result.verdict).toBe('amber');
    expect(result.questions).toEqual([
      {
        fact: 'item.b',
        about: ['item.b'],
        subject: 'item 1',
        question: 'What about item.b?',
        askedBy: ['not modelled: p: Annex IV'],
        decides: [],
        evidence: 'proof of item.b',
        leads: [
          { answer: 'yes', verdict: 'amber', law: 'amber', policy: 'green' },
          { answer: 'no', verdict: 'green', law: 'green', policy: 'green' },
        ],
      },
    ]);
  });

  it('that does not apply is none', () => {
    expect(screened({ a: 'no' }).gaps).toEqual([]);
    expect(screened({ a: 'no' }).verdict).toBe('green');
  });

  it('is one gap for several items, certain as soon as it is certain for one', () => {
    expect(screened({ a: 'yes' }, { a: 'yes', b: 'yes' }).gaps.map((gap) => gap.why)).toEqual([
      'It was not read.',
    ]);
    expect(screened({ a: 'yes', b: 'yes' }, { a: 'yes' }).gaps.map((gap) => gap.why)).toEqual([
      'It was not read.',
    ]);
    expect(screened({ a: 'no' }, { a: 'yes' }).gaps.map((gap) => gap.why)).toEqual([
      'It may apply. It was not read.',
    ]);
  });

  it('that is not law on the day is none', () => {
    const dated = library({
      ...given,
      packs: given.packs.map((one) => ({
        ...one,
        notModelled: one.notModelled.map((entry_) => ({
          ...entry_,
          since: '2021-09-09',
          until: '2023-01-01',
        })),
      })),
    });
    const on = (asOf: string) =>
      verdict(dated, { items: [{ a: 'yes', b: 'yes' }] }, { asOf }).gaps.map(
        ({ what: name }) => name,
      );
    expect(on('2021-09-08')).toEqual([]);
    expect(on('2021-09-09')).toEqual(['p: Annex IV']);
    expect(on('2022-12-31')).toEqual(['p: Annex IV']);
    expect(on('2023-01-01')).toEqual([]);
  });

  it('without a condition is said in the coverage only', () => {
    expect(screened({ a: 'no' }).coverage.notModelled).toEqual([
      { pack: 'p', what: 'Annex IV' },
      { pack: 'p', what: 'Transit' },
    ]);
  });
});

describe('a gap', () => {
  const gap = {
    kind: 'law' as const,
    what: 'A list is missing',
    why: 'Nobody loaded it.',
    remedy: 'Load it.',
  };

  it('holds a green verdict at amber and leaves a red one red', () => {
    const given = library({
      packs: [pack('p')],
      rules: [rule('p/r', { when: { 'item.a': 'yes' }, then: { effect: 'prohibited' } })],
    });
    expect(verdict(given, { items: [{ a: 'no' }] }, { gaps: [gap] }).verdict).toBe('amber');
    expect(verdict(given, { items: [{ a: 'yes' }] }, { gaps: [gap] }).verdict).toBe('red');
  });

  it('holds the colour of its own kind, and the verdict is the worse of the two', () => {
    const given = library({
      packs: [pack('p'), pack('house', { kind: 'policy' })],
      rules: [
        rule('p/r', { when: { 'item.a': 'yes' }, then: { effect: 'prohibited' } }),
        rule('house/r', { when: { 'item.b': 'yes' }, then: { effect: 'refuse' } }),
      ],
    });
    const colours = (item: Record<string, string>, ...kinds: ('law' | 'policy')[]) => {
      const gaps = kinds.map((kind) => ({ ...gap, kind }));
      const { law, policy, verdict: overall } = verdict(given, { items: [item] }, { gaps });
      return [law, policy, overall];
    };
    const none = { a: 'no', b: 'no' };
    expect(colours(none)).toEqual(['green', 'green', 'green']);
    expect(colours(none, 'law')).toEqual(['amber', 'green', 'amber']);
    expect(colours(none, 'policy')).toEqual(['green', 'amber', 'amber']);
    expect(colours(none, 'law', 'policy')).toEqual(['amber', 'amber', 'amber']);
    expect(colours({ a: 'yes', b: 'no' }, 'policy')).toEqual(['red', 'amber', 'red']);
    expect(colours({ a: 'yes', b: 'no' }, 'law')).toEqual(['red', 'green', 'red']);
    expect(colours({ a: 'no', b: 'yes' }, 'law')).toEqual(['amber', 'red', 'red']);
  });

  it('of a pack, of a parameter and of what is not modelled is of the kind of its pack', () => {
    const kinds = (kind: 'law' | 'policy') => {
      const given = library({
        packs: [
          pack('p', {
            kind,
            since: '2010-01-01',
            checkedTo: '2012-01-01',
            notModelled: [{ what: 'Annex IV', why: 'Not read.', when: { 'item.a': 'yes' } }],
          }),
        ],
        parameters: [threshold('limit', { '2030-01-01': '40' })],
        rules: [
          rule('p/r', {
            when: { 'item.n': { 'at-least': '$limit' } },
            then: kind === 'law' ? { effect: 'prohibited' } : { effect: 'refuse' },
          }),
        ],
      });
      const { gaps, law, policy } = verdict(given, { items: [{ a: 'yes', n: 50 }] });
      return [gaps.map((one) => one.kind), law, policy];
    };
    expect(kinds('law')).toEqual([['law', 'law', 'law'], 'amber', 'green']);
    expect(kinds('policy')).toEqual([['policy', 'policy', 'policy'], 'green', 'amber']);
  });

  it('leaves no way to green to propose', () => {
    const given = library({
      packs: [pack('p')],
      rules: [rule('p/r', { when: { 'item.a': 'yes' }, then: { effect: 'prohibited' } })],
      facts: declare({ 'item.a': 'yes-no' }),
    });
    expect(
      verdict(given, { items: [{ a: 'yes' }] }, { gaps: [gap] }).change.map(({ to }) => to),
    ).toEqual(['amber']);
  });
});

// What is asked does not wait for an answer that nobody wants to give: `renewed` is the colour without it.
describe('a provision that is not modelled, of a pack about which nobody wants to be asked', () => {
  const provision = { what: 'Annex IV', why: 'It was not read.', when: { 'item.a': 'yes' } };
  const colours = (unasked: boolean, item: Record<string, string>) => {
    const one = {
      ...pack('p', { notModelled: [provision] }),
      ...(unasked && ({ unasked } as const)),
    };
    const given = library({ packs: [one], facts: declare({ 'item.a': 'yes-no' }) });
    const { law, renewed } = judge(rulebookFor(given, DAY), facts({ items: [item] }), []);
    return [law, renewed.law];
  };

  it.each([
    ['that may apply, unasked', true, {}, ['amber', 'green']],
    ['that may apply, asked', false, {}, ['amber', 'amber']],
    ['that applies, unasked', true, { a: 'yes' }, ['amber', 'amber']],
    ['that does not apply', true, { a: 'no' }, ['green', 'green']],
  ] as const)('%s', (_, unasked, item, expected) => {
    expect(colours(unasked, item)).toEqual(expected);
  });
});
