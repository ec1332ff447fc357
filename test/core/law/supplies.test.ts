// The order in which things are worked out: definitions and control entries, then rules, then rules that count findings.

import { describe, expect, it } from 'vitest';
import { Environments } from '../../../src/core/facts/environment.ts';
import { rulebookFor } from '../../../src/core/law/rulebook.ts';
import { CircularError, topological } from '../../../src/core/law/supplies.ts';
import {
  asked,
  codes,
  condition,
  DAY,
  declare,
  definition,
  entry,
  facts,
  findings,
  library,
  pack,
  rule,
  verdict,
} from '../library.ts';

const PACKS = [pack('p')];
const PROHIBITED = { effect: 'prohibited' } as const;

describe('definitions', () => {
  const definitions = [
    definition('p/covert', 'item.covert', {
      all: [{ 'item.hidden': 'yes' }, { 'item.watches': 'yes' }],
    }),
  ];
  const rules = [rule('p/ban', { when: { 'item.covert': 'yes' }, then: PROHIBITED })];
  const given = library({
    packs: PACKS,
    definitions,
    rules,
    facts: declare({ 'item.hidden': 'yes-no', 'item.watches': 'yes-no' }),
  });

  it.each([
    [{ hidden: 'yes', watches: 'yes' }, ['p/ban met red']],
    [{ hidden: 'yes', watches: 'no' }, []],
    [{ hidden: 'no' }, []],
    [{ hidden: 'yes' }, ['p/ban undetermined amber']],
  ])('are settled before the rules that read them: %j', (item, expected) => {
    expect(findings(verdict(given, { items: [item] }))).toEqual(expected);
  });

  it('that are unknown ask for what they rest on, never for themselves', () => {
    expect(asked(verdict(given, {}))).toEqual(['item.hidden', 'item.watches']);
    expect(asked(verdict(given, { items: [{ hidden: 'yes' }] }))).toEqual(['item.watches']);
  });

  it('are settled for each item apart', () => {
    const result = verdict(given, {
      items: [
        { name: 'bug', hidden: 'yes', watches: 'yes' },
        { name: 'shelf', hidden: 'no' },
      ],
    });
    expect(result.findings.map(({ subject }) => subject)).toEqual(['bug']);
  });

  it('run after the definitions that they read, whatever their names', () => {
    const chain = library({
      packs: PACKS,
      definitions: [
        definition('p/a', 'item.last', { 'item.middle': 'yes' }),
        definition('p/b', 'item.middle', { 'item.first': 'yes' }),
        definition('p/c', 'item.first', { 'item.hidden': 'yes' }),
      ],
      rules: [rule('p/ban', { when: { 'item.last': 'yes' }, then: PROHIBITED })],
    });
    expect(findings(verdict(chain, { items: [{ hidden: 'yes' }] }))).toEqual(['p/ban met red']);
    expect(findings(verdict(chain, { items: [{ hidden: 'no' }] }))).toEqual([]);
  });

  it('of a party are settled for each party', () => {
    const parties = library({
      packs: PACKS,
      definitions: [definition('p/near', 'party.near', { 'party.country': ['AE', 'IQ'] })],
      rules: [
        rule('p/ban', {
          when: {
            some: { party: { all: [{ 'party.role': 'reseller' }, { 'party.near': 'yes' }] } },
          },
          then: PROHIBITED,
        }),
      ],
    });
    expect(
      findings(
        verdict(parties, {
          exporter: { country: 'AE' },
          parties: [{ role: 'reseller', country: 'DE' }],
        }),
      ),
    ).toEqual([]);
    expect(
      findings(
        verdict(parties, {
          exporter: { country: 'DE' },
          parties: [{ role: 'reseller', country: 'AE' }],
        }),
      ),
    ).toEqual(['p/ban met red']);
  });
});

