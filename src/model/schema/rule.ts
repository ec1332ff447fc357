// Rule, definition and control-entry documents, and pack.yaml. One schema each: packs are read with it and editors are given it.

import * as z from 'zod';
import { MARKS } from '../citation.ts';
import { EFFECTS, LICENSING_POLICIES, STATUSES } from '../rule.ts';
import { confidence, day, id, oneOrMany, span, start, text, texts, yesNo } from './common.ts';

export const sentence = text
  .refine((value) => /[.?!]$/.test(value.trim()), { error: 'does not end with a full stop' })
  .meta({ description: 'A sentence; {fact} is replaced by its value.' });

const consequence = z
  .strictObject({
    effect: z.enum(EFFECTS).optional(),
    'licensing-policy': z.enum(LICENSING_POLICIES).optional(),
    relieves: z.array(id).min(1).optional(),
    mitigates: z.array(id).min(1).optional(),
    because: sentence,
    remedy: sentence,
  })
  .refine(
    (then) =>
      [then.effect, then.relieves, then.mitigates].filter((value) => value !== undefined).length ===
      1,
    {
      error: 'needs exactly one of effect, relieves, mitigates',
    },
  )
  .refine((then) => then['licensing-policy'] === undefined || then.effect === 'licence-required', {
    error: 'licensing-policy goes with licence-required only',
  });

const mark = z.enum(MARKS);

const marks = z.strictObject({ text: mark, dates: mark, conditions: mark, exceptions: mark }).meta({
  description:
    'Where each part of the provision was read: in the text or a mechanical copy, at second hand, or from memory.',
});

export const dated = {
  title: text,
  status: z.enum(STATUSES),
  confidence,
  marks: marks.optional(),
  note: text.optional(),
};

const until = day.optional().meta({ description: 'First day no longer in force.' });
const announced = day.optional().meta({
  description:
    'The day from which anybody could know the first day in force. Absent: that day itself.',
});
const endAnnounced = day.optional().meta({
  description:
    'The day from which anybody could know the last day. Absent: that on which what follows was announced, or the end itself.',
});
const gap = text
  .optional()
  .meta({ description: 'Why nothing was in force between the older period and this one.' });
const provision = oneOrMany(text).meta({
  description: "'<instrument> <pinpoint>', such as 'eu-2021-821 Art. 5(1)'.",
});

/** What a period says in place of its document. */
const amendment = z.strictObject({
  since: start,
  until,
  announced,
  'end-announced': endAnnounced,
  gap,
  title: text.optional(),
  provision: provision.optional(),
  confidence: confidence.optional(),
  marks: marks.optional(),
  note: text.optional(),
});

/** A document is one period, or has several under the same condition and effect. */
export const inForce = {
  provision,
  since: start.optional(),
  until,
  announced,
  'end-announced': endAnnounced,
  gap,
  periods: z.array(amendment).min(1).optional().meta({
    description:
      'In place of since, until and gap: the periods of this text, newest first, each with what differs from the document.',
  }),
};

const askedWhen = <C extends z.ZodType>(condition: C) =>
  condition.optional().meta({
    description:
      'Where this is no, what `when` misses is not asked and holds nothing; what is stated still counts.',
  });

export const ruleDocument = <C extends z.ZodType>(condition: C) =>
  z.strictObject({
    rule: id.meta({ description: 'The path of the file below rules/, without .yaml.' }),
    ...dated,
    ...inForce,
    tags: texts.optional(),
    'asked-when': askedWhen(condition),
    when: condition,
    then: consequence,
  });

export const definitionDocument = <C extends z.ZodType>(condition: C) =>
  z.strictObject({
    define: id,
    fact: id,
    question: text.optional(),
    bounds: z.literal('shown').optional().meta({
      description:
        'Reads the value of an index and not its bounds, as gates do: for what decides only what is asked.',
    }),
    ...dated,
    ...inForce,
    when: condition,
  });

/** The time during which a list carried a code for a text. */
export const listPeriod = z.strictObject({
  code: text,
  since: start,
  until,
  announced,
  'end-announced': endAnnounced,
  gap,
  provision: text,
  confidence: confidence.optional(),
  marks: marks.optional(),
  note: text.optional(),
  carries: z.record(id, texts).optional().meta({
    description: 'What follows from being listed, by a name that the control list declares.',
  }),
});

export const entryDocument = <C extends z.ZodType>(condition: C) =>
  z.strictObject({
    entry: id,
    ...dated,
    lists: z.record(id, oneOrMany(listPeriod)),
    'declaration-only': yesNo.optional(),
    'asked-when': askedWhen(condition),
    when: condition.optional(),
  });

export const packDocument = <C extends z.ZodType>(condition: C) =>
  z.strictObject({
    pack: id,
    title: text,
    kind: z.enum(['law', 'policy']),
    jurisdiction: id.optional().meta({
      description:
        'Whose law, or guidance, it is, such as eu or us; absent where it is of several or of none.',
    }),
    binds: text,
    since: start,
    'checked-to': day,
    'stale-after': span,
    touches: condition.optional().meta({
      description:
        'The transactions that the pack can speak to; a pack that does not reach the day is a gap only for those.',
    }),
    models: z.array(text).min(1),
    'not-modelled': z
      .array(
        z.strictObject({
          what: text,
          why: text,
          since: day.optional(),
          until: day.optional(),
          when: condition.optional(),
        }),
      )
      .optional(),
    retires: z.array(id).optional(),
    overrides: z.record(id, id).optional(),
    note: text.optional(),
  });
