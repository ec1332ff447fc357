import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/model/verdict.ts';
import { FORMAT_NAMES, FORMATS } from '../../src/report/index.ts';
import { json } from '../../src/report/json.ts';
import { answer, finding, LOOK, RUN, STEERING, STEERS, verdict } from './verdict.ts';

describe('the JSON of one transaction', () => {
  test('is the whole verdict and nothing else, with its coverage, manifest and all that was asked', () => {
    const shown = json.one(answer(), LOOK);
    expect(JSON.parse(shown)).toEqual(verdict());
    expect(shown).toMatch(/^\{\n {2}"schema": "licet\/verdict@2",\n/);
    expect(shown.endsWith('}\n')).toBe(true);
  });

  test('is as deep as it is wanted', () => {
    const { change: _, deal: __, consulted: ___, ...standard } = verdict();
    expect(JSON.parse(json.one(answer(), { ...LOOK, detail: 'standard' }))).toEqual(standard);
    expect(JSON.parse(json.one(answer(), { ...LOOK, detail: 'brief' }))).toEqual({
      schema: 'licet/brief@1',
      transaction: verdict().transaction,
      asOf: '2010-12-15',
      knownAt: '2011-01-01',
      verdict: 'red',
      law: 'red',
      policy: 'amber',
      bounds: { best: 'amber', worst: 'red', exact: true },
      findings: [
        { rule: 'law/embargo', outcome: 'met', colour: 'red', subject: 'probe' },
        { rule: 'house/record', outcome: 'met', colour: 'amber', subject: 'probe' },
        {
          rule: 'law/licensed',
          outcome: 'met',
          colour: 'red',
          subject: 'probe',
          relievedBy: 'law/licence',
        },
        { rule: 'house/pattern', outcome: 'undetermined', colour: 'amber', subject: 'probe' },
        { rule: 'law/other', outcome: 'undetermined', colour: 'amber', subject: 'probe' },
      ],
      missing: ['end-user.name', 'item.range'],
      gaps: ['Full lists are not loaded', 'The index of 2010 has no value for XA'],
      ask: 'end-user.name',
    });
  });
});

describe('the JSON of several transactions', () => {
  test('is NDJSON: the run first, then a verdict a line without what the run carries', () => {
    const shown = [
      json.open(RUN, LOOK),
      json.each(answer(), LOOK),
      json.each(answer(verdict({ transaction: { id: 'a\nb' } })), LOOK),
      json.close({ red: 2, amber: 0, green: 0 }, LOOK),
    ].join('');
    const lines = shown.split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[3]).toBe('');
    const [run, first, second] = lines.slice(0, 3).map((line) => JSON.parse(line) as Verdict);
    expect(run).toEqual(RUN);
    const {
      change: _,
      deal: __,
      consulted: ___,
      coverage: ____,
      manifest: _____,
      ...rest
    } = verdict();
    expect(first).toEqual(rest);
    expect(second!.transaction).toEqual({ id: 'a\nb' });
  });

  test('asks no more of an answer than it writes', () => {
    const asked: string[] = [];
    json.each(answer(verdict(), asked), LOOK);
    json.each(answer(verdict(), asked), { ...LOOK, detail: 'brief' });
    json.each(answer(verdict(), asked), { ...LOOK, detail: 'full' });
    expect(asked).toEqual(['standard', 'brief', 'full']);
  });
});

test('JSON keeps every sign of a name, and writes those that steer a terminal as escapes', () => {
  const given = verdict({
    transaction: { id: STEERS },
    findings: [finding({ because: STEERS })],
  });
  for (const shown of [
    json.one(answer(given), LOOK),
    json.each(answer(given), LOOK),
    json.each(answer(given), { ...LOOK, detail: 'brief' }),
  ]) {
    expect((JSON.parse(shown) as Verdict).transaction).toEqual(given.transaction);
    expect(shown).toContain('\\u001b]0;owned\\u0007 \\u009b2J\\u202egnp.exe\\u202c');
    expect(shown).not.toMatch(STEERING);
  }
});

test('every format that may be asked for is there', () => {
  expect(Object.keys(FORMATS).sort()).toEqual([...FORMAT_NAMES].sort());
});
