// What has to be looked at again, as a page, each with why.

import type {
  DuePage,
  DueReason,
  DueRecord,
  Kept,
  NamedRule,
  TurnedTo,
} from '../model/due-page.ts';
import { COLOURS } from '../model/verdict.ts';
import { dueRemedy } from './due-remedies.ts';
import { dutyText } from './duties.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { OUTCOME_WORDS } from './records.ts';
import { counted } from './words.ts';

const DEEP = INDENT + INDENT;
const MOST = 3;

export const dueText = (
  { folder, asOf, due, retentionWithoutEffect: withoutEffect }: DuePage,
  paper: Paper,
): string => {
  const page = new Page(paper);
  page.add(
    due.length === 0
      ? `${folder}: nothing is due as of ${asOf}.`
      : `${folder}: ${counted(due.length, 'transaction')} to be looked at again as of ${asOf}`,
    '',
    page.ink.bold,
  );
  for (const one of due) {
    const { transaction, file, recorded, outcome, decided, reasons } = one;
    page.blank();
    page.add(transaction, '', page.ink.bold, INDENT);
    const standing =
      outcome === undefined ? '' : `; decided ${OUTCOME_WORDS[outcome]} on ${decided}`;
    page.add(`${file}, recorded ${recorded}${standing}`, INDENT, page.ink.dim, DEEP);
    for (const reason of reasons) {
      addReason(page, reason, asOf, outcome);
      page.add(`→ ${dueRemedy(reason, one)}`, DEEP, page.ink.dim, DEEP + INDENT);
    }
  }
  if (withoutEffect !== undefined) {
    page.blank();
    page.add(withoutEffectText(withoutEffect));
  }
  return page.text();
};

/** The gravest first: an answer that became worse stands before all else. */
export const byGravityOfDue = (a: DueRecord, b: DueRecord): number => gravity(b) - gravity(a);

/** A duty that is late stands before a file that changed, one that is not before what waits. */
const GRAVITY: Readonly<Partial<Record<DueReason['why'], number>>> = {
  'facts-changed': 5,
  'record-unreadable': 5,
  undecided: 1,
  'stands-open': 1,
  'recorded-again': 1,
  'file-gone': 1,
  'retention-over': 0,
};

const gravity = ({ reasons }: DueRecord): number =>
  Math.max(
    ...reasons.map((reason) =>
      reason.why === 'answer-moved'
        ? 10 + COLOURS.indexOf(reason.after.verdict) - COLOURS.indexOf(reason.before.verdict)
        : (GRAVITY[reason.why] ?? (reason.why === 'duty' && reason.late ? 7 : 3)),
    ),
  );

const addReason = (
  page: Page,
  reason: DueReason,
  asOf: string,
  outcome: DueRecord['outcome'],
): void => {
  const say = (text: string): void => page.add(`- ${text}`, INDENT, undefined, DEEP);
  switch (reason.why) {
    case 'undecided':
      return say('Nobody has decided on it.');
    case 'recorded-again':
      return say('It was decided on an earlier record; the newest one waits for a decision.');
    case 'stands-open':
      return say(standsOpenText(reason.day, outcome));
    case 'record-unreadable':
      return say('Its record cannot be read.');
    case 'facts-changed':
      return say(`${reason.file} no longer says what was screened.`);
    case 'file-gone':
      return say(`${reason.file} is not there any more; the record still holds the deal.`);
    case 'duty':
      return say(
        `${dutyDayText(reason, asOf)}${aroseText(reason.arose)}: ${dutyText(reason.duty)}`,
      );
    case 'retention-over':
      return say(retentionText(reason));
    case 'answer-moved':
      return addMove(page, reason, say);
  }
};

/** Neither says what becomes of the deal, and nobody is reminded of it by anything else. */
const standsOpenText = (day: string, outcome: DueRecord['outcome']): string =>
  outcome === 'apply'
    ? `What became of the application was to be looked at by ${day}.`
    : `It is on hold, and was to be looked at again by ${day}.`;

