// next_question and answer: the interview of licet ask, of which nothing is kept between two calls. What was left open stands in the
// transaction as unknown, and what was said of further items and parties comes with the call.

import * as z from 'zod';
import { at } from '../../data/read/values.ts';
import type { RawTransaction } from '../../data/read/raw.ts';
import { listAt, targetOf, type Loose } from '../../data/transaction/answer-targets.ts';
import type { Question, Verdict } from '../../model/verdict.ts';
import { LicetError } from '../../model/errors.ts';
import { declarationFor } from '../../report/asked.ts';
import { summaryOf } from '../../report/summary.ts';
import { withAnswersSet, type AnswersApart } from '../answers.ts';
import { codeCheck } from '../ask/code-check.ts';
import { codeOffers } from '../ask/control-code.ts';
import { withMore } from '../ask/more.ts';
import { nextOf } from '../ask/next-question.ts';
import { openersOf } from '../ask/openers.ts';
import { titlesOf } from '../ask/titles.ts';
import type { Days, Desk } from './desk.ts';
import { GIVEN, givenTransaction } from './given.ts';
import { DAYS, summaryOn } from './judging.ts';
import { putQuestion, type PutQuestion } from './question.ts';
import { verb, words, type Verb } from './verb.ts';
import { answerAnswer, nextQuestionAnswer } from '../../model/schema/verbs/summary.ts';

/** Stands in a transaction for what nobody knows yet, and means the same as nothing. */
const NOT_KNOWN = 'unknown';

/** Where a fact takes several values it is one of a list. */
const isLeftOpen = (stated: unknown): boolean =>
  stated === NOT_KNOWN || (Array.isArray(stated) && stated.length === 1 && stated[0] === NOT_KNOWN);

const MOST_ANSWERS = 100;

export const INTERVIEW: readonly Verb[] = [
  verb({
    name: 'next_question',
    title: 'What to ask next',
    description:
      'The question to put to a person next, what decides most first: its words, the answers that it can have with what each means and the colour to which it leads, why it is asked and by which provision, what it could decide, who can say and what would prove it. Begin with { "transaction": { "id": "any-name" } }. Put it to the person as it stands, never answer it yourself, and send what they say with answer; what they do not know is \'unknown\'. Stateless: send the transaction whole each time. Without a question nothing is left to ask; \'settled\' says that no answer to what is asked changes the overall colour any more: where it is false and no question comes, what was left unknown could.',
    input: z.strictObject({
      ...GIVEN,
      ...DAYS,
      no_more: z
        .array(words)
        .max(MOST_ANSWERS)
        .default([])
        .describe(
          "The 'fact' of each question after further items or parties that was answered with no.",
        ),
    }),
    output: nextQuestionAnswer,
    answer: async ({ no_more, ...given }, desk) => {
      const raw = await givenTransaction(given, desk);
      const { question, settled, verdict } = nextIn(raw, given, new Set(no_more), desk);
      return { content: { ...(question && { question }), settled, ...summaryOf(verdict) } };
    },
  }),
  verb({
    name: 'answer',
    title: 'Put answers into a transaction',
    description:
      "Puts what a person answered into the transaction and judges it anew: returns the transaction, to be sent with the next call, and the colours, reasons and what was not checked. Stateless: nothing is kept or written. Only what a person said goes in; what they do not know is 'unknown', what somebody was asked and could or would not say is 'asked-without-result'.",
    input: z.strictObject({
      ...GIVEN,
      ...DAYS,
      answers: z
        .array(
          z.strictObject({
            facts: z
              .array(words)
              .min(1)
              .max(MOST_ANSWERS)
              .describe("The names under 'facts' of the question, such as end-user.type."),
            value: z
              .union([words, z.array(words).min(1).max(MOST_ANSWERS)])
              .describe('One of its answers, or words; several where it takes several.'),
          }),
        )
        .min(1)
        .max(MOST_ANSWERS),
    }),
    output: answerAnswer,
    answer: async ({ answers, ...given }, desk) => {
      const raw = await givenTransaction(given, desk);
      const said = answersIn(answers);
      refuseStrangeCodes(said, desk);
      const set = withAnswersSet(raw, said, desk.screening(given).screener.columns);
      return { content: { transaction: set.value, ...summaryOn(set, given, desk) } };
    },
  }),
];

