// The command line: parses arguments, owns the clock and the exit status, and says known errors in one line each.
// Commands are imported when they are run, so that a start costs only what it uses.

import { Command, CommanderError } from 'commander';
import { LicetError, problemText } from '../model/errors.ts';
import { printable } from '../report/printable.ts';
import { packageRoot, version } from '../data/library/installed.ts';
import { streamsOf, type Streams, type Surroundings } from './io.ts';
import type { AskArguments } from './ask/begin.ts';
import type { ClearArguments } from './clear-arguments.ts';
import type { ClassifyArguments } from './classify.ts';
import { command } from './command.ts';
import type { CompanyArguments } from './judge-company.ts';
import { addAnswer } from './answer/commands.ts';
import { addIndices } from './indices/commands.ts';
import { addLicences } from './licences/commands.ts';
import { addLists } from './lists/commands.ts';
import { addPacked } from './packed/commands.ts';
import { addRecords } from './records/commands.ts';
import type { CoverageArguments } from './coverage.ts';
import type { WaiversArguments } from './waivers/list.ts';
import type { CrosswalkArguments } from './crosswalk.ts';
import type { DiffArguments } from './diff/diff.ts';
import type { DestinationArguments } from './destination.ts';
import type { DocsArguments } from './docs.ts';
import type { EndUserArguments } from './end-user.ts';
import {
  ASK_EXAMPLES,
  CLEAR_EXAMPLES,
  COMPANY_EXAMPLES,
  COVERAGE_EXAMPLES,
  DESTINATION_EXAMPLES,
  DOCS_EXAMPLES,
  DIFF_EXAMPLES,
  END_USER_EXAMPLES,
  EXAMPLES,
  INIT_EXAMPLES,
  LOCK_EXAMPLES,
  MATCH_EXAMPLES,
  NEW_MAPPING_EXAMPLES,
  NEW_TRANSACTION_EXAMPLES,
  NEW_TRANSACTIONS_EXAMPLES,
  SCREEN_EXAMPLES,
  WAIVERS_EXAMPLES,
  WHAT_IF_EXAMPLES,
} from './examples.ts';
import {
  ASK_OPTIONS,
  CHECK_OPTIONS,
  CLASSIFY_OPTIONS,
  CLEAR_OPTIONS,
  COMPANY_OPTIONS,
  COVERAGE_OPTIONS,
  CROSSWALK_OPTIONS,
  DESTINATION_OPTIONS,
  DOCS_OPTIONS,
  DIFF_OPTIONS,
  END_USER_OPTIONS,
  EXPLAIN_OPTIONS,
  LOCK_OPTIONS,
  MAP_OPTIONS,
  MATCH_OPTIONS,
  NEW_MAPPING_OPTIONS,
  NEW_PACK_OPTIONS,
  NEW_TRANSACTION_OPTIONS,
  NEW_TRANSACTIONS_OPTIONS,
  SCREEN_OPTIONS,
  TIMELINE_OPTIONS,
  WAIVERS_OPTIONS,
  WHAT_IF_OPTIONS,
} from './options.ts';
import type { LockArguments } from './lock/lock.ts';
import type { MatchArguments } from './match.ts';
import type { NewMappingArguments } from './new-mapping.ts';
import type { NewTransactionArguments } from './new-transaction.ts';
import type { NewTransactionsArguments } from './new-transactions.ts';
import { ReaderGone } from './output.ts';
import type { Run, Terminal } from './run.ts';
import { OPTIONS_OF_PARTY } from './party-options.ts';
import type { SaidOfParty, ScreenLine } from './screen-arguments.ts';
import type { WhatIfArguments } from './what-if.ts';
import type { Given } from './settings.ts';

export { openLaw } from './sources.ts';
export { work } from './work.ts';

/** 0 green or done, 1 amber, red or problems found, 2 the program, its input or its data failed. Never another. */
export type ExitStatus = 0 | 1 | 2;

