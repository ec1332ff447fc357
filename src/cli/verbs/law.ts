// classify, crosswalk and explain: what the law says of an item, a code or a rule. None of them judges a transaction.

import * as z from 'zod';
import { classifiedBy, studying } from '../../api/verbs.ts';
import { Timelines } from '../../core/study/timeline.ts';
import { itemOfCategory } from '../../data/transaction/items.ts';
import { titlesOf } from '../../model/control-list.ts';
import { LicetError } from '../../model/errors.ts';
import { classificationSummary } from '../../report/classification-summary.ts';
import { categoryOf } from '../classify.ts';
import { crosswalkOf } from '../crosswalk.ts';
import { explained } from '../explain.ts';
import { GIVEN, givenTransaction, record, sentTransaction } from './given.ts';
import { asOf, verb, words, type Verb } from './verb.ts';
import { classifyAnswer, crosswalkAnswer, explainAnswer } from '../../model/schema/verbs/law.ts';

/** What no look-up among the packs knows. */
const NOT_IN_PACKS =
  "What these packs do not model; explain with a pack's name says what it leaves out, and with 'lists' how much of each control list they hold.";

export const LAW: readonly Verb[] = [
  verb({
    name: 'classify',
    title: 'Classify an item',
    description:
      'Which entries of each control list an item meets, may meet or misses, with the provisions, and which questions would settle what is open. Give an item, a transaction, a file, or the kind of item alone. It is never a classification by an authority, and judges no transaction. Stateless: nothing is kept or written.',
    input: z.strictObject({
      category: words
        .optional()
        .describe('The kind of item alone, such as imsi-catcher or spyware: what to ask of it.'),
      item: record
        .optional()
        .describe("An item alone, as it stands under 'items' of a transaction."),
      ...GIVEN,
      as_of: asOf,
      detail: z
        .enum(['summary', 'full'])
        .default('summary')
        .describe(
          "With full all of it stands beside the summary under 'classifications', as licet classify -f json writes it.",
        ),
    }),
    output: classifyAnswer,
    answer: async ({ category, item, as_of, detail, ...given }, desk) => {
      const { sources } = desk;
      const isGiven = given.transaction !== undefined || given.file !== undefined;
      if ([category !== undefined, item !== undefined, isGiven].filter(Boolean).length !== 1)
        throw new LicetError([
          {
            code: 'missing-key',
            what: 'Give one of item, category, transaction and file',
            remedy: 'Such as { "category": "imsi-catcher" }',
          },
        ]);
      const raw =
        category !== undefined
          ? itemOfCategory(categoryOf(category, sources.categories))
          : item !== undefined
            ? sentTransaction(item)
            : await givenTransaction(given, desk);
      const days = { as_of };
      const { options } = desk.screening(days);
      const screener = studying(sources, desk.studied(), { ...options, lists: 'bundled' });
      const classifications = classifiedBy(screener, sources.categories, raw);
      const short = {
        items: classifications.map(classificationSummary),
        notChecked: [NOT_IN_PACKS],
      };
      return detail === 'full'
        ? { content: { ...short, classifications }, short }
        : { content: short };
    },
  }),
  verb({
    name: 'crosswalk',
    title: 'Follow a control code across the lists',
    description:
      'One code of a control list, in any spelling, across all lists: the entries that carry it, with their days in force, provisions and how they were read, and the codes under it. It judges nothing.',
    input: z.strictObject({
      code: words.describe('Such as 5A001.j or 5.A.1.j.'),
      as_of: asOf,
    }),
    output: crosswalkAnswer,
    answer: ({ code, ...days }, desk) => ({
      content: {
        crosswalk: crosswalkOf(code, desk.clocks(days).asOf, desk.sources.library),
        notChecked: [NOT_IN_PACKS],
      },
    }),
  }),
  verb({
    name: 'explain',
    title: 'Explain a rule',
    description:
      "A rule, definition, control entry or pack as it is written: its versions with provisions and links, its text and its cases. 'lists' tells what the packs hold of each control list. It judges nothing.",
    input: z.strictObject({
      name: words.describe("An id such as us-ear/746-9-syria, as it stands under 'rule'; a pack."),
      as_of: asOf,
    }),
    output: explainAnswer,
    answer: ({ name, ...days }, desk) => {
      const { sources, settings, run } = desk;
      const { asOf } = desk.clocks(days);
      const { text } = explained(name, asOf, sources, settings, run);
      const timeline = new Timelines(
        desk.studied().library,
        titlesOf(sources.library.controlLists),
      ).of(name);
      return {
        content: {
          name,
          asOf,
          ...(timeline && { timeline }),
          page: text,
          notChecked: [NOT_IN_PACKS],
        },
      };
    },
  }),
];
