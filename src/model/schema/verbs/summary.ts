// What the verbs answer that judge a transaction or go on with an interview, as a client of HTTP reads it. A test holds real answers to
// these shapes; nothing in the program is read with them.

import * as z from 'zod';
import { colour, many, packKind, text, texts } from '../answer-parts.ts';
import { colours } from '../pages/shapes.ts';

/**
 * As it was sent, with the answers in it. It is not held to the schema of a transaction: 'unknown' may stand in the place of any value,
 * a record too, and is taken away before that schema is asked.
 */
const TRANSACTION = z
  .looseObject({ id: text })
  .describe('To be sent with the next call. unknown may stand in the place of any value.');
/** Of what has a schema of its own the name stands here. */
const VERDICT = z.looseObject({}).meta({ stands: 'verdict' });

export const cited = many(z.strictObject({ text, url: text }));

const told = { colour, kind: packKind, rule: text, title: text, citations: cited };

const summary = {
  id: text,
  colours,
  means: text.describe('What the colour says, and what it does not.'),
  canBecome: text,
  asOf: text,
  knownAt: text,
  reasons: many(
    z.strictObject({
      ...told,
      effect: text,
      because: text,
      remedy: text,
      eased: text.exactOptional(),
      read: text.describe('How the provision was read: primary, or what to check.'),
    }),
  ).describe('What was found, the gravest first, what was lifted last.'),
  open: z
    .strictObject({
      count: text,
      some: many(z.strictObject({ ...told, turnsOn: text, missing: texts })),
    })
    .describe('What is neither found nor excluded.'),
  notChecked: texts,
  notices: texts,
};

export const screenAnswer = z.strictObject({
  ...summary,
  verdict: VERDICT.exactOptional().describe('With detail standard or full.'),
});

export const answerAnswer = z.strictObject({ transaction: TRANSACTION, ...summary });

const value = z.strictObject({
  value: text,
  means: text,
  leadsTo: text.exactOptional().describe('The colour if it is so, all else as it is.'),
});

const question = z.strictObject({
  fact: text,
  kind: z.enum(['one', 'lines', 'codes', 'more']),
  several: z.literal(true).exactOptional(),
  subject: text,
  question: text,
  howToAnswer: text,
  facts: texts.exactOptional().describe('What the answer goes to.'),
  answers: many(value).exactOptional(),
  writtenAs: text.exactOptional(),
  likely: text.exactOptional(),
  lines: many(
    z.strictObject({
      facts: texts,
      question: text,
      answers: many(value).exactOptional(),
      otherwise: text.exactOptional(),
    }),
  ).exactOptional(),
  codes: many(z.strictObject({ facts: texts, list: text, notListed: text })).exactOptional(),
  examples: texts.exactOptional(),
  onRecord: texts.exactOptional(),
  why: texts,
  couldDecide: texts,
  leads: text.exactOptional(),
  answeredBy: text.exactOptional(),
  takes: text.exactOptional(),
  evidence: text.exactOptional(),
});

export const nextQuestionAnswer = z.strictObject({
  question: question.exactOptional().describe('Absent where nothing is left to ask.'),
  settled: z.boolean().describe('No answer to what is asked changes the overall colour any more.'),
  ...summary,
});

export const dossierAnswer = z.strictObject({
  file: text.describe('A name for it.'),
  page: text.describe('HTML.'),
});

export const matchAnswer = z.strictObject({
  query: text,
  hits: many(
    z.strictObject({
      list: text,
      id: text,
      name: text,
      matched: text,
      score: z.number().min(0).max(1),
      decision: z.enum(['strong', 'possible', 'none']),
      reasons: many(z.strictObject({ feature: text, points: z.number(), why: text })),
    }),
  ),
  comparedWith: texts,
  notChecked: texts,
});
