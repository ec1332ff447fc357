// What a fact reaches and what a rule turns on are one relation, followed from its two ends.

import { describe, expect, it } from 'vitest';
import { reachedBy } from '../../../src/core/law/reach.ts';
import { rulebookFor } from '../../../src/core/law/rulebook.ts';
import { turningOf } from '../../../src/core/law/turning.ts';
import { shippedSources } from '../../sources.ts';

const { library } = shippedSources();

describe.each(['2009-06-01', '2016-06-01', '2026-03-01'])('in the law of %s', (day) => {
  const rulebook = rulebookFor(library, day);
  const turning = turningOf(rulebook);
  const groups = [...rulebook.rules, ...rulebook.counting, ...rulebook.unread, ...rulebook.reliefs];
  const rules = groups.flatMap(({ all }) => all);
  const stated = library.facts.filter(({ derived }) => !derived).map(({ path }) => path);
  const declared = library.controlLists.map(({ id }) => `item.classification.${id}`);

  it('each rule turns on the facts that reach it, and on no others', () => {
    for (const key of [...stated, ...declared]) {
      const reached = reachedBy(rulebook, new Set([key]));
      const touched = rules.filter((rule) => reached.touches(rule)).map(({ rule }) => rule.id);
      const turned = rules.filter((rule) => turning.ofRule(rule).has(key));
      expect(
        turned.map(({ rule }) => rule.id),
        key,
      ).toEqual(touched);
    }
  });
});
