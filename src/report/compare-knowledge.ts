// One transaction by what was known on its day, beside the same by what was known on another, mostly later: both colours, what
// turned them, and what came to light in between. The law is that of the day in both.

import type { Evidence } from '../model/facts.ts';
import type { Answer, Colour, Colours, Gate, Verdict } from '../model/verdict.ts';
import { COLOURS } from '../model/verdict.ts';
import { compared, sinceOf, type KnownTurn } from './came-to-light.ts';
import { movesBetween } from './moved.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { turnsBetween } from './sweep.ts';
import { counted } from './words.ts';

const DEEP = INDENT + INDENT;
const COLUMN = 14;
/** How much a page without --all names. */
const MOST = { turns: 6, evidence: 6, facts: 3 };

interface Look extends Paper {
  readonly all: boolean;
}

/** The two answers on one transaction. */
export interface Compared {
  /** The colour on the day. */
  readonly verdict: Colour;
  readonly gate?: Gate | undefined;
  readonly onTheDay: Answer;
  /** By the other day. */
  readonly other: Answer;
}

/** The two by what was known: the one that knew less first. */
const inOrder = ({ onTheDay, other }: Compared): readonly [Answer, Answer] =>
  isEarlier({ onTheDay, other }) ? [other, onTheDay] : [onTheDay, other];

/** True where the other day is before the day of the transaction: that is no hindsight. */
const isEarlier = ({ onTheDay, other }: Pick<Compared, 'onTheDay' | 'other'>): boolean =>
  other.knownAt < onTheDay.knownAt;

export const comparePage = (both: Compared, look: Look): string => {
  const page = new Page(look);
  const isBack = isEarlier(both);
  const [before, after] = inOrder(both).map(wholeOf) as [Verdict, Verdict];
  const { transaction, asOf } = before;
  page.add(
    transaction.id + (transaction.title === undefined ? '' : `: ${transaction.title}`),
    '',
    page.ink.bold,
    INDENT,
  );
  page.add(`law as of ${asOf} in both`, '', page.ink.dim);
  page.blank();
  if (isBack) addTable(page, ['known earlier', before], ['on the day', after]);
  else addTable(page, ['on the day', before], ['in hindsight', after]);
  if (before.knownAt === after.knownAt) {
    page.add(
      'Both are of one day. Give the transaction a date, or say --as-of, to look back from today.',
      '',
      page.ink.dim,
    );
    return page.text();
  }
  const { turnedBy, cameToLight } = compared(before, after);
  addTurns(page, turnedBy, look.all);
  if (turnedBy.length === 0) page.add(sameText(before, after, isBack), '', page.ink.dim);
  addEvidence(page, cameToLight, isBack, look.all);
  return page.text();
};

const wholeOf = (answer: Answer): Verdict => answer.whole('standard', true);

const sameText = (before: Verdict, after: Verdict, isBack: boolean): string => {
  const known = `What became known ${isBack ? 'between the two days' : 'since'}`;
  const { came, went, turned } = movesBetween(before, after);
  const moved = came.length + went.length + turned.length;
  return moved === 0
    ? `${known} changes nothing.`
    : `${known} turns no colour; ${counted(moved, 'finding')} came, went or turned.`;
};

type Column = readonly [string, Verdict];

const addTable = (page: Page, [first, before]: Column, [second, after]: Column): void => {
  const rows: readonly (readonly [string, (verdict: Verdict) => string])[] = [
    ['known at', ({ knownAt }) => knownAt],
    ['verdict', ({ verdict }) => verdict.toUpperCase()],
    ...(before.gate || after.gate
      ? [['gate', ({ verdict, gate }: Verdict) => gate?.verdict ?? verdict] as const]
      : []),
    ['law', ({ law }) => law],
    ['policy', ({ policy }) => policy],
    ['at best', ({ bounds }) => bounds.best],
    ['at worst', ({ bounds }) => bounds.worst],
    ['findings', ({ findings }) => String(findings.length)],
  ];
  const line = ([name = '', ...cells]: readonly string[]): string =>
    `${name.padEnd(10)}${cells.map((cell) => cell.padEnd(COLUMN)).join('')}`.trimEnd();
  page.line(line(['', first, second]), page.ink.dim);
  for (const [name, of] of rows) {
    const [was, is] = [of(before), of(after)];
    page.line(line([name, was, is]), was === is ? undefined : page.ink.bold);
  }
};

