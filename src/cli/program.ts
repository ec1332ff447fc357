// The tree of commands. Each is imported when it is run, so that a start costs only what it uses.

import { Command } from 'commander';
import { version } from '../data/library/installed.ts';
import { addAnswer } from './answer/commands.ts';
import { command } from './command.ts';
import type { DoctorArguments } from './doctor/doctor.ts';
import { DOCTOR_EXAMPLES, EXAMPLES } from './examples.ts';
import { addIndices } from './indices/commands.ts';
import { addLicences } from './licences/commands.ts';
import { addLists } from './lists/commands.ts';
import { DOCTOR_OPTIONS } from './options.ts';
import { addPacked } from './packed/commands.ts';
import { addRecords } from './records/commands.ts';
import { addResearch } from './research/commands.ts';
import type { Run } from './run.ts';
import { addJudging } from './commands/judging.ts';
import { addLaw } from './commands/law.ts';
import { addPacks } from './commands/packs.ts';
import { addLookUps } from './commands/look-ups.ts';
import { addDecisions } from './commands/decisions.ts';
import { addNew } from './commands/new.ts';
import { addServing } from './commands/serving.ts';

/** `end`: takes the exit status of the command that ran. */
export const programFor = (run: Run, end: (status: number) => void): Command => {
  const { streams, root } = run;
  const program = new Command('licet')
    .description(
      'Screens a proposed export of surveillance technology: red, amber or green, with cited and dated reasons.',
    )
    .version(version(root), '-V, --version')
    .showHelpAfterError('(licet --help lists the commands)')
    .configureOutput({
      writeOut: streams.out,
      writeErr: streams.error,
      getOutHelpWidth: () => streams.width,
      getErrHelpWidth: () => streams.width,
    })
    .exitOverride()
    .hook('preAction', (_, action) => {
      if (action.opts()['lock'] === false)
        streams.error('Held to no lock, as asked with --no-lock\n');
    })
    .addHelpText('after', EXAMPLES);
  addJudging(program, run, end);
  addResearch(program, run, end);
  addLaw(program, run, end);
  addPacks(program, run, end);
  addLookUps(program, run, end);
  addRecords(program, run, end);
  addLists(program, run, end);
  addIndices(program, run, end);
  addAnswer(program, run, end);
  addLicences(program, run, end);
  addPacked(program, run, end);
  addDecisions(program, run, end);
  addServing(program, run, end);
  command(
    program,
    'schema [what]',
    'print a JSON Schema, for editors and for programs that read answers; without a name, which there are',
    [],
  ).action(async (what: string | undefined) =>
    end((await import('./schema.ts')).schemaCommand(what, run)),
  );
  addNew(program, run, end);
  command(
    program,
    'doctor',
    'say whether licet has what it needs here: versions, paths, lists, caches, the clock, gaps of today',
    DOCTOR_OPTIONS,
  )
    .addHelpText('after', DOCTOR_EXAMPLES)
    .action(async (given: DoctorArguments) =>
      end(await (await import('./doctor/doctor.ts')).doctorCommand(given, run)),
    );
  command(
    program,
    'completion <shell>',
    'print a completion script for bash, zsh or fish',
    [],
  ).action(async (shell: string) =>
    end((await import('./completion.ts')).completionCommand(shell, program, run)),
  );
  return program;
};
