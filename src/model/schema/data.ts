// Documents under data/: facts, parameters, instruments, parties of lists, indices.

import * as z from 'zod';
import { NAMED_DOMAINS, TIMES } from '../fact.ts';
import { confidence, day, id, start, text, texts, yesNo } from './common.ts';

/** data/state-words.yaml. */
export const stateWordsDocument = z.record(text, texts);

/** data/not-listed-words.yaml. */
export const notListedWordsDocument = z.strictObject({
  'not-listed-words': z.record(z.string().regex(/^[a-z]{2}$/), z.array(text).min(1)),
});

const asking = {
  'answered-by': text.optional().meta({ description: 'Who can answer it, in a few words.' }),
  takes: z
    .enum(TIMES)
    .optional()
    .meta({ description: 'The usual time until the answer is there.' }),
};

const replaced = z.strictObject({
  fact: text.meta({ description: 'The older fact, by its full path.' }),
  of: text.optional().meta({
    description:
      'The older fact of the values of which it says more: what it says of one goes before what that fact says of it.',
  }),
  values: z.record(id, text).optional().meta({
    description:
      'By old value the new one; a value that is left out says nothing now. Absent: each value says the same.',
  }),
});

export const factsDocument = z.strictObject({
  sheets: z
    .record(id, z.strictObject({ question: text, evidence: text.optional(), ...asking }))
    .optional()
    .meta({ description: 'Questions that one person answers at one sitting from one paper.' }),
  facts: z.record(
    id,
    z.strictObject({
      type: z.enum([
        'yes-no',
        'choice',
        'choices',
        'text',
        'number',
        'date',
        'territory',
        'territories',
        'codes',
      ]),
      question: text,
      evidence: text.optional(),
      derived: yesNo.optional(),
      fixed: yesNo.optional(),
      gate: yesNo.optional().meta({
        description:
          'It says which law or which questions speak at all, and is asked before what they ask.',
      }),
      values: z.record(id, text).optional(),
      'rules-out': z
        .record(id, z.record(id, z.union([text, z.array(text)])))
        .optional()
        .meta({
          description: 'By value: facts of the same subject, and what they cannot be beside it.',
        }),
      domain: z
        .union([z.enum(NAMED_DOMAINS), z.array(text).min(1)])
        .optional()
        .meta({
          description:
            'The values that a text may have: a domain by name, or the words themselves.',
        }),
      ...asking,
      examples: z
        .record(id, text)
        .optional()
        .meta({ description: 'By value: one thing that has it.' }),
      because: text
        .optional()
        .meta({ description: 'Why it is asked, with the paragraph that asks it.' }),
      exporters: z
        .record(id, z.union([text, texts]))
        .optional()
        .meta({
          description:
            'By value: the territories, or the $set of them, in one of which the exporter sits whom it can be true of.',
        }),
      'first-on': z.record(id, day).optional().meta({
        description: 'By value: the first day on which it can be true; before it is not offered.',
      }),
      sheet: id.optional().meta({ description: 'The sheet of which it is a line.' }),
      unmarked: id.optional().meta({
        description:
          'The value that it has where it stands unmarked on a checklist, once somebody has looked.',
      }),
      sorts: z.record(text, z.array(id).min(1)).optional().meta({
        description:
          'What a person is asked first where the values are of several sorts: by sort its values.',
      }),
      follows: id.optional().meta({
        description:
          'Local name of the fact of the same subject that is asked before it, and without which it has no sense.',
      }),
      'asked-after': texts.optional().meta({
        description:
          'Facts that often spare it, and are put to a person before: of the same subject by their local names, of another by their path.',
      }),
      'asked-last': yesNo
        .optional()
        .meta({ description: 'It is put to a person when all else is settled.' }),
      replaces: z
        .array(replaced)
        .min(1)
        .optional()
        .meta({ description: 'Older facts that are read as this one, with a notice.' }),
      proof: z.array(id).min(1).optional().meta({
        description: 'Values that count only with a paper where somebody answers by name.',
      }),
      note: text.optional(),
    }),
  ),
});

const row = {
  since: start,
  until: day.optional(),
  announced: day.optional(),
  'end-announced': day.optional(),
  began: day.optional().meta({
    description:
      'Of a row that rests on reports of the day on which it begins: the day on which what they tell began. Evidence known earlier than they has no such row; in hindsight it counts from here.',
  }),
  established: day.optional().meta({
    description:
      'The first day for which this row is established; before it membership is unknown.',
  }),
  source: text.optional(),
  confidence: confidence.optional(),
  note: text.optional(),
};

export const parameterDocument = z
  .strictObject({
    parameter: id,
    title: text,
    kind: z.enum(['set', 'threshold']),
    of: text,
    source: text,
    confidence,
    'checked-to': day.optional(),
    established: z
      .strictObject({ from: day, others: z.literal('known').optional(), note: text.optional() })
      .optional()
      .meta({
        description:
          'The first day for which somebody established the value. Before it, who is in the set and who is not are both unknown; with others: known, only of the rows.',
      }),
    note: text.optional(),
    members: z.array(z.strictObject({ code: text, ...row })).optional(),
    values: z.record(start, z.union([text, texts])).optional(),
    expected: z.record(day, z.union([text, texts])).optional(),
  })
  .refine((parameter) => (parameter.members === undefined) !== (parameter.values === undefined), {
    error: 'needs either members or values',
  });

export const instrumentsDocument = z.strictObject({
  instruments: z.record(
    id,
    z.strictObject({
      title: text,
      issuer: text,
      since: start,
      until: day.optional(),
      url: z.string().regex(/^https?:\/\//, { error: 'not a web address. Begin it with https://' }),
      confidence,
      read: day.optional(),
      note: text.optional(),
      listed: z.record(id, z.array(text)).optional().meta({
        description:
          'By party list the programmes of the rows that stand on it under this act, as the rows name them; none where all do. A finding on a match cites of the acts of its rule those of the row.',
      }),
    }),
  ),
});

export const partiesDocument = z.strictObject({
  parties: z.array(
    z.strictObject({
      id,
      entry: text.optional().meta({
        description:
          'Of a list that is shipped whole: the id of the row in it that this one speaks of, where its names do not tell.',
      }),
      name: text,
      aliases: texts.optional(),
      'native-names': texts.optional(),
      country: text.optional(),
      programme: text,
      since: day,
      until: day.optional(),
      citation: text,
      reason: text,
      source: text,
      confidence,
      'date-confidence': confidence.optional(),
      note: text.optional(),
    }),
  ),
});
