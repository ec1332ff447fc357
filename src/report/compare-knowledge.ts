// One transaction by what was known on its day, beside the same by what is known later: both colours, what turned them, and
// what came to light in between. The law is that of the day in both.

import { compareText } from '../model/errors.ts';
import type { Evidence } from '../model/facts.ts';
import type { Answer, Colour, Colours, Finding, Verdict } from '../model/verdict.ts';
import { COLOURS } from '../model/verdict.ts';
import { movesBetween } from './moved.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { turnsBetween, type Turn } from './sweep.ts';
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
  readonly onTheDay: Answer;
  readonly inHindsight: Answer;
}

/** A fact on which the finding of that turn rests, and which was another, or not known, on the day. */
interface Learnt {
  readonly fact: string;
  readonly was?: string;
  readonly is: string;
  readonly from: string;
}

interface KnownTurn extends Turn {
  /** Evidence of the finding that was published after the day. */
  readonly evidence: readonly Evidence[];
  readonly facts: readonly Learnt[];
}

interface Comparison {
  readonly turnedBy: readonly KnownTurn[];
  /** Evidence in the findings of hindsight that nobody had on the day, whether it turned a colour or not; oldest first. */
  readonly cameToLight: readonly Evidence[];
}

const compared = (before: Verdict, after: Verdict): Comparison => {
  const evidenceOf = (findings: readonly Finding[]): readonly Evidence[] =>
    findings.flatMap(({ evidence }) => evidence);
  const known = new Set(evidenceOf(before.findings).map(keyOf));
  const news = new Map(
    evidenceOf(after.findings)
      .filter((one) => isLater(one, before.knownAt) && !known.has(keyOf(one)))
      .map((one) => [keyOf(one), one]),
  );
  return {
    turnedBy: turnsBetween(before, after).map((turn) => ({
      ...turn,
      ...causesOf(turn, before, after),
    })),
    cameToLight: [...news.values()].sort(byDate),
  };
};

const byDate = (a: Evidence, b: Evidence): number =>
  compareText(a.date, b.date) || compareText(a.detail, b.detail);
const keyOf = ({ source, date, detail }: Evidence): string => [source, date, detail].join('\n');
const isLater = ({ date }: Evidence, day: string): boolean => date > day;

const OF_INCIDENT = '.incident.';

/** Findings of one rule stand together: a turn names the rule and not whom it is about. */
const causesOf = (
  { rule }: Turn,
  before: Verdict,
  after: Verdict,
): Pick<KnownTurn, 'evidence' | 'facts'> => {
  const ofRule = ({ findings }: Verdict): readonly Finding[] =>
    rule === undefined ? [] : findings.filter((finding) => finding.rule === rule);
  const evidence = new Map(
    ofRule(after)
      .flatMap((finding) => finding.evidence)
      .filter((one) => isLater(one, before.knownAt))
      .map((one) => [keyOf(one), one]),
  );
  const factsOf = (findings: readonly Finding[]): Map<string, { value: string; from: string }> =>
    new Map(
      findings.flatMap(({ facts }) =>
        facts.map(({ fact, value, from }) => [fact, { value, from }] as const),
      ),
    );
  // Which facts carry a finding may be others where it stands for another reason: all that was known on the day counts.
  const [was, is] = [factsOf(before.findings), factsOf(ofRule(after))];
  return {
    evidence: [...evidence.values()].sort(byDate),
    facts: [...is].flatMap(([fact, { value, from }]): Learnt[] => {
      const earlier = was.get(fact);
      // What is known of an incident is told with the incident.
      if (fact.includes(OF_INCIDENT)) return [];
      if (earlier?.value === value) return [];
      return [{ fact, ...(earlier && { was: earlier.value }), is: value, from }];
    }),
  };
};

