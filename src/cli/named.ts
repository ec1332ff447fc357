// What was given beside the transactions and can change an answer, by the name of its option: every answer says it.

import type { ScreenArguments } from './screen-arguments.ts';
import type { Answers } from './answers.ts';

/** `knownAt`: the day that the option stands for; 'now' is one too. */
export const namedOf = (
  {
    asOf,
    ignoreColumns,
    map,
    hypothetical,
    lock,
  }: Pick<ScreenArguments, 'asOf' | 'ignoreColumns' | 'map' | 'hypothetical' | 'lock'>,
  knownAt: string | undefined,
  answers: Answers,
): Readonly<Record<string, string>> => ({
  ...(asOf !== undefined && { 'as-of': asOf }),
  ...(knownAt !== undefined && { 'known-at': knownAt }),
  ...(ignoreColumns !== undefined && { 'ignore-columns': [...ignoreColumns].sort().join(', ') }),
  ...(map !== undefined && { map }),
  ...(hypothetical === true && { hypothetical: 'yes' }),
  ...(lock === false && { lock: 'none' }),
  ...Object.fromEntries([...answers].map(([label, answer]) => [`set ${label}`, answer])),
});
