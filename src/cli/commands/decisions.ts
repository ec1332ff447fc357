// The commands for what people decided: which matches are others, which findings may pass for a time.

import type { Command } from 'commander';
import type { ClearArguments } from '../clear-arguments.ts';
import { command } from '../command.ts';
import { CLEAR_EXAMPLES, WAIVERS_EXAMPLES } from '../examples.ts';
import { CLEAR_OPTIONS, WAIVERS_OPTIONS } from '../options.ts';
import type { Run } from '../run.ts';
import type { WaiversArguments } from '../waivers/list.ts';

export const addDecisions = (program: Command, run: Run, end: (status: number) => void): void => {
  command(
    program,
    'clear [party] [listed]',
    'record that a match is another party, or with --list show what is recorded',
    CLEAR_OPTIONS,
  )
    .addHelpText('after', CLEAR_EXAMPLES)
    .action(async (party: string | undefined, listed: string | undefined, given: ClearArguments) =>
      end(await (await import('../clear.ts')).clearCommand(party, listed, given, run)),
    );
  command(
    program,
    'waivers [files...]',
    'print each waiver: whether it holds, who granted it and until when, and the transactions for which it does',
    WAIVERS_OPTIONS,
  )
    .addHelpText('after', WAIVERS_EXAMPLES)
    .action(async (files: string[], given: WaiversArguments) =>
      end(await (await import('../waivers/list.ts')).waiversCommand(files, given, run)),
    );
};
