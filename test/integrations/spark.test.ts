// The tests of the Spark driver, where Python has pytest: those that need PySpark and Java say so themselves, and what is skipped is said.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { ROOT } from '../sources.ts';

// A master and workers are started, and a machine may be busy.
vi.setConfig({ testTimeout: 3_600_000 });

/** Another Python, such as that of a virtual environment. */
const PYTHON = process.env['LICET_PYTHON'] ?? 'python3';
const python = (...args: readonly string[]) =>
  spawnSync(PYTHON, args, { cwd: join(ROOT, 'integrations', 'spark'), encoding: 'utf8' });

const hasPytest = python('-c', 'import pytest').status === 0;
if (!hasPytest)
  console.warn(
    `SKIPPED: ${PYTHON} has no pytest, so the Spark driver is not tested. LICET_PYTHON names another Python.`,
  );

it.skipIf(!hasPytest)('the driver of integrations/spark keeps its own tests', () => {
  const { status, stdout, stderr } = python('-m', 'pytest', '-q', '-rs', '-p', 'no:cacheprovider');
  const skipped = stdout.split('\n').filter((line) => line.startsWith('SKIPPED'));
  if (skipped.length > 0) console.warn(skipped.join('\n'));
  expect(status, stdout + stderr).toBe(0);
});