describe('control entries', () => {
  const entries = [
    entry('p/probe', [{ list: 'eu', code: '5A001.j' }], {
      all: [{ 'item.category': 'probe' }, { 'item.indexes': 'yes' }],
    }),
  ];

  it('are settled before definitions that read their codes, whatever their names', () => {
    const given = library({
      packs: PACKS,
      entries,
      definitions: [definition('a/unlisted', 'item.unlisted', { 'item.eu': 'none' })],
      rules: [rule('p/catch-all', { when: { 'item.unlisted': 'yes' }, then: PROHIBITED })],
    });
    expect(findings(verdict(given, { items: [{ category: 'probe', indexes: 'no' }] }))).toEqual([
      'p/catch-all met red',
    ]);
    expect(findings(verdict(given, { items: [{ category: 'probe', indexes: 'yes' }] }))).toEqual(
      [],
    );
    expect(findings(verdict(given, { items: [{ category: 'probe' }] }))).toEqual([
      'p/catch-all undetermined amber',
    ]);
  });

  it('may read definitions, which are then settled first', () => {
    const given = library({
      packs: PACKS,
      entries: [
        entry('p/probe', [{ list: 'eu', code: '5A001.j' }], {
          all: [{ 'item.category': 'probe' }, { 'item.strong': 'yes' }],
        }),
      ],
      definitions: [definition('z/strong', 'item.strong', { 'item.indexes': 'yes' })],
      rules: [rule('p/listed', { when: { 'item.eu': { under: '5A001' } }, then: PROHIBITED })],
    });
    expect(findings(verdict(given, { items: [{ category: 'probe', indexes: 'yes' }] }))).toEqual([
      'p/listed met red',
    ]);
  });

  it('leave the facts that were given untouched', () => {
    const given = facts({ items: [{ category: 'probe', indexes: 'yes' }] });
    const before = JSON.stringify([...given.items[0]!.facts]);
    const rulebook = rulebookFor(library({ packs: PACKS, entries }), DAY);
    const env = new Environments(rulebook, given).of({ item: 0 });
    expect(env.fact('item', 'eu')!.value).toEqual(codes({ met: ['5A001.j'] }));
    expect(JSON.stringify([...given.items[0]!.facts])).toBe(before);
    // As one item of several under `some` it is listed no less.
    const [element] = env.elements('item')!;
    expect(env.within('item', element!).fact('item', 'eu')!.value).toEqual(
      codes({ met: ['5A001.j'] }),
    );
  });
});

describe('counting rules', () => {
  const flag = (name: string) =>
    rule(`p/${name}`, {
      when: { [`item.${name}`]: 'yes' },
      then: { effect: 'care' },
      tags: ['red-flag'],
      provision: `act ${name}`,
    });
  const three = rule('a/three', {
    when: { 'findings.red-flag': { 'at-least': 3 } },
    then: { effect: 'refuse' },
  });
  const packs = [pack('a', { kind: 'policy' }), pack('p', { kind: 'policy' })];
  const given = library({
    packs,
    rules: [three, flag('f1'), flag('f2'), flag('f3'), flag('f4')],
    facts: declare({
      'item.f1': 'yes-no',
      'item.f2': 'yes-no',
      'item.f3': 'yes-no',
      'item.f4': 'yes-no',
    }),
  });
  const outcome = (item: Record<string, string>) =>
    verdict(given, { items: [item] }).findings.find(({ rule: id }) => id === 'a/three')?.outcome ??
    'not-met';

  it.each([
    [{ f1: 'yes', f2: 'yes', f3: 'yes', f4: 'no' }, 'met'],
    [{ f1: 'yes', f2: 'yes', f3: 'no', f4: 'no' }, 'not-met'],
    [{ f1: 'yes', f2: 'yes', f4: 'no' }, 'undetermined'],
    [{ f1: 'yes', f2: 'yes', f3: 'yes' }, 'met'],
    [{ f1: 'yes', f2: 'no', f3: 'no' }, 'not-met'],
  ])('run after the rules whose findings they count: %j', (item, expected) => {
    expect(outcome(item)).toBe(expected);
  });

  it('list the rules that they counted', () => {
    const finding = verdict(given, {
      items: [{ f1: 'yes', f2: 'yes', f3: 'yes', f4: 'no' }],
    }).findings.find(({ rule: id }) => id === 'a/three')!;
    expect(finding.facts).toEqual([
      { fact: 'findings.red-flag', value: '3 (p/f1, p/f2, p/f3)', from: 'findings' },
    ]);
  });

  it('ask for the facts that would settle the count', () => {
    const finding = verdict(given, { items: [{ f1: 'yes', f2: 'yes', f4: 'no' }] }).findings.find(
      ({ rule: id }) => id === 'a/three',
    )!;
    expect(finding.missing).toEqual(['item.f3']);
  });

  it('count a rule once, however many items it stands for', () => {
    const items = [{ f1: 'yes', f2: 'no', f3: 'no', f4: 'no' }];
    const result = verdict(given, { items: [...items, ...items, ...items] });
    expect(result.findings).toHaveLength(3);
    expect(result.findings.every(({ rule: id }) => id === 'p/f1')).toBe(true);
  });

  describe('and reliefs', () => {
    const cleared = rule('p/cleared', {
      when: { 'diligence.cleared': 'yes' },
      then: { relieves: ['p/f3'] },
    });
    const withRelief = library({
      packs,
      rules: [three, flag('f1'), flag('f2'), flag('f3'), cleared],
      facts: [],
    });
    const item = { f1: 'yes', f2: 'yes', f3: 'yes' };
    const counted = (diligence: Record<string, string>) =>
      verdict(withRelief, { items: [item], diligence }).findings.find(
        ({ rule: id }) => id === 'a/three',
      )?.outcome ?? 'not-met';

    it('do not count a finding that is relieved', () => {
      expect(counted({ cleared: 'yes' })).toBe('not-met');
    });

    it('count one whose relief is not met', () => {
      expect(counted({ cleared: 'no' })).toBe('met');
    });

    it('are not decided while a relief that would change the count is open', () => {
      expect(counted({})).toBe('undetermined');
    });
  });
});

