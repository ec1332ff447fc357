// The table of standard records: one row each. Its names are among the choices of classify --format.

import { cyclonedxText } from './cyclonedx.ts';
import { ecUsText } from './ec-us.ts';
import { spdxText } from './spdx.ts';
import type { RecordContext, RecordedItem } from './stated-codes.ts';

export const STANDARD_RECORDS = {
  spdx: spdxText,
  cyclonedx: cyclonedxText,
  'ec-us': ecUsText,
} satisfies Readonly<
  Record<string, (items: readonly RecordedItem[], context: RecordContext) => string>
>;

export type StandardRecord = keyof typeof STANDARD_RECORDS;
export const STANDARD_RECORD_NAMES = Object.keys(STANDARD_RECORDS) as StandardRecord[];
