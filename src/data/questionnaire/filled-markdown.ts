// The Markdown form: brackets that were ticked and lines after 'Answer:', under the 'Fact:' of their question.

import type { Problem } from '../../model/errors.ts';
import { labelsIn, notUnderstood, type Filled, type FilledAnswer } from './answers.ts';

interface Block {
  facts: readonly string[];
  readonly answers: string[];
  readonly line: number;
  /** Where the first answer stands. */
  answeredAt?: number;
}

/** Lines that licet prints beside the answers. */
const PRINTED =
  /^(?:Sheet|Asked because|Who can say|What proves it|Example): |^On record since |^Write |^(?:Any|One) of:$/;
const TICK = /^\s*[-*+]\s*\[(?<mark>[^\]]*)\]\s*(?<value>.*)$/;
const COMMENT = /^\s*>/;

export const filledMarkdown = (file: string, text: string, problems: Problem[]): Filled => {
  let transaction: string | undefined;
  const blocks: Block[] = [];
  let block: Block | undefined;
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const refuse = (what: string, remedy: string): void => {
      problems.push(notUnderstood({ file, line }, what, remedy));
    };
    const said = written.trim();
    if (/^#{1,6}\s/.test(said)) {
      block = /^#{2,}\s/.test(said) ? { facts: [], answers: [], line } : undefined;
      if (block) blocks.push(block);
    } else if (!block) {
      const named = /^Transaction:\s*(.+)$/.exec(said)?.[1];
      if (named !== undefined) transaction = named.trim();
    } else if (said !== '' && !COMMENT.test(said)) read(said, block, line, refuse);
  }
  for (const { facts, line } of blocks)
    if (facts.length === 0)
      problems.push(
        notUnderstood({ file, line }, "No line 'Fact:' says which fact it is", 'Restore that line'),
      );
  return {
    ...(transaction !== undefined && { transaction }),
    answers: blocks.map(({ facts, answers, line, answeredAt }): FilledAnswer => ({
      facts,
      answers,
      place: { file, line: answeredAt ?? line },
    })),
  };
};

const read = (
  said: string,
  block: Block,
  line: number,
  refuse: (what: string, remedy: string) => void,
): void => {
  const fact = /^Fact:\s*(.+)$/.exec(said)?.[1];
  const answer = /^Answer:\s*(.*)$/.exec(said)?.[1];
  const tick = TICK.exec(said)?.groups;
  const add = (text: string): void => {
    if (text === '') return;
    block.answers.push(text);
    block.answeredAt ??= line;
  };
  if (fact !== undefined) block.facts = labelsIn(fact);
  else if (answer !== undefined) add(answer.trim());
  else if (tick) {
    const mark = tick['mark']!.trim().toLowerCase();
    const value = /^`?([^:`]+)/.exec(tick['value']!)?.[1]?.trim() ?? '';
    if (mark === 'x') add(value);
    else if (mark !== '')
      refuse(`'[${tick['mark']}]' is neither ticked nor open`, 'Write [x], or leave it [ ]');
  } else if (!PRINTED.test(said))
    refuse(
      `'${said.length > 60 ? `${said.slice(0, 59)}…` : said}' is neither an answer nor a line of the questionnaire`,
      "Write it after 'Answer:', tick an answer, or begin the line with > where it is a comment",
    );
};
