// For a person at a terminal: the answer first, then why, what to ask, what would change it, what was not looked at.
// Findings that are decided are given in full. Those still open are named; what they ask stands once, under the questions.
// Nothing is left out: every finding is on the page, and the JSON format has all of its detail.

import type { Finding, Verdict } from '../model/verdict.ts';
import type { Format, Look } from './format.ts';
import { totalText } from './format.ts';
import { INDENT, Page } from './page.ts';
import { printable } from './printable.ts';
import {
  changeText,
  citedInstruments,
  coverageText,
  effectText,
  HEADLINE,
  outcomeText,
} from './words.ts';
import { cut, widthOf } from './wrap.ts';

const full = (verdict: Verdict, look: Look): string => {
  const page = new Page(look);
  const { transaction } = verdict;
  page.add(`${verdict.verdict.toUpperCase()} – ${HEADLINE[verdict.verdict]}`, '', (line) =>
    page.colour(verdict.verdict)(page.ink.bold(line)),
  );
  page.add(transaction.title ?? transaction.id);
  page.add(
    `law ${verdict.law}, policy ${verdict.policy}; law as of ${verdict.asOf}, evidence known at ${verdict.knownAt}`,
    '',
    page.ink.dim,
  );
  const decided = verdict.findings.filter(
    (finding) => finding.outcome === 'met' || finding.relievedBy !== undefined,
  );
  const open = verdict.findings.filter((finding) => !decided.includes(finding));
  if (verdict.findings.length === 0) page.heading('No rule of these packs was met or left open.');
  if (decided.length > 0) page.heading(`Reasons (${decided.length})`);
  for (const finding of decided) addFinding(page, finding);
  addOpen(page, open, verdict.questions.length > 0, look.all);
  addQuestions(page, verdict, look.all);
  addChanges(page, verdict);
  if (verdict.gaps.length > 0) {
    page.heading('Could not be looked at');
    for (const gap of verdict.gaps)
      page.add(`- ${gap.what}. ${gap.why} ${gap.remedy}`, INDENT, undefined, `${INDENT}  `);
  }
  page.heading('Checked');
  for (const line of coverageText(verdict)) page.add(line, INDENT, page.ink.dim);
  return page.text();
};

const addFinding = (page: Page, finding: Finding): void => {
  const outcome = outcomeText(finding);
  const relieved = finding.relievedBy !== undefined;
  const deep = INDENT + INDENT;
  page.blank();
  page.add(
    `${relieved ? 'relieved' : finding.colour.toUpperCase()} ${finding.kind}: ${effectText(finding)}${outcome === '' ? '' : ` – ${outcome}`}`,
    INDENT,
    page.colour(relieved ? 'green' : finding.colour),
  );
  page.add(finding.because ?? finding.turnsOn ?? '', deep);
  for (const cited of citedInstruments(finding.citations)) {
    page.add(`§ ${cited.text}`, deep, page.ink.dim, `${deep}  `);
    if (cited.url !== '') page.add(cited.url, `${deep}  `, page.ink.dim);
  }
  for (const { detail, date, url } of finding.evidence) {
    page.add(`• ${detail} (${date})`, deep, page.ink.dim, `${deep}  `);
    if (url !== undefined) page.add(url, `${deep}  `, page.ink.dim);
  }
  for (const relief of finding.couldRelieve)
    page.add(
      `could be lifted by ${relief.title} (${relief.rule}), which asks ${relief.missing.join(', ')}`,
      deep,
    );
  if (!relieved) page.add(`→ ${finding.remedy}`, deep, undefined, `${deep}  `);
  page.add(
    `rule ${finding.rule}${finding.marks.text === 'recalled' ? ', recalled: check the text' : ''}`,
    deep,
    page.ink.dim,
  );
};

/** Warning signs are named by title; of the other open rules the packs are enough, for the questions say what they ask. */
const addOpen = (page: Page, open: readonly Finding[], asked: boolean, all: boolean): void => {
  if (open.length === 0) return;
  page.heading(
    `Not decided (${open.length}), ${asked ? 'amber until the questions below are answered' : 'and of no more effect on the colour'}`,
  );
  const named = open.filter(({ tags }) => all || tags.includes('red-flag'));
  for (const finding of named)
    page.add(`? ${finding.title} [${finding.rule}]`, INDENT, undefined, `${INDENT}  `);
  const others = open.filter((finding) => !named.includes(finding));
  if (others.length > 0)
    page.add(
      `? ${named.length > 0 ? 'and ' : ''}${countByPack(others)}`,
      INDENT,
      page.ink.dim,
      `${INDENT}  `,
    );
};

const countByPack = (findings: readonly Finding[]): string => {
  const counts = new Map<string, number>();
  for (const { pack } of findings) counts.set(pack, (counts.get(pack) ?? 0) + 1);
  return `${findings.length} more rules: ${[...counts].map(([pack, count]) => `${count} of ${pack}`).join(', ')} (--all names them)`;
};

/** How many questions a person is given at once: the answers to these may settle the rest. */
const AT_ONCE = 7;

const addQuestions = (page: Page, { questions }: Verdict, all: boolean): void => {
  if (questions.length === 0) return;
  page.heading(`Ask, most decisive first (${questions.length})`);
  const shown = all || questions.length <= AT_ONCE + 2 ? questions : questions.slice(0, AT_ONCE);
  shown.forEach((question, index) => {
    page.add(
      `${question.question} [${question.fact}]`,
      `${`${index + 1}.`.padStart(4)} `,
      undefined,
      '     ',
    );
    if (question.answers) page.add(`one of ${question.answers.join(', ')}`, '     ', page.ink.dim);
    if (question.evidence !== '') page.add(`proof: ${question.evidence}`, '     ', page.ink.dim);
  });
  const rest = questions.length - shown.length;
  if (rest > 0)
    page.add(
      `… and ${rest} more, many of which these answers may settle (--all shows them)`,
      '     ',
      page.ink.dim,
    );
};

const addChanges = (page: Page, verdict: Verdict): void => {
  if ((verdict.change ?? []).length === 0) return;
  page.heading('What would change it');
  for (const change of verdict.change ?? []) {
    page.add(
      `to ${change.to}: ${changeText(change)}${change.inHands ? '' : ' (not in the exporter’s hands)'}`,
      INDENT,
      undefined,
      `${INDENT}  `,
    );
  }
};

const line = (verdict: Verdict, look: Look): string => {
  const page = new Page(look);
  const label = verdict.verdict.toUpperCase().padEnd(5);
  const worst = verdict.findings.find((finding) => finding.relievedBy === undefined);
  const why = worst ? worst.rule : (verdict.gaps[0]?.what ?? HEADLINE.green);
  const id = cut(printable(verdict.transaction.id), 36);
  const space = ' '.repeat(Math.max(1, 37 - widthOf(id)));
  return `${page.colour(verdict.verdict)(label)}  ${id}${space}${cut(printable(why), Math.max(10, page.width - 44))}\n`;
};

export const text: Format = {
  one: full,
  each: line,
  total: (totals) => `\n${totalText(totals)}\n`,
};
