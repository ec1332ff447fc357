// licet lists: the publishers' whole lists, imported by the user, and what they hold.

import type { Command } from 'commander';
import { command } from '../command.ts';
import { LISTS_EXAMPLES } from '../examples.ts';
import {
  LISTS_DIFF_OPTIONS,
  LISTS_DOCTOR_OPTIONS,
  LISTS_EXPORT_OPTIONS,
  LISTS_IMPORT_OPTIONS,
  LISTS_SEARCH_OPTIONS,
  LISTS_SELF_TEST_OPTIONS,
  LISTS_SHOW_OPTIONS,
  LISTS_STATUS_OPTIONS,
  LISTS_UPDATE_OPTIONS,
} from '../options.ts';
import type { Run } from '../run.ts';
import type { ExportArguments } from './export.ts';
import type { ImportArguments } from './import.ts';
import type { SearchArguments } from './search.ts';
import type { SelfTestArguments } from './self-test.ts';
import type { ShowArguments } from './show.ts';
import type { StatusArguments } from './status.ts';
import type { UpdateArguments } from './update.ts';

export const addLists = (program: Command, run: Run, end: (status: number) => void): void => {
  const lists = program
    .command('lists')
    .description("import the publishers' whole lists, and look into them")
    .exitOverride()
    .addHelpText('after', LISTS_EXAMPLES);
  command(
    lists,
    'import <list>',
    'take a list in from the files of its publisher, as a new snapshot',
    LISTS_IMPORT_OPTIONS,
  ).action(async (list: string, given: ImportArguments) =>
    end(await (await import('./import.ts')).importCommand(list, given, run)),
  );
  command(
    lists,
    'update [lists...]',
    'fetch lists from their publishers, or from where you say, and import them',
    LISTS_UPDATE_OPTIONS,
  ).action(async (names: string[], given: UpdateArguments) =>
    end(await (await import('./update.ts')).updateCommand(names, given, run)),
  );
  command(
    lists,
    'status',
    'say which lists there are, of which day, and which are stale',
    LISTS_STATUS_OPTIONS,
  ).action(async (given: StatusArguments) =>
    end(await (await import('./status.ts')).statusCommand(given, run)),
  );
  command(
    lists,
    'self-test [list...]',
    'search for every listed name, as it is written and with slips in it',
    LISTS_SELF_TEST_OPTIONS,
  ).action(async (named: string[], given: SelfTestArguments) =>
    end(await (await import('./self-test.ts')).selfTestCommand(named, given, run)),
  );
  command(
    lists,
    'search <text>',
    'find listed parties whose names hold a text',
    LISTS_SEARCH_OPTIONS,
  ).action(async (text: string, given: SearchArguments) =>
    end(await (await import('./search.ts')).searchCommand(text, given, run)),
  );
  command(
    lists,
    'show <list> <id>',
    "print a listed party, of an import with the publisher's own row, as JSON",
    LISTS_SHOW_OPTIONS,
  ).action(async (list: string, id: string, given: ShowArguments) =>
    end(await (await import('./show.ts')).showCommand(list, id, given, run)),
  );
  command(
    lists,
    'diff <before> <after>',
    'say who came, went or changed between two snapshots, by their numbers',
    LISTS_DIFF_OPTIONS,
  ).action(async (before: string, after: string, given: StatusArguments) =>
    end(await (await import('./diff.ts')).diffCommand(before, after, given, run)),
  );
  command(
    lists,
    'doctor [list]',
    'say whether the newest snapshot is still like the one before it: counts, fields, names',
    LISTS_DOCTOR_OPTIONS,
  ).action(async (list: string | undefined, given: StatusArguments) =>
    end(await (await import('./doctor.ts')).doctorCommand(list, given, run)),
  );
  command(
    lists,
    'export <list>',
    'write a list as JSON lines, a party a line',
    LISTS_EXPORT_OPTIONS,
  ).action(async (list: string, given: ExportArguments) =>
    end(await (await import('./export.ts')).exportCommand(list, given, run)),
  );
};
