// Documents on end users: their histories, the words for what happened, and searches that found nothing.

import * as z from 'zod';
import { INCIDENT_GRADES, INCIDENT_KINDS } from '../end-user-record.ts';
import { confidence, id, partialDay, text, texts } from './common.ts';

const source = z.strictObject({
  title: text,
  publisher: text,
  url: text.optional(),
  date: partialDay.optional(),
  note: text.optional(),
});

export const endUserDocument = z.strictObject({
  'end-user': id,
  name: text,
  scope: z.enum(['body', 'state', 'vendor']),
  territory: text,
  region: text.optional(),
  'applies-to': texts.optional(),
  'applies-through': texts.optional().meta({
    description:
      'Party types whose systems these services can use; what they did is not the party’s own.',
  }),
  'apart-from-state': z.literal('yes').optional().meta({
    description:
      'A body of authorities that do not obey the state of its territory: the record of that state’s services is not its own.',
  }),
  parent: z
    .union([
      id,
      z.strictObject({
        record: id,
        since: partialDay.optional(),
        until: partialDay
          .optional()
          .meta({ description: 'The first day on which it was no part.' }),
        source,
        note: text.optional(),
      }),
    ])
    .optional()
    .meta({
      description: 'The record of the body of which it is a part, or of the firm that owns it.',
    }),
  aliases: texts.optional(),
  'native-names': texts.optional(),
  note: text.optional(),
  incidents: z.array(
    z.strictObject({
      id,
      what: text.meta({ description: 'What was known by known-since, and nothing of later days.' }),
      later: z
        .array(z.strictObject({ 'known-since': partialDay, what: text }))
        .optional()
        .meta({
          description: 'Sentences on what became known of it after that, each with its day.',
        }),
      kind: z.enum(INCIDENT_KINDS),
      grade: z.enum(INCIDENT_GRADES),
      from: partialDay,
      last: partialDay.optional(),
      'known-since': partialDay,
      means: texts
        .optional()
        .meta({ description: 'Words of data/incidents.yaml; absent where it is not said.' }),
      gravity: texts.optional().meta({ description: 'Words of data/incidents.yaml.' }),
      sources: z.array(source),
      confidence,
      note: text.optional(),
    }),
  ),
});

export const incidentWordsDocument = z.strictObject({
  means: z.record(
    id,
    z.strictObject({ what: text, 'goes-with': z.union([z.literal('none'), texts]) }),
  ),
  gravity: z.record(id, text),
});

export const searchedDocument = z.strictObject({
  searched: text.meta({ description: 'The territory, which is also the name of the file.' }),
  on: partialDay,
  where: texts.meta({ description: 'Each source that was searched, and what it says.' }),
  note: text.optional(),
  confidence,
});
