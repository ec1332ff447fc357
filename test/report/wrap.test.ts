import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printable } from '../../src/report/printable.ts';
import { cut, widthOf, wrap } from '../../src/report/wrap.ts';

describe('the width of a text', () => {
  test.each([
    ['abc', 3],
    ['', 0],
    ['é', 1],
    ['e\u0301', 1],
    ['海康', 4],
    ['한국', 4],
    ['Ａ', 2],
    ['يسر', 3],
    ['→ §', 3],
  ])('%s takes %i columns', (text, width) => expect(widthOf(text)).toBe(width));
});

describe('wrapping', () => {
  test('breaks at spaces, to the column', () => {
    expect(wrap('aaa bbb ccc', 7)).toEqual(['aaa bbb', 'ccc']);
    expect(wrap('aaa bbb ccc', 6)).toEqual(['aaa', 'bbb', 'ccc']);
  });
  test('counts the indent', () => expect(wrap('aaa bbb', 8, '  ')).toEqual(['  aaa', '  bbb']));
  test('counts wide letters twice', () => expect(wrap('海康 威视', 8)).toEqual(['海康', '威视']));
  test('leaves a word that is longer than the line whole', () =>
    expect(wrap('see https://example.org/long now', 10)).toEqual([
      'see',
      'https://example.org/long',
      'now',
    ]));
  test('of nothing is nothing', () => expect(wrap('  ', 10)).toEqual([]));
  test('loses no word, whatever the width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z海]{1,12}$/), { minLength: 1 }),
        fc.integer({ min: 1, max: 40 }),
        (words, width) => {
          const lines = wrap(words.join(' '), width);
          expect(lines.join(' ')).toBe(words.join(' '));
          for (const line of lines)
            expect(widthOf(line) <= width || !line.includes(' '), line).toBe(true);
        },
      ),
    );
  });
});

describe('cutting', () => {
  test('shows the cut and keeps to the width', () => {
    expect(cut('abcdef', 6)).toBe('abcdef');
    expect(cut('abcdefg', 6)).toBe('abcde…');
    expect(cut('海康威视', 6)).toBe('海康…');
  });
});

describe('text for a terminal', () => {
  test('stays as it is in any script, with the joiners that Persian needs', () => {
    for (const name of ['وزارت اطلاعات', 'می\u200cخواهم', '海康威视', 'Größe – “x”', 'क्षेत्र'])
      expect(printable(name)).toBe(name);
  });
  test('has one line and marks for what was taken out', () => {
    expect(printable('a\nb\tc\r\n d')).toBe('a b c d');
    expect(printable('a\u001b[31mb\u0000\u007f\u0085\u2066')).toBe('a�[31mb����');
  });
});