/** Late is what is known to be: of an export of which nobody says the day a condition stands in its place. */
const dutyDayText = (
  { day, from, period, late, exportDay }: Extract<DueReason, { why: 'duty' }>,
  asOf: string,
): string => {
  const counted = `for ${period}, counted from ${from === 'decision' ? 'the decision' : 'the date that the file states'}`;
  if (exportDay === undefined) return `${late ? 'Late: it was due' : 'Due'} ${day} (${counted})`;
  const why =
    from === 'decision' ? ', as the file states no date' : ', which is that of the decision too';
  return `${day < asOf ? 'Was due' : 'Due'} ${day} if the export was on the day from which that is counted (${counted}${why})`;
};

const aroseText = (arose: Extract<DueReason, { why: 'duty' }>['arose']): string =>
  arose === undefined
    ? ''
    : `, since it was decided ${OUTCOME_WORDS[arose.outcome]} on ${arose.on} (it stays due until it is noted as done)`;

/** A duty whose text was put anew may keep a record by both of its texts: it is named once. No law that is not in the packs is known, so it is said under what condition. */
const retentionText = ({ until, by, open, own }: Kept): string =>
  [
    `It had to be kept until ${until}, `,
    own
      ? 'by retention-years of licet.yaml, which is longer than the law that is known'
      : `by the longest of the laws that may apply: ${[...new Set(by.map(({ duty }) => duty))].join(', ')}`,
    open ? '; some of them turn on what is open and count all the same' : '',
    '. It may be destroyed where no other law, licence, request of an authority or dispute keeps it; licet destroys nothing.',
  ].join('');

const withoutEffectText = ({
  years,
  records,
}: NonNullable<DuePage['retentionWithoutEffect']>): string =>
  `retention-years: ${years} of licet.yaml has no effect on ${counted(records, 'record')}: the law that is known keeps them longer, and it stands.`;

const addMove = (
  page: Page,
  reason: Extract<DueReason, { why: 'answer-moved' }>,
  say: (text: string) => void,
): void => {
  const { before, after, came, went, turned, gaps } = reason;
  const colour =
    before.verdict === after.verdict
      ? `still ${after.verdict}, with other reasons`
      : `${before.verdict} → ${after.verdict}`;
  say(`By the law and the evidence of the day: ${colour}.`);
  const inputs = inputsText(reason);
  if (inputs !== '') page.add(inputs, DEEP, undefined, DEEP + INDENT);
  const list = (word: string, named: readonly (NamedRule & { now?: TurnedTo })[]): void => {
    for (const { rule, title, now } of named.slice(0, MOST))
      page.add(
        `${word}${now === undefined ? '' : ` (now ${now})`}: ${title} [${rule}]`,
        DEEP,
        undefined,
        DEEP + INDENT,
      );
    if (named.length > MOST)
      page.add(`… and ${named.length - MOST} more that ${word}`, DEEP, page.ink.dim);
  };
  list('came', came);
  list('turned', turned);
  list('went', went);
  for (const gap of gaps.slice(0, MOST))
    page.add(`cannot be looked at: ${gap}`, DEEP, undefined, DEEP + INDENT);
  if (gaps.length > MOST)
    page.add(`… and ${gaps.length - MOST} more that cannot be looked at`, DEEP, page.ink.dim);
};

/** What the answers were made with and differ in; empty where it is nothing that is told here. */
const inputsText = ({
  days,
  moved,
}: Pick<Extract<DueReason, { why: 'answer-moved' }>, 'days' | 'moved'>): string => {
  const parts = [
    ...days.map(({ what, before, after }) => `${what} ${before} → ${after}`),
    ...(moved.length > 0 ? [`another text or state of ${moved.join(', ')}`] : []),
  ];
  return parts.length === 0 ? '' : `what moved: ${parts.join('; ')}`;
};
