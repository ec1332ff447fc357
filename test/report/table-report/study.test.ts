// What a report counts, by hand: each transaction once in each sum, and what it could be over all answers beside what it is.

import { describe, expect, it } from 'vitest';
import { spansOf } from '../../../src/report/table-report/spans.ts';
import {
  Hindsight,
  Study,
  type StudiedTransaction,
} from '../../../src/report/table-report/study.ts';

const transaction = (of: Partial<StudiedTransaction> = {}): StudiedTransaction => ({
  verdict: 'amber',
  law: 'amber',
  policy: 'green',
  best: 'green',
  worst: 'red',
  exact: true,
  asOf: '2014-05-06',
  destination: 'SY',
  categories: ['imsi-catcher'],
  rule: '',
  findings: [],
  gaps: [],
  questions: [],
  ...of,
});

const studyOf = (...all: readonly Partial<StudiedTransaction>[]): Study => {
  const study = new Study();
  for (const one of all) study.add(transaction(one));
  return study;
};

describe('colours', () => {
  it('are counted as judged, at best, at worst, and where no answer moves them', () => {
    const { all, inexact } = studyOf(
      { verdict: 'red', best: 'red', worst: 'red' },
      { verdict: 'red', best: 'amber', worst: 'red', exact: false },
      { verdict: 'amber', best: 'green', worst: 'red' },
      { verdict: 'amber', best: 'amber', worst: 'amber' },
      { verdict: 'green', best: 'green', worst: 'green' },
    );
    expect(all.now).toEqual({ red: 2, amber: 2, green: 1 });
    expect(all.best).toEqual({ red: 1, amber: 2, green: 2 });
    expect(all.worst).toEqual({ red: 3, amber: 1, green: 1 });
    expect(all.certain).toEqual({ red: 1, amber: 1, green: 1 });
    expect(inexact).toBe(1);
  });

  it('stand by year, place and kind, and under each kind of several items', () => {
    const study = studyOf(
      { asOf: '2013-12-31', verdict: 'red' },
      { asOf: '2014-01-01', destination: '', categories: [] },
      { asOf: '2014-12-31', categories: ['imsi-catcher', 'drone'] },
    );
    expect([...study.years].map(([year, { now }]) => [year, now])).toEqual([
      ['2013', { red: 1, amber: 0, green: 0 }],
      ['2014', { red: 0, amber: 2, green: 0 }],
    ]);
    expect([...study.destinations].map(([code, { now }]) => [code, now])).toEqual([
      ['SY', { red: 1, amber: 1, green: 0 }],
      ['', { red: 0, amber: 1, green: 0 }],
    ]);
    expect([...study.destinations.get('SY')!.years]).toEqual([
      ['2013', { red: 1, amber: 0, green: 0 }],
      ['2014', { red: 0, amber: 1, green: 0 }],
    ]);
    expect([...study.categories].map(([name, { now }]) => [name, now])).toEqual([
      ['imsi-catcher', { red: 1, amber: 1, green: 0 }],
      ['', { red: 0, amber: 1, green: 0 }],
      ['drone', { red: 0, amber: 1, green: 0 }],
    ]);
  });

  it('of law and policy are set against each other', () => {
    const { kinds } = studyOf(
      { law: 'red', policy: 'amber' },
      { law: 'red', policy: 'amber' },
      { law: 'amber', policy: 'red' },
    );
    expect([...kinds]).toEqual([
      ['red amber', 2],
      ['amber red', 1],
    ]);
  });
});

describe('rules', () => {
  it('stand once for each transaction, by the worst of what they do in it', () => {
    const { rules } = studyOf(
      {
        rule: 'a/one',
        findings: [
          { rule: 'a/one', state: 'not-decided', colour: 'amber' },
          { rule: 'a/one', state: 'found', colour: 'amber' },
          { rule: 'a/one', state: 'found', colour: 'red' },
          { rule: 'a/two', state: 'lifted', colour: undefined },
        ],
      },
      {
        findings: [
          { rule: 'a/one', state: 'found', colour: 'amber' },
          { rule: 'a/two', state: 'lifted', colour: undefined },
          { rule: 'a/two', state: 'not-decided', colour: 'amber' },
        ],
      },
    );
    expect(rules.get('a/one')).toEqual({
      found: { red: 1, amber: 1, green: 0 },
      notDecided: 0,
      lifted: 0,
      decides: 1,
    });
    expect(rules.get('a/two')).toEqual({
      found: { red: 0, amber: 0, green: 0 },
      notDecided: 1,
      lifted: 1,
      decides: 0,
    });
  });
});

