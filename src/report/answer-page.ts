// One answer for a person at a terminal: the answer first, then why, what is open, what to ask, what would change it, what
// was not looked at, what was. It fits about a screen: what was found is given whole, what is open is counted where it is
// much, and --all names everything. What is undetermined is shown by what it turns on, and never as something found.

import type { Finding, Gap, Verdict } from '../model/verdict.ts';
import type { Look } from './format.ts';
import { groundsInFull, groundsInShort, optionsText } from './grounds.ts';
import { INDENT, Page } from './page.ts';
import {
  boundsText,
  changeText,
  citedInstruments,
  counted,
  easedText,
  effectText,
  HEADLINE,
  marksText,
  pinpointsText,
  questionText,
  tallied,
  turnsOnText,
} from './words.ts';

const DEEP = INDENT + INDENT;
const HANGING = `${DEEP}  `;

/** How many of each a page without --all names; so many at once can be read and answered. */
const MOST = { open: 4, questions: 5, changes: 3, gaps: 3, evidence: 2, reliefs: 2, presumed: 4 };

export const answerPage = (verdict: Verdict, look: Look): string => {
  const page = new Page(look);
  addAnswer(page, verdict);
  addReasons(page, verdict, look.all);
  addQuestions(page, verdict, look.all);
  addChanges(page, verdict, look.all);
  addGaps(page, verdict.gaps, look.all);
  addPresumed(page, verdict, look.all);
  addGrounds(page, verdict, look.all);
  return page.text();
};

const addAnswer = (page: Page, verdict: Verdict): void => {
  const { transaction, manifest } = verdict;
  page.add(`${verdict.verdict.toUpperCase()} – ${HEADLINE[verdict.verdict]}`, '', (line) =>
    page.colour(verdict.verdict)(page.ink.bold(line)),
  );
  page.add(
    transaction.title === undefined ? transaction.id : `${transaction.title} [${transaction.id}]`,
  );
  page.add(
    `law ${verdict.law}, policy ${verdict.policy}; ${boundsText(verdict)}`,
    '',
    page.ink.dim,
  );
  const options = manifest ? optionsText(manifest) : '';
  page.add(
    `law as of ${verdict.asOf}, evidence known at ${verdict.knownAt}${options === '' ? '' : `; given beside the file: ${options}`}`,
    '',
    page.ink.dim,
  );
};

const addReasons = (page: Page, { findings, questions }: Verdict, all: boolean): void => {
  const lifted = findings.filter(({ relievedBy }) => relievedBy !== undefined);
  const standing = findings.filter(({ relievedBy }) => relievedBy === undefined);
  const met = standing.filter(({ outcome }) => outcome === 'met');
  const open = standing.filter(({ outcome }) => outcome === 'undetermined');
  if (findings.length === 0) page.heading('No rule of these packs was met or left open.');
  if (met.length > 0) page.heading(`Reasons (${met.length})`);
  const shown = new Set<string>();
  for (const finding of met) addReason(page, finding, all, shown);
  if (lifted.length > 0) page.heading(`Lifted (${lifted.length})`);
  for (const finding of lifted) addReason(page, finding, all, shown);
  addOpen(page, open, questions.length > 0, all);
};

/** `shown`: links and evidence that stand on the page already; without --all they are not said again. */
const addReason = (page: Page, finding: Finding, all: boolean, shown: Set<string>): void => {
  const { citations, evidence, facts, couldRelieve, relievedBy } = finding;
  const lifted = relievedBy !== undefined;
  const eased = easedText(finding);
  const isNew = (text: string): boolean => all || (!shown.has(text) && Boolean(shown.add(text)));
  page.blank();
  page.add(
    `${lifted ? 'lifted' : finding.colour.toUpperCase()} ${finding.kind}: ${effectText(finding)}${eased === '' ? '' : ` – ${eased}`}`,
    INDENT,
    page.colour(lifted ? 'green' : finding.colour),
  );
  page.add(finding.because ?? turnsOnText(finding), DEEP);
  for (const { text, url } of citedInstruments(citations)) {
    page.add(`§ ${text}`, DEEP, page.ink.dim, HANGING);
    if (url !== '' && isNew(url)) page.add(url, HANGING, page.ink.dim);
  }
  const fresh = evidence.filter(({ detail, date }) => isNew(`${date} ${detail}`));
  for (const { detail, date, url } of few(fresh, MOST.evidence, all)) {
    page.add(`• ${detail} (${date})`, DEEP, page.ink.dim, HANGING);
    if (url !== undefined && isNew(url)) page.add(url, HANGING, page.ink.dim);
  }
  addRest(page, fresh.length, MOST.evidence, all, DEEP);
  if (fresh.length < evidence.length)
    page.add(
      `• ${counted(evidence.length - fresh.length, 'piece')} of evidence above`,
      DEEP,
      page.ink.dim,
    );
  if (all)
    for (const { fact, value, from } of facts)
      page.add(`= ${fact} ${value} (${from})`, DEEP, page.ink.dim, HANGING);
  for (const relief of few(couldRelieve, MOST.reliefs, all))
    page.add(
      `could be lifted by ${relief.title} (${relief.rule}), which asks ${relief.missing.join(', ')}`,
      DEEP,
      undefined,
      HANGING,
    );
  addRest(page, couldRelieve.length, MOST.reliefs, all, DEEP);
  if (!lifted) page.add(`→ ${finding.remedy}`, DEEP, undefined, HANGING);
  page.add(`rule ${finding.rule}, ${marksText(finding.marks)}`, DEEP, page.ink.dim, HANGING);
};

