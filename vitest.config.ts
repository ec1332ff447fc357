import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globals: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // The files of one worker share what they load: nothing in src may remember what decides.
    isolate: false,
    // Nothing may depend on where and how the tests are run.
    env: { NO_COLOR: '', FORCE_COLOR: '', TZ: 'UTC' },
  },
});
