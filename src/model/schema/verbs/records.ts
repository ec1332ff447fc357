// What the verbs answer that look up a place or a body.

import * as z from 'zod';
import { EFFECTS } from '../../rule.ts';
import { INCIDENT_GRADES, INCIDENT_KINDS } from '../../end-user-record.ts';
import { many, text, texts } from '../answer-parts.ts';
import { confidence, number, whole } from '../pages/shapes.ts';

const named = { code: text, name: text };
const place = z.strictObject(named);
const optional = text.exactOptional();

const searched = z.strictObject({ territory: text, on: text, where: texts, note: optional });

const incident = {
  id: text,
  kind: z.enum(INCIDENT_KINDS),
  grade: z.enum(INCIDENT_GRADES),
  from: text,
  last: text,
  knownSince: text,
  confidence,
  goesOn: z.boolean(),
};

const holding = z.strictObject({
  by: place.exactOptional(),
  authorities: optional,
  since: text,
  until: optional,
  inPart: z.boolean(),
  ownLaw: z.boolean(),
  source: text,
  confidence,
});

const set = z.strictObject({
  parameter: text,
  title: text,
  of: place,
  member: z.enum(['yes', 'unknown']),
  since: optional,
  until: optional,
  source: text,
  confidence,
  readBy: texts,
});

const value = z.strictObject({ year: text, value: number });
const bounds = { least: number.exactOptional(), most: number.exactOptional() };

const index = z.strictObject({
  index: text,
  title: text,
  of: place,
  publisher: text,
  rights: text,
  measure: text,
  direction: text,
  year: optional,
  published: optional,
  value: number.exactOptional(),
  revisedWith: optional,
  uncovered: z.boolean().exactOptional(),
  ...bounds,
  change: z.strictObject({ years: number, value: number, ...bounds }).exactOptional(),
  imported: optional,
  series: many(value),
  readBy: texts,
});

const onRecord = z.strictObject({
  of: text,
  since: text,
  answer: text,
  source: text,
  confidence,
  note: optional,
  fact: text,
  question: text,
  place,
});

export const destinationAnswer = z.strictObject({
  destination: z.strictObject({
    schema: z.literal('licet/destination@1'),
    ...named,
    kind: z.enum(['state', 'territory', 'region']),
    parent: optional,
    regions: many(place),
    asOf: text,
    knownAt: text,
    status: z
      .strictObject({
        since: optional,
        until: optional,
        judgedAs: place.exactOptional(),
        successors: many(place),
      })
      .exactOptional(),
    former: many(z.strictObject({ ...named, until: text })).exactOptional(),
    was: many(
      z.strictObject({ ...named, until: text, isPart: z.literal(true).exactOptional() }),
    ).exactOptional(),
    held: many(holding),
    sets: many(set),
    namedBy: many(z.strictObject({ id: text, title: text, readBy: texts })),
    indices: many(index),
    lawElsewhere: z.boolean(),
    onRecord: many(onRecord),
    searched: searched.exactOptional(),
    records: many(
      z.strictObject({
        record: text,
        name: text,
        scope: text,
        of: place,
        incidents: many(z.strictObject(incident)),
      }),
    ),
  }),
  notChecked: texts,
});

const source = z.strictObject({ title: text, publisher: text, url: optional, date: optional });

const record = z.strictObject({
  id: text,
  name: text,
  territory: text,
  region: optional,
  appliesTo: texts,
  aliases: texts,
  nativeNames: texts,
  as: z.enum(['body', 'state', 'vendor', 'parent', 'unit', 'services', 'namesake']),
  incidents: many(
    z.strictObject({
      ...incident,
      what: text,
      means: texts,
      gravity: texts,
      sources: many(source),
      rules: many(z.strictObject({ rule: text, effect: z.enum(EFFECTS).exactOptional() })),
      isToldLater: z.boolean(),
    }),
  ),
  later: whole,
  after: whole,
});

export const endUserAnswer = z.strictObject({
  endUser: z.strictObject({
    schema: z.literal('licet/end-user@1'),
    name: text,
    country: optional,
    type: optional,
    asOf: text,
    knownAt: text,
    records: many(record),
    near: many(z.strictObject({ id: text, name: text })),
    services: many(z.strictObject({ id: text, name: text, appliesTo: texts })),
    looked: z.strictObject({
      records: whole,
      territories: whole,
      isOnRecord: z.boolean(),
      searched: searched.exactOptional(),
    }),
  }),
  notChecked: texts,
});
