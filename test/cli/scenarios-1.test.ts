// The scenarios whose names begin with a to f.

import { runScenarios } from './scenarios.ts';

runScenarios(0);
