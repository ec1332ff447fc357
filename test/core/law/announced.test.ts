// Law ahead: told from the day on which it was published, for 180 days, and never by a day on which nobody could know it.

import { describe, expect, it } from 'vitest';
import { Rulebooks } from '../../../src/core/law/rulebooks.ts';
import { citing } from '../../../src/core/verdict/citing.ts';
import { screen } from '../../../src/core/verdict/screen.ts';
import type { Library } from '../../../src/model/pack.ts';
import { declare, facts, library, pack, rule, set, type RuleLiteral } from '../library.ts';

const BAN: RuleLiteral = {
  when: { 'destination.country': { in: '$banned' } },
  then: { effect: 'prohibited' },
};

const law = (...versions: readonly RuleLiteral[]): Library =>
  library({
    packs: [pack('law')],
    facts: declare({ 'destination.country': 'territory' }),
    parameters: [set('banned', { XA: {} })],
    rules: [rule('law/ban', ...versions)],
  });

const ahead = (given: Library, day: string): string[] => {
  const rulebooks = new Rulebooks(given);
  const rulebook = rulebooks.on(day);
  const answer = screen(
    {
      rulebook,
      facts: new Map(given.facts.map((fact) => [fact.path, fact])),
      citationsOf: citing(given),
      ahead: () => rulebooks.ahead(day),
    },
    {
      transaction: { id: 'by-hand' },
      facts: facts({ destination: { country: 'XA' } }),
      knownAt: day,
      gaps: [],
      coverage: { ...rulebook.coverage, lists: [], indices: [] },
      manifest: { licet: '0', packs: {}, data: {}, options: {} },
    },
  ).whole('standard', true);
  return (answer.announced ?? []).map(
    ({ day: from, verdict, begins, ends }) =>
      `${answer.verdict} → ${from} ${verdict} +${begins.length} -${ends.length}`,
  );
};

describe('a ban that was published on 2020-12-01 and begins on 2021-01-01', () => {
  const given = law({ ...BAN, since: '2021-01-01', announced: '2020-12-01' });

  it('is told from its publication', () => {
    expect(ahead(given, '2020-12-01')).toEqual(['green → 2021-01-01 red +1 -0']);
    expect(ahead(given, '2020-12-31')).toEqual(['green → 2021-01-01 red +1 -0']);
  });

  it('is not told the day before, nor once it is law', () => {
    expect(ahead(given, '2020-11-30')).toEqual([]);
    expect(ahead(given, '2021-01-01')).toEqual([]);
  });
});

it('is told 180 days ahead and not 181', () => {
  const given = law({ ...BAN, since: '2021-06-30', announced: '2020-06-01' });
  expect(ahead(given, '2021-01-01')).toHaveLength(1);
  expect(ahead(given, '2020-12-31')).toEqual([]);
});

it('what nobody announced is told by nobody', () => {
  expect(ahead(law({ ...BAN, since: '2021-01-01' }), '2020-12-31')).toEqual([]);
});

describe('a ban that is suspended for a year, with its end', () => {
  const given = law(
    { ...BAN, since: '2021-11-10', announced: '2020-11-12' },
    { ...BAN, since: '2020-09-29', until: '2020-11-10', endAnnounced: '2020-11-01' },
  );

  it('is told to end, from the day of the suspension on', () => {
    expect(ahead(given, '2020-10-31')).toEqual([]);
    expect(ahead(given, '2020-11-01')).toEqual(['red → 2020-11-10 green +0 -1']);
  });

  it('is told to come back', () => {
    expect(ahead(given, '2021-10-01')).toEqual(['green → 2021-11-10 red +1 -0']);
  });
});

it('an end is known with what follows it', () => {
  const given = law(
    { ...BAN, then: { effect: 'notify-authority' }, since: '2021-01-01', announced: '2020-12-01' },
    { ...BAN, until: '2021-01-01' },
  );
  expect(ahead(given, '2020-11-30')).toEqual([]);
  expect(ahead(given, '2020-12-01')).toEqual(['red → 2021-01-01 amber +1 -1']);
});

it('what changes no colour is not told', () => {
  const given = law(
    { ...BAN, since: '2021-01-01', announced: '2020-12-01', because: 'Still so.' },
    { ...BAN, until: '2021-01-01' },
  );
  expect(ahead(given, '2020-12-15')).toEqual([]);
});

it('is bound once for all days on which the same is known of the same days ahead', () => {
  const rulebooks = new Rulebooks(law({ ...BAN, since: '2021-01-01', announced: '2020-12-01' }));
  expect(rulebooks.ahead('2020-12-02')).toBe(rulebooks.ahead('2020-12-30'));
  expect(rulebooks.ahead('2020-11-30')).toEqual([]);
});
