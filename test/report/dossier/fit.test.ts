import { describe, expect, it } from 'vitest';
import { clipped, fitted, linesOf } from '../../../src/report/dossier/fit.ts';

describe('lines of a text', () => {
  it('are counted by its letters, the last one begun whole', () => {
    expect(linesOf('a'.repeat(10), 10)).toBe(1);
    expect(linesOf('a'.repeat(11), 10)).toBe(2);
  });

  it('are begun by a word for which the rest of a line is too short', () => {
    // 'aaaaaa' and 'bbbbbb' do not stand on ten letters together; 'aaaaaa bbb' just does.
    expect(linesOf('aaaaaa bbbbbb', 10)).toBe(2);
    expect(linesOf('aaaaaa bbb', 10)).toBe(1);
    // One letter, then a word of three lines of ten that begins on a line of its own.
    expect(linesOf(`a ${'b'.repeat(21)}`, 10)).toBe(4);
  });

  it('nothing is a line', () => {
    expect(linesOf('', 10)).toBe(1);
  });

  it('letters of East Asian writing are twice as wide', () => {
    expect(linesOf('字'.repeat(5), 10)).toBe(1);
    expect(linesOf('字'.repeat(6), 10)).toBe(2);
  });
});

describe('what stands on the first pages', () => {
  it('is all of it where there is room', () => {
    expect(
      fitted(
        [
          { heights: [3, 3], least: 0 },
          { heights: [4], least: 0 },
        ],
        10,
      ),
    ).toEqual([2, 1]);
  });

  it('one line less leaves out the last piece of the last section', () => {
    expect(
      fitted(
        [
          { heights: [3, 3], least: 0 },
          { heights: [4], least: 0 },
        ],
        9,
      ),
    ).toEqual([2, 0]);
  });

  it('a section has its least before another has more', () => {
    // Eight lines: 2 + 2 and 4 are the least of both; nothing is left for the third piece of the first.
    expect(
      fitted(
        [
          { heights: [2, 2, 2], least: 4 },
          { heights: [4], least: 4 },
        ],
        8,
      ),
    ).toEqual([2, 1]);
  });

  it('no piece stands behind one that does not fit', () => {
    expect(fitted([{ heights: [9, 1], least: 0 }], 8)).toEqual([0]);
  });
});

describe('a text that is cut', () => {
  it('ends in a sign of omission, between words', () => {
    expect(clipped('one two three', 9)).toBe('one two …');
    expect(clipped('one two three', 13)).toBe('one two three');
  });

  it('without words it is cut between letters, and no letter in two', () => {
    expect(clipped('😀'.repeat(4), 2)).toBe('😀😀 …');
  });
});
