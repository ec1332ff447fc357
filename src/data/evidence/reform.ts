// Whether a body changed since an incident, as was known on a day. A reform that is only alleged or from memory is none.

import type { EndUserRecord, Incident } from '../../model/evidence.ts';
import { knownEnd } from './known-end.ts';

export const reformedSince = (
  record: EndUserRecord,
  incident: Incident,
  knownAt: string,
): boolean =>
  record.incidents.some(
    ({ kind, grade, confidence, knownSince, last }) =>
      kind === 'reform' &&
      grade !== 'alleged' &&
      confidence === 'verified' &&
      knownSince <= knownAt &&
      knownEnd(incident, knownAt) <= last,
  );
