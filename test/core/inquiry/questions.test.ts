// Which questions are asked, and in which order: the missing facts that could still change a colour, most decisive first.

import { describe, expect, it } from 'vitest';
import { ASKED_WITHOUT_RESULT } from '../../../src/model/fact.ts';
import type { Gap } from '../../../src/model/verdict.ts';
import { asked, declare, definition, findings, library, pack, rule, verdict } from '../library.ts';

const FACTS = declare({
  'item.a': 'yes-no',
  'item.b': 'yes-no',
  'item.c': 'yes-no',
  'item.d': 'yes-no',
  'party.type': 'police|private',
  'destination.region': 'territory',
  'diligence.licensed': 'yes-no',
  'diligence.second': 'yes-no',
});
const PACKS = [pack('law'), pack('house', { kind: 'policy' })];
const given = (...rules: ReturnType<typeof rule>[]) =>
  library({ packs: PACKS, rules, facts: FACTS });
const yes = (fact: string) => ({ [fact]: 'yes' });

describe('the order of questions', () => {
  it('puts what could still be red before what is amber at worst', () => {
    const rules = [
      rule('law/a-amber', { when: yes('item.a'), then: { effect: 'notify-authority' } }),
      rule('law/b-red', { when: yes('item.b'), then: { effect: 'prohibited' } }),
    ];
    expect(asked(verdict(given(...rules), {}))).toEqual(['item.b', 'item.a']);
  });

  it('puts what can change the verdict before what changes only one side of it', () => {
    // Policy holds amber whatever is answered, so that law could be no more than amber too but for b.
    const rules = [
      rule('house/known', { when: yes('item.c'), then: { effect: 'care' } }),
      ...['x', 'y'].map((name) =>
        rule(`law/${name}`, { when: yes('item.a'), then: { effect: 'notify-authority' } }),
      ),
      rule('law/gated', {
        when: yes('item.d'),
        askedWhen: { 'end-user.type': 'police' },
        then: { effect: 'notify-authority' },
      }),
      rule('law/ban', { when: yes('item.b'), then: { effect: 'prohibited' } }),
    ];
    expect(asked(verdict(given(...rules), { items: [{ c: 'yes' }] }))).toEqual([
      'item.b',
      'end-user.type',
      'item.a',
    ]);
    expect(asked(verdict(given(...rules), { items: [{ c: 'no' }] }))[0]).toBe('end-user.type');
  });

  it('puts what settles a finding alone before what needs another answer too', () => {
    const rules = [
      rule('law/both', {
        when: { not: { all: [yes('item.a'), yes('item.b')] } },
        then: { effect: 'prohibited' },
      }),
      rule('law/one', { when: yes('item.c'), then: { effect: 'prohibited' } }),
    ];
    // Any yes to c settles all, and so does any no to a or b; but a no to c leaves one finding open, a yes to a both.
    expect(asked(verdict(given(...rules), {}))).toEqual(['item.c', 'item.a', 'item.b']);
  });

  it('puts what is read by more findings first', () => {
    const rules = ['x', 'y', 'z'].map((name) =>
      rule(`law/${name}`, {
        when: yes(name === 'z' ? 'item.a' : 'item.b'),
        then: { effect: 'prohibited' },
      }),
    );
    expect(asked(verdict(given(...rules), {}))).toEqual(['item.b', 'item.a']);
  });

  it('breaks ties by name', () => {
    const rules = ['c', 'a', 'b'].map((name) =>
      rule(`law/${name}`, { when: yes(`item.${name}`), then: { effect: 'prohibited' } }),
    );
    expect(asked(verdict(given(...rules), {}))).toEqual(['item.a', 'item.b', 'item.c']);
  });
});

