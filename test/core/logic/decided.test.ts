// `isNo` and `isYes` decide without keeping why; they must answer what `evaluate` answers, on every shipped rule and case.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isNo, isYes } from '../../../src/core/logic/decided.ts';
import { derive } from '../../../src/core/facts/derive.ts';
import { Environments } from '../../../src/core/facts/environments.ts';
import { evaluate } from '../../../src/core/logic/evaluate.ts';
import { readCompiled, STORE_FILE } from '../../../src/data/library/compiled.ts';
import { openStore } from '../../../src/data/lists/store.ts';
import { readTransactions } from '../../../src/data/transaction/transactions.ts';
import { Screener } from '../../../src/screener.ts';

const ROOT = join(import.meta.dirname, '../../..');
const dist = join(ROOT, 'dist');

describe('deciding without explaining', () => {
  it('answers what evaluating answers, for every shipped rule on every bundled transaction', async () => {
    const screener = new Screener(
      { ...readCompiled(dist), store: openStore(join(dist, STORE_FILE)), version: '0' },
      { lists: 'bundled', today: '2026-01-01' },
    );
    let compared = 0;
    for (const folder of ['data/cases', 'data/cases/ordinary']) {
      for (const name of readdirSync(join(ROOT, folder)).filter((file) => file.endsWith('.yaml'))) {
        for await (const raw of readTransactions(
          join(ROOT, folder, name),
          'yaml',
          screener.columns,
        )) {
          const { engine, input } = screener.prepare(raw);
          const environments = new Environments(
            derive(engine.rulebook, input.facts),
            engine.rulebook.asOf,
          );
          for (const { subjects, rules } of [
            ...engine.rulebook.rules,
            ...engine.rulebook.reliefs,
          ]) {
            for (const { env } of environments.for(subjects)) {
              for (const { condition, rule } of rules.all) {
                const { truth } = evaluate(condition, env);
                expect(
                  [isNo(condition, env), isYes(condition, env)],
                  `${rule.id} on ${name}`,
                ).toEqual([truth === 'no', truth === 'yes']);
                compared += 1;
              }
            }
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(10_000);
  });
});
