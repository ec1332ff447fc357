// licet licences: the exporter's register of licences, and what is left of each.

import type { Command } from 'commander';
import { command } from '../command.ts';
import { LICENCES_EXAMPLES } from '../examples.ts';
import { LICENCES_STATUS_OPTIONS } from '../options.ts';
import type { Run } from '../run.ts';
import type { LicencesStatusArguments } from './status.ts';

export const addLicences = (program: Command, run: Run, end: (status: number) => void): void => {
  const licences = program
    .command('licences')
    .description("say what is left of the exporter's licences, and who draws on them")
    .exitOverride()
    .addHelpText('after', LICENCES_EXAMPLES);
  command(
    licences,
    'status [files...]',
    'print each licence of the register: days, amounts, conditions, and the transactions that draw on it',
    LICENCES_STATUS_OPTIONS,
  )
    .addHelpText('after', LICENCES_EXAMPLES)
    .action(async (files: string[], given: LicencesStatusArguments) =>
      end(await (await import('./status.ts')).licencesStatusCommand(files, given, run)),
    );
};
