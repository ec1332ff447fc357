// The commands that print what is held of a rule, a name or a body.

import type { Command } from 'commander';
import { command } from '../command.ts';
import type { EndUserArguments } from '../end-user.ts';
import { END_USER_EXAMPLES, MATCH_EXAMPLES } from '../examples.ts';
import type { MatchArguments } from '../match.ts';
import { END_USER_OPTIONS, EXPLAIN_OPTIONS, MATCH_OPTIONS } from '../options.ts';
import type { Run } from '../run.ts';
import type { Given } from '../settings.ts';

export const addLookUps = (program: Command, run: Run, end: (status: number) => void): void => {
  command(
    program,
    'explain [name]',
    'print a rule, definition, control entry or pack with its text, versions and cases; or lists, what the packs hold of each',
    EXPLAIN_OPTIONS,
  ).action(async (name: string | undefined, given: Given & { asOf?: string; uses?: string }) =>
    end(await (await import('../explain.ts')).explainCommand(name, given, run)),
  );
  command(
    program,
    'match [names...]',
    'compare a name with the loaded lists, with the reasons; with --pair two names with each other',
    MATCH_OPTIONS,
  )
    .addHelpText('after', MATCH_EXAMPLES)
    .action(async (names: string[], given: MatchArguments) =>
      end(await (await import('../match.ts')).matchCommand(names, given, run)),
    );
  command(
    program,
    'end-user <name...>',
    "print what is on record about a body, its state's services or a vendor, as known on a day",
    END_USER_OPTIONS,
  )
    .addHelpText('after', END_USER_EXAMPLES)
    .action(async (name: string[], given: EndUserArguments) =>
      end(await (await import('../end-user.ts')).endUserCommand(name.join(' '), given, run)),
    );
};
