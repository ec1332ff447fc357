// An answer for which somebody stands, with its papers.

import * as z from 'zod';
import { EVIDENCE_GRADES } from '../answer.ts';
import { day, text } from './common.ts';
import { scalar } from './fact-values.ts';

const paper = z
  .strictObject({
    file: text.describe('What the paper is called. Nothing opens it.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, {
        error: 'not a SHA-256. Write its 64 digits, as licet answer and sha256sum give them',
      })
      .describe('SHA-256 of the file.'),
    dated: day.describe('The day that it bears.'),
    grade: z
      .enum(EVIDENCE_GRADES)
      .describe(
        'Who made it: the exporter, the buyer or an agent, somebody outside the deal, an authority. Without it the paper proves nothing.',
      )
      .optional(),
    until: day.describe('First day on which it no longer proves anything.').optional(),
  })
  .describe('A paper that shows it.');

export const answer = z
  .strictObject({
    fact: text.describe('The name that questions print, such as end-use.described.'),
    value: z.union([scalar, z.array(scalar).min(1), z.boolean(), z.number()]),
    by: text.describe('Who answered.'),
    on: day.describe('When.'),
    note: text.optional(),
    evidence: z.array(paper).optional(),
    withdrawn: z
      .strictObject({ by: text, on: day, reason: text })
      .describe('It is taken back, and stays in the record.')
      .optional(),
  })
  .describe('An answer with who gave it, when, and what shows it.');
