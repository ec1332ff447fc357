// What an interview says between its questions and at its end: the colours as they move, what was found, and what is left.

import { COLOURS, isAsBad, type Colour, type Question, type Verdict } from '../model/verdict.ts';
import { controlEntriesText } from './control-entries.ts';
import { groundsInShort } from './grounds.ts';
import { movement, newReasons } from './moved.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { headOf, sameReasons } from './same-reasons.ts';
import { gateText } from './waivers.ts';
import { changeText, counted, effectText, HEADLINE, noticeText, questionText } from './words.ts';

const MOST = { reasons: 2, ended: 4, left: 6, changes: 4 };

/**
 * The colours after an answer, the reasons that came with it, and what is still open. How many questions are left is not said:
 * one answer opens some and spares others. `before` is absent at the beginning; `reaches`: the bounds mean something yet;
 * `explains`: the parts of a colour are told for the first time.
 */
export const movedText = (
  before: Verdict | undefined,
  after: Verdict,
  { reaches, explains }: { readonly reaches: boolean; readonly explains: boolean },
  paper: Paper,
): string => {
  const page = new Page(paper);
  const moves = (part: 'law' | 'policy'): string =>
    `${part} ${movement(before?.[part], after[part])}`;
  page.blank();
  page.add(
    [
      movement(upper(before?.verdict), upper(after.verdict)!),
      `${moves('law')}, ${moves('policy')}`,
      ...(reaches ? [reachText(after)] : []),
    ].join(' · '),
    '',
    (line) => page.colour(after.verdict)(page.ink.bold(line)),
  );
  if (explains) page.add(TWO_PARTS, INDENT, page.ink.dim, INDENT);
  // What is found of two items or two records is one thing to read.
  const reasons = before === undefined ? [] : newReasons(before, after);
  const lines = new Set(reasons.map(({ title, colour }) => `${colour}: ${title}`));
  for (const line of [...lines].slice(0, MOST.reasons))
    page.add(line, INDENT, page.ink.dim, INDENT + INDENT);
  return page.text();
};

const TWO_PARTS =
  'Law: what is forbidden, or needs a licence. Policy: what human-rights standards ask of whoever sells it.';

/** The colours that it has not, and answers could give it. */
const reachText = ({ verdict, bounds: { best, worst }, questions }: Verdict): string => {
  if (questions.length === 0) return 'nothing more to ask';
  const others = COLOURS.filter(
    (colour) => colour !== verdict && isAsBad(colour, best) && isAsBad(worst, colour),
  );
  return others.length === 0 ? 'settled' : `can still become ${others.join(' or ')}`;
};

const upper = (colour: Colour | undefined): string | undefined => colour?.toUpperCase();

export interface Ended {
  /** Questions that were left open and, as it stands, decide nothing. */
  readonly leftOpen: readonly string[];
  /** Items that declare no code. */
  readonly withoutCode: readonly string[];
  /** What a relief is, by its id. */
  readonly titleOf: (rule: string) => string;
}

/** What stands when the interview ends, what it does not know, and what to do next. `given`: the options to give again. */
export const endedText = (
  { file, given }: { readonly file: string; readonly given: string },
  verdict: Verdict,
  { leftOpen, withoutCode, titleOf }: Ended,
  paper: Paper,
): string => {
  const { questions: left } = verdict;
  const page = new Page(paper);
  page.add(`${verdict.verdict.toUpperCase()} – ${HEADLINE[verdict.verdict]}`, '', (line) =>
    page.colour(verdict.verdict)(page.ink.bold(line)),
  );
  if (verdict.gate) page.add(gateText(verdict.gate), '', page.colour(verdict.gate.verdict));
  page.add(
    `law ${verdict.law}, policy ${verdict.policy}; law as of ${verdict.asOf}`,
    '',
    page.ink.dim,
  );
  addReasons(page, verdict);
  addLifted(page, verdict, titleOf);
  addChanges(page, verdict);
  addGaps(page, verdict);
  addNotices(page, verdict);
  addLeft(page, left);
  addLeftOpen(page, leftOpen);
  addChecked(page, verdict, withoutCode, `licet screen ${file}${given} --all`);
  page.blank();
  if (left.length > 0)
    page.add(
      `Questions for colleagues: licet ask ${file}${given} -f markdown -o questions.md`,
      '',
      undefined,
      INDENT,
    );
  page.add(`All reasons with their links: licet screen ${file}${given}`, '', undefined, INDENT);
  page.add(`A record to sign: licet record ${file}${given} --by NAME`, '', undefined, INDENT);
  return page.text();
};

const addReasons = (page: Page, whole: Verdict): void => {
  const { findings, verdict } = whole;
  const standing = findings.filter(
    ({ outcome, relievedBy, colour }) =>
      outcome === 'met' && relievedBy === undefined && colour !== 'green',
  );
  if (standing.length === 0) return;
  page.heading(`Because (${standing.length})`);
  const gravest = [
    ...standing.filter(({ colour }) => colour === verdict),
    ...standing.filter(({ colour }) => colour !== verdict),
  ];
  const shown = sameReasons(gravest).slice(0, MOST.ended);
  for (const same of shown) {
    const one = same[0]!;
    const times = same.length === 1 ? '' : ` (${same.length} such findings)`;
    page.add(`${headOf(one)}${times}`, INDENT, undefined, INDENT + INDENT);
    const entries = new Set(same.map((each) => controlEntriesText(each, whole, false)));
    for (const line of entries)
      if (line !== undefined) page.add(line, INDENT + INDENT, undefined, INDENT + INDENT);
    page.add(`→ ${one.remedy}`, INDENT + INDENT, page.ink.dim, INDENT + INDENT + INDENT);
  }
  rest(page, standing.length - shown.flat().length);
};

