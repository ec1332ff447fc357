// What a record keeps beside the answer, so that its dossier can be drawn from it alone.

import { expect, test } from 'vitest';
import type { FactDeclaration } from '../../src/model/fact.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { recordOf } from '../../src/records/screening-record.ts';
import { undetermined, verdict } from '../report/verdict.ts';

const QUESTION = 'Where can outsiders complain?';
const declared = { question: QUESTION } as unknown as FactDeclaration;
const askedOf = (changes: Partial<Verdict>) =>
  recordOf(
    { file: 'deal.yaml', line: 1, value: {} },
    verdict({ verdict: 'amber', law: 'amber', policy: 'amber', ...changes }),
    {
      screened: '2026-11-28',
      facts: new Map([['company.complaints', declared]]),
      territories: { resolve: () => undefined, nameOf: (code) => code },
    },
  ).asked!['company.complaints'];

test('keeps the words of what is open where the answer asks nothing, and of nothing else', () => {
  const open = undetermined({ colour: 'amber', missing: ['company.complaints'] });
  expect(askedOf({ findings: [open], questions: [] })).toBe(QUESTION);
  expect(askedOf({ findings: [open] })).toBeUndefined();
  for (const other of [{ colour: 'green' }, { relievedBy: 'law/licence' }] as const)
    expect(askedOf({ findings: [{ ...open, ...other }], questions: [] })).toBeUndefined();
});
