// The JSON contract as schemas, for whoever reads it: the verdict, its brief form, and the run line before several.
// A test holds them equal to the types of ../verdict.ts; nothing in the program is read with them.

import * as z from 'zod';
import { ANSWER_STANDINGS, EVIDENCE_GRADES, PAPER_LACKS } from '../answer.ts';
import { MARKS } from '../citation.ts';
import { VOID_REASONS } from '../clearance.ts';
import { LICENCE_REASONS } from '../licence.ts';
import { TIMES } from '../fact.ts';
import { EFFECTS, LICENSING_POLICIES } from '../rule.ts';
import { COLOURS } from '../verdict.ts';
import { COVERS, WAIVER_LAPSES } from '../waiver.ts';

const text = z.string();
const texts = z.array(text);
const many = <T extends z.ZodType>(schema: T) => z.array(schema);
const hashes = (what: string) => z.record(text, text).describe(what);

export const colour = z.enum(COLOURS);
const packKind = z.enum(['law', 'policy']);
const outcome = z.enum(['met', 'undetermined']);
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

const evidence = z.strictObject({
  kind: text,
  source: text,
  date: text.describe('Of its source.'),
  knownSince: text
    .describe('The day on which it became known, where an earlier source told it first.')
    .exactOptional(),
  url: text.exactOptional(),
  detail: text,
  steps: z
    .array(z.strictObject({ owner: text, share: z.number().exactOptional(), of: text, from: text }))
    .describe('Of an owner: what it holds of whom in per cent, down to the party.')
    .exactOptional(),
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

export const transactionWaiver = z
  .strictObject({
    ...waiver,
    findings: z.number().int().describe('Of its rule, that stand.'),
    waived: z.number().int().describe('Of those the ones that it takes from the gate.'),
    void: waiverLapses.exactOptional().describe('Why not all of them.'),
  })
  .describe('A recorded decision that a gate passes over a finding for a time.');

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

const finding = z.strictObject({
  rule: text,
  pack: text,
  kind: packKind,
  effect: z.enum(EFFECTS),
  licensingPolicy: z.enum(LICENSING_POLICIES).exactOptional(),
  outcome,
  colour,
  subject: text,
  tags: texts,
  title: text,
  because: text.exactOptional().describe('Only of a met finding: the rule’s sentence.'),
  turnsOn: text
    .exactOptional()
    .describe('Only of an undetermined finding: what it turns on, and nothing of what is so.'),
  remedy: text,
  citations: many(citation),
  facts: many(fact),
  evidence: many(evidence),
  missing: texts.describe('The facts that would decide it.'),
  relievedBy: text.exactOptional(),
  mitigatedBy: text.exactOptional(),
  waived: z
    .strictObject({ owner: text, approver: text, expires: text, ticket: text, reason: text })
    .exactOptional()
    .describe('The waiver by which a gate passes over it; it keeps its colour.'),
  couldRelieve: many(z.strictObject({ rule: text, title: text, missing: texts })),
  wouldRelieve: many(z.strictObject({ rule: text, title: text }))
    .exactOptional()
    .describe('Only of a red finding that stands: reliefs that do not hold by what is stated.'),
  marks,
});

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

const licence = z
  .strictObject({
    number: text,
    authority: text.describe('eu, us, uk, or the code of a territory.'),
    kind: text,
    from: text.describe('File and line of the register.'),
    issued: text.exactOptional(),
    until: text.exactOptional().describe('The first day on which it is no longer valid.'),
    holds: z
      .enum(['yes', 'no', 'open'])
      .describe('yes lifts what its own authority asks; open turns on what nobody has said.'),
    draws: draw.describe('What the transaction takes of what is limited.'),
    left: draw.describe('What is left after it.'),
    currency: text.exactOptional(),
    why: many(shortfall).describe('Why it does not hold; empty where it does.'),
  })
  .describe('A licence of the register on which the transaction draws.');

const line = {
  fact: text,
  question: text,
  answers: texts.exactOptional(),
  examples: z.record(text, text).exactOptional().describe('By answer.'),
  onRecord: z
    .strictObject({
      of: text,
      answer: text,
      since: text,
      source: text,
      confidence: z.enum(['verified', 'recalled']),
      note: text.exactOptional(),
    })
    .exactOptional()
    .describe('What was looked up before: to be confirmed, and no answer until then.'),
};

const question = z.strictObject({
  ...line,
  about: texts.describe('All facts that one answer answers.'),
  subject: text,
  lines: many(z.strictObject(line)).exactOptional().describe('Of a sheet.'),
  leads: many(z.strictObject({ answer: text, verdict: colour, law: colour, policy: colour }))
    .exactOptional()
    .describe(
      'The colours with each answer, all else as it is; of a sheet with all its lines alike.',
    ),
  untried: z
    .literal(true)
    .exactOptional()
    .describe('Its answers were not tried: it stands behind, by what it alone could settle.'),
  answeredBy: text.exactOptional(),
  takes: z.enum(TIMES).exactOptional().describe('The usual time until the answer is there.'),
  because: text.exactOptional(),
  askedBy: texts.describe('Provisions.'),
  decides: texts.describe('Rules.'),
  evidence: text.describe('What would prove the answer.'),
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

const consulted = z
  .strictObject({
    entries: many(
      z.strictObject({
        item: text,
        list: text,
        code: text,
        entry: text,
        outcome: z.enum(['met', 'not-met', 'undetermined']),
        provision: text,
      }),
    ),
    parameters: many(z.strictObject({ parameter: text, title: text, source: text })),
    parties: many(z.strictObject({ party: text, lists: texts })),
    rules: z.number().int(),
  })
  .describe('What a "no" rests on.');

const coverage = z.strictObject({
  packs: many(
    z.strictObject({
      pack: text,
      title: text,
      since: text,
      checkedTo: text,
      note: text.exactOptional(),
    }),
  ),
  lists: many(
    z.strictObject({
      list: text,
      rows: z.number().int(),
      taken: text,
      wholeAsOf: text
        .exactOptional()
        .describe('Of an extract: the earlier day of which its rows are the whole list.'),
      freshTo: text
        .exactOptional()
        .describe(
          'The last day of the law on which it is not stale; absent from answers of earlier versions.',
        ),
      sha256: text,
      bundled: z.boolean(),
      checked: z
        .boolean()
        .describe('False where no rule in force reads the list, or it is altered.'),
      altered: z
        .literal(true)
        .exactOptional()
        .describe("Something else than an import changed its rows in the user's store."),
    }),
  ),
  indices: many(
    z.strictObject({ index: text, title: text, rights: text, edition: text, bundled: z.boolean() }),
  ),
  notModelled: many(z.strictObject({ pack: text, what: text })),
  replaced: many(z.strictObject({ rule: text, by: text })),
});

export const manifest = z
  .strictObject({
    licet: text,
    packs: hashes('Pack to hash.'),
    data: hashes('Data to hash.'),
    options: z
      .record(text, text)
      .describe('All beside the transaction that can change the answer.'),
  })
  .describe('What the answer was made with, so that it can be made again.');

/** A day; a month or a year where the transaction is no more exact. */
const when = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

const answered = {
  transaction: name,
  asOf: when.describe('The day on which law is read.'),
  knownAt: when.describe('Evidence published by this day counts.'),
  verdict: colour.describe('The worse of law and policy.'),
  law: colour,
  policy: colour,
  bounds,
};

const fragility = z
  .strictObject({
    answers: z.number().int().exactOptional(),
    moreThan: z.number().int().describe('No set of so many answers turns the verdict worse.'),
    thresholds: many(
      z.strictObject({
        fact: text,
        value: z.number(),
        at: z.number().describe('The nearest number with which the verdict is worse.'),
        distance: z.number(),
        to: colour,
      }),
    ),
  })
  .describe('How few answers turn the verdict worse; absent of a red one.');

const announcedRule = z.strictObject({ rule: text, title: text, citations: many(citation) });

const announced = z
  .strictObject({
    day: when.describe('The first day on which it applies.'),
    verdict: colour,
    law: colour,
    policy: colour,
    begins: many(announcedRule).describe('Rules that stand from then on.'),
    ends: many(announcedRule).describe('Rules that stand no longer.'),
  })
  .describe('Law that was announced by the day on which law is read, and changes the colour.');

const notice = z.strictObject({ what: text, from: text, remedy: text });

export const verdictSchema = z.strictObject({
  schema: z.literal('licet/verdict@2'),
  ...answered,
  findings: many(finding),
  gaps: many(gap),
  questions: many(question).describe('In the order in which to ask.'),
  change: many(
    z.strictObject({
      to: colour,
      set: z.record(text, text),
      or: z
        .record(text, texts)
        .exactOptional()
        .describe('Other answers of the same facts that do as well.'),
      inHands: z.boolean().describe('False where a fact of the case would have to be another.'),
    }),
  ).exactOptional(),
  searched: z
    .strictObject({ sets: z.number().int(), largest: z.number().int() })
    .exactOptional()
    .describe('Sets of answers up to this size were all searched.'),
  fragility: fragility.exactOptional(),
  presumed: many(z.strictObject({ fact: text, value: text, by: text })),
  askedWithoutResult: many(z.strictObject({ fact: text, from: text }))
    .exactOptional()
    .describe('What somebody asked and nobody could or would say.'),
  answers: many(givenAnswer)
    .exactOptional()
    .describe('Answers that somebody stands for; those that do not count too.'),
  clearances: many(clearance)
    .exactOptional()
    .describe('Of the matches of this transaction, void ones too.'),
  licences: many(licence)
    .exactOptional()
    .describe('Of the register, on which the transaction draws; those that lift nothing too.'),
  waivers: many(transactionWaiver)
    .exactOptional()
    .describe('That speak of a finding; those that lift nothing too.'),
  gate: gate.exactOptional(),
  notices: many(notice)
    .exactOptional()
    .describe('What was read otherwise than it is written, such as an older key.'),
  announced: many(announced)
    .exactOptional()
    .describe('Within 180 days; absent where nothing announced changes the colour.'),
  deal: many(z.strictObject({ part: text, facts: many(fact) })).exactOptional(),
  consulted: consulted.exactOptional(),
  coverage: coverage.exactOptional().describe('Absent after a run line, which has it for all.'),
  manifest: manifest.exactOptional().describe('Absent after a run line, which has it for all.'),
});

export const briefSchema = z.strictObject({
  schema: z.literal('licet/brief@1'),
  ...answered,
  findings: many(
    z.strictObject({
      rule: text,
      outcome,
      colour,
      subject: text,
      relievedBy: text.exactOptional(),
      waived: z.literal(true).exactOptional(),
    }),
  ),
  missing: texts,
  gaps: texts,
  clearances: z
    .strictObject({ holding: z.number().int(), void: z.number().int() })
    .exactOptional()
    .describe('How many recorded decisions on its matches hold, and how many are void.'),
  licences: z
    .strictObject({ holding: z.number().int(), open: z.number().int(), not: z.number().int() })
    .exactOptional()
    .describe('How many of those that are drawn on hold, are open, and lift nothing.'),
  waivers: z
    .strictObject({ holding: z.number().int(), void: z.number().int() })
    .exactOptional()
    .describe('How many take all findings of which they speak, and how many do not.'),
  gate: gate.exactOptional(),
  ask: text.exactOptional().describe('The fact to ask first.'),
});

export const runSchema = z.strictObject({
  schema: z.literal('licet/run@1'),
  coverage,
  manifest,
  notices: many(notice)
    .exactOptional()
    .describe('What is to be known of the files given beside the transactions.'),
});
