// A small sample of what npm run mutate tries: no colour improves without a reason that the answer states, and cases notice rules
// that were changed. The harness itself is tried with what it must find.

import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { randomFrom } from '../fuzz/random.ts';
import {
  ANOTHER_DEAL,
  ANSWER_MUTATIONS,
  answerTrials,
  Screeners,
  type AnswerTrial,
} from '../mutate/answers.ts';
import { isNoticed, mutantsOf } from '../mutate/rules.ts';
import { subjectsOf, type Subject } from '../src/check/subjects.ts';
import { readLibrary } from '../src/data/library/library.ts';
import { Screener } from '../src/screener.ts';
import { bundledCases, ROOT, shippedSources } from './sources.ts';

vi.setConfig({ testTimeout: 180_000 });

const cases = [...bundledCases('cases'), ...bundledCases('cases/ordinary')];

const some = (screeners: Screeners, count: number): AnswerTrial[] => {
  const all: AnswerTrial[] = [];
  for (const trial of answerTrials(cases, screeners, randomFrom('sample'))) {
    all.push(trial);
    if (all.length === count) break;
  }
  return all;
};
const faults = (trials: readonly AnswerTrial[]): AnswerTrial[] =>
  trials.filter(({ came, kind }) => came === 'unstated' && !ANOTHER_DEAL.includes(kind));

describe('a transaction of which less is said, or that is judged with less', () => {
  test('improves nowhere in a sample without a reason that the answer states', () => {
    const trials = some(new Screeners(shippedSources()), 40);
    const tried = new Set(trials.map(({ kind }) => kind));
    expect(
      ANSWER_MUTATIONS.filter((kind) => !tried.has(kind) && !ANOTHER_DEAL.includes(kind)),
    ).toEqual([]);
    expect(faults(trials)).toEqual([]);
  });

  test('is a fault where it becomes green because rules are gone in silence', () => {
    const sources = shippedSources();
    const library = { ...sources.library, rules: [], packs: [] };
    const blind = new Screener({ ...sources, library }, { lists: 'bundled', today: '2026-11-21' });
    class Blind extends Screeners {
      override of(what = ''): Screener {
        return what.startsWith('list ') ? blind : super.of(what);
      }
    }
    const found = faults(some(new Blind(sources), 40));
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['list dropped']));
    expect(found.every(({ to }) => to === 'green')).toBe(true);
  });
});

describe('a rule that was changed', () => {
  const { library, tests } = readLibrary({
    rules: [join(ROOT, 'rules')],
    data: join(ROOT, 'data'),
  });
  const facts = new Map(library.facts.map((fact) => [fact.path, fact]));
  const testOf = (id: string) => tests.find((one) => one.id === id)!;
  const subject = subjectsOf(library).find(
    ({ id }) => id === 'eu-dual-use/art-05-1-informed',
  ) as Extract<Subject, { kind: 'rule' }>;

  test('is noticed by its cases where nothing else is: as it stands all hold', () => {
    expect(isNoticed({ subject }, testOf(subject.id), library, facts)).toBe(false);
  });

  test('is noticed where the informed exporter need not be informed, or must not be', () => {
    const informed = mutantsOf(subject).filter(
      ({ what }) => what.startsWith('when: ') && what.includes('authority.has-informed'),
    );
    expect(informed.map(({ kind }) => kind).sort()).toEqual(['not', 'part', 'value']);
    for (const mutant of informed)
      expect(isNoticed(mutant, testOf(subject.id), library, facts), mutant.what).toBe(true);
  });

  test('has a mutant for each verb, value, day, not and part of it', () => {
    const [version] = subject.versions;
    const leaf = (fact: string, value: string) =>
      ({ kind: 'leaf', fact, test: { verb: 'is', values: [value] } }) as const;
    const small: Subject = {
      ...subject,
      versions: [
        {
          ...version!,
          since: '2021-09-09',
          until: '2022-01-01',
          askedWhen: undefined as never,
          when: {
            kind: 'all',
            of: [
              leaf('item.a', 'yes'),
              { kind: 'not', of: leaf('item.b', 'no') },
              {
                kind: 'leaf',
                fact: 'item.n',
                test: { verb: 'at-least', bound: { literal: ['3'] } },
              },
            ],
          },
        },
      ],
    };
    expect(mutantsOf(small).map(({ kind, what }) => `${kind} ${what}`)).toEqual([
      'verb when: all: any',
      'part when: all without item.a',
      'not when: item.a: not',
      'value when: item.a without yes',
      'part when: all without not',
      'not when: not item.b: without not',
      'not when: item.b: not',
      'value when: item.b without no',
      'part when: all without item.n',
      'not when: item.n: not',
      'verb when: item.n at-least: the other',
      'value when: item.n at-least 3: 2',
      'value when: item.n at-least 3: 4',
      'day since 2021-09-09: 2021-09-08',
      'day since 2021-09-09: 2021-09-10',
      'day until 2022-01-01: 2021-12-31',
      'day until 2022-01-01: 2022-01-02',
    ]);
  });
});
