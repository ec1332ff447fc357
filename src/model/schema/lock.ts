// The shape of licet.lock.

import * as z from 'zod';
import { LOCK_SCHEMA } from '../lock.ts';
import { count, day, id } from './common.ts';

const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: 'not a SHA-256: 64 digits and letters from a to f' });
const hashes = z.record(id, sha256);

export const lockDocument = z.strictObject({
  schema: z.literal(LOCK_SCHEMA),
  licet: z.string().min(1).describe('The version of the program.'),
  packs: hashes,
  'own-packs': hashes.optional().describe("Packs of the user's own."),
  lists: z.record(id, z.strictObject({ sha256, taken: day, rows: count })),
  indices: hashes,
  data: hashes.describe('Histories, places, facts and the other data.'),
});
