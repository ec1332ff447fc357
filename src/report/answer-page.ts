// One answer for a person at a terminal: the answer first, then why, what is open, what to ask, what would change it, what
// was not looked at, what was; and where that is longer than the window, the answer again. Above the questions it takes no
// more than a screen: what is left out is counted, and --all names everything. What is undetermined is shown by what it
// turns on, and never as something found.

import type { Gap, Verdict } from '../model/verdict.ts';
import { clearanceText } from './clearances.ts';
import { addRest, few } from './few.ts';
import type { Look } from './format.ts';
import { groundsInFull, groundsInShort, optionsText } from './grounds.ts';
import { licenceText } from './licences.ts';
import { gateKeptText, gateWithDay, waiverText } from './waivers.ts';
import { INDENT, Page } from './page.ts';
import { addOpen, openForms } from './open-rules.ts';
import { addReasons } from './reasons.ts';
import {
  announcedText,
  boundsText,
  changeText,
  fragilityTexts,
  HEADLINE,
  leadsText,
  noticeText,
  questionText,
  searchedText,
  untriedText,
  counted,
  tallied,
} from './words.ts';
import { printable } from './printable.ts';
import { cut } from './wrap.ts';

const DEEP = INDENT + INDENT;

/** How many of each a page without --all names; so many at once can be read and answered. */
const MOST = { questions: 5, answers: 8, changes: 3, gaps: 3, presumed: 4 };

/** Without --all the questions, or what stands in their place, begin at the latest below so many lines. */
const MOST_ABOVE = 40;

export const answerPage = (verdict: Verdict, look: Look): string => {
  const page = new Page(look);
  addAnswer(page, verdict, look.all);
  addWhy(page, verdict, look.all);
  addQuestions(page, verdict, look.all);
  addWaivers(page, verdict);
  addClearances(page, verdict);
  addLicences(page, verdict);
  addAnnounced(page, verdict);
  addChanges(page, verdict, look.all);
  addGaps(page, verdict.gaps, look.all);
  addAsked(page, verdict);
  addNotices(page, verdict);
  addPresumed(page, verdict, look.all);
  addGrounds(page, verdict, look.all);
  addAnswerAgain(page, verdict, look.height);
  return page.text();
};

const addColour = (page: Page, answer: Verdict): void => {
  const { verdict, gate } = answer;
  page.add(`${verdict.toUpperCase()} – ${HEADLINE[verdict]}`, '', (line) =>
    page.colour(verdict)(page.ink.bold(line)),
  );
  if (!gate) return;
  page.add(gateWithDay(gate), '', page.colour(gate.verdict));
  const kept = gateKeptText(answer);
  if (kept !== '') page.add(kept, INDENT);
};

/** So many lines of a title, and of what was given beside the file, are shown where not all is wanted. */
const MOST_OF = { title: 2, given: 4 };

const addAnswer = (page: Page, verdict: Verdict, all: boolean): void => {
  const { transaction, manifest } = verdict;
  const atMost = (text: string, lines: number): string =>
    all ? text : cut(text, page.width * lines);
  addColour(page, verdict);
  page.add(
    transaction.title === undefined
      ? atMost(transaction.id, MOST_OF.title)
      : `${atMost(transaction.title, MOST_OF.title)} [${atMost(transaction.id, MOST_OF.title)}]`,
  );
  page.add(
    `law ${verdict.law}, policy ${verdict.policy}; ${boundsText(verdict)}`,
    '',
    page.ink.dim,
  );
  const options = manifest ? optionsText(manifest) : '';
  page.add(
    atMost(
      `law as of ${verdict.asOf}, evidence known at ${verdict.knownAt}${options === '' ? '' : `; given beside the file: ${options}`}`,
      MOST_OF.given,
    ),
    '',
    page.ink.dim,
  );
};

