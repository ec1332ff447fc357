import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take minutes, begun first: one that began last would keep one worker busy when the other has nothing left. */
const LONGEST = [
  'test/judging-is-not-gated.test.ts',
  'test/core/judgement/ways.test.ts',
  'test/properties.test.ts',
  'test/docs.test.ts',
  'test/cli/scenarios-4.test.ts',
  'test/cli/scenarios-3.test.ts',
  'test/cli/scenarios-2.test.ts',
  'test/cli/scenarios-1.test.ts',
  'test/cli/ask-terminal.test.ts',
  'test/core/study/timeline.test.ts',
  'test/cli/jobs.test.ts',
  'test/cli/records.test.ts',
  'test/matching/names/figures.test.ts',
  'test/adding.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}`));
      return found < 0 ? LONGEST.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globals: false,
    // Against what hangs, and no measure of speed: machines and what else runs on them differ.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // The files of one worker share what they load: nothing in src may remember what decides.
    isolate: false,
    // Nothing may depend on where and how the tests are run.
    env: { NO_COLOR: '', FORCE_COLOR: '', TZ: 'UTC' },
  },
});