export interface Invocation extends Surroundings {
  readonly argv: readonly string[];
  /** Today as YYYY-MM-DD. */
  readonly today: string;
  /** Registers what to do when the program is told to stop. */
  readonly onStop?: (undo: () => void) => void;
  /** Where a person reads and types; absent, or nothing, where nobody does. */
  readonly terminal?: () => Terminal | undefined;
  /** As in Run. */
  readonly open?: Run['open'];
}

export const run = async (invocation: Invocation): Promise<ExitStatus> => {
  const streams = streamsOf(invocation);
  try {
    const status = await ended(invocation, streams);
    await streams.flush();
    return status;
  } catch (error) {
    if (error instanceof ReaderGone) return 2;
    if (error instanceof LicetError) sayProblems(error, streams);
    else sayUnexpected(error, streams);
    return 2;
  }
};

/** Runs the command. What it printed before an error is still written. */
const ended = async (invocation: Invocation, streams: Streams): Promise<ExitStatus> => {
  try {
    const root = packageRoot();
    let status: number = 0;
    const program = programFor(
      {
        root,
        today: invocation.today,
        env: invocation.env,
        streams,
        onStop: invocation.onStop ?? (() => undefined),
        terminal: invocation.terminal ?? (() => undefined),
        open: invocation.open,
      },
      (code) => (status = code),
    );
    // Nothing was asked, so nothing may pass: the help, and the status of a failure.
    if (invocation.argv.length === 0) {
      program.outputHelp();
      return 2;
    }
    await program.parseAsync([...invocation.argv], { from: 'user' });
    return status as ExitStatus;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof ReaderGone) return 2;
    if (error instanceof LicetError) sayProblems(error, streams);
    else sayUnexpected(error, streams);
    return 2;
  }
};

const MOST_SHOWN = 100;

const sayProblems = ({ problems }: LicetError, streams: Streams): void => {
  const shown = problems.slice(0, MOST_SHOWN);
  streams.error(`${shown.map((problem) => printable(problemText(problem))).join('\n')}\n`);
  if (shown.length < problems.length)
    streams.error(`… and ${problems.length - shown.length} more\n`);
};

const sayUnexpected = (error: unknown, streams: Streams): void =>
  streams.error(
    `licet failed where it should not have. Please report this.\n${(error as Error).stack ?? String(error)}\n`,
  );

