// The two lines that stand before the files of a packed pack: what is signed, and the signature.

import * as z from 'zod';
import { day, text } from './common.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/, { error: 'not a SHA-256 in small hex digits' });

/**
 * The path of a file in a pack, by which rules have their ids: names with slashes between them, none of which leads elsewhere.
 */
export const PACKED_PATH = /^(?!.*(^|\/)\.{1,2}(\/|$))[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/;

export const packManifest = z.strictObject({
  schema: z.literal('licet/pack@1'),
  pack: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: text,
  day,
  files: z
    .array(
      z.strictObject({
        path: z.string().regex(PACKED_PATH, { error: 'not a path inside the pack' }),
        size: z.int().min(0),
        sha256: hash,
      }),
    )
    .min(1),
});

export const packSignature = z.strictObject({
  algorithm: z.literal('ed25519'),
  key: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  signature: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
});
