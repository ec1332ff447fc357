// What 5A001.f.2 names is identifiers, signalling or other metadata: each answer that stands for it says all three, so that a bench for
// equipment that takes signalling alone is not answered as none of these.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Question {
  question: string;
  values?: Record<string, string>;
}

const { facts } = parse(readFileSync('data/facts/items-communications.yaml', 'utf8')) as {
  facts: Record<string, Question>;
};

describe('an answer that stands for 5A001.f.2 names all that it names', () => {
  it.each([
    ['item.tel-for', 'other-mobile'],
    ['item.tel-use-equipment', 'other-mobile'],
    ['item.tel-equipment', 'identifier-catcher'],
  ])('%s: %s', (fact, value) => {
    expect(facts[fact]?.values?.[value]).toMatch(/identifiers.*signalling.*other metadata/s);
  });

  it('as the question for the equipment itself does', () => {
    expect(facts['item.mob-extracts-ids']?.question).toMatch(
      /identifiers.*signalling.*other metadata/s,
    );
  });

  it('and what takes voice or data is another answer', () => {
    expect(facts['item.tel-for']?.values?.['content-interception']).not.toMatch(/metadata/);
  });
});
