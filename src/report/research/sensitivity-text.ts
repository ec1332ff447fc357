// The runs of a table under variations for a person: a line each, what turned, and which transactions.

import type { Sensitivity, SweptRun } from '../../model/sensitivity.ts';
import { tableBoundsText } from '../colour-bounds.ts';
import { addRest, few } from '../few.ts';
import { INDENT, Page } from '../page.ts';
import { counted } from '../words.ts';
import type { StudyLook } from './look.ts';

const DEEP = INDENT + INDENT;
/** So many that turn are named for each run unless all are wanted. */
const MOST = 5;

export const sensitivityText = (study: Sensitivity, look: StudyLook): string => {
  const page = new Page(look);
  const { inputs, variations, colour, transactions, rejected, base, runs } = study;
  page.add(
    `${filesText(inputs)} under ${variations}: ${counted(transactions, 'transaction')}, ${counted(runs.length, 'variation')}${colour === 'verdict' ? '' : `, the colour of ${colour}`}`,
    '',
    page.ink.bold,
    INDENT,
  );
  if (rejected > 0)
    page.add(
      `${counted(rejected, 'transaction')} that cannot be judged ${rejected === 1 ? 'stands' : 'stand'} in no run`,
      INDENT,
      page.colour('amber'),
      DEEP,
    );
  page.blank();
  const widest = Math.min(40, Math.max(...[base, ...runs].map(({ name }) => name.length)));
  page.line(headText(widest), page.ink.dim);
  for (const run of [base, ...runs]) page.line(lineText(run, widest));
  // The bounds are those of the worse of law and policy.
  if (colour === 'verdict') {
    page.blank();
    page.add(`${base.name}: ${tableBoundsText(base.bounds, base.bounds.transactions)}`);
  }
  for (const run of runs) addRun(page, run, look.all);
  return page.text();
};

/** Three files by name, and how many more. */
const filesText = (files: readonly string[]): string =>
  files.length <= 4
    ? files.join(', ')
    : `${files.slice(0, 3).join(', ')} and ${files.length - 3} more`;

const NUMBERS = ['red', 'amber', 'green', 'worse', 'better'] as const;
const WIDTH = 7;

const headText = (widest: number): string =>
  `${''.padEnd(widest)}${NUMBERS.map((name) => name.padStart(WIDTH)).join('')}`;

const lineText = ({ name, colours, worse, better }: SweptRun, widest: number): string => {
  const numbers = [colours.red, colours.amber, colours.green, worse, better];
  const cells = numbers.map((one) => String(one).padStart(WIDTH)).join('');
  return name.length > widest
    ? `${name}\n${''.padEnd(widest)}${cells}`
    : name.padEnd(widest) + cells;
};

const addRun = (page: Page, run: SweptRun, all: boolean): void => {
  const { name, varied, flips, moves, refused } = run;
  page.heading(
    `${name}: ${flips.length === 0 ? 'nothing turns' : `${counted(flips.length, 'transaction')} ${flips.length === 1 ? 'turns' : 'turn'}`}`,
  );
  page.add(varied.map(({ what, to }) => `${what}: ${to}`).join('; '), INDENT, page.ink.dim, DEEP);
  for (const { from, to, count } of moves) {
    const of = flips.filter((one) => one.from === from && one.to === to);
    page.add(
      `${from.toUpperCase()} → ${to.toUpperCase()} (${count}): ${few(of, MOST, all)
        .map(({ id }) => id)
        .join(', ')}`,
      INDENT,
      page.colour(to),
      DEEP,
    );
    addRest(page, of.length, MOST, all, DEEP);
  }
  if (refused.length > 0)
    page.add(
      `Refused in this run alone (${refused.length}): ${few(refused, MOST, all)
        .map(({ id, why }) => `${id}: ${why}`)
        .join('; ')}`,
      INDENT,
      page.colour('amber'),
      DEEP,
    );
};
