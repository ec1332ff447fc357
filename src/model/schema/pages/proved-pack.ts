// The JSON of a signed pack that was proved. A test holds it equal to its type; nothing in the program is read with it.

import * as z from 'zod';
import { packManifest } from '../packed.ts';
import { text } from './shapes.ts';

export const provedPackSchema = z.strictObject({
  schema: z.literal('licet/proved-pack@1'),
  file: text,
  sha256: text.describe('Of the whole file.'),
  key: text.describe('The fingerprint of the key: sha256: and the hash of the key as DER.'),
  manifest: packManifest,
});
