// The thread in which an import gathers names: a program of its own, for it needs little of the whole.

import { parentPort, workerData } from 'node:worker_threads';
import { gatherFor } from '../../data/lists/name-thread.ts';
import { openVocabulary } from '../../data/names/vocabulary.ts';

/** `workerData`: the folder of the build. */
gatherFor(parentPort!, openVocabulary(workerData as string));