describe('what is missing', () => {
  it('is counted by transaction, whichever of several items or parties lacks it', () => {
    const ask = (...facts: readonly string[]) => ({
      questions: facts.map((fact) => ({ fact, question: `${fact}?` })),
    });
    const { facts } = studyOf(
      { ...ask('items.0.form', 'items.1.form', 'end-user.type'), verdict: 'red', best: 'red' },
      { ...ask('item.form'), best: 'green', worst: 'amber' },
      { ...ask('parties.2.type') },
      {},
    );
    expect([...facts.keys()]).toEqual(['item.form', 'end-user.type', 'party.type']);
    const form = facts.get('item.form')!;
    expect(form.asked.now).toEqual({ red: 1, amber: 1, green: 0 });
    expect(form.asked.best).toEqual({ red: 1, amber: 0, green: 1 });
    expect(form.asked.worst).toEqual({ red: 1, amber: 1, green: 0 });
    // Only the second asks nothing else.
    expect(form.alone.now).toEqual({ red: 0, amber: 1, green: 0 });
    expect(form.alone.best).toEqual({ red: 0, amber: 0, green: 1 });
    expect(facts.get('end-user.type')!.alone.now).toEqual({ red: 0, amber: 0, green: 0 });
  });

  it('could not be looked at: each gap once for each transaction', () => {
    const gap = (what: string) => ({ kind: 'law' as const, what, toDo: 'look' });
    const study = studyOf({ gaps: [gap('a'), gap('b'), gap('a')] }, { gaps: [gap('a')] }, {});
    expect(study.withGaps).toBe(2);
    expect(
      [...study.gaps.values()].map(({ gap: { what }, transactions }) => [what, transactions]),
    ).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it('of gaps beyond those that are told apart is a number', () => {
    const study = new Study();
    for (let at = 0; at < 20_003; at += 1)
      study.add(transaction({ gaps: [{ kind: 'law', what: String(at % 20_002), toDo: '' }] }));
    expect(study.gaps.size).toBe(20_000);
    expect(study.otherGaps).toBe(2);
    expect(study.gaps.get('law 0')!.transactions).toBe(2);
  });
});

describe('hindsight', () => {
  it('counts each move, and the days of what was known', () => {
    const hindsight = new Hindsight();
    hindsight.add('amber', 'red', '2020-01-01');
    hindsight.add('amber', 'red', '2019-01-01');
    hindsight.add('red', 'amber', '2020-01-01');
    hindsight.add('green', 'green', '2020-01-01');
    expect([...hindsight.moves]).toEqual([
      ['amber red', 2],
      ['red amber', 1],
      ['green green', 1],
    ]);
    expect(hindsight.knownAt).toEqual(['2019-01-01', '2020-01-01']);
    expect(hindsight.count((then, later) => then === 'amber' && later === 'red')).toBe(2);
    expect(hindsight.count(() => true)).toBe(4);
  });
});

describe('spans of years', () => {
  it('have the shortest length of which no more than so many stand beside one another', () => {
    expect(spansOf(['2010', '2012'], 2).map(({ name }) => name)).toEqual(['2010', '2012']);
    expect(spansOf(['2009', '2010', '2011'], 2)).toEqual([
      { name: '2008–09', years: ['2009'] },
      { name: '2010–11', years: ['2010', '2011'] },
    ]);
    expect(
      spansOf(
        Array.from({ length: 21 }, (_, at) => String(2004 + at)),
        4,
      ).map(({ name }) => name),
    ).toEqual(['2000–09', '2010–19', '2020–29']);
    expect(spansOf([], 4)).toEqual([]);
  });
});
