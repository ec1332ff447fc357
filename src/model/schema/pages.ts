// The JSON of pages that judge no transaction, or several days of one, as schemas for whoever reads them: a party, a company,
// a past shipment, the register of licences,
// answers by name, what is due. A test holds them equal to their types; nothing in the program is read with them.

import * as z from 'zod';
import { STANDINGS } from '../company-page.ts';
import { DECISION_OUTCOMES } from '../decision.ts';
import { CHANGES } from '../diff.ts';
import { TURNED_TO } from '../due-page.ts';
import { COUNTED_FROM } from '../duty.ts';
import { INCIDENT_GRADES, INCIDENT_KINDS } from '../evidence.ts';
import { RECLASSIFIED, SINCE } from '../look-back.ts';
import { OUTCOMES } from '../party-page.ts';
import { EXERCISES, NEVER_BECAUSE } from '../rule-coverage.ts';
import { EFFECTS } from '../rule.ts';
import { packManifest } from './packed.ts';
import { recordedDuty } from './record.ts';
import {
  citation,
  clearance,
  colour,
  draw,
  fact,
  gap,
  givenAnswer,
  manifest,
  name,
  paper,
  shortfall,
  waiver,
  waiverLapses,
} from './verdict.ts';

const text = z.string();
const texts = z.array(text);
const many = <T extends z.ZodType>(schema: T) => z.array(schema);
const number = z.number();
const whole = number.int();
const effect = z.enum(EFFECTS);
const confidence = z.enum(['verified', 'recalled']);
const colours = z.strictObject({ verdict: colour, law: colour, policy: colour });

const follows = many(z.strictObject({ rule: text, title: text, effect, pack: text }));
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

export const companySchema = z.strictObject({
  schema: z.literal('licet/company@1'),
  file: text,
  sha256: text,
  asOf: text.describe('The day on which law is read.'),
  from: text.describe('The first day on which its answers stand in deals.'),
  until: text.describe('The first day on which they no longer do.'),
  over: z.boolean().describe('Today is after its year.'),
  provisions: many(
    z.strictObject({
      rule: text,
      title: text,
      standing: z
        .enum(STANDINGS)
        .describe('to-do: what is asked for is not there; open: the answer is missing.'),
      effect,
      because: text.exactOptional(),
      remedy: text.exactOptional(),
      citations: many(citation),
      facts: many(fact),
      missing: texts,
    }),
  ),
  answers: many(givenAnswer).exactOptional().describe('Answers by name.'),
  questions: many(
    z.strictObject({
      fact: text,
      question: text,
      answers: z.record(text, text).describe('Each answer with what it means.'),
      readBy: texts,
      evidence: text,
    }),
  ),
  packs: many(z.strictObject({ pack: text, title: text, binds: text, checkedTo: text })),
  notModelled: many(z.strictObject({ pack: text, what: text, why: text })),
});

export const lookBackSchema = z.strictObject({
  schema: z.literal('licet/look-back@1'),
  transaction: name,
  day: text.describe('Of the shipment.'),
  later: text.describe('The day by which it is looked at again.'),
  before: colours,
  after: colours,
  moved: many(
    z.strictObject({
      since: z
        .enum(SINCE)
        .describe('A listed party, other law, what became known, another colour, no longer.'),
      rule: text,
      title: text,
      colour,
      relievedBy: text.exactOptional(),
      evidence: texts,
    }),
  ),
  newFindings: whole.describe('Findings that count and did not by the day, or are graver.'),
  reclassified: many(
    z.strictObject({ item: text, list: text, code: text, now: z.enum(RECLASSIFIED) }),
  ).describe('Control entries of which it is another matter whether the item meets them.'),
  gaps: texts.describe('What cannot be looked at by the later day, and was no gap by the day.'),
  gapsGone: texts.describe('What could not be looked at by the day, and is no gap by the later.'),
});

