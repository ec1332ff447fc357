// The scenarios whose names begin with g to l.

import { runScenarios } from './scenarios.ts';

runScenarios(1);
