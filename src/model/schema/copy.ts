// data/copies.yaml, data/passages/<copy>.yaml and data/unproved.yaml.

import * as z from 'zod';
import { COPY_FORMS } from '../copy.ts';
import { count, id, partialDay, text, texts } from './common.ts';

export const copiesDocument = z.strictObject({
  copies: z.record(
    id,
    z
      .strictObject({
        title: text,
        instruments: z.array(id).min(1),
        state: partialDay.meta({ description: 'The day of the text that was copied.' }),
        from: text.meta({ description: 'Where the copy was found.' }),
        form: z.enum(COPY_FORMS).optional(),
        file: text.optional().meta({ description: 'Its path below the folder of copies.' }),
        section: text
          .optional()
          .meta({ description: 'What the whole file is, where it is one table.' }),
      })
      .refine((copy) => (copy.form === undefined) === (copy.file === undefined), {
        error: 'needs both form and file, or neither',
      }),
  ),
});

export const passagesDocument = z.strictObject({
  copy: id,
  passages: z.record(
    text,
    z.string().regex(/^[0-9a-f]{64}$/, { error: 'not a SHA-256. Write 64 hexadecimal digits' }),
  ),
});

export const unprovedDocument = z.strictObject({
  'not-modelled': z.record(id, count).meta({
    description: 'How much each pack names as not modelled.',
  }),
  clears: texts.meta({ description: 'What clears a deal on less than the text.' }),
  recalled: texts.meta({ description: 'Provisions with a mark that is recalled.' }),
  'without-passage': texts.meta({
    description: 'Provisions of law whose text no passage of a copy proves.',
  }),
});
