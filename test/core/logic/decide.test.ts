// Closures over numbered facts decide without keeping why; they must answer what `evaluate` answers, on every condition
// that is shipped and every bundled transaction, group by group and without any index between.

import { describe, expect, it, vi } from 'vitest';
import { Case } from '../../../src/core/judgement/case.ts';
import type { Applicable } from '../../../src/core/law/groups.ts';
import { evaluate } from '../../../src/core/logic/evaluate.ts';
import { bundledCases, shippedScreener } from '../../sources.ts';

vi.setConfig({ testTimeout: 120_000 });

describe('deciding without explaining', () => {
  it('answers what evaluating answers, for every shipped condition on every bundled transaction', () => {
    const screener = shippedScreener();
    const differing: string[] = [];
    let compared = 0;
    for (const { name, raw } of [...bundledCases('cases'), ...bundledCases('cases/ordinary')]) {
      const { engine, input } = screener.prepare(raw);
      const { rulebook } = engine;
      const of = new Case(rulebook, input.facts, 'quick');
      const groups: readonly { subjects: Applicable['subjects']; all: readonly Applicable[] }[] = [
        ...rulebook.rules,
        ...rulebook.unread,
        ...rulebook.reliefs,
        ...rulebook.notModelled,
        ...rulebook.gaps,
      ];
      for (const { subjects, all } of groups) {
        for (const { env, frame, choice } of of.sights(subjects)) {
          for (const { condition } of all) {
            compared += 1;
            const [plain, quick] = [evaluate(condition.bound, env).truth, condition.decide(frame!)];
            if (plain !== quick)
              differing.push(
                `${name} ${JSON.stringify(choice)} ${JSON.stringify(condition.bound)}: ${plain}, decided ${quick}`,
              );
          }
        }
      }
    }
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(10_000);
  });
});