describe('what is not asked', () => {
  it('is anything known', () => {
    const one = rule('law/r', {
      when: { all: [yes('item.a'), yes('item.b')] },
      then: { effect: 'prohibited' },
    });
    expect(asked(verdict(given(one), { items: [{ a: 'yes' }] }))).toEqual(['item.b']);
    expect(asked(verdict(given(one), { items: [{ a: 'no' }] }))).toEqual([]);
  });

  it('is anything about a colour that a met finding has fixed at red', () => {
    const rules = [
      rule('law/ban', { when: yes('item.a'), then: { effect: 'prohibited' } }),
      rule('law/other', { when: yes('item.b'), then: { effect: 'prohibited' } }),
    ];
    const result = verdict(given(...rules), { items: [{ a: 'yes' }] });
    expect(findings(result)).toEqual(['law/ban met red', 'law/other undetermined amber']);
    expect(asked(result)).toEqual([]);
  });

  it('is anything once law is red for good, or policy refuses; a hold leaves law open', () => {
    const ban = rule('law/ban', { when: yes('item.a'), then: { effect: 'prohibited' } });
    const house = (effect: 'refuse' | 'hold') =>
      rule('house/rule', { when: yes('item.b'), then: { effect } });
    const of = (effect: 'refuse' | 'hold', item: Readonly<Record<string, string>>) =>
      asked(verdict(given(ban, house(effect)), { items: [item] }));
    expect(of('refuse', { a: 'yes' })).toEqual([]);
    expect(of('hold', { a: 'yes' })).toEqual([]);
    expect(of('refuse', { b: 'yes' })).toEqual([]);
    expect(of('hold', { b: 'yes' })).toEqual(['item.a']);
  });

  it('is what stands behind a gate of asking while the gate is open', () => {
    const gated = rule('law/ban', {
      when: { all: [yes('item.a'), yes('item.b')] },
      askedWhen: { 'end-user.type': 'police' },
      then: { effect: 'prohibited' },
    });
    const of = (...parties: readonly Readonly<Record<string, string>>[]) =>
      asked(verdict(given(gated), { parties }));
    expect(of()).toEqual(['end-user.type']);
    expect(of({ role: 'end-user', type: 'police' })).toEqual(['item.a', 'item.b']);
    expect(of({ role: 'end-user', type: 'private' })).toEqual([]);
  });

  it('is what stands behind a fact that is a gate, nor what would lift a finding behind it', () => {
    const facts = declare(
      { 'item.a': 'yes-no', 'item.us': 'yes-no', 'diligence.licensed': 'yes-no' },
      { 'item.us': { gate: true } },
    );
    const rules = [
      rule('law/ban', {
        when: { all: [yes('item.us'), yes('item.a')] },
        then: { effect: 'prohibited' },
      }),
      rule('law/licence', { when: yes('diligence.licensed'), then: { relieves: ['law/ban'] } }),
    ];
    const of = (item: Readonly<Record<string, string>>) =>
      asked(verdict(library({ packs: PACKS, rules, facts }), { items: [item] }));
    expect(of({})).toEqual(['item.us']);
    expect([...of({ us: 'yes' })].sort()).toEqual(['diligence.licensed', 'item.a']);
    expect(of({ us: 'no' })).toEqual([]);
    // Nobody can say what it is: what stands behind it is asked all the same.
    expect(of({ us: ASKED_WITHOUT_RESULT })).not.toContain('item.us');
  });

  it('is less for a list that is stale: newer lists close that gap, and no answer does', () => {
    const rules = [
      rule('law/one', { when: yes('item.a'), then: { effect: 'notify-authority' } }),
      rule('law/two', { when: yes('item.b'), then: { effect: 'prohibited' } }),
    ];
    const gap = { kind: 'law', what: 'Stale', why: 'Old.', remedy: 'Import it.' } as const;
    const of = (gaps: readonly Gap[]) => verdict(given(...rules), {}, { gaps });
    expect(asked(of([]))).toEqual(['item.b', 'item.a']);
    // By hand only: amber whatever is answered to a.
    expect(asked(of([gap]))).toEqual(['item.b']);
    const stale = of([{ ...gap, closedBy: 'lists' }]);
    expect(asked(stale)).toEqual(['item.b', 'item.a']);
    expect(stale.bounds).toMatchObject({ best: 'amber', worst: 'red' });
    expect(stale.questions[0]!.leads!.map(({ verdict: colour }) => colour)).toEqual([
      'red',
      'amber',
    ]);
  });

  it('is a fact that can change no colour, whatever is answered to the rest', () => {
    const rules = [
      rule('law/sure', { when: yes('item.a'), then: { effect: 'notify-authority' } }),
      rule('law/other', { when: { not: yes('item.a') }, then: { effect: 'notify-authority' } }),
      rule('law/more', { when: yes('item.b'), then: { effect: 'notify-authority' } }),
    ];
    // Amber by the one or by the other.
    expect(asked(verdict(given(...rules), {}))).toEqual([]);
  });

  it('is a licence for one finding while another is red for good', () => {
    const rules = [
      rule('law/ban', { when: yes('item.a'), then: { effect: 'prohibited' } }),
      rule('law/licence-needed', { when: yes('item.a'), then: { effect: 'licence-required' } }),
      rule('law/licence', {
        when: yes('diligence.licensed'),
        then: { relieves: ['law/licence-needed'] },
      }),
    ];
    expect(asked(verdict(given(...rules), { items: [{ a: 'yes' }] }))).toEqual([]);
  });

  it('is a gap, once a colour is red for good: the verdict can be no better', () => {
    const packs = [
      pack('law', { notModelled: [{ what: 'Annex IV', why: 'Not read.', when: yes('item.b') }] }),
    ];
    const library_ = library({
      packs,
      rules: [rule('law/ban', { when: yes('item.a'), then: { effect: 'prohibited' } })],
      facts: FACTS,
    });
    expect(asked(verdict(library_, { items: [{ a: 'no' }] }))).toEqual(['item.b']);
    const red = verdict(library_, { items: [{ a: 'yes' }] });
    expect(red.gaps).toHaveLength(1);
    expect(asked(red)).toEqual([]);
  });

  it('is anything about a finding that is relieved', () => {
    const rules = [
      rule('law/ban', { when: yes('item.a'), then: { effect: 'prohibited' } }),
      rule('law/licence', { when: yes('diligence.licensed'), then: { relieves: ['law/ban'] } }),
    ];
    expect(asked(verdict(given(...rules), { diligence: { licensed: 'yes' } }))).toEqual([]);
  });
});

