// The JSON of what an answer was made with. A test holds it equal to its type; nothing in the program is read with it.

import * as z from 'zod';
import { text } from './answer-parts.ts';

const hashes = (what: string) => z.record(text, text).describe(what);

export const manifest = z
  .strictObject({
    licet: text,
    packs: hashes('Pack to hash.'),
    data: hashes('Data to hash.'),
    options: z
      .record(text, text)
      .describe('All beside the transaction that can change the answer.'),
  })
  .describe('What the answer was made with, so that it can be made again.');
