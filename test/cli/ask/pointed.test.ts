// Typing on after the arrows were used does not jump to another kind than the one that was pointed at.

import { expect, it } from 'vitest';
import { pointedAfterTyping } from '../../../src/cli/ask/pointed.ts';

const list = (...values: string[]) => ({
  choices: values.map((value) => ({ value, label: value })),
  fits: true,
});

it('stays on what the arrows point at while it fits, wherever it stands by then', () => {
  expect(pointedAfterTyping('drone', list('camera', 'anpr', 'drone'))).toBe(2);
  expect(pointedAfterTyping('drone', list('drone', 'anpr'))).toBe(0);
});

it('goes to the likeliest where that is gone, or the arrows were not used', () => {
  expect(pointedAfterTyping('drone', list('camera', 'anpr'))).toBe(0);
  expect(pointedAfterTyping(undefined, list('camera', 'drone'))).toBe(0);
});

it('points at nothing where nothing fits, a way out neither', () => {
  expect(pointedAfterTyping('drone', { ...list('<stop>', 'drone'), fits: false })).toBe(-1);
});
