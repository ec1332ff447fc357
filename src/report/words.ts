// The fixed words of every format made for people, so that text and Markdown say the same.

import { weakestMark, type Citation, type Marks } from '../model/citation.ts';
import { UNDATED } from '../model/dates.ts';
import type { Evidence } from '../model/facts.ts';
import type { Effect } from '../model/rule.ts';
import type {
  Announced,
  AnnouncedRule,
  BriefVerdict,
  Change,
  Colour,
  Finding,
  Lead,
  Notice,
  Question,
  Verdict,
} from '../model/verdict.ts';

/** The day of the source that is cited, and the first day where an earlier one told it. */
export const dayOfEvidence = ({ date, knownSince }: Evidence): string =>
  knownSince === undefined ? date : `${date}, known since ${knownSince}`;

/** So many rows and records are named where there is little room. */
const MOST_EVIDENCE = 2;

/** Of whom or what it is found beside the file, as names of a match; nothing where it rests on the file alone. */
export const onRecordText = ({ evidence }: Pick<Finding, 'evidence'>): string => {
  if (evidence.length === 0) return '';
  const rest = evidence.length - MOST_EVIDENCE;
  const shown = evidence
    .slice(0, MOST_EVIDENCE)
    .map((one) => `${one.detail} (${dayOfEvidence(one)})`);
  return `On record: ${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
};

/** Green is never a clearance. */
export const HEADLINE: Readonly<Record<Colour, string>> = {
  red: 'do not proceed',
  amber: 'not before the points below are settled',
  green: 'no reason found in what was checked',
};

const EFFECT: Readonly<Record<Effect, string>> = {
  prohibited: 'prohibited',
  'licence-required': 'licence required',
  'notify-authority': 'notify the authority',
  refuse: 'refuse (no safeguard cures this)',
  hold: 'hold (do not proceed while this stands)',
  care: 'care (go deeper, mitigate, decide above sales level)',
  inquire: 'inquire (ask, and keep the answer)',
  notice: 'notice (a person has to look at this)',
};

export const effectText = ({
  effect,
  licensingPolicy,
}: Pick<Finding, 'effect' | 'licensingPolicy'>): string =>
  licensingPolicy === undefined || licensingPolicy === 'not-stated'
    ? EFFECT[effect]
    : `${EFFECT[effect]}, licensing policy: ${licensingPolicy.replaceAll('-', ' ')}`;

/** What took the edge off a finding, and until when a gate passes over it; empty where nothing did. */
export const easedText = ({ relievedBy, mitigatedBy, waived }: Finding): string => {
  if (relievedBy !== undefined) return `relieved by ${relievedBy}`;
  return [
    ...(mitigatedBy === undefined ? [] : [`softened by ${mitigatedBy}`]),
    ...(waived ? [`waived until ${waived.expires} by ${waived.owner} (${waived.ticket})`] : []),
  ].join(', ');
};

const PARTS = ['text', 'dates', 'conditions', 'exceptions'] as const;

/** The weakest mark, and the parts of the provision that have it. */
export const marksText = (marks: Marks): string => {
  const weakest = weakestMark(marks);
  if (weakest === 'primary') return weakest;
  const parts = PARTS.filter((part) => marks[part] === weakest);
  return `${weakest}${parts.length === PARTS.length ? '' : ` (${parts.join(', ')})`}: check the text`;
};

/** Where all answers to what is open could lead. */
export const boundsText = ({ bounds }: Verdict | BriefVerdict): string => {
  const { best, worst, exact } = bounds;
  if (best === worst) return 'no answer to what is open would change the colour';
  return `at best ${best}, at worst ${worst}, over all answers to what is open${exact ? '' : ' (the true bounds may be nearer together)'}`;
};

/** What is undetermined as what it turns on; never as something found. */
export const turnsOnText = ({ turnsOn, missing }: Finding): string =>
  turnsOn ?? `It turns on ${missing.join(', ')}.`;

/** How many points are neither found nor excluded; for one point or more. */
export const openCountText = (open: readonly Finding[]): string =>
  `${counted(open.length, 'point is', 'points are')} neither found nor excluded (${tallied(open.map(({ kind }) => kind).sort(), ' ')})`;

/** A question with whom or what it is about, where it is not about the whole. */
export const questionText = ({ subject, question }: Question): string =>
  subject === '' || subject === 'the transaction' ? question : `${subject}: ${question}`;

export const noticeText = ({ what, from, remedy }: Notice): string =>
  `${what} (${from}). ${remedy}.`;

export const citationText = (citation: Citation): string => citedInstruments([citation])[0]!.text;

export interface CitedInstrument {
  readonly text: string;
  readonly url: string;
}

/** Citations of one instrument in one period are one line: 'Principle 13; Principle 19'. */
export const citedInstruments = (citations: readonly Citation[]): CitedInstrument[] => {
  const grouped = new Map<string, Citation[]>();
  for (const citation of citations) {
    const key = `${citation.instrument} ${citation.since} ${citation.until ?? ''}`;
    grouped.set(key, [...(grouped.get(key) ?? []), citation]);
  }
  return [...grouped.values()].map((group) => {
    const [first] = group as [Citation, ...Citation[]];
    return { text: `${pinpointsText(group)} (in force ${periodText(first)})`, url: first.url };
  });
};

/** Titles and pinpoints alone, each once, for a line that names provisions in passing. */
export const pinpointsText = (citations: readonly Citation[]): string => {
  const titles = new Map<string, Set<string>>();
  for (const { title, provision } of citations) {
    const pinpoints = titles.get(title) ?? new Set();
    titles.set(title, provision === '' ? pinpoints : pinpoints.add(provision));
  }
  return [...titles]
    .map(([title, pinpoints]) => [title, ...[[...pinpoints].join('; ')].filter(Boolean)].join(', '))
    .join('; ');
};

const periodText = ({ since, until }: Citation): string => {
  const from = since === UNDATED ? 'since before the records of this pack' : `from ${since}`;
  return until === undefined ? from : `${from} until ${until}`;
};

/** What begins and ends, each with the provision that acts. */
export const announcedText = ({ begins, ends }: Pick<Announced, 'begins' | 'ends'>): string =>
  [...begins.map(ruleText), ...ends.map((one) => `no longer ${ruleText(one)}`)].join('; ');

const ruleText = ({ title, citations: [acting] }: AnnouncedRule): string =>
  acting === undefined ? title : `${title} (${acting.title}, ${acting.provision})`;

export const changeText = ({ set, or = {} }: Change): string =>
  Object.entries(set)
    .map(([fact, value]) => `${fact} = ${[value, ...(or[fact] ?? [])].join(' or ')}`)
    .join(' and ');

/** How fragile a colour is, in sentences; none where the verdict is red. */
export const fragilityTexts = ({ fragility, verdict }: Verdict): string[] => {
  if (!fragility) return [];
  const { answers, moreThan, thresholds } = fragility;
  const how =
    answers === undefined
      ? moreThan === 0
        ? []
        : [
            `No ${moreThan === 1 ? 'single answer turns' : 'two answers turn'} ${verdict} into worse.`,
          ]
      : [`${counted(answers, 'other answer')} would turn ${verdict} into worse.`];
  return [
    ...how,
    ...thresholds.map(
      ({ fact, value, at, distance, to }) =>
        `${fact} is ${value}; at ${at}, ${distance} away, it would be ${to}.`,
    ),
  ];
};

/** Where a search ended before it was whole. */
export const searchedText = ({ searched }: Verdict): string | undefined =>
  !searched || searched.sets === searched.largest
    ? undefined
    : searched.sets === 0
      ? 'Not every single answer was looked at; there may be other ways.'
      : `Every ${searched.sets === 1 ? 'single answer was' : `set of ${searched.sets} answers together was`} tried; what more answers together would do was not tried to the end.`;

/** Where the answers of some questions were not tried. */
export const untriedText = (questions: readonly Question[]): string | undefined => {
  const untried = questions.filter((question) => question.untried).length;
  return untried === 0
    ? undefined
    : `The answers of ${counted(untried, 'question')} were not tried: what each alone could settle says where it stands.`;
};

/**
 * 'yes → red; no → amber': answers that lead to the same colour stand together; 'every answer → amber' where all do. `told`:
 * how a lead is told, if not by its verdict.
 */
export const leadsText = (
  { leads = [] }: Question,
  told: (lead: Lead) => string = ({ verdict }) => verdict,
): string | undefined => {
  const byColour = new Map<string, string[]>();
  for (const lead of leads) {
    const colour = told(lead);
    byColour.set(colour, [...(byColour.get(colour) ?? []), lead.answer]);
  }
  if (byColour.size === 0) return undefined;
  if (byColour.size === 1 && leads.length > 1) return `every answer → ${[...byColour.keys()][0]!}`;
  return [...byColour]
    .map(([colour, answers]) =>
      answers.length > MOST_LED
        ? `${answers.length} answers → ${colour}`
        : `${answers.join(', ')} → ${colour}`,
    )
    .join('; ');
};

/** So many answers with one colour are named. */
const MOST_LED = 4;

/** 'one rule', '3 rules': a count with its noun. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** How many of each, in the order of first appearance: '3 of us-ear, 2 of eu-dual-use'. */
export const tallied = (words: readonly string[], between = ' of '): string => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${count}${between}${word}`).join(', ');
};

/** What stands in short for one of several: a reason that was found, else what to ask first, else a gap. */
export const inShort = ({ verdict, findings, ask, gaps }: BriefVerdict): string => {
  const standing = findings.filter(({ relievedBy }) => relievedBy === undefined);
  const reason = standing.find(({ outcome, colour }) => outcome === 'met' && colour === verdict);
  if (reason) return reason.rule;
  if (verdict === 'green') return HEADLINE.green;
  if (ask !== undefined) return `ask ${ask}`;
  return gaps[0] ?? HEADLINE[verdict];
};
