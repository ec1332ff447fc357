// The JSON contract as schemas, for whoever reads it: the verdict, its brief form, and the run line before several.
// A test holds them equal to the types of ../verdict.ts; nothing in the program is read with them.

import * as z from 'zod';
import { TIMES } from '../fact.ts';
import { EFFECTS, LICENSING_POLICIES } from '../rule.ts';
import {
  answered,
  citation,
  clearance,
  colour,
  draw,
  fact,
  gap,
  gate,
  givenAnswer,
  many,
  marks,
  notice,
  outcome,
  packKind,
  shortfall,
  text,
  texts,
  waiver,
  waiverLapses,
  when,
} from './answer-parts.ts';
import { manifest } from './manifest.ts';
import { coverage } from './run.ts';

const evidence = z.strictObject({
  kind: text,
  source: text,
  date: text.describe('Of its source.'),
  knownSince: text
    .describe('The day on which it became known, where an earlier source told it first.')
    .exactOptional(),
  url: text.exactOptional(),
  detail: text,
  steps: z
    .array(z.strictObject({ owner: text, share: z.number().exactOptional(), of: text, from: text }))
    .describe('Of an owner: what it holds of whom in per cent, down to the party.')
    .exactOptional(),
});

export const transactionWaiver = z
  .strictObject({
    ...waiver,
    findings: z.number().int().describe('Of its rule, that stand.'),
    waived: z.number().int().describe('Of those the ones that it takes from the gate.'),
    void: waiverLapses.exactOptional().describe('Why not all of them.'),
  })
  .describe('A recorded decision that a gate passes over a finding for a time.');

const finding = z.strictObject({
  rule: text,
  pack: text,
  kind: packKind,
  effect: z.enum(EFFECTS),
  licensingPolicy: z.enum(LICENSING_POLICIES).exactOptional(),
  outcome,
  colour,
  subject: text,
  tags: texts,
  title: text,
  because: text.exactOptional().describe('Only of a met finding: the rule’s sentence.'),
  turnsOn: text
    .exactOptional()
    .describe('Only of an undetermined finding: what it turns on, and nothing of what is so.'),
  remedy: text,
  citations: many(citation),
  facts: many(fact),
  evidence: many(evidence),
  missing: texts.describe('The facts that would decide it.'),
  relievedBy: text.exactOptional(),
  mitigatedBy: text.exactOptional(),
  waived: z
    .strictObject({ owner: text, approver: text, expires: text, ticket: text, reason: text })
    .exactOptional()
    .describe('The waiver by which a gate passes over it; it keeps its colour.'),
  couldRelieve: many(z.strictObject({ rule: text, title: text, missing: texts })),
  wouldRelieve: many(z.strictObject({ rule: text, title: text }))
    .exactOptional()
    .describe('Only of a red finding that stands: reliefs that do not hold by what is stated.'),
  marks,
});

const licence = z
  .strictObject({
    number: text,
    authority: text.describe('eu, us, uk, or the code of a territory.'),
    kind: text,
    from: text.describe('File and line of the register.'),
    issued: text.exactOptional(),
    until: text.exactOptional().describe('The first day on which it is no longer valid.'),
    holds: z
      .enum(['yes', 'no', 'open'])
      .describe('yes lifts what its own authority asks; open turns on what nobody has said.'),
    draws: draw.describe('What the transaction takes of what is limited.'),
    left: draw.describe('What is left after it.'),
    currency: text.exactOptional(),
    why: many(shortfall).describe('Why it does not hold; empty where it does.'),
  })
  .describe('A licence of the register on which the transaction draws.');

const line = {
  fact: text,
  question: text,
  answers: texts.exactOptional(),
  examples: z.record(text, text).exactOptional().describe('By answer.'),
  onRecord: z
    .strictObject({
      of: text,
      answer: text,
      since: text,
      source: text,
      confidence: z.enum(['verified', 'recalled']),
      note: text.exactOptional(),
    })
    .exactOptional()
    .describe('What was looked up before: to be confirmed, and no answer until then.'),
};