/** Errors: a fact is answered twice. */
const answersIn = (
  given: readonly { readonly facts: readonly string[]; readonly value: string | string[] }[],
): AnswersApart => {
  const answers = new Map<string, string | string[]>();
  for (const { facts, value } of given)
    for (const fact of facts) {
      if (answers.has(fact))
        throw new LicetError([
          {
            code: 'duplicate-key',
            what: `${fact} is answered twice`,
            remedy: 'Keep one of the two; several values stand in one answer',
          },
        ]);
      answers.set(fact, value);
    }
  return answers;
};

/** Errors: a code that its list cannot have. In a file it is told as a finding; an answer can be asked for again. */
const refuseStrangeCodes = (answers: AnswersApart, { sources }: Desk): void => {
  const wrong = codeCheck(sources.library);
  for (const [fact, value] of answers) {
    const what = isLeftOpen(value) ? undefined : wrong(fact, [value].flat().join(','));
    if (what !== undefined)
      throw new LicetError([{ code: 'unknown-code', what: `${fact}: ${what}`, remedy: ASK_AGAIN }]);
  }
};

const ASK_AGAIN = "Ask for the code again, or answer 'unknown' and what the item can do is asked";

interface Next {
  readonly question: PutQuestion | undefined;
  /** No answer to what is asked changes the overall colour, and who, what, where and when are said as far as they are known. */
  readonly settled: boolean;
  readonly verdict: Verdict;
}

const nextIn = (
  raw: RawTransaction,
  days: Days & { readonly file?: string | undefined },
  noMore: ReadonlySet<string>,
  desk: Desk,
): Next => {
  // What is sent is being put together, with whatever of it was said at first; a file is somebody's finished deal.
  const isNew = days.file === undefined;
  const { screener } = desk.screening(days);
  const { facts, columns } = screener;
  const answer = screener.screen(raw);
  const first = openersOf(raw, columns, facts, desk.run.dayNow());
  let asked: readonly Question[] | undefined;
  const stated = (label: string): unknown => {
    const target = targetOf(label, raw.value as Loose, columns);
    return 'code' in target ? undefined : at(raw.value, target.path);
  };
  const isOpen = (label: string): boolean =>
    isLeftOpen(stated(label)) ||
    // It is answered and waits for a paper alone, and asking again would bring nothing.
    declarationFor(facts, label)?.proof?.includes(String(stated(label))) === true;
  const openers = withMore(first, raw, facts, { said: noMore, isNew });
  const next = nextOf(
    {
      openers,
      others: () => (asked ??= answer.questions()),
      raw,
      isOpen,
      openLabels: () => codesLeftOpen(raw),
      singly: new Set(),
      wasLeft: () => false,
    },
    facts,
    codeOffers(desk.sources.library),
  );
  const verdict = answer.whole('standard', true);
  const { best, worst } = verdict.bounds;
  return {
    question: next && putQuestion(next, facts, titlesOf(desk.sources.library)),
    settled:
      // What no rule asks of this item, user and place could still be said, and turn any colour red.
      (best === worst || verdict.questions.length === 0) &&
      first.every(({ fact }) => isOpen(fact)) &&
      // One more party or item never improves a colour, and can worsen any that is not red.
      (best === 'red' || !isNew || !openers.some((one) => 'adds' in one)),
    verdict,
  };
};

/** Labels of codes of which somebody said that they are not known, however the item is called in a question. */
const codesLeftOpen = ({ value }: RawTransaction): readonly string[] =>
  listAt(value, 'items').flatMap((item, index) => {
    const codes = at(item, ['classification']);
    return Object.entries(typeof codes === 'object' && codes !== null ? codes : {}).flatMap(
      ([list, code]) =>
        isLeftOpen(code)
          ? [`items.${index}.classification.${list}`, `item.classification.${list}`]
          : [],
    );
  });
