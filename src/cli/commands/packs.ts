// The commands that look packs over, say what they exercise and change, and hold a run to them.

import type { Command } from 'commander';
import { command } from '../command.ts';
import type { CoverageArguments } from '../coverage.ts';
import type { DiffArguments } from '../diff/diff.ts';
import type { DocsArguments } from '../docs.ts';
import { COVERAGE_EXAMPLES, DIFF_EXAMPLES, DOCS_EXAMPLES, LOCK_EXAMPLES } from '../examples.ts';
import type { LockArguments } from '../lock/lock.ts';
import {
  CHECK_OPTIONS,
  COVERAGE_OPTIONS,
  DIFF_OPTIONS,
  DOCS_OPTIONS,
  LOCK_OPTIONS,
} from '../options.ts';
import type { Run } from '../run.ts';
import type { Given } from '../settings.ts';

export const addPacks = (program: Command, run: Run, end: (status: number) => void): void => {
  command(
    program,
    'check',
    'look over all packs, and those given with --rules',
    CHECK_OPTIONS,
  ).action(async (given: Given & { copies?: string }) =>
    end(await (await import('../check.ts')).checkCommand(given, run)),
  );
  command(
    program,
    'coverage [files...]',
    'say which rules transactions exercise, or with --cases the cases beside the rules',
    COVERAGE_OPTIONS,
  )
    .addHelpText('after', COVERAGE_EXAMPLES)
    .action(async (files: string[], given: CoverageArguments) =>
      end(await (await import('../coverage.ts')).coverageCommand(files, given, run)),
    );
  command(
    program,
    'docs',
    'write the reference of the rules in use as Markdown: a page for each, and an index',
    DOCS_OPTIONS,
  )
    .addHelpText('after', DOCS_EXAMPLES)
    .action(async (given: DocsArguments) =>
      end(await (await import('../docs.ts')).docsCommand(given, run)),
    );
  command(
    program,
    'diff <files...>',
    'say which transactions change colour or reasons under other packs or on another day, the gravest first',
    DIFF_OPTIONS,
  )
    .addHelpText('after', DIFF_EXAMPLES)
    .action(async (files: string[], given: DiffArguments) =>
      end(await (await import('../diff/diff.ts')).diffCommand(files, given, run)),
    );
  command(
    program,
    'lock',
    'write what answers are made with here into licet.lock, to which every run is held then',
    LOCK_OPTIONS,
  )
    .addHelpText('after', LOCK_EXAMPLES)
    .action(async (given: LockArguments) =>
      end(await (await import('../lock/lock.ts')).lockCommand(given, run)),
    );
};