/** A green that rests on an exception or a licence is none without its conditions. */
const addLifted = (page: Page, { findings }: Verdict, titleOf: Ended['titleOf']): void => {
  const lifted = findings.filter(({ relievedBy }) => relievedBy !== undefined);
  if (lifted.length === 0) return;
  page.heading(`Lifted (${lifted.length}); keep its conditions`);
  for (const finding of lifted.slice(0, MOST.ended))
    page.add(
      `${finding.title} – ${effectText(finding)}: lifted by '${titleOf(finding.relievedBy!)}' (licet explain ${finding.relievedBy!})`,
      INDENT,
      undefined,
      INDENT + INDENT,
    );
  rest(page, lifted.length - MOST.ended);
};

/** On which answers the colour turns: somebody may have said one of them lightly. */
const addChanges = (page: Page, { change = [] }: Verdict): void => {
  if (change.length === 0) return;
  page.heading('It would be another colour');
  for (const one of change.slice(0, MOST.changes))
    page.add(`${one.to} with ${changeText(one)}`, INDENT, undefined, INDENT + INDENT);
  rest(page, change.length - MOST.changes);
};

/** A colour says no more than what it rests on. */
const addChecked = (
  page: Page,
  verdict: Verdict,
  withoutCode: readonly string[],
  showing: string,
): void => {
  const { checked, unchecked } = groundsInShort(verdict, 'terminal');
  page.heading('Checked');
  for (const line of [
    ...checked,
    ...codeText(verdict, withoutCode, showing),
    ...unchecked.map((one) => `Not checked: ${one}`),
  ])
    page.add(line, INDENT, page.ink.dim, INDENT + INDENT);
};

/**
 * Green without a code is no classification: it says on what it rests that the item is on no list. With one it says what was
 * presumed beside it. `showing`: the command that lists what was presumed.
 */
const codeText = (
  { verdict, presumed }: Verdict,
  withoutCode: readonly string[],
  showing: string,
): string[] => {
  if (verdict !== 'green') return [];
  const facts = counted(presumed.length, 'fact');
  if (withoutCode.length > 0)
    return [
      `No control code was declared for ${withoutCode.join(', ')}. That it needs none rests on the kind of item, on what was answered and on ${facts} presumed of that kind; it is no classification.`,
    ];
  return presumed.length === 0
    ? []
    : [
        `${facts} ${presumed.length === 1 ? 'was' : 'were'} presumed of what the item is, since nobody said otherwise; ${showing} lists them.`,
      ];
};

/** An answer that does not count was given all the same, and whoever gave it has to hear so. */
const addNotices = (page: Page, { notices = [] }: Verdict): void => {
  if (notices.length === 0) return;
  page.heading(`Notices (${notices.length})`);
  for (const notice of notices.slice(0, MOST.ended))
    page.add(`- ${noticeText(notice)}`, INDENT, undefined, INDENT + INDENT);
  rest(page, notices.length - MOST.ended);
};

const addGaps = (page: Page, { gaps }: Verdict): void => {
  if (gaps.length === 0) return;
  page.heading(`Could not be looked at (${gaps.length})`);
  for (const { what, remedy } of gaps.slice(0, MOST.ended))
    page.add(`- ${what}. ${remedy}`, INDENT, undefined, INDENT + INDENT);
  rest(page, gaps.length - MOST.ended);
};

const addLeft = (page: Page, left: readonly Question[]): void => {
  if (left.length === 0) return;
  page.heading(`Not known yet (${left.length})`);
  for (const asked of left.slice(0, MOST.left)) {
    const who = asked.answeredBy === undefined ? '' : ` (ask ${asked.answeredBy})`;
    page.add(`- ${questionText(asked)}${who} [${asked.fact}]`, INDENT, undefined, INDENT + INDENT);
  }
  rest(page, left.length - MOST.left);
};

/** Who left something open is told that it was not lost, and why it is not asked again. */
const addLeftOpen = (page: Page, leftOpen: readonly string[]): void => {
  if (leftOpen.length === 0) return;
  page.heading(`Left open, and deciding nothing as it stands (${leftOpen.length})`);
  for (const question of leftOpen.slice(0, MOST.left))
    page.add(`- ${question}`, INDENT, page.ink.dim, INDENT + INDENT);
  rest(page, leftOpen.length - MOST.left);
};

const rest = (page: Page, more: number): void => {
  if (more > 0) page.add(`… and ${more} more`, INDENT, page.ink.dim);
};

/** What is said when somebody stops on the way. `given`: the options to give again. */
export const stoppedText = (
  file: string,
  { answered, keptOpen }: { readonly answered: number; readonly keptOpen: boolean },
  given: string,
  paper: Paper,
): string => {
  const page = new Page(paper);
  const done =
    answered === 0
      ? `Nothing was answered in this sitting${keptOpen ? '' : `, and ${file} is as it was`}`
      : `Nothing is lost: ${counted(answered, 'answer')} of this sitting ${answered === 1 ? 'is' : 'are'} in ${file}`;
  page.add(`Stopped. ${done}.`);
  if (keptOpen)
    page.add('What you left open stands there as unknown, and is asked after all else next time.');
  page.add(`To go on from here: licet ask ${file}${given}`);
  return page.text();
};
