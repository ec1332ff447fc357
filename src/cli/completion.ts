// licet completion SHELL: made from the commands and options themselves, with the values of those that have some.

import { join } from 'node:path';
import type { Command } from 'commander';
import { importable } from '../data/evidence/index-description.ts';
import { knownLists } from '../data/lists/list-description.ts';
import { LicetError } from '../model/errors.ts';
import type { Run } from './run.ts';
import { SCHEMA_NAMES } from './schema.ts';

interface Completed {
  /** 'screen', 'lists', 'lists import'. */
  readonly name: string;
  /** Commands under it, or values of its first argument. */
  readonly words: readonly string[];
  /** Files may stand among its arguments. */
  readonly files: boolean;
  readonly options: readonly {
    /** '--format' and, where there is one, '-f'. */
    readonly spellings: readonly string[];
    readonly choices: readonly string[];
  }[];
}

const wordsOf = ({ words, options }: Completed): string =>
  [...words, ...options.map(({ spellings }) => spellings[0])].join(' ');

const isGroup = ({ name }: Completed, all: readonly Completed[]): boolean =>
  all.some((one) => one.name.startsWith(`${name} `));

const topOf = (all: readonly Completed[]): string =>
  all
    .map(({ name }) => name)
    .filter((name) => !name.includes(' '))
    .join(' ');

const groupsOf = (all: readonly Completed[], between: string): string =>
  all
    .filter((one) => isGroup(one, all))
    .map(({ name }) => name)
    .join(between);

/** One pattern of a case, whatever spaces are in it. */
const word = (text: string): string => (text.includes(' ') ? `'${text}'` : text);

/** `  screen:--format|screen:-f) …` for each option that has choices. */
const byChoice = (all: readonly Completed[], line: (words: string) => string): string =>
  all
    .flatMap(({ name, options }) =>
      options
        .filter(({ choices }) => choices.length > 0)
        .map(
          ({ spellings, choices }) =>
            `    ${spellings.map((spelling) => word(`${name}:${spelling}`)).join('|')}) ${line(choices.join(' '))}; return;;`,
        ),
    )
    .join('\n');

const SHELLS: ReadonlyMap<string, (all: readonly Completed[]) => string> = new Map([
  [
    'bash',
    (all) => `_licet() {
  local word="\${COMP_WORDS[COMP_CWORD]}" command="\${COMP_WORDS[1]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${topOf(all)}" -- "$word")); return; fi
  case "$command" in
    ${groupsOf(all, '|')}) if [ "$COMP_CWORD" -gt 2 ]; then command="$command \${COMP_WORDS[2]}"; fi;;
  esac
  case "$command:$before" in
${byChoice(all, (words) => `COMPREPLY=($(compgen -W "${words}" -- "$word"))`)}
  esac
  case "$command" in
${all.map((one) => `    ${word(one.name)}) COMPREPLY=($(compgen -W "${wordsOf(one)}" -- "$word")${one.files ? ' $(compgen -f -- "$word")' : ''});;`).join('\n')}
  esac
}
complete -o filenames -F _licet licet
`,
  ],
  [
    'zsh',
    (all) => `#compdef licet
_licet() {
  local command="$words[2]"
  if (( CURRENT == 2 )); then compadd ${topOf(all)}; return; fi
  case "$command" in
    ${groupsOf(all, '|')}) if (( CURRENT > 3 )); then command="$command $words[3]"; fi;;
  esac
  case "$command:$words[CURRENT-1]" in
${byChoice(all, (words) => `compadd ${words}`)}
  esac
  case "$command" in
${all.map((one) => `    ${word(one.name)}) compadd -- ${wordsOf(one)}${one.files ? '; _files' : ''};;`).join('\n')}
  esac
}
compdef _licet licet
`,
  ],
  [
    'fish',
    (all) =>
      all
        .flatMap((one) => {
          const when = fishWhen(one, all);
          return [
            ...(one.name.includes(' ')
              ? []
              : [`complete -c licet -n __fish_use_subcommand -a ${one.name}`]),
            ...one.words.map((word) => `complete -c licet -n '${when}' -a ${word}`),
            ...one.options.map(({ spellings: [long, short], choices }) =>
              [
                `complete -c licet -n '${when}' -l ${long!.slice(2)}`,
                ...(short === undefined ? [] : [`-s ${short.slice(1)}`]),
                ...(choices.length > 0 ? [`-x -a '${choices.join(' ')}'`] : []),
              ].join(' '),
            ),
          ];
        })
        .join('\n') + '\n',
  ],
]);

const fishWhen = (one: Completed, all: readonly Completed[]): string => {
  const [top, below] = one.name.split(' ');
  const seen = `__fish_seen_subcommand_from ${top}`;
  if (below !== undefined) return `${seen}; and __fish_seen_subcommand_from ${below}`;
  return isGroup(one, all)
    ? `${seen}; and not __fish_seen_subcommand_from ${one.words.join(' ')}`
    : seen;
};

/** What the first argument may be, of commands whose argument is one of few words. */
const valuesIn = (root: string): ReadonlyMap<string, readonly string[]> => {
  const lists = knownLists(join(root, 'data', 'lists'));
  return new Map<string, readonly string[]>([
    ['completion', [...SHELLS.keys()]],
    ['schema', SCHEMA_NAMES],
    ...['import', 'update', 'self-test', 'show', 'doctor', 'export'].map(
      (name) => [`lists ${name}`, lists] as const,
    ),
    ['index import', importable(join(root, 'data', 'indices'))],
  ]);
};

export const completionCommand = (
  shell: string,
  program: Command,
  { root, streams }: Run,
): number => {
  const script = SHELLS.get(shell);
  if (!script) {
    throw new LicetError([
      {
        code: 'unknown-option-value',
        what: `There is no completion for '${shell}'`,
        remedy: `Possible: ${[...SHELLS.keys()].join(', ')}`,
      },
    ]);
  }
  streams.out(script(completedOf(program, valuesIn(root))));
  return 0;
};

const completedOf = (
  of: Command,
  values: ReadonlyMap<string, readonly string[]>,
  before = '',
): Completed[] =>
  of.commands.flatMap((command): Completed[] => {
    const name = `${before}${command.name()}`;
    const options = command.options.map(({ long, short, argChoices }) => ({
      spellings: [long, short].filter((one): one is string => typeof one === 'string'),
      choices: argChoices ?? [],
    }));
    return [
      {
        name,
        words: values.get(name) ?? command.commands.map((one) => one.name()),
        files: name !== 'schema' && name !== 'completion' && command.commands.length === 0,
        options: [...options, { spellings: ['--help'], choices: [] }],
      },
      ...completedOf(command, values, `${name} `),
    ];
  });