const question = z.strictObject({
  ...line,
  about: texts.describe('All facts that one answer answers.'),
  subject: text,
  lines: many(z.strictObject(line)).exactOptional().describe('Of a sheet.'),
  leads: many(z.strictObject({ answer: text, verdict: colour, law: colour, policy: colour }))
    .exactOptional()
    .describe(
      'The colours with each answer, all else as it is; of a sheet with all its lines alike.',
    ),
  untried: z
    .literal(true)
    .exactOptional()
    .describe('Its answers were not tried: it stands behind, by what it alone could settle.'),
  answeredBy: text.exactOptional(),
  takes: z.enum(TIMES).exactOptional().describe('The usual time until the answer is there.'),
  because: text.exactOptional(),
  askedBy: texts.describe('Provisions.'),
  decides: texts.describe('Rules.'),
  evidence: text.describe('What would prove the answer.'),
});

const consulted = z
  .strictObject({
    entries: many(
      z.strictObject({
        item: text,
        list: text,
        code: text,
        entry: text,
        outcome: z.enum(['met', 'not-met', 'undetermined']),
        provision: text,
      }),
    ),
    parameters: many(z.strictObject({ parameter: text, title: text, source: text })),
    parties: many(z.strictObject({ party: text, lists: texts })),
    rules: z.number().int(),
  })
  .describe('What a "no" rests on.');

const fragility = z
  .strictObject({
    answers: z.number().int().exactOptional(),
    moreThan: z.number().int().describe('No set of so many answers turns the verdict worse.'),
    thresholds: many(
      z.strictObject({
        fact: text,
        value: z.number(),
        at: z.number().describe('The nearest number with which the verdict is worse.'),
        distance: z.number(),
        to: colour,
      }),
    ),
  })
  .describe('How few answers turn the verdict worse; absent of a red one.');

const announcedRule = z.strictObject({ rule: text, title: text, citations: many(citation) });

const announced = z
  .strictObject({
    day: when.describe('The first day on which it applies.'),
    verdict: colour,
    law: colour,
    policy: colour,
    begins: many(announcedRule).describe('Rules that stand from then on.'),
    ends: many(announcedRule).describe('Rules that stand no longer.'),
  })
  .describe('Law that was announced by the day on which law is read, and changes the colour.');

export const verdictSchema = z.strictObject({
  schema: z.literal('licet/verdict@2'),
  ...answered,
  findings: many(finding),
  gaps: many(gap),
  questions: many(question).describe('In the order in which to ask.'),
  change: many(
    z.strictObject({
      to: colour,
      set: z.record(text, text),
      or: z
        .record(text, texts)
        .exactOptional()
        .describe('Other answers of the same facts that do as well.'),
      inHands: z.boolean().describe('False where a fact of the case would have to be another.'),
    }),
  ).exactOptional(),
  searched: z
    .strictObject({ sets: z.number().int(), largest: z.number().int() })
    .exactOptional()
    .describe('Sets of answers up to this size were all searched.'),
  fragility: fragility.exactOptional(),
  presumed: many(z.strictObject({ fact: text, value: text, by: text })),
  askedWithoutResult: many(z.strictObject({ fact: text, from: text }))
    .exactOptional()
    .describe('What somebody asked and nobody could or would say.'),
  answers: many(givenAnswer)
    .exactOptional()
    .describe('Answers that somebody stands for; those that do not count too.'),
  clearances: many(clearance)
    .exactOptional()
    .describe('Of the matches of this transaction, void ones too.'),
  licences: many(licence)
    .exactOptional()
    .describe('Of the register, on which the transaction draws; those that lift nothing too.'),
  waivers: many(transactionWaiver)
    .exactOptional()
    .describe('That speak of a finding; those that lift nothing too.'),
  gate: gate.exactOptional(),
  notices: many(notice)
    .exactOptional()
    .describe('What was read otherwise than it is written, such as an older key.'),
  announced: many(announced)
    .exactOptional()
    .describe('Within 180 days; absent where nothing announced changes the colour.'),
  deal: many(z.strictObject({ part: text, facts: many(fact) })).exactOptional(),
  consulted: consulted.exactOptional(),
  coverage: coverage.exactOptional().describe('Absent after a run line, which has it for all.'),
  manifest: manifest.exactOptional().describe('Absent after a run line, which has it for all.'),
});
