// match, destination and end_user: what lists, histories and sets say of a name or a place. None of them judges a transaction.

import * as z from 'zod';
import { match } from '../../api/verbs.ts';
import type { PartyRecord } from '../../model/name-match.ts';
import { destinationOf } from '../destination.ts';
import { endUserOf } from '../end-user.ts';
import { lookedInto, numberIn } from '../match.ts';
import { DAYS } from './judging.ts';
import { verb, words, type Verb } from './verb.ts';
import { destinationAnswer, endUserAnswer } from '../../model/schema/verbs/records.ts';
import { matchAnswer } from '../../model/schema/verbs/summary.ts';

const MOST_HITS = 50;
const MOST_NUMBERS = 20;

export const LOOK_UPS: readonly Verb[] = [
  verb({
    name: 'match',
    title: 'Compare a name with the lists',
    description:
      'The parties of the loaded lists that a name may mean, the likeliest first, each with its list, the score and the reasons. A strong likeness alerts, a possible one has to be looked at by a person; none of them is proof, and no hit is no word on who it is. It judges no transaction.',
    input: z.strictObject({
      name: words,
      kind: z.enum(['person', 'company', 'unknown']).default('unknown'),
      country: z
        .string()
        .regex(/^[A-Za-z]{2}$/, { error: 'no code of two letters. Write it as in ISO 3166' })
        .optional()
        .describe('Its country, two letters.'),
      born: words.optional().describe('When a person was born: a year, a month or a day.'),
      numbers: z
        .array(words)
        .max(MOST_NUMBERS)
        .default([])
        .describe("Its numbers with their types, such as 'lei:…' or 'imo:…'."),
      limit: z.number().int().min(1).max(MOST_HITS).default(10),
    }),
    output: matchAnswer,
    answer: ({ name, kind, country, born, numbers, limit }, { sources, settings, run }) => {
      const party: PartyRecord = {
        kind,
        names: [name],
        ...(born !== undefined && { births: [born] }),
        ...(country !== undefined && { countries: [country] }),
        ...(numbers.length > 0 && {
          numbers: numbers.map((one, index) => numberIn(one, `numbers.${index}`)),
        }),
      };
      const { comparedWith, notChecked } = lookedInto(
        sources.store,
        settings.staleAfter,
        run.dayNow(),
      );
      return {
        content: {
          query: name,
          hits: match(sources.store, party, limit),
          comparedWith,
          notChecked: [
            'Lists that are not loaded; a party whose name is translated; who owns it; news, courts and registers.',
            ...notChecked,
          ],
        },
      };
    },
  }),
  verb({
    name: 'destination',
    title: 'What is held of a place',
    description:
      'What the packs and the data hold of a state, territory or region on a day: dated sets in which it is counted with their sources, indices, who holds it, who approves interception, and the bodies with a history. It judges nothing.',
    input: z.strictObject({
      place: words.describe('A code such as SY or UA-43, or an English name.'),
      ...DAYS,
    }),
    output: destinationAnswer,
    answer: ({ place, ...days }, desk) => ({
      content: {
        destination: destinationOf(place, desk.sources, desk.clocks(days), desk.settings, desk.run),
        notChecked: ['Nothing here is a verdict: screen judges a transaction.'],
      },
    }),
  }),
  verb({
    name: 'end_user',
    title: 'What is on record of a body',
    description:
      "What is on record about a body, its state's services or a vendor as known on a day: incidents with their sources, and the rules that may read them. Who is not on record has not been found clean. It judges nothing.",
    input: z.strictObject({
      name: words,
      country: words.optional().describe('Where it sits: a code or an English name.'),
      type: words
        .optional()
        .describe("What kind of body it is, such as police: its state's services count too."),
      ...DAYS,
    }),
    output: endUserAnswer,
    answer: ({ name, country, type, ...days }, desk) => {
      const endUser = endUserOf(
        { name, ...(country !== undefined && { country }), ...(type !== undefined && { type }) },
        desk.sources,
        desk.clocks(days),
        desk.run,
        { country: 'country', type: 'type' },
      );
      return {
        content: {
          endUser,
          notChecked: [
            `Only ${endUser.looked.records} records of ${endUser.looked.territories} territories were searched; they are not complete, and who is not in them has not been found clean.`,
          ],
        },
      };
    },
  }),
];
