// licet completion SHELL: made from the commands and options themselves, with the choices of those that have some.

import type { Command } from 'commander';
import { LicetError } from '../model/errors.ts';
import type { Run } from './run.ts';

interface Completed {
  readonly name: string;
  /** Commands under it. */
  readonly under: readonly string[];
  readonly options: readonly {
    /** '--format' and, where there is one, '-f'. */
    readonly spellings: readonly string[];
    readonly choices: readonly string[];
  }[];
}

const wordsOf = ({ under, options }: Completed): string =>
  [...under, ...options.map(({ spellings }) => spellings[0])].join(' ');

/** `  screen:--format|screen:-f) …` for each option that has choices. */
const byChoice = (all: readonly Completed[], line: (words: string) => string): string =>
  all
    .flatMap(({ name, options }) =>
      options
        .filter(({ choices }) => choices.length > 0)
        .map(
          ({ spellings, choices }) =>
            `    ${spellings.map((spelling) => `${name}:${spelling}`).join('|')}) ${line(choices.join(' '))}; return;;`,
        ),
    )
    .join('\n');

const SHELLS: ReadonlyMap<string, (all: readonly Completed[]) => string> = new Map([
  [
    'bash',
    (all) => `_licet() {
  local word="\${COMP_WORDS[COMP_CWORD]}" command="\${COMP_WORDS[1]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${all.map(({ name }) => name).join(' ')}" -- "$word")); return; fi
  case "$command:$before" in
${byChoice(all, (words) => `COMPREPLY=($(compgen -W "${words}" -- "$word"))`)}
  esac
  case "$command" in
${all.map((one) => `    ${one.name}) COMPREPLY=($(compgen -W "${wordsOf(one)}" -- "$word") $(compgen -f -- "$word"));;`).join('\n')}
  esac
}
complete -o filenames -F _licet licet
`,
  ],
  [
    'zsh',
    (all) => `#compdef licet
_licet() {
  if (( CURRENT == 2 )); then compadd ${all.map(({ name }) => name).join(' ')}; return; fi
  case "$words[2]:$words[CURRENT-1]" in
${byChoice(all, (words) => `compadd ${words}`)}
  esac
  case "$words[2]" in
${all.map((one) => `    ${one.name}) compadd -- ${wordsOf(one)}; _files;;`).join('\n')}
  esac
}
compdef _licet licet
`,
  ],
  [
    'fish',
    (all) =>
      all
        .flatMap(({ name, under, options }) => [
          `complete -c licet -n __fish_use_subcommand -a ${name}`,
          ...under.map(
            (word) => `complete -c licet -n '__fish_seen_subcommand_from ${name}' -a ${word}`,
          ),
          ...options.map(({ spellings: [long, short], choices }) =>
            [
              `complete -c licet -n '__fish_seen_subcommand_from ${name}' -l ${long!.slice(2)}`,
              ...(short === undefined ? [] : [`-s ${short.slice(1)}`]),
              ...(choices.length > 0 ? [`-x -a '${choices.join(' ')}'`] : []),
            ].join(' '),
          ),
        ])
        .join('\n') + '\n',
  ],
]);

export const completionCommand = (shell: string, program: Command, { streams }: Run): number => {
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
  const all = program.commands.map((command): Completed => ({
    name: command.name(),
    under: command.commands.map((one) => one.name()),
    options: [
      ...[command, ...command.commands].flatMap(({ options }) =>
        options.map(({ long, short, argChoices }) => ({
          spellings: [long, short].filter((one): one is string => typeof one === 'string'),
          choices: argChoices ?? [],
        })),
      ),
      { spellings: ['--help'], choices: [] },
    ],
  }));
  streams.out(script(all));
  return 0;
};
