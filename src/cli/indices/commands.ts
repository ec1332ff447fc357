// licet index: country indices that their publishers do not let anybody pass on, imported by the user.

import type { Command } from 'commander';
import { command } from '../command.ts';
import { INDEX_EXAMPLES } from '../examples.ts';
import { INDEX_IMPORT_OPTIONS, INDEX_STATUS_OPTIONS } from '../options.ts';
import type { Run } from '../run.ts';
import type { IndexImportArguments } from './import.ts';
import type { IndexStatusArguments } from './status.ts';

export const addIndices = (program: Command, run: Run, end: (status: number) => void): void => {
  const index = program
    .command('index')
    .description("import country indices from their publishers' files, and say what is loaded")
    .exitOverride()
    .addHelpText('after', INDEX_EXAMPLES);
  command(
    index,
    'import <name> <file>',
    "take an index in from its publisher's file: a workbook or CSV",
    INDEX_IMPORT_OPTIONS,
  )
    .addHelpText('after', INDEX_EXAMPLES)
    .action(async (name: string, file: string, given: IndexImportArguments) =>
      end(await (await import('./import.ts')).indexImportCommand(name, file, given, run)),
    );
  command(
    index,
    'status',
    'say which indices are loaded, of which edition and day, and which can be imported',
    INDEX_STATUS_OPTIONS,
  )
    .alias('list')
    .addHelpText('after', INDEX_EXAMPLES)
    .action(async (given: IndexStatusArguments) =>
      end(await (await import('./status.ts')).indexStatusCommand(given, run)),
    );
};
