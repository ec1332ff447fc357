// The manual page of the command line, made from the tree of commands and the table of options. scripts/readme.mjs writes it to
// man/licet.1, and test/man-page.test.ts compares. It bears no day: the same program gives the same page.

import type { Command } from 'commander';
import { version } from '../src/data/library/installed.ts';
import { EXAMPLES } from '../src/cli/examples.ts';
import type { Run } from '../src/cli/run.ts';
import { programFor } from '../src/cli/program.ts';

export const MAN_PAGE = 'man/licet.1';

/** The commands as they are, to be looked at: none is run. */
export const commandsOf = (root: string): Command => {
  const silent = { out: () => undefined, error: () => undefined, width: 80 };
  return programFor({ root, streams: silent } as unknown as Run, () => undefined);
};

export const manPage = (root: string): string => {
  const program = commandsOf(root);
  return `${[
    '.\\" Made by npm run readme from the table of options. Changes belong there.',
    `.TH LICET 1 "" "licet ${version(root)}" "User Commands"`,
    '.SH NAME',
    `licet \\- ${roff(lowered(program.description()))}`,
    '.SH SYNOPSIS',
    '.B licet',
    '.I command',
    '.RI [ options ]',
    '.RI [ arguments ]',
    '.SH DESCRIPTION',
    ...DESCRIPTION.flatMap((text) => ['.PP', roff(text)]),
    '.SH COMMANDS',
    ...leavesOf(program).flatMap(([name, command]) => commandPart(name, command)),
    '.SH EXIT STATUS',
    ...EXIT.flatMap(([status, says]) => term(status, says)),
    '.SH FILES',
    ...FILES.flatMap(([file, says]) => term(file, says)),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([name, says]) => term(name, says)),
    '.SH EXAMPLES',
    '.EX',
    ...EXAMPLES.trim().split('\n').slice(1).map(roff),
    '.EE',
    '.SH SEE ALSO',
    roff(
      'licet COMMAND --help has examples of each command. The folder docs of the package has the rest: options.md the settings file, transaction-file.md what a transaction may say, json.md the contract of the answers, lists.md the lists of parties, security.md what is promised of files that somebody else wrote.',
    ),
  ].join('\n')}\n`;
};

const DESCRIPTION = [
  'licet judges proposed exports of surveillance technology by packs of law and of standards, as of the day of each deal. It works without a network, and the same input gives the same bytes.',
  'Red: do not proceed. Amber: not before the points that it names are settled. Green: no reason found in what was checked; that is no clearance.',
];

const EXIT: readonly (readonly [string, string])[] = [
  ['0', 'green, or done'],
  ['1', 'amber or red, or something was found that is to be looked at'],
  ['2', 'the program, its input, its data or its output failed'],
];

const FILES: readonly (readonly [string, string])[] = [
  [
    'licet.yaml',
    'what a team wants in every run, in the folder in which licet is run or the nearest above it',
  ],
  ['licet.lock', 'beside it: the packs, data and lists to which every run is held'],
  [
    '$XDG_DATA_HOME/licet/lists.sqlite',
    'the store of lists that were imported, where the settings name no other',
  ],
  ['$XDG_CACHE_HOME/licet', 'work that a run need not do again; nothing is lost with it'],
];

const ENVIRONMENT: readonly (readonly [string, string])[] = [
  [
    'XDG_DATA_HOME, XDG_CACHE_HOME, HOME',
    'where the store of lists and what is kept between runs lie',
  ],
  ['NO_COLOR, FORCE_COLOR, TERM', 'whether text is coloured where nothing else says so'],
  ['COLUMNS', 'how wide text is where standard output is no terminal'],
  [
    'HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY, NODE_EXTRA_CA_CERTS',
    'for licet lists update, which alone opens the network',
  ],
];

/** Commands that can be run, in the order of the help: those that only hold others are not. */
export const leavesOf = (of: Command, before = ''): [string, Command][] =>
  of.commands.flatMap((command): [string, Command][] => {
    const name = `${before}${command.name()}`;
    return command.commands.length > 0 ? leavesOf(command, `${name} `) : [[name, command]];
  });

const commandPart = (name: string, command: Command): string[] => [
  `.SS ${quoted([`licet ${name}`, ...command.registeredArguments.map(argumentText)].join(' '))}`,
  roff(sentence(command.description())),
  ...command.options.flatMap(({ flags, description, argChoices, defaultValue }) => [
    '.TP',
    `.B ${roff(flags)}`,
    roff(
      [
        description,
        ...(argChoices ? [`(${argChoices.join(', ')})`] : []),
        ...(typeof defaultValue === 'string' ? [`(default: ${defaultValue})`] : []),
      ].join(' '),
    ),
  ]),
];

const argumentText = (argument: Command['registeredArguments'][number]): string => {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
};

const term = (what: string, says: string): string[] => ['.TP', `.B ${roff(what)}`, roff(says)];

const lowered = (text: string): string =>
  `${text[0]!.toLowerCase()}${text.slice(1)}`.replace(/\.$/, '');

const sentence = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}.`;

const quoted = (text: string): string => `"${roff(text).replaceAll('"', '\\(dq')}"`;

/** Text as text: no sign of it steers the page. */
const roff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('…', '...')
    .replace(
      /[^\n\x20-\x7e]/gu,
      (sign) => `\\[u${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`,
    )
    .replace(/^(?=[.'])/gm, '\\&');