/** The reasons and what is open, of which what is found takes the room that there is. */
const addWhy = (page: Page, verdict: Verdict, all: boolean): void => {
  const forms = openForms(verdict, all);
  const drafts = forms.map((form) => {
    const draft = page.draft();
    addOpen(draft, verdict, form, all);
    return draft;
  });
  // The line above the next heading counts too.
  const room = MOST_ABOVE - page.rows - 1;
  const shortest = drafts.at(-1)!;
  const reasons = page.draft();
  addReasons(reasons, verdict, all, room - shortest.rows);
  page.join(reasons);
  page.join(drafts.find(({ rows }) => reasons.rows + rows <= room) ?? shortest);
};

/** Where the first line has left the window by the time that the last is read. */
const addAnswerAgain = (page: Page, verdict: Verdict, height: number | undefined): void => {
  if (height === undefined || page.rows < height) return;
  const { questions, law, policy, transaction } = verdict;
  page.blank();
  addColour(page, verdict);
  page.line(
    cut(
      printable(
        `law ${law}, policy ${policy}; ${questions.length === 0 ? 'nothing to ask' : counted(questions.length, 'question')}; ${transaction.id}`,
      ),
      page.width,
    ),
    page.ink.dim,
  );
};

/** Whole: who lets a finding pass is named wherever the finding is. */
const addWaivers = (page: Page, { waivers = [] }: Verdict): void => {
  if (waivers.length === 0) return;
  page.heading(`Waivers (${waivers.length})`);
  for (const one of waivers)
    page.add(
      `- ${waiverText(one)}`,
      INDENT,
      one.void === undefined ? undefined : page.colour('amber'),
      DEEP,
    );
};

/** Whole, however many: what somebody cleared is never counted away. */
const addClearances = (page: Page, { clearances = [] }: Verdict): void => {
  if (clearances.length === 0) return;
  page.heading(`Clearances (${clearances.length})`);
  for (const one of clearances)
    page.add(`- ${clearanceText(one)}`, INDENT, one.holds ? undefined : page.colour('amber'), DEEP);
};

/** Whole as well: a licence that lifts nothing says why. */
const addLicences = (page: Page, { licences = [] }: Verdict): void => {
  if (licences.length === 0) return;
  page.heading(`Licences drawn on (${licences.length})`);
  for (const one of licences)
    page.add(
      `- ${licenceText(one)}`,
      INDENT,
      one.holds === 'yes' ? undefined : page.colour('amber'),
      DEEP,
    );
};

const addAnnounced = (page: Page, { announced = [] }: Verdict): void => {
  if (announced.length === 0) return;
  page.heading('Announced');
  for (const { day, verdict, begins, ends } of announced) {
    page.add(
      `from ${day} ${verdict}: ${announcedText({ begins, ends })}`,
      INDENT,
      page.colour(verdict),
      DEEP,
    );
  }
};

const addQuestions = (page: Page, { questions }: Verdict, all: boolean): void => {
  if (questions.length === 0) return;
  page.heading(`Ask, in this order (${questions.length})`);
  const shown = few(questions, MOST.questions, all);
  shown.forEach((question, index) => {
    const { about, answers, evidence, lines = [], answeredBy, takes } = question;
    const labels = lines.length > 0 ? '' : ` [${about.join(', ')}]`;
    const number = `${index + 1}.`.padStart(4);
    page.add(`${questionText(question)}${labels}`, `${number} `, undefined, '     ');
    for (const line of lines)
      page.add(`${line.question} [${line.fact}]`, '     - ', undefined, '       ');
    const help = [
      ...(answers && !isPlain(answers) ? [answersText(answers, all)] : []),
      ...[leadsText(question)].filter((text) => text !== undefined),
      ...(answeredBy === undefined
        ? []
        : [`answers: ${answeredBy}${takes === undefined ? '' : `, ${takes}`}`]),
      ...(evidence === '' ? [] : [`proof: ${evidence}`]),
    ];
    if (help.length > 0) page.add(help.join('; '), '     ', page.ink.dim);
  });
  const rest = questions.length - shown.length;
  if (rest > 0)
    page.add(
      `… and ${rest} more, many of which these answers may settle (--all shows them)`,
      '     ',
      page.ink.dim,
    );
  const order = untriedText(questions);
  if (order !== undefined) page.add(order, '     ', page.ink.dim);
};

