// One incident for tests of how incidents are told: known in 2004, going on until 2011.

import type { Incident } from '../../../src/model/end-user-record.ts';

export const source = (title: string, date?: string) => ({
  title,
  publisher: 'A publisher',
  ...(date !== undefined && { date }),
});

export const madeUpIncident = (more: Partial<Incident> = {}): Incident => ({
  id: 'beatings',
  what: 'Detainees were beaten in 2004.',
  kind: 'torture',
  grade: 'corroborated',
  from: '2004-01-01',
  last: '2011-01-31',
  knownSince: '2004-06-30',
  means: [],
  gravity: [],
  goesWith: ['unstated'],
  sources: [source('first', '2004-06'), source('undated'), source('second', '2011-01-31')],
  confidence: 'verified',
  ...more,
});
