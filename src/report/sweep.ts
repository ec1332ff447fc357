// The colours of one transaction over time, or over the answers to one question, and what turned them.

import type { Verdict } from '../model/verdict.ts';
import { movesBetween } from './moved.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { gateText } from './waivers.ts';
import { pinpointsText } from './words.ts';

/** Reasons named for one turn. */
const MOST = 3;

/** One stretch of days or one answer with its colours. */
export interface SweepRow {
  /** A day, or an answer. */
  readonly at: string;
  readonly verdict: Verdict;
}

export interface Turn {
  /** 'begins' or 'ends': what was not there before, or is there no more. */
  readonly how: 'begins' | 'ends';
  readonly rule?: string;
  readonly text: string;
}

/** What made the colours of `after` others than those of `before`; nothing where they are the same. */
export const turnsBetween = (before: Verdict | undefined, after: Verdict): readonly Turn[] => {
  if (!before || coloursOf(before) === coloursOf(after)) return [];
  const { came, went, turned } = movesBetween(before, after);
  const rank = { green: 0, amber: 1, red: 2 } as const;
  const parts = (['law', 'policy'] as const).filter((part) => before[part] !== after[part]);
  return parts.flatMap((part): Turn[] => {
    const worse = rank[after[part]] > rank[before[part]];
    const bearing = worse ? after[part] : before[part];
    const findings = (
      worse
        ? [...came, ...turned.map(({ to }) => to)]
        : [...went, ...turned.map(({ from }) => from)]
    ).filter(
      ({ kind, colour, relievedBy }) =>
        kind === part && colour === bearing && relievedBy === undefined,
    );
    const [one, other] = worse ? [after, before] : [before, after];
    const known = new Set(other.gaps.map(({ what }) => what));
    const gaps = one.gaps.filter(
      ({ kind, what }) => kind === part && bearing === 'amber' && !known.has(what),
    );
    return [
      ...[...findings]
        .sort((a, b) => (a.outcome < b.outcome ? -1 : 1))
        .map(({ rule, title, citations }): Turn => ({
          how: worse ? 'begins' : 'ends',
          rule,
          text: `${title} (${pinpointsText(citations.slice(0, 1))})`,
        })),
      ...gaps.map(({ what }): Turn => ({ how: worse ? 'begins' : 'ends', text: what })),
    ];
  });
};

const coloursOf = ({ law, policy }: Verdict): string => `${law} ${policy}`;

/** A line a year, and in a year in which they turned one for each day on which they did. `rows`: days, in order. */
export const yearsPage = (rows: readonly SweepRow[], lastDay: string, paper: Paper): string => {
  const page = new Page(paper);
  const last = Number(lastDay.slice(0, 4));
  let before: Verdict | undefined;
  let next = Number(rows[0]!.at.slice(0, 4));
  for (const [index, { at, verdict }] of rows.entries()) {
    addRow(page, at.endsWith('-01-01') || index === 0 ? at.slice(0, 4) : at, 11, before, verdict);
    before = verdict;
    next = Number(at.slice(0, 4)) + 1;
    const until = rows[index + 1]?.at ?? `${last + 1}-01-01`;
    for (; next <= last && `${next}-01-01` < until; next += 1)
      addRow(page, String(next), 11, verdict, verdict);
  }
  return page.text();
};

/** A line for each answer, with what turns it from what the file says. */
export const answersPage = (filed: Verdict, rows: readonly SweepRow[], paper: Paper): string => {
  const page = new Page(paper);
  const width = Math.min(28, Math.max(12, ...rows.map(({ at }) => at.length + 2)));
  addRow(page, '(as filed)', width, undefined, filed);
  for (const { at, verdict } of rows) addRow(page, at, width, filed, verdict);
  return page.text();
};

const addRow = (
  page: Page,
  at: string,
  width: number,
  before: Verdict | undefined,
  after: Verdict,
): void => {
  const { verdict, law, policy, gate } = after;
  const colours = `${verdict.toUpperCase().padEnd(6)}law ${law.padEnd(6)}policy ${policy}${gate ? ` (${gateText(gate)})` : ''}`;
  const room = width + colours.length <= page.width && at.length < width;
  for (const line of room ? [at.padEnd(width) + colours] : [at, INDENT + colours])
    page.line(line, page.colour(verdict));
  const turns = turnsBetween(before, after);
  for (const { how, text, rule } of turns.slice(0, MOST))
    page.add(
      `${how}: ${text}${rule === undefined ? '' : ` [${rule}]`}`,
      INDENT,
      undefined,
      `${INDENT}  `,
    );
  if (turns.length > MOST) page.add(`… and ${turns.length - MOST} more`, INDENT, page.ink.dim);
};

/** The same for programs. */
export const sweepJson = (over: string, rows: readonly SweepRow[], filed: Verdict | undefined) => ({
  schema: 'licet/sweep@1',
  over,
  rows: rows.map(({ at, verdict }, index) => ({
    at,
    verdict: verdict.verdict,
    law: verdict.law,
    policy: verdict.policy,
    ...(verdict.gate && { gate: verdict.gate.verdict }),
    turnedBy: turnsBetween(filed ?? rows[index - 1]?.verdict, verdict),
  })),
});
