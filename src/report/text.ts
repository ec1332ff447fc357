// For a person at a terminal: the answer first, then why, what to ask, what would change it, what was not looked at.

import { Chalk, type ChalkInstance } from 'chalk';
import type { Colour, Finding, Verdict } from '../model/verdict.ts';
import type { Format, Look } from './format.ts';
import { totalText } from './format.ts';
import { changeText, citationText, coverageText, effectText, HEADLINE, outcomeText } from './words.ts';
import { cut, widthOf, wrap } from './wrap.ts';

const NARROWEST = 40;
const WIDEST = 100;
const INDENT = '  ';

class Page {
  readonly #lines: string[] = [];
  readonly ink: ChalkInstance;
  readonly width: number;

  constructor(look: Look) {
    this.ink = new Chalk({ level: look.colour ? 1 : 0 });
    this.width = Math.min(WIDEST, Math.max(NARROWEST, look.width));
  }

  add(text: string, indent = '', ink: (text: string) => string = (same) => same): void {
    for (const line of wrap(text, this.width, indent)) this.#lines.push(ink(line));
  }

  heading(text: string): void {
    this.#lines.push('', this.ink.bold(text));
  }

  blank(): void {
    this.#lines.push('');
  }

  text(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  colour(colour: Colour): (text: string) => string {
    return { red: this.ink.red, amber: this.ink.yellow, green: this.ink.green }[colour];
  }
}

const full = (verdict: Verdict, look: Look): string => {
  const page = new Page(look);
  const { transaction } = verdict;
  page.add(`${verdict.verdict.toUpperCase()} – ${HEADLINE[verdict.verdict]}`, '', (line) => page.colour(verdict.verdict)(page.ink.bold(line)));
  page.add(transaction.title ?? transaction.id);
  page.add(`law ${verdict.law}, policy ${verdict.policy}; law as of ${verdict.asOf}, evidence known at ${verdict.knownAt}`, '', page.ink.dim);
  addFindings(page, verdict.findings);
  addQuestions(page, verdict);
  if (verdict.change.length > 0) {
    page.heading('What would change it');
    for (const change of verdict.change) page.add(`to ${change.to}: ${changeText(change)}${change.inHands ? '' : ' (not in the exporter’s hands)'}`, INDENT);
  }
  if (verdict.gaps.length > 0) {
    page.heading('Could not be looked at');
    for (const gap of verdict.gaps) page.add(`- ${gap.what}. ${gap.why} ${gap.remedy}`, INDENT);
  }
  page.heading('Checked');
  for (const line of coverageText(verdict)) page.add(line, INDENT, page.ink.dim);
  return page.text();
};

const addFindings = (page: Page, findings: readonly Finding[]): void => {
  page.heading(findings.length === 0 ? 'No rule of these packs was met or left open.' : `Reasons (${findings.length})`);
  for (const finding of findings) {
    const outcome = outcomeText(finding);
    const mark = finding.relievedBy === undefined ? finding.colour : 'green';
    page.blank();
    page.add(`${finding.relievedBy === undefined ? finding.colour.toUpperCase() : 'relieved'} ${finding.kind}: ${effectText(finding)}${outcome === '' ? '' : ` – ${outcome}`}`, INDENT, page.colour(mark));
    const deep = INDENT + INDENT;
    page.add(finding.because, deep);
    for (const citation of finding.citations) {
      page.add(citationText(citation), deep, page.ink.dim);
      if (citation.url !== '') page.add(citation.url, deep, page.ink.dim);
    }
    for (const { detail, date, url } of finding.evidence) page.add(`evidence: ${detail} (${date})${url === undefined ? '' : ` ${url}`}`, deep, page.ink.dim);
    if (finding.missing.length > 0) page.add(`not known: ${finding.missing.join(', ')}`, deep);
    for (const relief of finding.couldRelieve) page.add(`could be lifted by ${relief.rule}, which needs ${relief.missing.join(', ')}`, deep);
    if (finding.relievedBy === undefined) page.add(`do: ${finding.remedy}`, deep);
    page.add(`rule ${finding.rule}${finding.confidence === 'recalled' ? ', recalled: check the text' : ''}`, deep, page.ink.dim);
  }
};

const addQuestions = (page: Page, verdict: Verdict): void => {
  if (verdict.questions.length === 0) return;
  page.heading(`Ask, most decisive first (${verdict.questions.length})`);
  verdict.questions.forEach((question, index) => {
    const number = `${index + 1}.`.padStart(4);
    const [first = '', ...rest] = wrap(`${question.question} [${question.fact}]`, page.width - 5);
    page.add(`${number} ${first}`);
    for (const line of rest) page.add(line, '     ');
    if (question.evidence !== '') page.add(`proof: ${question.evidence}`, '     ', page.ink.dim);
  });
};

const line = (verdict: Verdict, look: Look): string => {
  const page = new Page(look);
  const label = verdict.verdict.toUpperCase().padEnd(5);
  const worst = verdict.findings.find((finding) => finding.relievedBy === undefined);
  const why = worst ? worst.rule : (verdict.gaps[0]?.what ?? HEADLINE.green);
  const id = cut(verdict.transaction.id, 36);
  const space = ' '.repeat(Math.max(1, 37 - widthOf(id)));
  return `${page.colour(verdict.verdict)(label)}  ${id}${space}${cut(why, Math.max(10, page.width - 44))}\n`;
};

export const text: Format = {
  one: full,
  each: line,
  total: (totals) => `\n${totalText(totals)}\n`,
};
