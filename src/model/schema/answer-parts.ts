// What the schemas of several answers are put together from: names, citations, facts, gaps, decisions of people. A test holds them
// equal to their types; nothing in the program is read with them.

import * as z from 'zod';
import { ANSWER_STANDINGS, EVIDENCE_GRADES, PAPER_LACKS } from '../answer.ts';
import { MARKS } from '../citation.ts';
import { VOID_REASONS } from '../clearance.ts';
import { LICENCE_REASONS } from '../licence.ts';
import { COLOURS } from '../verdict.ts';
import { COVERS, WAIVER_LAPSES } from '../waiver.ts';

export const text = z.string();

export const texts = z.array(text);

export const many = <T extends z.ZodType>(schema: T) => z.array(schema);

export const colour = z.enum(COLOURS);

export const packKind = z.enum(['law', 'policy']);

export const outcome = z.enum(['met', 'undetermined']);

const mark = z.enum(MARKS);

export const name = z.strictObject({
  id: text,
  title: text.exactOptional(),
  file: text.exactOptional(),
  line: z.number().int().exactOptional(),
});

export const citation = z.strictObject({
  instrument: text,
  title: text,
  provision: text,
  url: text,
  since: text.describe("First day in force, or 'undated'."),
  until: text.exactOptional().describe('First day no longer in force.'),
});

export const marks = z.strictObject({
  text: mark,
  dates: mark,
  conditions: mark,
  exceptions: mark,
});

export const fact = z.strictObject({
  fact: text,
  value: text,
  from: text.describe('File and line, presumption, definition or list from which it comes.'),
});

/** As it is granted in the file. */
export const waiver = {
  rule: text,
  transaction: text.describe('An id, or a pattern in which * stands for any letters.'),
  subject: text.exactOptional().describe('Only of the finding about this party or item.'),
  covers: z.enum(COVERS).describe('The worst for which it was granted.'),
  reason: text,
  owner: text,
  approver: text,
  from: text.describe('The first day on which it holds.'),
  expires: text.describe('The last day on which it holds.'),
  ticket: text,
};

export const waiverLapses = many(z.enum(WAIVER_LAPSES));

export const gate = z
  .strictObject({
    verdict: colour,
    law: colour,
    policy: colour,
    on: text.describe('The day on which the waivers were held to hold.'),
    waivers: z.number().int(),
    findings: z.number().int(),
  })
  .describe('The colours without the findings that are waived: they decide the exit status alone.');

export const gap = z
  .strictObject({
    kind: packKind,
    about: z
      .strictObject({
        fact: text.exactOptional().describe('The label of the fact that decides and is not sure.'),
        pack: text.exactOptional(),
        provision: text.exactOptional().describe('What the pack does not model, in its own words.'),
        parameter: text.exactOptional(),
        list: text.exactOptional(),
        code: text.exactOptional(),
        index: text.exactOptional(),
        territory: text.exactOptional(),
        option: text.exactOptional().describe('What is given beside the transactions.'),
        why: text
          .exactOptional()
          .describe('Where one thing can be wanting in several ways: stale, before, bounds …'),
      })
      .exactOptional()
      .describe(
        'On what it hangs, the same whatever the day; absent from answers of earlier versions.',
      ),
    what: text,
    why: text,
    remedy: text,
    closedBy: z
      .enum(['lists'])
      .exactOptional()
      .describe(
        'Newer or whole lists close it, and no answer does; questions are put as if they had.',
      ),
  })
  .describe('What could not be looked at; it holds the colour of its kind at amber or worse.');

export const clearance = z
  .strictObject({
    party: text.describe('Its name as written.'),
    listed: text.describe('List and id; end-users and id for a body with a history.'),
    listedName: text,
    reason: text,
    by: text,
    approvedBy: text.exactOptional(),
    on: text,
    expires: text.describe('The last day on which it holds.'),
    holds: z.boolean(),
    void: many(z.enum(VOID_REASONS))
      .exactOptional()
      .describe('Only where it does not hold: why. The match stands as if never cleared.'),
  })
  .describe('A person’s recorded decision that a match is another party.');

export const draw = z.strictObject({
  quantity: z.number().exactOptional(),
  value: z.number().exactOptional(),
});

/** Why a licence is not what a transaction needs, or not yet known to be. */
export const shortfall = z.strictObject({
  reason: z.enum(LICENCE_REASONS),
  open: z.boolean(),
  says: text,
});

export const paper = z.strictObject({
  file: text,
  sha256: text,
  dated: text,
  grade: z.enum(EVIDENCE_GRADES).exactOptional(),
  until: text.exactOptional().describe('First day on which it no longer proves anything.'),
  lacks: z
    .enum(PAPER_LACKS)
    .exactOptional()
    .describe('Why it proves nothing on the day of the law.'),
});

export const givenAnswer = z.strictObject({
  fact: text.describe('As questions print it.'),
  value: text,
  by: text,
  on: text.describe('The day on which it was given.'),
  note: text.exactOptional(),
  papers: many(paper),
  withdrawn: z.strictObject({ by: text, on: text, reason: text }).exactOptional(),
  standing: z.enum(ANSWER_STANDINGS),
  contradicted: z
    .literal(true)
    .exactOptional()
    .describe('Something else is said of the same fact as well.'),
  from: text,
});

const bounds = z
  .strictObject({
    best: colour,
    worst: colour,
    exact: z.boolean().describe('False: the true bounds may lie nearer together, never further.'),
  })
  .describe('The best and the worst verdict over all answers to what is unknown.');

/** A day; a month or a year where the transaction is no more exact. */
export const when = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

export const answered = {
  transaction: name,
  asOf: when.describe('The day on which law is read.'),
  knownAt: when.describe('Evidence published by this day counts.'),
  verdict: colour.describe('The worse of law and policy.'),
  law: colour,
  policy: colour,
  bounds,
};

export const notice = z.strictObject({ what: text, from: text, remedy: text });
