// What stands in a pack is text on its page, whatever it looks like.

import { describe, expect, test } from 'vitest';
import type { Condition, Test } from '../../src/model/condition.ts';
import { conditionLines, spanText } from '../../src/report/reference/condition-words.ts';
import { linked, named, plain } from '../../src/report/reference/plain.ts';

const leaf = (test: Test): Condition => ({ kind: 'leaf', fact: 'item.range', test });
const said = (condition: Condition): string =>
  conditionLines(condition, new Map([['far', 'What is far']])).join('\n');

describe('text of a pack', () => {
  test('begins no heading, list, table, link, mark-up or tag', () => {
    expect(plain('# A')).toBe('\\# A');
    expect(plain('- a\n- b')).toBe('\\- a - b');
    expect(plain('+ a')).toBe('\\+ a');
    expect(plain('1. a')).toBe('1\\. a');
    expect(plain('12) a')).toBe('12\\) a');
    expect(plain('2.5 metres')).toBe('2.5 metres');
    expect(plain('a | b')).toBe('a \\| b');
    expect(plain('[a](http://x)')).toBe('\\[a\\](http://x)');
    expect(plain('<script>')).toBe('\\<script\\>');
    expect(plain('**a** `b`')).toBe('\\*\\*a\\*\\* \\`b\\`');
  });

  test('is a link only to an address of the web', () => {
    expect(linked('Act [1]', 'https://example.org/a_(b)')).toBe(
      '[Act \\[1\\]](<https://example.org/a_(b)>)',
    );
    expect(linked('Act', 'javascript:alert(1)')).toBe('Act');
    expect(linked('Act', 'https://example.org/ a>b')).toBe('Act');
    expect(linked('Act', '')).toBe('Act');
  });

  test('ends no name in backticks', () => expect(named('a`b|c')).toBe('`a b c`'));
});

describe('a condition', () => {
  test('is said test by test', () => {
    expect(said(leaf({ verb: 'is', values: ['a', 'b', 'c'] }))).toBe(
      '- `item.range` is `a`, `b` or `c`',
    );
    expect(said(leaf({ verb: 'in', set: { parameter: 'far' } }))).toBe(
      '- `item.range` is among What is far (`$far`)',
    );
    expect(said(leaf({ verb: 'in', set: { literal: ['a', 'b'] } }))).toBe(
      '- `item.range` is one of `a` or `b`',
    );
    expect(said(leaf({ verb: 'under', codes: { literal: ['5A001'] } }))).toBe(
      '- `item.range` is under `5A001`',
    );
    expect(said(leaf({ verb: 'at-least', bound: { parameter: 'near' } }))).toBe(
      '- `item.range` is at least a value of the day (`$near`)',
    );
    expect(said(leaf({ verb: 'at-most', bound: { literal: ['3'] } }))).toBe(
      '- `item.range` is at most `3`',
    );
    expect(said(leaf({ verb: 'within', span: { count: 5, unit: 'years' } }))).toBe(
      '- `item.range` lies within 5 years',
    );
  });

  test('is said with what stands alone', () => {
    const only = leaf({ verb: 'only', codes: { literal: ['a', 'b'] } });
    expect(said(only)).toBe('- `item.range` is only `a` or `b`');
    expect(said({ kind: 'not', of: only })).toBe('- `item.range` is not only `a` or `b`');
  });

  test('is said with what must not be, and what is empty', () => {
    expect(said({ kind: 'not', of: leaf({ verb: 'includes', values: { literal: ['a'] } }) })).toBe(
      '- `item.range` does not include `a`',
    );
    expect(
      said({ kind: 'not', of: { kind: 'any', of: [leaf({ verb: 'is', values: ['a'] })] } }),
    ).toBe('- it is not so that:\n  - at least one of this is so:\n    - `item.range` is `a`');
    expect(said({ kind: 'all', of: [] })).toBe('- always');
    expect(said({ kind: 'any', of: [] })).toBe('- never');
  });

  test('is law from a day until another', () => {
    expect(spanText({ since: 'undated' })).toBe('from before every record');
    expect(spanText({ since: '2000-01-01', until: '2001-01-01' })).toBe(
      'from 2000-01-01 until 2001-01-01',
    );
  });
});
