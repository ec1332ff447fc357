// Which status of HTTP goes with which refusal.

import type { RefusalCode } from '../verbs/refusal.ts';

/** Those that are no fault of what was sent; all others are. */
export const STATUS = {
  'unknown-path': 404,
  'wrong-method': 405,
  'wrong-media-type': 415,
  'foreign-host': 403,
  'foreign-origin': 403,
  'no-token': 401,
  'outside-folder': 403,
  'over-limit': 413,
  'file-too-large': 413,
  busy: 503,
  'out-of-time': 503,
  failed: 500,
} as const satisfies Partial<Readonly<Record<RefusalCode, number>>>;

export const WRONG = 400;

export const statusOf = (refused: RefusalCode): number =>
  refused in STATUS ? STATUS[refused as keyof typeof STATUS] : WRONG;
