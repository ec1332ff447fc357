// The scenarios from owners to z.

import { runScenarios } from './scenarios.ts';

runScenarios(3);