describe('a circle', () => {
  it('of definitions is refused', () => {
    const given = library({
      packs: PACKS,
      definitions: [
        definition('p/a', 'item.a', { 'item.b': 'yes' }),
        definition('p/b', 'item.b', { 'item.a': 'yes' }),
      ],
    });
    expect(() => rulebookFor(given, DAY)).toThrow(CircularError);
    expect(() => rulebookFor(given, DAY)).toThrow('circular: p/a → p/b → p/a');
  });

  it('of a definition and the control entries is refused', () => {
    const given = library({
      packs: PACKS,
      entries: [entry('p/probe', [{ list: 'eu', code: '5A001.j' }], { 'item.strong': 'yes' })],
      definitions: [definition('p/strong', 'item.strong', { 'item.eu': { under: '5A001' } })],
    });
    expect(() => rulebookFor(given, DAY)).toThrow(CircularError);
  });

  it('is none where the two definitions are never in force together', () => {
    const given = library({
      packs: PACKS,
      definitions: [
        definition('p/a', 'item.a', { 'item.b': 'yes' }, { until: '2010-01-01' }),
        definition('p/b', 'item.b', { 'item.a': 'yes' }, { since: '2010-01-01' }),
      ],
    });
    expect(() => rulebookFor(given, '2009-12-31')).not.toThrow();
    expect(() => rulebookFor(given, '2010-01-01')).not.toThrow();
  });

  it('is told from a chain by the order', () => {
    expect(
      topological(
        new Map([
          ['a', new Set(['c'])],
          ['b', new Set<string>()],
          ['c', new Set(['b'])],
        ]),
      ),
    ).toEqual(['b', 'c', 'a']);
    expect(() => topological(new Map([['a', new Set(['a'])]]))).toThrow('circular: a → a');
  });
});

describe('what is in force', () => {
  it('is the version of the day: from its first day on, and not on the day it ends', () => {
    const given = library({
      packs: PACKS,
      rules: [
        rule(
          'p/ban',
          { since: '2015-03-01', when: { 'item.a': 'yes' }, then: PROHIBITED },
          {
            since: '2010-01-01',
            until: '2015-03-01',
            when: { 'item.a': 'yes' },
            then: { effect: 'licence-required' },
          },
        ),
      ],
    });
    const on = (asOf: string) => findings(verdict(given, { items: [{ a: 'yes' }] }, { asOf }));
    expect(on('2009-12-31')).toEqual([]);
    expect(on('2010-01-01')).toEqual(['p/ban met amber']);
    expect(on('2015-02-28')).toEqual(['p/ban met amber']);
    expect(on('2015-03-01')).toEqual(['p/ban met red']);
  });

  it('are reviewed documents only', () => {
    const draft = rule('p/ban', { when: { 'item.a': 'yes' }, then: PROHIBITED });
    for (const status of ['draft', 'retired'] as const) {
      const rules = [
        { ...draft, versions: draft.versions.map((version) => ({ ...version, status })) },
      ];
      expect(
        findings(verdict(library({ packs: PACKS, rules }), { items: [{ a: 'yes' }] })),
      ).toEqual([]);
    }
  });

  it('conditions are read with the parameters of the day', () => {
    const when = condition({ 'destination.country': { in: '$embargoed' } });
    expect(when.kind).toBe('leaf');
    const given = library({
      packs: PACKS,
      parameters: [
        {
          name: 'embargoed',
          title: 'embargoed',
          kind: 'set',
          of: 'territory',
          source: 'https://example.org/',
          confidence: 'verified',
          members: [
            { code: 'SY', since: '2004-05-14' },
            { code: 'IQ', since: 'undated', until: '2004-07-30' },
          ],
        },
      ],
      rules: [
        rule('p/ban', { when: { 'destination.country': { in: '$embargoed' } }, then: PROHIBITED }),
      ],
    });
    const on = (country: string, asOf: string) =>
      findings(verdict(given, { destination: { country } }, { asOf })).length;
    expect(on('SY', '2004-05-13')).toBe(0);
    expect(on('SY', '2004-05-14')).toBe(1);
    expect(on('IQ', '1995-01-01')).toBe(1);
    expect(on('IQ', '2004-07-29')).toBe(1);
    expect(on('IQ', '2004-07-30')).toBe(0);
  });
});
