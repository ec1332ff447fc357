// The commands that judge transactions, and the working folder in which they lie.

import type { Command } from 'commander';
import type { AskArguments } from '../ask/begin.ts';
import { command } from '../command.ts';
import {
  ASK_EXAMPLES,
  COMPANY_EXAMPLES,
  INIT_EXAMPLES,
  MERGE_EXAMPLES,
  REPORT_EXAMPLES,
  SCREEN_EXAMPLES,
  WHAT_IF_EXAMPLES,
} from '../examples.ts';
import type { CompanyArguments } from '../judge-company.ts';
import {
  ASK_OPTIONS,
  COMPANY_OPTIONS,
  MERGE_OPTIONS,
  REPORT_OPTIONS,
  SCREEN_OPTIONS,
  WHAT_IF_OPTIONS,
} from '../options.ts';
import { OPTIONS_OF_PARTY } from '../party-options.ts';
import type { ReportArguments } from '../report.ts';
import type { Run } from '../run.ts';
import type { SaidOfParty, ScreenLine } from '../screen-arguments.ts';
import type { MergeArguments } from '../tables/merge.ts';
import type { WhatIfArguments } from '../what-if.ts';

export const addJudging = (program: Command, run: Run, end: (status: number) => void): void => {
  const saidOfParties: SaidOfParty[] = [];
  const screen = command(
    program,
    'screen [files...]',
    'judge transactions: files, folders, or - for standard input; or look up parties with --party',
    SCREEN_OPTIONS,
  )
    .addHelpText('after', SCREEN_EXAMPLES)
    .action(async (files: string[], given: ScreenLine) =>
      end(await (await import('../screen.ts')).screenCommand(files, given, saidOfParties, run)),
    );
  for (const option of OPTIONS_OF_PARTY)
    screen.on(`option:${option}`, (text: string) => saidOfParties.push({ option, text }));
  command(
    program,
    'merge <folder> <shards...>',
    'put the tables of all shards of a run together in a folder, to the bytes of one run',
    MERGE_OPTIONS,
  )
    .addHelpText('after', MERGE_EXAMPLES)
    .action(async (folder: string, shards: string[], given: MergeArguments) =>
      end(await (await import('../tables/merge.ts')).mergeCommand(folder, shards, given, run)),
    );
  command(
    program,
    'report <folder>',
    'make report.html of tables that licet screen --out wrote: bounds, years, a map, rules, what is missing',
    REPORT_OPTIONS,
  )
    .addHelpText('after', REPORT_EXAMPLES)
    .action(async (folder: string, given: ReportArguments) =>
      end(await (await import('../report.ts')).reportCommand(folder, given, run)),
    );
  command(
    program,
    'company [file]',
    "hold a company's own file, answered once a year, against what only a company owes; without a file that of licet.yaml",
    COMPANY_OPTIONS,
  )
    .addHelpText('after', COMPANY_EXAMPLES)
    .action(async (file: string | undefined, given: CompanyArguments) =>
      end(await (await import('../judge-company.ts')).companyCommand(file, given, run)),
    );
  command(
    program,
    'ask <file>',
    'ask at the terminal for what is open, most decisive first, and put the answers into the file',
    ASK_OPTIONS,
  )
    .addHelpText('after', ASK_EXAMPLES)
    .action(async (file: string, given: AskArguments) =>
      end(await (await import('../ask.ts')).askCommand(file, given, run)),
    );
  command(
    program,
    'what-if <file>',
    'set the answer beside the one with other facts, or go through years; nothing is written',
    WHAT_IF_OPTIONS,
  )
    .addHelpText('after', WHAT_IF_EXAMPLES)
    .action(async (file: string, given: WhatIfArguments) =>
      end(await (await import('../what-if.ts')).whatIfCommand(file, given, run)),
    );
  command(program, 'init [folder]', 'make a working folder; what is there is left as it is', [])
    .addHelpText('after', INIT_EXAMPLES)
    .action(async (folder: string | undefined) =>
      end(await (await import('../init.ts')).initCommand(folder ?? '.', run)),
    );
};
