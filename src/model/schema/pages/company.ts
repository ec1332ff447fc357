// The JSON of how a company stands, asked once a year. A test holds it equal to its type; nothing in the program is read with it.

import * as z from 'zod';
import { STANDINGS } from '../../company-page.ts';
import { citation, fact, givenAnswer } from '../answer-parts.ts';
import { effect, many, text, texts } from './shapes.ts';

export const companySchema = z.strictObject({
  schema: z.literal('licet/company@1'),
  file: text,
  sha256: text,
  asOf: text.describe('The day on which law is read.'),
  from: text.describe('The first day on which its answers stand in deals.'),
  until: text.describe('The first day on which they no longer do.'),
  over: z.boolean().describe('Today is after its year.'),
  provisions: many(
    z.strictObject({
      rule: text,
      title: text,
      standing: z
        .enum(STANDINGS)
        .describe('to-do: what is asked for is not there; open: the answer is missing.'),
      effect,
      because: text.exactOptional(),
      remedy: text.exactOptional(),
      citations: many(citation),
      facts: many(fact),
      missing: texts,
    }),
  ),
  answers: many(givenAnswer).exactOptional().describe('Answers by name.'),
  questions: many(
    z.strictObject({
      fact: text,
      question: text,
      answers: z.record(text, text).describe('Each answer with what it means.'),
      readBy: texts,
      evidence: text,
    }),
  ),
  packs: many(z.strictObject({ pack: text, title: text, binds: text, checkedTo: text })),
  notModelled: many(z.strictObject({ pack: text, what: text, why: text })),
});
