// The JSON of what lists, histories and law know of one party. A test holds it equal to its type; nothing in the program is read
// with it.

import * as z from 'zod';
import { INCIDENT_GRADES, INCIDENT_KINDS } from '../../end-user-record.ts';
import { OUTCOMES } from '../../party-page.ts';
import { clearance, gap } from '../answer-parts.ts';
import { confidence, effect, follows, many, number, text, texts, whole } from './shapes.ts';

const place = z.strictObject({ code: text, name: text });

const match = z
  .strictObject({
    of: text.describe('The party or the owner that matches.'),
    owner: z.boolean(),
    listed: text.describe('List and id; end-users and id for a body with a history.'),
    listedName: text,
    programme: text.exactOptional(),
    since: text.exactOptional(),
    until: text.exactOptional(),
    status: z.enum(['listed', 'formerly-listed', 'on-record', 'unknown']),
    weight: z
      .enum(['strong', 'possible', 'cleared'])
      .describe('possible: a likeness that a person has to look at; cleared: somebody did.'),
    strength: z
      .enum(['name', 'alias', 'native-name', 'identifier', 'address', 'near'])
      .exactOptional(),
    why: text,
    url: text.exactOptional(),
    turnsOn: texts.describe('Facts of the party on which it turns whether it is a match at all.'),
    clearances: many(clearance),
    follows: follows.describe('Rules that would read it, if it is the one that is listed.'),
  })
  .describe('A listed party that it may be.');

const incident = z.strictObject({
  id: text,
  what: text,
  kind: z.enum(INCIDENT_KINDS),
  grade: z.enum(INCIDENT_GRADES),
  from: text,
  last: text,
  knownSince: text.describe('The first day on which it was public.'),
  means: texts,
  gravity: texts,
  sources: many(
    z.strictObject({
      title: text,
      publisher: text,
      url: text.exactOptional(),
      date: text.exactOptional(),
    }),
  ),
  confidence,
  rules: many(z.strictObject({ rule: text, effect: effect.exactOptional() })),
  goesOn: z.boolean(),
  isToldLater: z.boolean(),
});

const record = z.strictObject({
  id: text,
  name: text,
  territory: text,
  region: text.exactOptional(),
  appliesTo: texts,
  aliases: texts,
  nativeNames: texts,
  as: z.enum(['body', 'state', 'vendor', 'parent', 'unit', 'services', 'namesake']),
  incidents: many(incident),
  later: whole.describe('Incidents that became public after the day of what is known.'),
  after: whole.describe('Of those public then, incidents that began after the day of the law.'),
});

export const partySchema = z.strictObject({
  schema: z.literal('licet/party@1'),
  party: z
    .strictObject({
      name: text,
      aliases: texts,
      country: text.exactOptional(),
      region: text.exactOptional(),
      address: text.exactOptional(),
      identifiers: z.record(text, text),
      type: text.exactOptional(),
      owners: many(
        z.strictObject({
          name: text,
          country: text.exactOptional(),
          share: number.exactOptional(),
        }),
      ),
    })
    .describe('As it was given, its place read.'),
  asOf: text.describe('The day on which lists and law are read.'),
  knownAt: text,
  outcome: z
    .enum(OUTCOMES)
    .describe('nothing is said only where all that was asked for could be looked at.'),
  missing: many(z.strictObject({ what: text, widens: text })).describe(
    'What nobody said of it, and what that widens or leaves open.',
  ),
  matches: many(match),
  held: many(
    z.strictObject({ fact: text, question: text, least: number, most: number, from: text }),
  ).describe('Shares that listed persons hold together, in per cent.'),
  records: many(record),
  services: many(z.strictObject({ id: text, name: text, appliesTo: texts })),
  places: many(
    z.strictObject({
      place,
      how: z.enum(['stated', 'mentioned']),
      said: text.exactOptional(),
      held: many(z.strictObject({ by: text, since: text, source: text })),
      bars: follows,
    }),
  ),
  packs: many(z.strictObject({ pack: text, title: text, binds: text })),
  looked: z.strictObject({
    lists: many(
      z.strictObject({
        list: text,
        title: text,
        rows: whole,
        taken: text,
        wholeAsOf: text
          .exactOptional()
          .describe('Of an extract: the earlier day of which its rows are the whole list.'),
        stale: z.boolean(),
        altered: z
          .literal(true)
          .exactOptional()
          .describe("Something else than an import changed its rows in the user's store."),
        whole: z.boolean(),
        bundled: z.boolean(),
        sha256: text,
      }),
    ),
    notLoaded: texts,
    histories: z.strictObject({
      records: whole,
      territories: whole,
      isOnRecord: z.boolean(),
      searched: z
        .strictObject({ territory: text, on: text, where: texts, note: text.exactOptional() })
        .exactOptional(),
    }),
  }),
  gaps: many(gap),
});
