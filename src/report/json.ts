// The JSON contract, licet/verdict@1. One transaction as one object; several as NDJSON, one a line.

import type { Verdict } from '../model/verdict.ts';
import type { Format } from './format.ts';
import { STEERING } from './printable.ts';

/** Signs that steer a terminal are written as escapes: the value is the same, and it can be looked at. */
const written = (verdict: Verdict, indent?: number): string =>
  JSON.stringify(verdict, null, indent).replace(
    STEERING,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

export const json: Format = {
  one: (verdict) => `${written(verdict, 2)}\n`,
  each: (verdict) => `${written(verdict)}\n`,
  total: () => '',
};
