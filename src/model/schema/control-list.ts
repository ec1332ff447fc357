// data/control-lists/<id>.yaml: one control list, and its rows on entries that others define.

import * as z from 'zod';
import { SPELLINGS } from '../control-list.ts';
import { count, id, oneOrMany, text, texts, yesNo } from './common.ts';
import { listPeriod } from './rule.ts';

const pattern = text.refine(isPattern, { error: 'not a regular expression. Mend it' }).meta({
  description: 'A regular expression for the whole of a code, in capitals and without spaces.',
});

function isPattern(value: string): boolean {
  try {
    return Boolean(new RegExp(`^(?:${value})$`));
  } catch {
    return false;
  }
}

export const controlListDocument = z.strictObject({
  'control-list': id.meta({ description: 'The name of the file, without .yaml.' }),
  title: text,
  order: count.meta({ description: 'Where it is shown among the lists.' }),
  instruments: z.array(id).min(1),
  binds: texts.meta({
    description:
      'Territories whose exporters it binds, or $name of a set; empty for a text that is no law.',
  }),
  'not-listed': z.array(text).min(1).meta({
    description: 'Words by which an exporter says that an item is not on it, the usual one first.',
  }),
  codes: z.strictObject({
    pattern,
    spelling: z.enum(SPELLINGS).optional().meta({
      description: 'By example; where it is absent, a code stands as it is written.',
    }),
  }),
  before: z.array(text).min(1).optional().meta({
    description: 'Words that papers put before its codes: ECCN.',
  }),
  military: z
    .array(
      z.strictObject({
        pattern,
        as: text.optional().meta({ description: 'The code as which rules read all of them.' }),
      }),
    )
    .optional()
    .meta({ description: 'Codes of the military list that goes with it.' }),
  'named-by-rules': z.array(text).min(1).optional().meta({
    description:
      'Codes that rules name because a note of the list does, and that no entry describes.',
  }),
  twin: z.strictObject({ of: id, pattern }).optional().meta({
    description:
      'The list whose texts it takes over under the same numbers, and the shape of those numbers, spelt as 5A001.a.',
  }),
  'stands-for': z.record(text, text).optional().meta({
    description:
      "Lists that are not held and are written under this one, by the name that somebody may give them, '*' for any other of two letters: what is to be written.",
  }),
  carries: z
    .record(id, z.strictObject({ title: text, adverse: yesNo }))
    .optional()
    .meta({
      description:
        'What its rows carry; adverse: yes where it follows from any declared code, no where the code has to name the paragraph and the facts may not contradict it.',
    }),
  outside: z.record(id, z.array(text).min(1)).optional().meta({
    description:
      "By local name of a fact of an item: the values with which the list does not reach it, so that 'not listed' says nothing.",
  }),
  says: z.record(text, z.record(id, text)).optional().meta({
    description:
      'What a declared code says of the item where nobody states otherwise, by code and local name of the fact: a code that by its own words is given after something was done.',
  }),
  rows: z
    .record(id, oneOrMany(listPeriod))
    .optional()
    .meta({ description: 'Its periods on entries that other packs define, by entry.' }),
  note: text.optional(),
});
