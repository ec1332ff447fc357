// What the verbs answer that study an item, a code or a rule.

import * as z from 'zod';
import { citation, many, text, texts } from '../answer-parts.ts';
import { confidence, whole } from '../pages/shapes.ts';
import { STATUSES } from '../../rule.ts';
import { cited } from './summary.ts';

const place = z.strictObject({
  file: text,
  line: whole.exactOptional(),
  column: whole.exactOptional(),
  cell: text.exactOptional(),
});

const timeline = z.strictObject({
  kind: z.enum(['rule', 'definition', 'entry']),
  id: text,
  title: text,
  tracks: many(
    z.strictObject({
      list: text.exactOptional(),
      title: text.exactOptional(),
      rows: many(
        z.strictObject({
          since: text,
          until: text.exactOptional(),
          title: text,
          code: text.exactOptional(),
          status: z.enum(STATUSES),
          confidence,
          citations: many(citation),
          place: place.exactOptional().describe('Where it stands in a pack of your own.'),
          gap: z.strictObject({ since: text, until: text, why: text }).exactOptional(),
          note: text.exactOptional(),
        }),
      ),
    }),
  ),
});

export const crosswalkAnswer = z.strictObject({
  crosswalk: z.strictObject({
    schema: z.literal('licet/crosswalk@1'),
    code: text,
    asOf: text,
    entries: many(timeline),
    under: many(
      z.strictObject({
        code: text,
        entries: many(z.strictObject({ entry: text, title: text, lists: texts })),
      }),
    ),
  }),
  notChecked: texts,
});

export const explainAnswer = z.strictObject({
  name: text,
  asOf: text,
  timeline: timeline.exactOptional(),
  page: text,
  notChecked: texts,
});

const declared = z.strictObject({
  codes: texts,
  standing: z.enum(['borne-out', 'contradicted', 'open', 'not-modelled']),
  because: texts,
});

const by = z.enum(['answers', 'declaration']);
const answers = many(z.strictObject({ fact: text, value: text, from: text }));
const values = z.record(text, text);

const candidates = many(
  z.strictObject({
    entry: text,
    code: text,
    title: text,
    by,
    answers,
    missing: texts,
    citation,
    confidence,
    follows: many(z.strictObject({ name: text, title: text, adverse: z.boolean(), codes: texts })),
    note: text.exactOptional(),
  }),
);

const questions = many(
  z.strictObject({
    fact: text,
    question: text,
    evidence: text,
    values: values.exactOptional(),
    effects: many(z.strictObject({ answer: text, meets: texts, rulesOut: texts })),
    reads: texts,
  }),
);

const classification = z.strictObject({
  schema: z.literal('licet/classification@1'),
  item: z.strictObject({
    name: text,
    label: text,
    category: text.exactOptional(),
    file: text,
    line: whole,
  }),
  asOf: text,
  caution: text,
  lists: many(
    z.strictObject({
      list: text,
      title: text,
      met: candidates,
      possible: candidates,
      ruledOut: candidates,
      ruledOutByCategory: whole,
      otherDays: many(
        z.strictObject({
          entry: text,
          code: text,
          title: text,
          outcome: z.enum(['met', 'possible']),
          since: text,
          until: text.exactOptional(),
          gap: text.exactOptional(),
        }),
      ),
      declared: declared.exactOptional(),
      open: texts,
      reach: z
        .strictObject({ listed: z.enum(['yes', 'partly', 'no']), route: text, confidence })
        .exactOptional(),
    }),
  ),
  questions,
  then: questions,
  sanctions: many(z.strictObject({ function: text, means: text })),
  defined: many(
    z.strictObject({
      definition: text,
      fact: text,
      title: text,
      outcome: z.enum(['yes', 'no', 'unknown']),
      answers,
      missing: many(z.strictObject({ fact: text, question: text })),
      citations: many(citation),
      confidence,
    }),
  ),
});

export const classifyAnswer = z.strictObject({
  items: many(
    z.strictObject({
      item: text,
      asOf: text,
      lists: many(
        z.strictObject({
          list: text,
          title: text,
          met: many(
            z.strictObject({
              code: text,
              entry: text,
              title: text,
              by,
              confidence,
              citations: cited,
            }),
          ),
          possible: many(z.strictObject({ code: text, title: text, missing: texts })),
          morePossible: whole,
          ruledOut: whole,
          declared: declared.exactOptional(),
        }),
      ),
      questions: many(
        z.strictObject({ fact: text, question: text, values: values.exactOptional() }),
      ),
      moreQuestions: whole,
      notChecked: texts,
    }),
  ),
  notChecked: texts,
  classifications: many(classification).exactOptional().describe('With detail full.'),
});