const addOpen = (page: Page, open: readonly Finding[], asked: boolean, all: boolean): void => {
  if (open.length === 0) return;
  page.heading(
    `Not decided (${open.length}): ${asked ? 'nothing was found, and nothing excluded, until the questions below are answered' : 'of no more effect on the colour'}`,
  );
  if (!all && open.length > MOST.open) {
    page.add(
      `? ${tallied(open.map(({ pack }) => pack))} (--all names them)`,
      INDENT,
      undefined,
      DEEP,
    );
    return;
  }
  for (const finding of open) {
    page.add(`? ${turnsOnText(finding)} [${finding.rule}]`, INDENT, undefined, DEEP);
    if (finding.citations.length > 0)
      page.add(`§ ${pinpointsText(finding.citations)}`, DEEP, page.ink.dim, HANGING);
    if (all)
      page.add(
        `possible effect: ${effectText(finding)}; ${finding.subject}`,
        DEEP,
        page.ink.dim,
        HANGING,
      );
  }
};

const addQuestions = (page: Page, { questions }: Verdict, all: boolean): void => {
  if (questions.length === 0) return;
  page.heading(`Ask, most decisive first (${questions.length})`);
  const shown = few(questions, MOST.questions, all);
  shown.forEach((question, index) => {
    const { fact, answers, evidence } = question;
    page.add(
      `${questionText(question)} [${fact}]`,
      `${`${index + 1}.`.padStart(4)} `,
      undefined,
      '     ',
    );
    const help = [
      ...(answers && !isPlain(answers) ? [`one of ${answers.join(', ')}`] : []),
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
};

/** A question that is plainly answered yes or no need not say so. */
const isPlain = (answers: readonly string[]): boolean => answers.join() === 'yes,no';

const addChanges = (page: Page, { change = [] }: Verdict, all: boolean): void => {
  if (change.length === 0) return;
  page.heading('What would change it');
  for (const one of few(change, MOST.changes, all))
    page.add(
      `to ${one.to}: ${changeText(one)}${one.inHands ? '' : ' (not in the exporter’s hands)'}`,
      INDENT,
      undefined,
      DEEP,
    );
  addRest(page, change.length, MOST.changes, all, INDENT);
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
  const { checked, unchecked } = groundsInShort(verdict);
  const lines = [...checked, ...unchecked.map((line) => `Not checked: ${line}`)];
  if (lines.length > 0) page.heading('Checked');
  for (const line of lines) page.add(line, INDENT, page.ink.dim, DEEP);
  if (!all) return;
  for (const { title, lines } of groundsInFull(verdict)) {
    page.heading(title);
    for (const line of lines) page.add(line, INDENT, page.ink.dim, DEEP);
  }
};

/** A few more than the most are shown too: a line that says "and one more" is no shorter. */
const few = <T>(all: readonly T[], most: number, everything: boolean): readonly T[] =>
  everything || all.length <= most + 1 ? all : all.slice(0, most);

const addRest = (
  page: Page,
  count: number,
  most: number,
  everything: boolean,
  indent: string,
): void => {
  const rest = everything || count <= most + 1 ? 0 : count - most;
  if (rest > 0) page.add(`… and ${rest} more (--all)`, indent, page.ink.dim);
};
