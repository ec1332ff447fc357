import { describe, expect, test } from 'vitest';
import { FORMAT_NAMES, FORMATS } from '../../src/report/index.ts';
import { json } from '../../src/report/json.ts';
import { finding, STEERS, verdict } from './verdict.ts';

const LOOK = { width: 80, colour: true, all: false };

describe('the JSON format', () => {
  test('is the verdict and nothing else', () => {
    expect(JSON.parse(json.one(verdict(), LOOK))).toEqual(verdict());
    expect(json.one(verdict(), LOOK)).toMatch(/^\{\n {2}"schema": "licet\/verdict@1",\n/);
  });

  test('is one line for one of several, with no total', () => {
    const line = json.each(verdict({ transaction: { id: 'a\nb' } }), LOOK);
    expect(line.split('\n')).toHaveLength(2);
    expect(JSON.parse(line)).toEqual(verdict({ transaction: { id: 'a\nb' } }));
    expect(json.total({ red: 1, amber: 0, green: 0 }, LOOK)).toBe('');
  });

  test('keeps every sign of a name, and writes those that steer a terminal as escapes', () => {
    const given = verdict({
      transaction: { id: STEERS },
      findings: [finding({ because: STEERS })],
    });
    for (const shown of [json.one(given, LOOK), json.each(given, LOOK)]) {
      expect(JSON.parse(shown)).toEqual(given);
      expect(shown).toContain('\\u001b]0;owned\\u0007 \\u009b2J\\u202egnp.exe\\u202c');
      expect(shown).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
      );
    }
  });
});

test('every format that may be asked for is there', () => {
  expect(Object.keys(FORMATS).sort()).toEqual([...FORMAT_NAMES].sort());
});