const reason = z.strictObject({
  rule: text,
  title: text,
  subject: text,
  outcome: z.enum(['met', 'undetermined']),
  colour: colour.describe('green of one that is lifted.'),
  relievedBy: text.exactOptional(),
});
const diffAnswer = colours.extend({ asOf: text, knownAt: text });
const diffSide = z.strictObject({
  packs: text.describe('As it was given.'),
  says: text.describe('What that is, and where its data comes from.'),
  asOf: text
    .exactOptional()
    .describe('The day of the law; absent where it is that of each transaction.'),
  manifest,
});
const differing = many(
  z.strictObject({ what: text, before: text.exactOptional(), after: text.exactOptional() }),
);

export const diffSchema = z.strictObject({
  schema: z.literal('licet/diff@1'),
  from: diffSide,
  to: diffSide,
  moved: z
    .strictObject({ packs: differing, data: differing, options: differing })
    .describe('What the two sides are made with and differ in, by hash.'),
  counts: z.strictObject({
    transactions: whole,
    unreadable: whole,
    worse: whole,
    better: whole,
    reasons: whole,
    unchanged: whole,
  }),
  transactions: many(
    z.strictObject({
      transaction: name,
      change: z
        .enum(CHANGES)
        .describe('unreadable: one side refuses it; reasons: the colours are the same.'),
      from: diffAnswer.exactOptional().describe('Absent where that side refuses it.'),
      to: diffAnswer.exactOptional(),
      gained: many(reason),
      lost: many(reason),
      turned: many(z.strictObject({ from: reason, to: reason })),
      gaps: z.strictObject({ gained: texts, lost: texts }),
      refused: texts.exactOptional().describe('What the side that refuses it says.'),
    }),
  ).describe('The gravest first; one that does not change is counted alone.'),
});

const limit = z.strictObject({
  allowed: number,
  used: number,
  here: number.describe('What the transactions looked at draw.'),
  left: number,
  atLeast: z.boolean().describe('True where more may have gone, or may go, than is known.'),
  currency: text.exactOptional(),
});

export const licencesSchema = z.strictObject({
  schema: z.literal('licet/licences@1'),
  file: text,
  day: text,
  licences: many(
    z.strictObject({
      number: text,
      authority: text,
      kind: text,
      status: text,
      from: text.describe('File and line.'),
      holder: text.exactOptional(),
      issued: text.exactOptional(),
      until: text.exactOptional().describe('The first day on which it is no longer valid.'),
      daysLeft: whole.exactOptional().describe('0 and less where it has ended.'),
      quantity: limit.exactOptional(),
      value: limit.exactOptional(),
      conditions: z.strictObject({ met: whole, notMet: whole, open: whole }).exactOptional(),
      drawnBy: many(
        z.strictObject({
          transaction: text,
          from: text,
          holds: z.enum(['yes', 'no', 'open']),
          draws: draw,
          why: many(shortfall),
        }),
      ),
      over: texts.describe('What is wrong, each a clause.'),
      notSaid: texts.describe('What the register leaves open.'),
    }),
  ),
  transactions: whole
    .exactOptional()
    .describe('How many were looked at; absent where none were given.'),
});

export const answersSchema = z.strictObject({
  schema: z.literal('licet/answers@1'),
  file: text,
  asOf: text.describe('The day of the law.'),
  answers: many(
    givenAnswer.omit({ papers: true }).extend({
      papers: many(
        paper.extend({
          found: z
            .union([text, z.literal(false)])
            .exactOptional()
            .describe('The file that has its hash; absent where no folder was named.'),
        }),
      ),
    }),
  ),
});

const namedRules = many(z.strictObject({ rule: text, title: text }));

