// A kept screening and a line of the log of records as schemas, for whoever reads them. Tests hold them equal to the types
// of ../record.ts and ../record-log.ts.

import * as z from 'zod';
import { DECISION_OUTCOMES } from '../decision.ts';
import { PIECE_KINDS } from '../sources.ts';
import { COUNTED_FROM, DUTY_KINDS, KEPT_FROM } from '../duty.ts';
import { COLOURS } from '../verdict.ts';
import { day } from './common.ts';
import { citation, gate, marks } from './answer-parts.ts';
import { transactionWaiver, verdictSchema } from './verdict.ts';

const text = z.string();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const colour = z.enum(COLOURS);

const pieceSchema = z.strictObject({
  kind: z.enum(PIECE_KINDS),
  id: text.describe('Names it among those of its kind.'),
  data: text.exactOptional().describe('The data set, as manifest.data of the verdict names it.'),
  findings: z
    .array(z.number().int().nonnegative())
    .describe('Places in the findings of the verdict, from 0, which rest on it.'),
  value: z.record(text, z.unknown()).exactOptional().describe('As the data set has it.'),
  leftOut: text.exactOptional().describe('Why the value is left out.'),
  sha256: hash.describe('Of the value as JSON text without spaces.'),
});

const span = z.strictObject({
  count: z.number().int(),
  unit: z.enum(['years', 'months', 'days']),
});
const dutyDue = z.union([
  z.strictObject({ within: span, after: z.enum(COUNTED_FROM) }),
  z.strictObject({ businessDays: z.number().int(), after: z.enum(COUNTED_FROM) }),
  z.strictObject({ eachYear: text.describe('MM-DD of the next year.') }),
  z.strictObject({ halfYearly: z.tuple([text, text]) }),
  z.strictObject({ before: z.literal('export'), by: span.exactOptional() }),
  z.strictObject({ keep: span, from: z.enum(KEPT_FROM) }),
]);

export const recordedDuty = z.strictObject({
  duty: text,
  kind: z.enum(DUTY_KINDS),
  title: text,
  follows: z.enum(['yes', 'open']).describe('open: it turns on what nobody has answered.'),
  by: z.array(text).exactOptional().describe('The rules of the answer from which it follows.'),
  outcomes: z.array(z.enum(DECISION_OUTCOMES)).describe('The decisions after which it is owed.'),
  what: text,
  to: text.exactOptional(),
  due: dutyDue,
  ofHome: z.literal(true).exactOptional().describe('The law of the state of the exporter.'),
  citations: z.array(citation),
  marks,
});

export const recordSchema = z.strictObject({
  schema: z.literal('licet/record@1'),
  screened: day.describe('The day on which it was screened.'),
  maskedOf: hash
    .exactOptional()
    .describe('Of a copy without personal data of natural persons: SHA-256 of the whole record.'),
  by: text.exactOptional().describe('Who had it screened.'),
  entered: z.strictObject({
    file: text,
    line: z.number().int(),
    value: z.record(text, z.unknown()).describe('The transaction as it was written.'),
    sha256: hash.describe('Of the value as JSON text without spaces.'),
  }),
  asked: z
    .record(text, text)
    .exactOptional()
    .describe('By part and fact of the deal, or of what is open, its question.'),
  places: z
    .record(text, text)
    .exactOptional()
    .describe('By place as it is written in the deal, its name with its code.'),
  duties: z.array(recordedDuty).exactOptional().describe('What is to be done after a decision.'),
  verdict: verdictSchema,
  sources: z
    .strictObject({
      pieces: z.array(pieceSchema),
      sha256: hash.describe('Of the pieces as JSON text without spaces.'),
    })
    .exactOptional()
    .describe('What the answer rests on.'),
});

const logged = {
  schema: z.literal('licet/log@1'),
  number: z.number().int().positive().describe('From 1, without holes.'),
  previous: hash.describe('The hash of the entry before; of the first one 64 zeros.'),
  on: day,
  transaction: text,
  verdict: colour,
  law: colour,
  policy: colour,
  file: text.describe('Within the folder of records.'),
  page: hash.describe('SHA-256 of that file.'),
  record: hash.describe('SHA-256 of the text of the record.'),
  hash: hash.describe(
    'SHA-256 of the entry as JSON text without this key, in the order of the line.',
  ),
};

const loggedWaivers = {
  gate: gate.exactOptional(),
  waivers: z.array(transactionWaiver).exactOptional().describe('As the record has them.'),
};

export const logEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...logged,
    ...loggedWaivers,
    kind: z.literal('screened'),
    by: text.exactOptional(),
  }),
  z.strictObject({
    ...logged,
    ...loggedWaivers,
    kind: z.literal('decided'),
    outcome: z.enum(DECISION_OUTCOMES),
    by: text,
    reason: text,
    afterDeal: text
      .exactOptional()
      .describe('The day, month or year of the deal, where the decision was recorded after it.'),
    countersign: z.strictObject({ by: text, on: day }).exactOptional(),
  }),
  z.strictObject({
    ...logged,
    kind: z.literal('fulfilled'),
    duty: text,
    period: text.describe("What it was due for: a day, '2026' or '2026-H1'."),
    done: day.describe('The day on which it was done.'),
    by: text,
    note: text.exactOptional(),
  }),
]);