const addTurns = (page: Page, turns: readonly KnownTurn[], all: boolean): void => {
  if (turns.length === 0) return;
  page.heading(`What turned it (${turns.length})`);
  const shown = all ? turns : turns.slice(0, MOST.turns);
  for (const { how, text, rule, evidence, facts } of shown) {
    page.add(
      `${how}: ${text}${rule === undefined ? '' : ` [${rule}]`}`,
      INDENT,
      page.ink.bold,
      DEEP,
    );
    for (const one of few(evidence, MOST.facts, all))
      page.add(evidenceText(one), DEEP, undefined, `${DEEP}  `);
    for (const { fact, was, is, from } of few(facts, MOST.facts, all))
      page.add(
        `${fact}: ${was === undefined ? '' : `${was}, now `}${is} (${from})`,
        DEEP,
        page.ink.dim,
        `${DEEP}  `,
      );
    addMore(page, DEEP, all ? 0 : more(evidence) + more(facts));
  }
  addMore(page, INDENT, turns.length - shown.length);
};

const few = <T>(all: readonly T[], most: number, isAll: boolean): readonly T[] =>
  isAll ? all : all.slice(0, most);
const more = (of: readonly unknown[]): number => Math.max(0, of.length - MOST.facts);

const evidenceText = (one: Evidence): string =>
  `known since ${sinceOf(one)}: ${one.detail} (${one.source})`;

const addEvidence = (
  page: Page,
  evidence: readonly Evidence[],
  isBack: boolean,
  all: boolean,
): void => {
  if (evidence.length === 0) return;
  const when = isBack ? 'between the two days' : 'after the day';
  page.heading(`Came to light ${when} (${evidence.length})`);
  const shown = few(evidence, MOST.evidence, all);
  for (const one of shown) page.add(evidenceText(one), INDENT, undefined, DEEP);
  addMore(page, INDENT, evidence.length - shown.length);
};

const addMore = (page: Page, indent: string, rest: number): void => {
  if (rest > 0) page.add(`… and ${rest} more (--all)`, indent, page.ink.dim);
};

/** 'AMBER → GREEN' and a space beside. */
const FOR_COLOURS = 15;

/** One of several: both colours, and the first that turned them. */
export const compareLine = (both: Compared, look: Look): string => {
  const page = new Page(look);
  const [before, after] = inOrder(both);
  const colours =
    before.verdict === after.verdict
      ? before.verdict.toUpperCase()
      : `${before.verdict.toUpperCase()} → ${after.verdict.toUpperCase()}`;
  const worse =
    COLOURS[Math.max(...[before, after].map(({ verdict }) => COLOURS.indexOf(verdict)))]!;
  const [turn] =
    coloursOf(before) === coloursOf(after) ? [] : turnsBetween(wholeOf(before), wholeOf(after));
  const said = turn ? `${turn.how}: ${turn.rule ?? turn.text}` : '';
  page.add(
    `${before.transaction.id}${said === '' ? '' : `: ${said}`}`,
    colours.padEnd(FOR_COLOURS),
    page.colour(worse),
    ' '.repeat(FOR_COLOURS),
  );
  return page.text();
};

const coloursOf = ({ law, policy }: Colours): string => `${law} ${policy}`;

/** The same for programs; both answers in short, since the whole of either is that of licet screen. */
export const compareJson = (both: Compared) => {
  const { onTheDay, other } = both;
  const [before, after] = inOrder(both).map(wholeOf) as [Verdict, Verdict];
  const { turnedBy, cameToLight } = compared(before, after);
  return {
    schema: 'licet/compare-knowledge@1',
    transaction: onTheDay.transaction,
    asOf: onTheDay.asOf,
    turned: onTheDay.verdict !== other.verdict,
    turnedBy,
    cameToLight,
    onTheDay: onTheDay.brief(),
    [isEarlier(both) ? 'knownEarlier' : 'inHindsight']: other.brief(),
  };
};
