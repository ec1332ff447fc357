// Screeners share law only where it is the law of their own library.

import { expect, it } from 'vitest';
import { Rulebooks } from '../src/core/law/rulebooks.ts';
import { Screener } from '../src/screener.ts';
import { shippedSources } from './sources.ts';

const sources = shippedSources();
const options = { lists: 'bundled', today: '2026-11-21' } as const;

it('rulebooks of another library are refused, and of the same one taken', () => {
  const other = new Rulebooks({ ...sources.library });
  expect(() => new Screener(sources, options, other)).toThrow('another library');
  const own = new Rulebooks(sources.library);
  expect(() => new Screener(sources, options, own)).not.toThrow();
});
