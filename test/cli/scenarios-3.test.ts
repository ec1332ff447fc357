// The scenarios from m to output-formats.

import { runScenarios } from './scenarios.ts';

runScenarios(2);
