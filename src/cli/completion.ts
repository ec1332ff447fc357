// licet completion SHELL: made from the commands and options themselves.

import type { Command } from 'commander';
import { LicetError } from '../model/errors.ts';
import type { Run } from './screen.ts';

const SHELLS: Readonly<Record<string, (words: ReadonlyMap<string, readonly string[]>) => string>> =
  {
    bash: (words) => `_licet() {
  local word="\${COMP_WORDS[COMP_CWORD]}" command="\${COMP_WORDS[1]}"
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${[...words.keys()].join(' ')}" -- "$word")); return; fi
  case "$command" in
${[...words].map(([name, options]) => `    ${name}) COMPREPLY=($(compgen -W "${options.join(' ')}" -- "$word") $(compgen -f -- "$word"));;`).join('\n')}
  esac
}
complete -o filenames -F _licet licet
`,
    zsh: (words) => `#compdef licet
_licet() {
  if (( CURRENT == 2 )); then compadd ${[...words.keys()].join(' ')}; return; fi
  case "$words[2]" in
${[...words].map(([name, options]) => `    ${name}) compadd -- ${options.join(' ')}; _files;;`).join('\n')}
  esac
}
compdef _licet licet
`,
    fish: (words) =>
      [...words]
        .flatMap(([name, options]) => [
          `complete -c licet -n __fish_use_subcommand -a ${name}`,
          ...options.map(
            (option) =>
              `complete -c licet -n '__fish_seen_subcommand_from ${name}' -l ${option.replace(/^--/, '')}`,
          ),
        ])
        .join('\n') + '\n',
  };

export const completionCommand = (shell: string, program: Command, { streams }: Run): number => {
  const script = SHELLS[shell];
  if (!script) {
    throw new LicetError([
      {
        code: 'unknown-option-value',
        what: `There is no completion for '${shell}'`,
        remedy: `Possible: ${Object.keys(SHELLS).join(', ')}`,
      },
    ]);
  }
  const words = new Map(
    program.commands.map((command) => [
      command.name(),
      [...command.options.flatMap(({ long }) => long ?? []), '--help'],
    ]),
  );
  streams.out(script(words));
  return 0;
};
