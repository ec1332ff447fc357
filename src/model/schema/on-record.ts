// A document under data/on-record.

import * as z from 'zod';
import { confidence, day, id, text } from './common.ts';

export const onRecordDocument = z.strictObject({
  'on-record': id,
  fact: id.meta({ description: 'The fact to which these are answers.' }),
  of: text.meta({ description: 'Of what use of the power they speak, in a few words.' }),
  kinds: z.array(id).min(1).exactOptional().meta({
    description:
      'The kinds of item of whose use they speak; beside another kind they are not offered.',
  }),
  note: text.optional(),
  territories: z.record(
    text,
    z.array(
      z.strictObject({
        since: day,
        until: day
          .exactOptional()
          .meta({ description: 'The first day on which it no longer holds.' }),
        answer: id,
        source: text,
        confidence,
        note: text.exactOptional(),
      }),
    ),
  ),
});
