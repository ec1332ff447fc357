// The commands that study a table of many deals.

import type { Command } from 'commander';
import { command } from '../command.ts';
import { AGREE_EXAMPLES, SWEEP_EXAMPLES, VALIDATE_EXAMPLES } from '../examples.ts';
import type { Run } from '../run.ts';
import type { AgreeArguments } from './agree.ts';
import { AGREE_OPTIONS, SWEEP_OPTIONS, VALIDATE_OPTIONS } from './options.ts';
import type { SweepArguments } from './sweep.ts';
import type { ValidateArguments } from './validate.ts';

export const addResearch = (program: Command, run: Run, end: (status: number) => void): void => {
  command(
    program,
    'validate <table>',
    'set the verdicts of a table beside what authorities decided: rates, lift, and who was missed',
    VALIDATE_OPTIONS,
  )
    .addHelpText('after', VALIDATE_EXAMPLES)
    .action(async (table: string, given: ValidateArguments) =>
      end(await (await import('./validate.ts')).validateCommand(table, given, run)),
    );
  command(
    program,
    'sweep <files...>',
    'screen a table again under variations, and say which transactions turn in which',
    SWEEP_OPTIONS,
  )
    .addHelpText('after', SWEEP_EXAMPLES)
    .action(async (files: string[], given: SweepArguments) =>
      end(await (await import('./sweep.ts')).sweepCommand(files, given, run)),
    );
  command(
    program,
    'agree <files...>',
    'say how far coders agree who coded the same rows apart, column by column',
    AGREE_OPTIONS,
  )
    .addHelpText('after', AGREE_EXAMPLES)
    .action(async (files: string[], given: AgreeArguments) =>
      end(await (await import('./agree.ts')).agreeCommand(files, given, run)),
    );
};
