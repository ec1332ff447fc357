// What keeps screenings and decisions for the file, and looks at them again.

import type { Command } from 'commander';
import { command } from '../command.ts';
import {
  DECIDE_EXAMPLES,
  LOOK_BACK_EXAMPLES,
  RECORD_EXAMPLES,
  RECORDS_EXAMPLES,
  REPLAY_EXAMPLES,
} from '../examples.ts';
import type { Run } from '../run.ts';
import {
  COMPARE_OPTIONS,
  DECIDE_OPTIONS,
  LOOK_BACK_OPTIONS,
  PRECEDENTS_OPTIONS,
  RECORD_OPTIONS,
  RECORDS_DONE_OPTIONS,
  RECORDS_DUE_OPTIONS,
  RECORDS_VERIFY_OPTIONS,
  REPLAY_OPTIONS,
} from './options.ts';
import type {
  CompareArguments,
  DecideArguments,
  DoneArguments,
  DueArguments,
  LookBackArguments,
  PrecedentsArguments,
  RecordArguments,
  ReplayArguments,
  VerifyArguments,
} from './record-arguments.ts';

export const addRecords = (program: Command, run: Run, end: (status: number) => void): void => {
  command(
    program,
    'record <files...>',
    'screen, and keep each answer for the file: a dossier of its own and a line in the log',
    RECORD_OPTIONS,
  )
    .addHelpText('after', RECORD_EXAMPLES)
    .action(async (files: string[], given: RecordArguments) =>
      end(await (await import('./record.ts')).recordCommand(files, given, run)),
    );
  command(
    program,
    'decide <file>',
    'put what a person decided on a recorded answer behind the log, and onto a copy of its dossier',
    DECIDE_OPTIONS,
  )
    .addHelpText('after', DECIDE_EXAMPLES)
    .action(async (file: string, given: DecideArguments) =>
      end(await (await import('./decide.ts')).decideCommand(file, given, run)),
    );
  const records = program
    .command('records')
    .description('look at kept records again')
    .exitOverride()
    .addHelpText('after', RECORDS_EXAMPLES);
  command(
    records,
    'verify [folder]',
    'say whether the log and every record are as they were kept',
    RECORDS_VERIFY_OPTIONS,
  ).action(async (folder: string | undefined, given: VerifyArguments) =>
    end(await (await import('./verify.ts')).verifyCommand(folder, given, run)),
  );
  command(
    records,
    'due [folder]',
    'screen each kept deal by the law and the evidence of the day, and say what has to be looked at again',
    RECORDS_DUE_OPTIONS,
  ).action(async (folder: string | undefined, given: DueArguments) =>
    end(await (await import('./due.ts')).dueCommand(folder, given, run)),
  );
  command(
    records,
    'done <deal>',
    'say that a duty which follows from a decided deal was done: a file, or the id of the transaction',
    RECORDS_DONE_OPTIONS,
  ).action(async (deal: string, given: DoneArguments) =>
    end(await (await import('./done.ts')).doneCommand(deal, given, run)),
  );
  command(
    program,
    'replay <file>',
    'screen the deal of a record again by the days of then, and say what moved where the answer is another',
    REPLAY_OPTIONS,
  )
    .addHelpText('after', REPLAY_EXAMPLES)
    .action(async (file: string, given: ReplayArguments) =>
      end(await (await import('./replay.ts')).replayCommand(file, given, run)),
    );
  command(
    program,
    'look-back <files...>',
    'judge past shipments by their own day and by a later one: who is listed since, which law came, what became known',
    LOOK_BACK_OPTIONS,
  )
    .addHelpText('after', LOOK_BACK_EXAMPLES)
    .action(async (files: string[], given: LookBackArguments) =>
      end(await (await import('./look-back.ts')).lookBackCommand(files, given, run)),
    );
  command(
    program,
    'precedents <file>',
    'print earlier decisions on deals that have a party, an item, its kind or the route in common, and what differed',
    PRECEDENTS_OPTIONS,
  ).action(async (file: string, given: PrecedentsArguments) =>
    end(await (await import('./precedents.ts')).precedentsCommand(file, given, run)),
  );
  command(
    program,
    'compare <first> <second>',
    'say what moved between two kept answers: law, lists, facts or the program, and what came of it',
    COMPARE_OPTIONS,
  ).action(async (first: string, second: string, given: CompareArguments) =>
    end((await import('./compare.ts')).compareCommand(first, second, given, run)),
  );
};