describe('what is asked', () => {
  it('is what would lift a red finding, which keeps its colour open', () => {
    const rules = [
      rule('law/ban', { when: yes('item.a'), then: { effect: 'prohibited' } }),
      rule('law/other', { when: yes('item.b'), then: { effect: 'prohibited' } }),
      rule('law/licence', { when: yes('diligence.licensed'), then: { relieves: ['law/ban'] } }),
    ];
    expect(asked(verdict(given(...rules), { items: [{ a: 'yes' }] }))).toEqual([
      'diligence.licensed',
      'item.b',
    ]);
  });

  it('says who asks, which rules it decides, what would prove it, and about whom', () => {
    const rules = [
      rule('law/police', {
        when: { all: [{ 'end-user.type': 'police' }] },
        then: { effect: 'prohibited' },
        provision: 'act Art. 5',
      }),
      rule('law/other', {
        when: { not: { 'end-user.type': 'private' } },
        then: { effect: 'licence-required' },
        provision: 'act Art. 7(2)',
      }),
    ];
    expect(verdict(given(...rules), {}).questions).toMatchObject([
      {
        fact: 'end-user.type',
        subject: 'the end-user, not named',
        question: 'What about party.type?',
        answers: ['police', 'private'],
        askedBy: ['act Art. 5', 'act Art. 7(2)'],
        decides: ['law/other', 'law/police'],
        evidence: 'proof of party.type',
      },
    ]);
  });

  it('calls each of several items by its place, and only those of which it is unknown', () => {
    const one = rule('law/r', { when: yes('item.a'), then: { effect: 'prohibited' } });
    const { questions } = verdict(given(one), { items: [{}, { a: 'no' }, {}] });
    expect(questions).toMatchObject([
      {
        fact: 'items.0.a',
        about: ['items.0.a', 'items.2.a'],
        subject: 'item 1, item 3',
        question: 'What about item.a?',
      },
    ]);
  });

  it('shows what is on record of some kinds, unless every item is of another', () => {
    const facts = declare({
      'item.category': 'imsi-catcher|drone',
      'destination.country': 'territory',
      'destination.approval': 'judge|minister',
    });
    const rules = [
      rule('law/r', { when: { 'destination.approval': 'minister' }, then: { effect: 'hold' } }),
    ];
    const onRecord = [
      {
        id: 'approval',
        fact: 'destination.approval',
        of: 'interception',
        kinds: ['imsi-catcher'],
        territories: {
          KE: [
            {
              answer: 'judge',
              since: '2003-01-01',
              source: 'Act',
              confidence: 'verified' as const,
            },
          ],
        },
      },
    ];
    const of = (items: readonly Readonly<Record<string, string>>[]) =>
      verdict(library({ packs: PACKS, rules, facts, onRecord }), {
        items,
        destination: { country: 'KE' },
      }).questions.find(({ fact }) => fact === 'destination.approval')!.onRecord?.answer;
    expect(of([{ category: 'imsi-catcher' }])).toBe('judge');
    expect(of([{ category: 'drone' }])).toBeUndefined();
    expect(of([{ category: 'drone' }, {}])).toBe('judge');
    expect(of([])).toBe('judge');
  });

  it('says where each answer leads, for all that it is about', () => {
    const rules = [
      rule('law/ban', { when: yes('item.a'), then: { effect: 'prohibited' } }),
      rule('house/care', { when: { not: yes('item.a') }, then: { effect: 'care' } }),
      rule('house/more', { when: yes('item.b'), then: { effect: 'hold' } }),
    ];
    const { questions } = verdict(given(...rules), { items: [{}, {}] });
    expect(questions[0]).toMatchObject({
      fact: 'items.0.a',
      leads: [
        { answer: 'yes', verdict: 'red', law: 'red', policy: 'amber' },
        { answer: 'no', verdict: 'amber', law: 'green', policy: 'amber' },
      ],
    });
  });

  it('is a sheet as one question, with its facts as lines', () => {
    const facts = declare(
      { 'item.a': 'yes-no', 'item.b': 'yes-no' },
      { 'item.a': { sheet: 'data' }, 'item.b': { sheet: 'data', examples: { yes: 'a probe' } } },
    );
    const sheets = [
      {
        id: 'data',
        question: 'What can it do?',
        answeredBy: 'our engineer',
        takes: 'hours' as const,
      },
    ];
    const rules = ['a', 'b'].map((name) =>
      rule(`law/${name}`, { when: yes(`item.${name}`), then: { effect: 'prohibited' } }),
    );
    const { questions } = verdict(library({ packs: PACKS, rules, facts, sheets }), {});
    expect(questions).toMatchObject([
      {
        fact: 'item.a',
        about: ['item.a', 'item.b'],
        question: 'What can it do?',
        lines: [
          { fact: 'item.a', question: 'What about item.a?' },
          { fact: 'item.b', question: 'What about item.b?', examples: { yes: 'a probe' } },
        ],
        answeredBy: 'our engineer',
        takes: 'hours',
      },
    ]);
    expect(questions[0]!.leads).toMatchObject([
      { answer: 'all yes', verdict: 'red' },
      { answer: 'all no', verdict: 'green' },
    ]);
  });

  it('says of a sheet with graded lines where the best and the worst of each lead', () => {
    const graded = 'fine|doubtful|bad';
    const facts = declare(
      { 'diligence.a': graded, 'diligence.b': graded },
      { 'diligence.a': { sheet: 'looked-at' }, 'diligence.b': { sheet: 'looked-at' } },
    );
    const sheets = [{ id: 'looked-at', question: 'What was looked at?' }];
    const rules = ['a', 'b'].map((name) =>
      rule(`house/${name}`, { when: { [`diligence.${name}`]: 'bad' }, then: { effect: 'hold' } }),
    );
    const { questions } = verdict(library({ packs: PACKS, rules, facts, sheets }), {});
    expect(questions[0]!.leads).toMatchObject([
      { answer: 'each line the best', verdict: 'green' },
      { answer: 'each line the worst', verdict: 'red' },
    ]);
  });

  it('says nothing of where a sheet leads whose lines are of several kinds', () => {
    const facts = declare(
      { 'item.a': 'yes-no', 'item.b': 'small|large' },
      { 'item.a': { sheet: 'data' }, 'item.b': { sheet: 'data' } },
    );
    const sheets = [{ id: 'data', question: 'What is it like?' }];
    const rules = [
      rule('law/a', { when: yes('item.a'), then: { effect: 'prohibited' } }),
      rule('law/b', { when: { 'item.b': 'large' }, then: { effect: 'prohibited' } }),
    ];
    const { questions } = verdict(library({ packs: PACKS, rules, facts, sheets }), {});
    expect(questions[0]!.lines).toHaveLength(2);
    expect(questions[0]!.leads).toBeUndefined();
  });

  it('says of which no answer was tried, where there are too many', () => {
    const names = Array.from({ length: 121 }, (_, at) => `n${String(at).padStart(3, '0')}`);
    const facts = declare(Object.fromEntries(names.map((name) => [`item.${name}`, 'yes-no'])));
    const rules = names.map((name) =>
      rule(`law/${name}`, { when: yes(`item.${name}`), then: { effect: 'prohibited' } }),
    );
    const { questions } = verdict(library({ packs: PACKS, rules, facts }), {});
    expect(questions).toHaveLength(121);
    const untried = questions.filter((question) => question.untried);
    expect(untried.map(({ fact }) => fact)).toEqual(['item.n120']);
    expect(untried[0]!.leads).toBeUndefined();
  });

  it('is a gate before what settles more', () => {
    const facts = declare({ 'item.a': 'yes-no', 'item.b': 'yes-no' }, { 'item.b': { gate: true } });
    const rules = [
      rule('law/one', { when: yes('item.a'), then: { effect: 'prohibited' } }),
      rule('law/two', {
        when: { all: [yes('item.a'), yes('item.b')] },
        then: { effect: 'prohibited' },
      }),
    ];
    expect(asked(verdict(library({ packs: PACKS, rules, facts }), {}))[0]).toBe('item.a');
    const other = [
      ...rules,
      rule('law/three', { when: yes('item.b'), then: { effect: 'prohibited' } }),
    ];
    expect(asked(verdict(library({ packs: PACKS, rules: other, facts }), {}))).toEqual([
      'item.b',
      'item.a',
    ]);
  });

  it('stays with one person where several things decide as much', () => {
    const facts = declare(
      { 'item.a': 'yes-no', 'item.b': 'yes-no', 'item.c': 'yes-no' },
      {
        'item.a': { answeredBy: 'engineer' },
        'item.b': { answeredBy: 'buyer' },
        'item.c': { answeredBy: 'engineer' },
      },
    );
    const rules = ['a', 'b', 'c'].map((name) =>
      rule(`law/${name}`, { when: yes(`item.${name}`), then: { effect: 'prohibited' } }),
    );
    expect(asked(verdict(library({ packs: PACKS, rules, facts }), {}))).toEqual([
      'item.b',
      'item.a',
      'item.c',
    ]);
  });

  it('is the cheap before the dear that settles as much', () => {
    const facts = declare(
      { 'item.a': 'yes-no', 'item.b': 'yes-no' },
      { 'item.a': { takes: 'weeks' }, 'item.b': { takes: 'minutes' } },
    );
    const rules = ['a', 'b'].map((name) =>
      rule(`law/${name}`, { when: yes(`item.${name}`), then: { effect: 'prohibited' } }),
    );
    expect(asked(verdict(library({ packs: PACKS, rules, facts }), {}))).toEqual([
      'item.b',
      'item.a',
    ]);
  });

  it('is a declared fact in every case: what was worked out is asked by what it rests on', () => {
    const library_ = library({
      packs: PACKS,
      definitions: [definition('law/def', 'item.covert', { any: [yes('item.a'), yes('item.b')] })],
      rules: [rule('law/r', { when: yes('item.covert'), then: { effect: 'prohibited' } })],
      facts: FACTS,
    });
    const questions = verdict(library_, {}).questions;
    expect(questions.map(({ fact }) => fact)).toEqual(['item.a', 'item.b']);
    for (const { fact } of questions) expect(FACTS.map(({ path }) => path)).toContain(fact);
  });

  it('is a classification by its list where a list asks for it', () => {
    const library_ = library({
      packs: PACKS,
      rules: [
        rule('law/r', {
          when: { 'item.eu': { under: '5A001' } },
          then: { effect: 'licence-required' },
        }),
      ],
      entries: [
        {
          id: 'law/e',
          pack: 'law',
          versions: [
            {
              title: 'An entry',
              status: 'reviewed',
              confidence: 'verified',
              place: { file: 'x' },
              periods: [
                {
                  list: 'eu',
                  code: '5A001',
                  since: 'undated',
                  provision: { instrument: 'list', pinpoint: '5A001' },
                  confidence: 'verified',
                  carries: {},
                },
              ],
              when: { kind: 'leaf', fact: 'item.a', test: { verb: 'is', values: ['yes'] } },
              askedWhen: {
                kind: 'leaf',
                fact: 'item.category',
                test: { verb: 'is', values: ['probe'] },
              },
            },
          ],
        },
      ],
      facts: FACTS,
    });
    const [question, ...rest] = verdict(library_, { items: [{ category: 'camera' }] }).questions;
    expect(rest).toEqual([]);
    expect(question!.fact).toBe('item.classification.eu');
    expect(question!.question).toBe(
      "Under which code of the list 'eu' (the eu list) is the item classified, or none?",
    );
  });
});
