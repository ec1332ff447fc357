// A command with its options, made from the rows that describe them.

import { Option, type Command } from 'commander';
import type { OptionRow } from './options.ts';

export const command = (
  parent: Command,
  name: string,
  description: string,
  options: readonly OptionRow[],
): Command => {
  const made = parent.command(name).description(description).exitOverride();
  // The options of a command fill more than a window, and would push away what was wrong.
  made.showHelpAfterError(`(licet ${wholeNameOf(made)} --help lists the options)`);
  for (const row of options) {
    const option = new Option(row.flags, row.description);
    if (row.choices) option.choices(row.choices);
    if (row.repeat === 'list')
      option.argParser((one: string, all: string[] = []) => [...all, ...one.split(',')]);
    else if (row.repeat) option.argParser((one: string, all: string[] = []) => [...all, one]);
    // Defaults that settings may replace are applied by the command, and only described here.
    if (row.default !== undefined && !SETTABLE.has(option.attributeName()))
      option.default(row.default);
    else if (row.default !== undefined)
      option.description = `${row.description} (default: ${row.default})`;
    made.addOption(option);
  }
  return made;
};

/** 'lists import' of the command import within lists. */
const wholeNameOf = (command: Command): string =>
  command.parent?.parent ? `${wholeNameOf(command.parent)} ${command.name()}` : command.name();

const SETTABLE = new Set(['lists', 'failOn']);
