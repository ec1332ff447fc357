// licet answer: answers that somebody stands for.

import type { Command } from 'commander';
import { command } from '../command.ts';
import { ANSWER_EXAMPLES } from '../examples.ts';
import type { Run } from '../run.ts';
import type { AnswerArguments } from './answer-arguments.ts';
import { ANSWER_OPTIONS } from './options.ts';

export const addAnswer = (program: Command, run: Run, end: (status: number) => void): void => {
  command(
    program,
    'answer <file>',
    'put an answer with who, when and what shows it into a file, take one back, or show what stands there',
    ANSWER_OPTIONS,
  )
    .addHelpText('after', ANSWER_EXAMPLES)
    .action(async (file: string, given: AnswerArguments) =>
      end(await (await import('./answer.ts')).answerCommand(file, given, run)),
    );
};
