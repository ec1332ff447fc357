// The JSON contract, licet/verdict@1. One transaction as one object; several as NDJSON, one a line.

import type { Format } from './format.ts';

export const json: Format = {
  one: (verdict) => `${JSON.stringify(verdict, null, 2)}\n`,
  each: (verdict) => `${JSON.stringify(verdict)}\n`,
  total: () => '',
};
