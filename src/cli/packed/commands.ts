// licet pack: a pack of rules as one signed file, and whether such a file is what was signed.

import type { Command } from 'commander';
import { command } from '../command.ts';
import { PACK_EXAMPLES } from '../examples.ts';
import { PACK_BUILD_OPTIONS, PACK_VERIFY_OPTIONS } from '../options.ts';
import type { Run } from '../run.ts';
import type { PackBuildArguments } from './build.ts';
import type { PackVerifyArguments } from './verify.ts';

export const addPacked = (program: Command, run: Run, end: (status: number) => void): void => {
  const pack = program
    .command('pack')
    .description('make one signed file of a pack of rules, or prove one')
    .exitOverride()
    .addHelpText('after', PACK_EXAMPLES);
  command(
    pack,
    'build <folder>',
    'make one file of a folder with pack.yaml, with a signed manifest of all that is in it',
    PACK_BUILD_OPTIONS,
  )
    .addHelpText('after', PACK_EXAMPLES)
    .action(async (folder: string, given: PackBuildArguments) =>
      end(await (await import('./build.ts')).packBuildCommand(folder, given, run)),
    );
  command(
    pack,
    'verify <file>',
    'prove that a packed pack is what the owner of the key signed, and say what is in it',
    PACK_VERIFY_OPTIONS,
  )
    .addHelpText('after', PACK_EXAMPLES)
    .action(async (file: string, given: PackVerifyArguments) =>
      end(await (await import('./verify.ts')).packVerifyCommand(file, given, run)),
    );
};
