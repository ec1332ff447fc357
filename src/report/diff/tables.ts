// The same as a table: for a spreadsheet, and as Markdown for a comment.

import type { DiffChange, DiffPage, DiffReason } from '../../model/diff.ts';
import { csvRow } from '../csv-row.ts';
import { code, inComment } from '../markup.ts';
import { countsText, differenceTexts, headText, stateText } from './text.ts';

const COLUMNS = [
  'transaction',
  'title',
  'file',
  'line',
  'change',
  'verdict from',
  'verdict to',
  'law from',
  'law to',
  'policy from',
  'policy to',
  'reasons gained',
  'reasons lost',
  'reasons turned',
  'gaps gained',
  'gaps lost',
  'refused',
] as const;

/** A row for each that changes. By the mark at the beginning a spreadsheet knows that names are in UTF-8. */
export const diffCsv = ({ transactions }: DiffPage): string =>
  `\ufeff${csvRow(COLUMNS)}${transactions.map((one) => csvRow(cellsOf(one))).join('')}`;

const cellsOf = (one: DiffChange): string[] => {
  const { transaction, change, from, to, gained, lost, turned, gaps, refused = [] } = one;
  return [
    transaction.id,
    transaction.title ?? '',
    transaction.file ?? '',
    String(transaction.line ?? ''),
    change,
    from?.verdict ?? '',
    to?.verdict ?? '',
    from?.law ?? '',
    to?.law ?? '',
    from?.policy ?? '',
    to?.policy ?? '',
    gained.map(reasonText).join('; '),
    lost.map(reasonText).join('; '),
    turned.map((each) => `${reasonText(each.from)} → ${stateText(each.to)}`).join('; '),
    gaps.gained.join('; '),
    gaps.lost.join('; '),
    refused.join('; '),
  ];
};

const reasonText = (one: DiffReason): string => `${one.rule} (${one.title}): ${stateText(one)}`;

/** Reasons of one transaction that a comment names. */
const MOST = 5;

export const diffMarkdown = (diff: DiffPage): string => {
  const { from, to, transactions } = diff;
  const lines = [
    `**${countsText(diff)}**`,
    '',
    ...[['From', from] as const, ['To', to] as const].map(
      ([name, { says, asOf }]) =>
        `${name}: ${inComment(says)}; law ${asOf === undefined ? 'of the day of each transaction' : `as of ${asOf}`}  `,
    ),
    ...differenceTexts(diff, false).map((text) => `${inComment(text)}  `),
  ];
  if (transactions.length === 0) return `${lines.join('\n')}\n`;
  return `${[
    ...lines,
    '',
    '| change | transaction | gained | lost or turned |',
    '| --- | --- | --- | --- |',
    ...transactions.map(rowOf),
  ].join('\n')}\n`;
};

const rowOf = (one: DiffChange): string => {
  const { transaction, gained, lost, turned, gaps, refused = [] } = one;
  const file = transaction.file === undefined ? '' : ` ${code(transaction.file)}`;
  return `| ${headText(one)} | ${inComment(transaction.id)}${file} | ${cell([
    ...refused.map((text) => `refused: ${inComment(text)}`),
    ...gained.map((each) => told(each)),
    ...gaps.gained.map((gap) => `gap: ${inComment(gap)}`),
  ])} | ${cell([
    ...lost.map((each) => told(each)),
    ...turned.map((each) => `${told(each.from)} → ${stateText(each.to)}`),
    ...gaps.lost.map((gap) => `gap: ${inComment(gap)}`),
  ])} |`;
};

const told = (one: DiffReason): string =>
  `${stateText(one)}: ${inComment(one.title)} ${code(one.rule)}`;

const cell = (texts: readonly string[]): string => {
  const shown = texts.slice(0, MOST);
  const rest = texts.length - shown.length;
  return [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join('<br>');
};
