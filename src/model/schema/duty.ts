// The documents of duties.yaml: what is to be done after a decision. Read by the same schema as editors are given.

import * as z from 'zod';
import { parseSpan } from '../dates.ts';
import { DECISION_OUTCOMES } from '../decision.ts';
import { COUNTED_FROM, DUTY_KINDS, KEPT_FROM } from '../duty.ts';
import { count, id, span, text } from './common.ts';
import { dated, inForce, sentence } from './rule.ts';

const dayOfYear = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/, {
    error: 'not a day of every year. Write MM-DD, up to the 28th',
  })
  .meta({ description: 'A day of each year, MM-DD.' });

const length = span.transform((written) => parseSpan(written)!);

const due = z
  .strictObject({
    within: length.optional().meta({ description: 'So long after `after`.' }),
    'business-days': count
      .refine((days) => days <= 10_000, { error: 'more than 10000. Write a span of time' })
      .optional()
      .meta({ description: 'So many Mondays to Fridays after.' }),
    after: z.enum(COUNTED_FROM).optional(),
    'each-year': dayOfYear
      .optional()
      .meta({ description: 'The day of the next year by which a year is reported.' }),
    'half-yearly': z.tuple([dayOfYear, dayOfYear]).optional().meta({
      description: 'The days by which the first and the second half of a year are reported.',
    }),
    before: z.literal('export').optional(),
    by: length.optional().meta({ description: 'So long before the export.' }),
    keep: length.optional().meta({ description: 'How long records are kept.' }),
    from: z.enum(KEPT_FROM).optional().meta({
      description: 'later-event: an event of which no deal says anything; licet names no end.',
    }),
  })
  .transform((written, context) => {
    const { within, after, before, by, keep, from } = written;
    const [days, year, half] = [
      written['business-days'],
      written['each-year'],
      written['half-yearly'],
    ];
    const keys = Object.keys(written).sort().join(' ');
    if (keys === 'after within') return { within: within!, after: after! };
    if (keys === 'after business-days') return { businessDays: days!, after: after! };
    if (keys === 'each-year') return { eachYear: year! };
    if (keys === 'half-yearly') return { halfYearly: half! };
    if (keys === 'before' || keys === 'before by')
      return { before: before!, ...(by !== undefined && { by }) };
    if (keys === 'from keep') return { keep: keep!, from: from! };
    context.addIssue({
      code: 'custom',
      message:
        'needs one of: within and after; business-days and after; each-year; half-yearly; before, with by or not; keep and from',
    });
    return z.NEVER;
  });

export const dutyDocument = <C extends z.ZodType>(condition: C) =>
  z
    .strictObject({
      duty: id.meta({ description: "The pack and a name of its own: 'us-ear/enc-sales-report'." }),
      kind: z.enum(DUTY_KINDS),
      ...dated,
      ...inForce,
      'follows-from': z.array(id).min(1).optional().meta({
        description: 'Rules: a finding of one that stands, or a finding that one of them lifted.',
      }),
      when: condition.optional().meta({
        description: 'What must be so of the deal besides; without follows-from it decides alone.',
      }),
      outcomes: z.array(z.enum(DECISION_OUTCOMES)).min(1).optional().meta({
        description: 'The decisions after which it is to be done (default: proceed).',
      }),
      do: sentence,
      to: text.optional(),
      due,
      'of-home': z.literal('yes').optional().meta({
        description:
          'Of records: the law of the state of the exporter. Where none is known to apply, nothing is said to be over.',
      }),
    })
    .refine((duty) => duty['follows-from'] !== undefined || duty.when !== undefined, {
      error: 'needs follows-from, when, or both',
    })
    .refine(({ kind, due: day }) => (kind === 'record-keeping') === 'keep' in day, {
      error: 'record-keeping goes with due: { keep, from }, and with nothing else',
    })
    .refine(({ kind, outcomes }) => kind !== 'record-keeping' || outcomes === undefined, {
      error: 'records are kept whatever was decided: leave outcomes out',
    });
