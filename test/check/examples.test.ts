// A technical test is asked with an example on each side of its line.

import { describe, expect, it } from 'vitest';
import { exampleProblems } from '../../src/check/examples.ts';
import type { FactDeclaration } from '../../src/model/fact.ts';
import { shippedSources } from '../sources.ts';

const { library } = shippedSources();
const TESTED = 'item.mob-extracts-ids';

const told = (examples: FactDeclaration['examples']): string[] => {
  const facts = library.facts.map((fact): FactDeclaration => {
    const { examples: _, ...rest } = fact;
    return fact.path === TESTED ? { ...rest, ...(examples && { examples }) } : fact;
  });
  return exampleProblems({ ...library, facts }, new Map()).map(({ what }) => what);
};

describe('a yes-or-no test of a control entry', () => {
  it('has an example on each side', () => {
    expect(told({ yes: 'an IMSI catcher', no: 'a network tester' })).toEqual([]);
  });

  it('is refused without one', () => {
    expect(told({ yes: 'an IMSI catcher' })).toEqual([
      `'${TESTED}' is a test of a control entry and has no example of no`,
    ]);
    expect(told(undefined)).toEqual([
      `'${TESTED}' is a test of a control entry and has no example of yes or no`,
    ]);
  });
});