const answersText = (answers: readonly string[], all: boolean): string =>
  all || answers.length <= MOST.answers
    ? `one of ${answers.join(', ')}`
    : `one of ${answers.length} answers (--all)`;

/** A question that is plainly answered yes or no need not say so. */
const isPlain = (answers: readonly string[]): boolean => answers.join() === 'yes,no';

const addChanges = (page: Page, verdict: Verdict, all: boolean): void => {
  const { change = [] } = verdict;
  const more = [searchedText(verdict), ...fragilityTexts(verdict)].filter(
    (text) => text !== undefined,
  );
  if (change.length + more.length === 0) return;
  page.heading('What would change it');
  for (const one of few(change, MOST.changes, all))
    page.add(
      `to ${one.to}: ${changeText(one)}${one.inHands ? '' : ' (not in the exporter’s hands)'}`,
      INDENT,
      undefined,
      DEEP,
    );
  addRest(page, change.length, MOST.changes, all, INDENT);
  for (const text of more) page.add(text, INDENT, page.ink.dim, DEEP);
};

const addGaps = (page: Page, gaps: readonly Gap[], all: boolean): void => {
  if (gaps.length === 0) return;
  page.heading(`Could not be looked at (${tallied(gaps.map(({ kind }) => kind).sort(), ' ')})`);
  for (const { kind, what, why, remedy } of few(gaps, MOST.gaps, all))
    page.add(
      `- ${kind}: ${[`${what}.`, ...(all ? [why] : []), remedy].join(' ')}`,
      INDENT,
      undefined,
      DEEP,
    );
  addRest(page, gaps.length, MOST.gaps, all, INDENT);
};

const addAsked = (page: Page, { askedWithoutResult: asked = [] }: Verdict): void => {
  if (asked.length === 0) return;
  page.heading(`Asked without result (${asked.length})`);
  page.add(asked.map(({ fact }) => fact).join(', '), INDENT);
};

const addNotices = (page: Page, { notices = [] }: Verdict): void => {
  if (notices.length === 0) return;
  page.heading(`Notices (${notices.length})`);
  for (const notice of notices) page.add(`- ${noticeText(notice)}`, INDENT, undefined, DEEP);
};

const addPresumed = (page: Page, { presumed }: Verdict, all: boolean): void => {
  if (presumed.length === 0) return;
  page.heading(`Presumed, since nobody said otherwise (${presumed.length})`);
  if (all) {
    for (const { fact, value, by } of presumed)
      page.add(`${fact} = ${value} (${by})`, INDENT, page.ink.dim, DEEP);
    return;
  }
  const shown = few(presumed, MOST.presumed, all).map(({ fact, value }) => `${fact} = ${value}`);
  const rest = presumed.length - shown.length;
  page.add(
    `${shown.join('; ')}${rest > 0 ? `; … and ${rest} more (--all)` : ''}`,
    INDENT,
    page.ink.dim,
  );
};

const addGrounds = (page: Page, verdict: Verdict, all: boolean): void => {
  const { checked, unchecked } = groundsInShort(verdict, 'terminal');
  const lines = [...checked, ...unchecked.map((line) => `Not checked: ${line}`)];
  if (lines.length > 0) page.heading('Checked');
  for (const line of lines) page.add(line, INDENT, page.ink.dim, DEEP);
  if (!all) return;
  for (const { title, lines } of groundsInFull(verdict)) {
    page.heading(title);
    for (const line of lines) page.add(line, INDENT, page.ink.dim, DEEP);
  }
};
