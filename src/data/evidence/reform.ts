// Whether a body changed since an incident, as was known on a day. A reform that is only alleged or from memory is none.

import type { EndUserRecord, Incident } from '../../model/end-user-record.ts';
import type { Clocks } from './index-values.ts';
import { isHistoryOn, knownEnd } from './known-end.ts';

export const reformedSince = (
  record: EndUserRecord,
  incident: Incident,
  { asOf, knownAt }: Clocks,
): boolean =>
  record.incidents.some(
    ({ kind, grade, confidence, knownSince, from, last }) =>
      kind === 'reform' &&
      grade !== 'alleged' &&
      confidence === 'verified' &&
      isHistoryOn({ from, knownSince }, { asOf, knownAt }) &&
      knownEnd(incident, knownAt) <= last,
  );
