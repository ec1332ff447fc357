// list.yaml: what a list is, where it comes from, in which formats it is read, and what is expected of it.

import * as z from 'zod';
import { count, day, id, span, text, texts } from './common.ts';

const columns = z.strictObject({
  name: text,
  id: text.optional(),
  aliases: text.optional(),
  'weak-aliases': text.optional(),
  'original-names': text.optional(),
  kind: text.optional(),
  country: text.optional(),
  address: text.optional(),
  born: text.optional(),
  identifier: text.optional(),
  programme: text.optional(),
  citation: text.optional(),
  since: text.optional(),
  until: text.optional(),
  remarks: text.optional(),
  separator: text.optional(),
  days: z.enum(['year-first', 'day-first', 'month-first']).optional(),
});

const dayAt = z.strictObject({
  address: text,
  list: text.meta({ description: 'The key under which the rows stand.' }),
  where: z.record(text, text).meta({ description: 'What the row holds that is meant.' }),
  day: text.meta({ description: 'The key of the row that holds the day.' }),
});

const format = z.strictObject({
  format: id,
  of: texts
    .optional()
    .meta({ description: 'Of a file that holds several lists, this one, as the file calls it.' }),
  'other-than': texts.optional().meta({
    description:
      'Of a file that holds several lists, all but these, as the file calls them: what is new in it is taken in too.',
  }),
  ignored: texts.optional().meta({ description: 'Fields that are left out, by name.' }),
  columns: columns.optional().meta({ description: 'By field of a party the column of a table.' }),
  addresses: texts.optional().meta({
    description:
      "The publisher's own files, one of a set each. '{day}' stands for the day that is asked for under day-at.",
  }),
  'day-at': dayAt.optional().meta({
    description: 'Where the publisher says of which day the newest state is, as JSON.',
  }),
});

/** A notice that had force before the day on which it was published, which is the day that the rows cite. */
const notice = z
  .strictObject({
    published: day,
    'in-force': day.meta({
      description:
        'From when who stands in it was listed: the day of publication, or an earlier one.',
    }),
    cites: text.optional().meta({
      description: 'How its rows cite it, where another notice was published on the same day.',
    }),
    source: text.meta({
      description:
        "The text that says so; where it is not the notice itself, it begins with 'secondary:'.",
    }),
  })
  .refine((one) => one['in-force'] <= one.published, {
    message: 'in-force is the day of publication, or an earlier one',
  });

export const listDocument = z.strictObject({
  list: id,
  title: text,
  publisher: text,
  instrument: id,
  provision: text.optional(),
  address: text,
  scope: text,
  bundled: z.enum(['whole', 'extract', 'no']).meta({
    description:
      'What is shipped: the whole list, read by a program (whole.ndjson.gz), an extract written by hand, or nothing.',
  }),
  'whole-as-of': day.optional().meta({
    description:
      'Of an extract: the earlier day of which the whole list is shipped with it (whole.ndjson.gz). Of what came later it has only what was written by hand.',
  }),
  taken: day,
  'stale-after': span,
  rights: text,
  note: text.optional(),
  binds: z.array(text).min(1).optional().meta({
    description:
      'Territories whose law alone acts on the list (ISO 3166-1): only where somebody there supplies, buys or passes on is a stale list a gap. Default: all.',
  }),
  notices: z.array(notice).min(1).optional().meta({
    description:
      'Notices of which it is known from when they had force: who is listed by one of that day was listed from then on.',
  }),
  'unread-notices': z
    .strictObject({
      since: day,
      days: count.meta({ description: 'How long before its publication one may have had force.' }),
    })
    .optional()
    .meta({
      description:
        'Notices published since that day which are not named under notices may have had force before: whether who stands in one was listed in the days before it is unknown.',
    }),
  expectations: z.strictObject({ least: count, most: count, known: texts }),
  whole: z
    .strictObject({
      least: count.meta({ description: 'Parties that the whole list has at the very least.' }),
      known: texts
        .optional()
        .meta({ description: 'Main names that stand on it, as a person looked up.' }),
      unread: count
        .optional()
        .meta({ description: 'Rows in a thousand that may be unreadable (default: 5).' }),
      formats: z.array(format).min(1),
    })
    .optional()
    .meta({ description: 'The list as its publisher issues it, to be imported.' }),
});
