// A record for the file: the same reasons as the text format, as Markdown.

import type { Finding, Verdict } from '../model/verdict.ts';
import type { Format } from './format.ts';
import { totalText } from './format.ts';
import { printable } from './printable.ts';
import {
  changeText,
  citedInstruments,
  coverageText,
  effectText,
  HEADLINE,
  outcomeText,
} from './words.ts';

/** Names from a transaction are text, never markup. */
const safe = (value: string): string =>
  printable(value).replace(/[\\`*_{}[\]<>#|~&]/g, (letter) => `\\${letter}`);

/** Between backticks nothing is markup but the backtick. */
const code = (value: string): string => `\`${printable(value).replaceAll('`', '')}\``;

const full = (verdict: Verdict): string => {
  const { transaction } = verdict;
  const lines = [
    `# ${verdict.verdict.toUpperCase()}: ${safe(transaction.title ?? transaction.id)}`,
    '',
    `${HEADLINE[verdict.verdict]}. Law **${verdict.law}**, policy **${verdict.policy}**. Law as of ${verdict.asOf}, evidence known at ${verdict.knownAt}. Transaction ${code(transaction.id)}.`,
    '',
    '## Reasons',
    '',
  ];
  if (verdict.findings.length === 0) lines.push('No rule of these packs was met or left open.', '');
  for (const finding of verdict.findings) lines.push(...findingLines(finding), '');
  if (verdict.questions.length > 0) {
    lines.push('## Questions, most decisive first', '');
    verdict.questions.forEach((question, index) => {
      const proof = question.evidence === '' ? '' : ` Proof: ${safe(question.evidence)}.`;
      lines.push(`${index + 1}. ${safe(question.question)} (\`${question.fact}\`)${proof}`);
    });
    lines.push('');
  }
  if ((verdict.change ?? []).length > 0) {
    lines.push('## What would change it', '');
    for (const change of verdict.change ?? [])
      lines.push(
        `- to ${change.to}: ${safe(changeText(change))}${change.inHands ? '' : " (not in the exporter's hands)"}`,
      );
    lines.push('');
  }
  if (verdict.gaps.length > 0) {
    lines.push('## Could not be looked at', '');
    for (const gap of verdict.gaps)
      lines.push(`- ${safe(gap.what)}. ${safe(gap.why)} ${safe(gap.remedy)}`);
    lines.push('');
  }
  lines.push('## Checked', '', ...coverageText(verdict).map((line) => `- ${safe(line)}`));
  return `${lines.join('\n')}\n`;
};

const findingLines = (finding: Finding): string[] => {
  const outcome = outcomeText(finding);
  const lines = [
    `### ${finding.colour.toUpperCase()}, ${finding.kind}: ${effectText(finding)}${outcome === '' ? '' : ` (${outcome})`}`,
    '',
    safe(finding.because ?? finding.turnsOn ?? ''),
    '',
  ];
  for (const { text, url } of citedInstruments(finding.citations))
    lines.push(`- ${safe(text)}${url === '' ? '' : ` <${url}>`}`);
  for (const { detail, date, url } of finding.evidence)
    lines.push(`- Evidence: ${safe(detail)} (${date})${url === undefined ? '' : ` <${url}>`}`);
  for (const { fact, value, from } of finding.facts)
    lines.push(`- Fact: \`${fact}\` = ${safe(value)} (${safe(from)})`);
  if (finding.missing.length > 0)
    lines.push(`- Not known: ${finding.missing.map((fact) => `\`${fact}\``).join(', ')}`);
  for (const relief of finding.couldRelieve)
    lines.push(
      `- Could be lifted by ${safe(relief.title)} (\`${relief.rule}\`), which asks ${relief.missing.map((fact) => `\`${fact}\``).join(', ')}`,
    );
  if (finding.relievedBy === undefined) lines.push(`- To do: ${safe(finding.remedy)}`);
  lines.push(`- Rule \`${finding.rule}\`, ${finding.marks.text}`);
  return lines;
};

export const markdown: Format = {
  one: full,
  each: (verdict) =>
    `- **${verdict.verdict.toUpperCase()}** ${safe(verdict.transaction.id)}${reason(verdict)}\n`,
  total: (totals) => `\n${totalText(totals)}\n`,
};

const reason = (verdict: Verdict): string => {
  const worst = verdict.findings.find((finding) => finding.relievedBy === undefined);
  return worst ? `: ${safe(worst.because ?? worst.turnsOn ?? '')} (\`${worst.rule}\`)` : '';
};
