// The verbs of the service: those of all clients, and the dossier, which a model has no use for.

import { VERBS } from '../verbs/all.ts';
import type { Verb } from '../verbs/verb.ts';
import { DOSSIER } from './dossier.ts';

export const SERVED: readonly Verb[] = [...VERBS, DOSSIER];