export const comparePage = ({ onTheDay, inHindsight }: Compared, look: Look): string => {
  const page = new Page(look);
  const [before, after] = [wholeOf(onTheDay), wholeOf(inHindsight)];
  const { transaction, asOf } = before;
  page.add(
    transaction.id + (transaction.title === undefined ? '' : `: ${transaction.title}`),
    '',
    page.ink.bold,
    INDENT,
  );
  page.add(`law as of ${asOf} in both`, '', page.ink.dim);
  page.blank();
  addTable(page, before, after);
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
  if (turnedBy.length === 0) page.add(sameText(before, after), '', page.ink.dim);
  addEvidence(page, cameToLight, look.all);
  return page.text();
};

const wholeOf = (answer: Answer): Verdict => answer.whole('standard', true);

const sameText = (before: Verdict, after: Verdict): string => {
  const { came, went, turned } = movesBetween(before, after);
  const moved = came.length + went.length + turned.length;
  return moved === 0
    ? 'What became known since changes nothing.'
    : `What became known since turns no colour; ${counted(moved, 'finding')} came, went or turned.`;
};

const addTable = (page: Page, before: Verdict, after: Verdict): void => {
  const rows: readonly (readonly [string, (verdict: Verdict) => string])[] = [
    ['known at', ({ knownAt }) => knownAt],
    ['verdict', ({ verdict }) => verdict.toUpperCase()],
    ['law', ({ law }) => law],
    ['policy', ({ policy }) => policy],
    ['at best', ({ bounds }) => bounds.best],
    ['at worst', ({ bounds }) => bounds.worst],
    ['findings', ({ findings }) => String(findings.length)],
  ];
  const line = ([name = '', ...cells]: readonly string[]): string =>
    `${name.padEnd(10)}${cells.map((cell) => cell.padEnd(COLUMN)).join('')}`.trimEnd();
  page.line(line(['', 'on the day', 'in hindsight']), page.ink.dim);
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

const evidenceText = ({ date, detail, source }: Evidence): string =>
  `known since ${date}: ${detail} (${source})`;

const addEvidence = (page: Page, evidence: readonly Evidence[], all: boolean): void => {
  if (evidence.length === 0) return;
  page.heading(`Came to light after the day (${evidence.length})`);
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
export const compareLine = ({ onTheDay, inHindsight }: Compared, look: Look): string => {
  const page = new Page(look);
  const colours =
    onTheDay.verdict === inHindsight.verdict
      ? onTheDay.verdict.toUpperCase()
      : `${onTheDay.verdict.toUpperCase()} → ${inHindsight.verdict.toUpperCase()}`;
  const worse =
    COLOURS[Math.max(...[onTheDay, inHindsight].map(({ verdict }) => COLOURS.indexOf(verdict)))]!;
  const [turn] =
    coloursOf(onTheDay) === coloursOf(inHindsight)
      ? []
      : turnsBetween(wholeOf(onTheDay), wholeOf(inHindsight));
  const said = turn ? `${turn.how}: ${turn.rule ?? turn.text}` : '';
  page.add(
    `${onTheDay.transaction.id}${said === '' ? '' : `: ${said}`}`,
    colours.padEnd(FOR_COLOURS),
    page.colour(worse),
    ' '.repeat(FOR_COLOURS),
  );
  return page.text();
};

const coloursOf = ({ law, policy }: Colours): string => `${law} ${policy}`;

/** The same for programs; both answers in short, since the whole of either is that of licet screen. */
export const compareJson = ({ onTheDay, inHindsight }: Compared) => {
  const { turnedBy, cameToLight } = compared(wholeOf(onTheDay), wholeOf(inHindsight));
  return {
    schema: 'licet/compare-knowledge@1',
    transaction: onTheDay.transaction,
    asOf: onTheDay.asOf,
    turned: onTheDay.verdict !== inHindsight.verdict,
    turnedBy,
    cameToLight,
    onTheDay: onTheDay.brief(),
    inHindsight: inHindsight.brief(),
  };
};
