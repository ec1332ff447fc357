// screen: the answer on a transaction.

import * as z from 'zod';
import { summaryOf, type Summary } from '../../report/summary.ts';
import type { RawTransaction } from '../../data/read/raw.ts';
import type { Days, Desk } from './desk.ts';
import { GIVEN, givenTransaction } from './given.ts';
import { asOf, knownAt, verb, type Verb } from './verb.ts';
import { screenAnswer } from '../../model/schema/verbs/summary.ts';

export const DAYS = { as_of: asOf, known_at: knownAt };

export const JUDGING: readonly Verb[] = [
  verb({
    name: 'screen',
    title: 'Screen a transaction',
    description:
      'Judges one proposed export by the loaded law and standards: red, amber or green for law, for policy and overall, each reason with its provisions, what is open, and what was not checked. Green means that no reason was found in what was checked; no colour is an approval. Stateless: the transaction is sent whole, nothing is kept or written. What is not stated is unknown, never a no: use next_question to learn what to ask.',
    input: z.strictObject({
      ...GIVEN,
      ...DAYS,
      detail: z
        .enum(['summary', 'standard', 'full'])
        .default('summary')
        .describe(
          "With standard or full the whole answer stands beside the summary under 'verdict', as licet screen -f json writes it (licet://schema/verdict).",
        ),
    }),
    output: screenAnswer,
    answer: async ({ detail, ...given }, desk) => {
      const answer = desk.screening(given).screen(await givenTransaction(given, desk));
      if (detail === 'summary') return { content: summaryOf(answer.whole('standard', true)) };
      const verdict = answer.whole(detail, true);
      const short = summaryOf(verdict);
      return { content: { ...short, verdict }, short };
    },
  }),
];

export const summaryOn = (raw: RawTransaction, days: Days, desk: Desk): Summary =>
  summaryOf(desk.screening(days).screen(raw).whole('standard', true));
