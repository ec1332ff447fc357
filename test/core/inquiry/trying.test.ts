import { describe, expect, test } from 'vitest';
import { areFew } from '../../../src/core/inquiry/trying.ts';

const domain = (label: string, ...answers: string[]) => ({ label, answers });
const yesOrNo = (count: number) =>
  Array.from({ length: count }, (_, at) => domain(`item ${at}`, 'yes', 'no'));

describe('whether all ways of answering some facts are few', () => {
  test('up to the most, and not past it', () => {
    expect(areFew(yesOrNo(6), 64)).toBe(true);
    expect(areFew(yesOrNo(7), 64)).toBe(false);
  });

  test('not where a fact has no fixed answers', () => {
    expect(areFew([domain('name')], 64)).toBe(false);
    expect(areFew([...yesOrNo(2), domain('name')], 64)).toBe(false);
  });

  test('of so many facts that their product is past all numbers', () => {
    // Two to the 1,024th is no number any more, and nothing times it is none either.
    expect(areFew([...yesOrNo(1_100), domain('name')], 64)).toBe(false);
    expect(areFew([domain('name'), ...yesOrNo(1_100)], 64)).toBe(false);
    expect(areFew(yesOrNo(1_100), 64)).toBe(false);
  });
});
