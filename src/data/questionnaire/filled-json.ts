// The form for programs: 'answer' of each question is null, a text, a list of texts, true or false.

import * as z from 'zod';
import type { Problem } from '../../model/errors.ts';
import { parseJson } from '../read/json.ts';
import { shaped } from '../read/shape.ts';
import type { Filled, FilledAnswer } from './answers.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);

const questionnaire = z.strictObject({
  schema: z.literal('licet/questionnaire@1'),
  transaction: z.string().optional(),
  questions: z.array(
    z.strictObject({
      facts: z.array(z.string()).min(1),
      answer: z.union([scalar, z.array(scalar), z.null()]).optional(),
      question: z.string().optional(),
      answers: z.array(z.strictObject({ answer: z.string(), means: z.string() })).optional(),
      several: z.boolean().optional(),
      written: z.string().optional(),
      examples: z.array(z.string()).optional(),
      onRecord: z.string().optional(),
      because: z.string().optional(),
      who: z.string().optional(),
      proof: z.string().optional(),
      forRecord: z.boolean().optional(),
    }),
  ),
});

export const filledJson = (file: string, text: string, problems: Problem[]): Filled => {
  const [document] = parseJson(file, text);
  const read = document && shaped(questionnaire, document, problems);
  if (!document || !read) return { answers: [] };
  return {
    ...(read.transaction !== undefined && { transaction: read.transaction }),
    answers: read.questions.map(({ facts, answer }, index): FilledAnswer => ({
      facts,
      answers: [answer ?? []].flat().map(wordOf),
      place: document.place(['questions', index, 'answer']),
    })),
  };
};

const wordOf = (value: string | number | boolean): string =>
  value === true ? 'yes' : value === false ? 'no' : String(value);