const programFor = (run: Run, end: (status: number) => void): Command => {
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
  const saidOfParties: SaidOfParty[] = [];
  const screen = command(
    program,
    'screen [files...]',
    'judge transactions: files, folders, or - for standard input; or look up parties with --party',
    SCREEN_OPTIONS,
  )
    .addHelpText('after', SCREEN_EXAMPLES)
    .action(async (files: string[], given: ScreenLine) =>
      end(await (await import('./screen.ts')).screenCommand(files, given, saidOfParties, run)),
    );
  for (const option of OPTIONS_OF_PARTY)
    screen.on(`option:${option}`, (text: string) => saidOfParties.push({ option, text }));
  command(
    program,
    'company [file]',
    "hold a company's own file, answered once a year, against what only a company owes; without a file that of licet.yaml",
    COMPANY_OPTIONS,
  )
    .addHelpText('after', COMPANY_EXAMPLES)
    .action(async (file: string | undefined, given: CompanyArguments) =>
      end(await (await import('./judge-company.ts')).companyCommand(file, given, run)),
    );
  command(
    program,
    'ask <file>',
    'ask at the terminal for what is open, most decisive first, and put the answers into the file',
    ASK_OPTIONS,
  )
    .addHelpText('after', ASK_EXAMPLES)
    .action(async (file: string, given: AskArguments) =>
      end(await (await import('./ask.ts')).askCommand(file, given, run)),
    );
  command(
    program,
    'what-if <file>',
    'set the answer beside the one with other facts, or go through years; nothing is written',
    WHAT_IF_OPTIONS,
  )
    .addHelpText('after', WHAT_IF_EXAMPLES)
    .action(async (file: string, given: WhatIfArguments) =>
      end(await (await import('./what-if.ts')).whatIfCommand(file, given, run)),
    );
  command(program, 'init [folder]', 'make a working folder; what is there is left as it is', [])
    .addHelpText('after', INIT_EXAMPLES)
    .action(async (folder: string | undefined) =>
      end(await (await import('./init.ts')).initCommand(folder ?? '.', run)),
    );
  command(
    program,
    'classify [files...]',
    'say which control-list entries an item meets, may meet or misses: a file with one item or a transaction, or -',
    CLASSIFY_OPTIONS,
  ).action(async (files: string[], given: ClassifyArguments) =>
    end(await (await import('./classify.ts')).classifyCommand(files, given, run)),
  );
  command(
    program,
    'crosswalk <code>',
    'print one control entry across the lists, in any spelling of its code',
    CROSSWALK_OPTIONS,
  ).action(async (code: string, given: CrosswalkArguments) =>
    end(await (await import('./crosswalk.ts')).crosswalkCommand(code, given, run)),
  );
  command(
    program,
    'timeline <name>',
    'print what was in force when: of a rule, definition, control entry or code',
    TIMELINE_OPTIONS,
  ).action(async (name: string, given: CrosswalkArguments) =>
    end(await (await import('./timeline.ts')).timelineCommand(name, given, run)),
  );
  command(
    program,
    'destination <place...>',
    'print what the packs and the data hold of a state, territory or region: sets, indices, law, histories',
    DESTINATION_OPTIONS,
  )
    .addHelpText('after', DESTINATION_EXAMPLES)
    .action(async (place: string[], given: DestinationArguments) =>
      end(await (await import('./destination.ts')).destinationCommand(place.join(' '), given, run)),
    );
  command(
    program,
    'check',
    'look over all packs, and those given with --rules',
    CHECK_OPTIONS,
  ).action(async (given: Given & { copies?: string }) =>
    end(await (await import('./check.ts')).checkCommand(given, run)),
  );
  command(
    program,
    'coverage [files...]',
    'say which rules transactions exercise, or with --cases the cases beside the rules',
    COVERAGE_OPTIONS,
  )
    .addHelpText('after', COVERAGE_EXAMPLES)
    .action(async (files: string[], given: CoverageArguments) =>
      end(await (await import('./coverage.ts')).coverageCommand(files, given, run)),
    );
  command(
    program,
    'docs',
    'write the reference of the rules in use as Markdown: a page for each, and an index',
    DOCS_OPTIONS,
  )
    .addHelpText('after', DOCS_EXAMPLES)
    .action(async (given: DocsArguments) =>
      end(await (await import('./docs.ts')).docsCommand(given, run)),
    );
  command(
    program,
    'diff <files...>',
    'say which transactions change colour or reasons under other packs or on another day, the gravest first',
    DIFF_OPTIONS,
  )
    .addHelpText('after', DIFF_EXAMPLES)
    .action(async (files: string[], given: DiffArguments) =>
      end(await (await import('./diff/diff.ts')).diffCommand(files, given, run)),
    );
  command(
    program,
    'lock',
    'write what answers are made with here into licet.lock, to which every run is held then',
    LOCK_OPTIONS,
  )
    .addHelpText('after', LOCK_EXAMPLES)
    .action(async (given: LockArguments) =>
      end(await (await import('./lock/lock.ts')).lockCommand(given, run)),
    );
  command(
    program,
    'explain [name]',
    'print a rule, definition, control entry or pack with its text, versions and cases; or lists, what the packs hold of each',
    EXPLAIN_OPTIONS,
  ).action(async (name: string | undefined, given: Given & { asOf?: string; uses?: string }) =>
    end(await (await import('./explain.ts')).explainCommand(name, given, run)),
  );
  command(
    program,
    'match [names...]',
    'compare a name with the loaded lists, with the reasons; with --pair two names with each other',
    MATCH_OPTIONS,
  )
    .addHelpText('after', MATCH_EXAMPLES)
    .action(async (names: string[], given: MatchArguments) =>
      end(await (await import('./match.ts')).matchCommand(names, given, run)),
    );
  command(
    program,
    'end-user <name...>',
    "print what is on record about a body, its state's services or a vendor, as known on a day",
    END_USER_OPTIONS,
  )
    .addHelpText('after', END_USER_EXAMPLES)
    .action(async (name: string[], given: EndUserArguments) =>
      end(await (await import('./end-user.ts')).endUserCommand(name.join(' '), given, run)),
    );
  addRecords(program, run, end);
  addLists(program, run, end);
  addIndices(program, run, end);
  addAnswer(program, run, end);
  addLicences(program, run, end);
  addPacked(program, run, end);
  command(
    program,
    'clear [party] [listed]',
    'record that a match is another party, or with --list show what is recorded',
    CLEAR_OPTIONS,
  )
    .addHelpText('after', CLEAR_EXAMPLES)
    .action(async (party: string | undefined, listed: string | undefined, given: ClearArguments) =>
      end(await (await import('./clear.ts')).clearCommand(party, listed, given, run)),
    );
  command(
    program,
    'waivers [files...]',
    'print each waiver: whether it holds, who granted it and until when, and the transactions for which it does',
    WAIVERS_OPTIONS,
  )
    .addHelpText('after', WAIVERS_EXAMPLES)
    .action(async (files: string[], given: WaiversArguments) =>
      end(await (await import('./waivers/list.ts')).waiversCommand(files, given, run)),
    );
  command(
    program,
    'schema [what]',
    'print a JSON Schema, for editors and for programs that read answers; without a name, which there are',
    [],
  ).action(async (what: string | undefined) =>
    end((await import('./schema.ts')).schemaCommand(what, run)),
  );
  command(
    program,
    'map <spreadsheet>',
    'draft what the columns of a table mean, for screen --map: from its header and a sample of its rows',
    MAP_OPTIONS,
  )
    .addHelpText('after', NEW_MAPPING_EXAMPLES)
    .action(async (from: string, given: NewMappingArguments) =>
      end(await (await import('./new-mapping.ts')).newMappingCommand(from, given, run)),
    );
  const create = program
    .command('new')
    .description('write something new from a template')
    .exitOverride();
  command(
    create,
    'pack <name>',
    'write a pack of your own: what it is, the text that it cites, and a first rule as a draft',
    NEW_PACK_OPTIONS,
  ).action(async (name: string, given: { in: string }) =>
    end((await import('./new-pack.ts')).newPackCommand(name, given.in, run)),
  );
  command(create, 'rule <pack/name>', 'write a rule and its test file', NEW_PACK_OPTIONS).action(
    async (id: string, given: { in: string }) =>
      end((await import('./new-rule.ts')).newRuleCommand(id, given.in, run)),
  );
  command(
    create,
    'transaction <file>',
    'write a transaction to be filled in, with what matters for a kind of item as comments',
    NEW_TRANSACTION_OPTIONS,
  )
    .addHelpText('after', NEW_TRANSACTION_EXAMPLES)
    .action(async (file: string, given: NewTransactionArguments) =>
      end(await (await import('./new-transaction.ts')).newTransactionCommand(file, given, run)),
    );
  command(
    create,
    'transactions <spreadsheet>',
    'write a transaction for each row or quotation of a spreadsheet (.xlsx, .csv), by a mapping of its columns',
    NEW_TRANSACTIONS_OPTIONS,
  )
    .addHelpText('after', NEW_TRANSACTIONS_EXAMPLES)
    .action(async (from: string, given: NewTransactionsArguments) =>
      end(await (await import('./new-transactions.ts')).newTransactionsCommand(from, given, run)),
    );
  command(
    create,
    'mapping <spreadsheet>',
    'write a first mapping from the header of a spreadsheet, to be finished',
    NEW_MAPPING_OPTIONS,
  )
    .addHelpText('after', NEW_MAPPING_EXAMPLES)
    .action(async (from: string, given: NewMappingArguments) =>
      end(await (await import('./new-mapping.ts')).newMappingCommand(from, given, run)),
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
