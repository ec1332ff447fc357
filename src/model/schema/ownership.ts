// data/ownership.yaml: for each fact that says how much of a party is held, how it is worked out.

import { z } from 'zod';
import { text } from './common.ts';

const share = z.string().regex(/^(100|\d{1,2})$/, { error: 'not a share. Write 0 to 100' });

export const ownershipDocument = z.strictObject({
  shares: z.record(
    text,
    z.strictObject({
      through: z.union([
        z.strictObject({ 'at-least': share }),
        z.strictObject({ 'more-than': share }),
      ]),
      'held-by': z.record(text, z.unknown()).optional(),
    }),
  ),
});
