// All verbs, in the order in which they are told.

import { INTERVIEW } from './interview.ts';
import { JUDGING } from './judging.ts';
import { LAW } from './law.ts';
import { LOOK_UPS } from './look-ups.ts';
import type { Verb } from './verb.ts';

export const VERBS: readonly Verb[] = [...JUDGING, ...INTERVIEW, ...LAW, ...LOOK_UPS];