const dueReason = z.union([
  z.strictObject({ why: z.enum(['undecided', 'recorded-again', 'record-unreadable']) }),
  z.strictObject({ why: z.enum(['facts-changed', 'file-gone']), file: text }),
  z.strictObject({
    why: z.literal('duty'),
    day: text,
    period: text.describe('A day, a year, or half of one: 2026-H1.'),
    from: z.enum(COUNTED_FROM),
    late: z.boolean().describe('By a day that is known.'),
    exportDay: z
      .literal('unknown')
      .exactOptional()
      .describe(
        'It is counted from the export, and the stated day may be that of the decision, or there is none.',
      ),
    duty: recordedDuty,
    arose: z
      .strictObject({ outcome: z.enum(DECISION_OUTCOMES), on: text })
      .exactOptional()
      .describe('The decision from which it arose, where that is not the last one.'),
  }),
  z.strictObject({
    why: z.literal('retention-over'),
    until: text,
    by: many(recordedDuty),
    open: z.boolean().describe('Some of them turn on what is not known.'),
    own: z.boolean().describe('By the years of licet.yaml, which are longer than the law.'),
    ownTooShort: z
      .boolean()
      .describe('The years of licet.yaml end before the law does, and change nothing.'),
  }),
  z.strictObject({
    why: z.literal('answer-moved'),
    before: colours,
    after: colours,
    came: namedRules,
    went: namedRules,
    turned: many(z.strictObject({ rule: text, title: text, now: z.enum(TURNED_TO) })),
    gaps: texts.describe('What can no longer be looked at.'),
    days: differing.describe('The day of the law and of what is known, where they are others.'),
    moved: texts.describe('Packs, lists and data with another hash than then.'),
  }),
]);

export const dueSchema = z.strictObject({
  schema: z.literal('licet/due@1'),
  folder: text,
  asOf: text.describe('The day of the law by which each deal was screened again.'),
  due: many(
    z.strictObject({
      transaction: text,
      file: text,
      deal: text.exactOptional().describe('The file of the deal, where it is still there.'),
      recorded: text,
      outcome: z.enum(DECISION_OUTCOMES).exactOptional(),
      decided: text.exactOptional(),
      reasons: many(dueReason),
    }),
  ).describe('The gravest first.'),
  retentionWithoutEffect: z
    .strictObject({ years: z.number().int(), records: z.number().int() })
    .exactOptional()
    .describe('Years of licet.yaml that end before the law does, and of how many records.'),
});

const exercises = {
  rules: whole,
  fired: whole.describe('Met in at least one.'),
  turned: whole.describe('Never met, and left open by missing facts in at least one.'),
  notFired: whole,
  neverExamined: whole,
  share: number.describe('Of the rules those that fired, in per cent, cut off after one decimal.'),
};

export const ruleCoverageSchema = z.strictObject({
  schema: z.literal('licet/coverage@1'),
  transactions: whole,
  cases: whole.exactOptional().describe('Cases beside the rules; absent without --cases.'),
  ...exercises,
  floor: z.strictObject({ percent: text, reached: z.boolean() }).exactOptional(),
  packs: many(
    z.strictObject({
      pack: text,
      kind: z.enum(['law', 'policy']),
      ...exercises,
      list: many(
        z.strictObject({
          rule: text,
          title: text,
          exercise: z.enum(EXERCISES),
          neverBecause: z.enum(NEVER_BECAUSE).exactOptional(),
          fired: whole.describe('In how many transactions and cases.'),
          turned: whole,
          notFired: whole,
        }),
      ),
    }),
  ),
});

export const provedPackSchema = z.strictObject({
  schema: z.literal('licet/proved-pack@1'),
  file: text,
  sha256: text.describe('Of the whole file.'),
  key: text.describe('The fingerprint of the key: sha256: and the hash of the key as DER.'),
  manifest: packManifest,
});

export const waiversSchema = z.strictObject({
  schema: z.literal('licet/waivers@1'),
  file: text,
  day: text,
  waivers: many(
    z.strictObject({
      ...waiver,
      record: text.describe('File and line.'),
      daysLeft: whole.describe('To the last day on which it holds; negative where that is over.'),
      lapses: waiverLapses.describe('Why it lifts nothing at all; empty where it may.'),
      usedBy: many(
        z.strictObject({
          transaction: text,
          from: text.describe('File and line.'),
          findings: whole.describe('Of its rule, that stand.'),
          waived: whole,
          void: waiverLapses.exactOptional().describe('Why not all of them.'),
        }),
      ).describe('The transactions with a finding of which it speaks.'),
      unused: z
        .literal(true)
        .exactOptional()
        .describe('It could be for a transaction that was looked at, and no such finding stands.'),
    }),
  ),
  transactions: whole.exactOptional().describe('How many were looked at; absent without files.'),
});
