// The JSON of what licet screen -f ndjson writes beside answers. A test holds it equal to its types; nothing in the program is read
// with it.

import * as z from 'zod';
import { many, text } from './answer-parts.ts';
import { runSchema } from './run.ts';

const count = z.number().int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const stream = z.strictObject({ bytes: count, sha256 });

export const refusedSchema = z
  .strictObject({
    schema: z.literal('licet/refused@1'),
    transaction: z
      .strictObject({ id: text })
      .exactOptional()
      .describe('Where the line can be read so far.'),
    problems: many(
      z.strictObject({
        code: text,
        what: text,
        remedy: text,
        column: count.min(1).exactOptional().describe('In the line.'),
      }),
    ),
  })
  .describe('In place of an answer: why the line is not judged.');

export const trailerSchema = z
  .strictObject({
    schema: z.literal('licet/trailer@1'),
    lines: count.describe('That were read; as many were written before this one.'),
    red: count,
    amber: count,
    green: count,
    refused: count,
    read: stream.describe('All bytes that were read.'),
    written: stream.describe('All bytes that were written before this line.'),
    of: sha256.describe('Of run: answers may be laid together where it is the same.'),
    run: runSchema,
  })
  .describe('The last line: what went in and came out, and by what it was made.');
