// Two answers on one transaction beside each other: as the file has it, and with other answers. The findings that came and
// went between them, each with its provision.

import type { Finding, Verdict } from '../model/verdict.ts';
import { movesBetween, type Moves } from './moved.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { counted, effectText, pinpointsText } from './words.ts';

const DEEP = INDENT + INDENT;
/** How many of each a page without --all names. */
const MOST = { findings: 6, facts: 3 };

/** One fact that was set, and what the file says of it. */
export interface SetFact {
  readonly fact: string;
  readonly was: string;
  readonly is: string;
}

interface Look extends Paper {
  readonly all: boolean;
}

export const whatIfPage = (
  set: readonly SetFact[],
  before: Verdict,
  after: Verdict,
  look: Look,
): string => {
  const page = new Page(look);
  for (const { fact, was, is } of set)
    page.add(`${fact} = ${is} (in the file: ${was})`, '', page.ink.bold, INDENT);
  page.blank();
  addTable(page, before, after);
  addMovedFindings(page, before, after, look.all);
  return page.text();
};

/** What of an answer is another: reasons, gaps and questions. */
export const addMovedFindings = (
  page: Page,
  before: Verdict,
  after: Verdict,
  all: boolean,
): void => {
  const moves = movesBetween(before, after);
  addFindings(page, 'Came', moves.came, all);
  addTurned(page, moves.turned, all);
  addFindings(page, 'Went', moves.went, all);
  addGaps(page, 'Can no longer be looked at', newIn(after, before));
  addGaps(page, 'No longer a gap', newIn(before, after));
  addAsked(page, before, after);
  if (isSame(before, after, moves)) page.add('Nothing else changes.', '', page.ink.dim);
};

const newIn = ({ gaps }: Verdict, other: Verdict): readonly string[] => {
  const known = new Set(other.gaps.map(({ what }) => what));
  return gaps.map(({ what }) => what).filter((what) => !known.has(what));
};

/** Neither finding nor gap, colour, bound or question is another. */
export const isAsBefore = (before: Verdict, after: Verdict): boolean => {
  const toldOf = ({ verdict, law, policy, bounds, questions }: Verdict): string =>
    [
      verdict,
      law,
      policy,
      bounds.best,
      bounds.worst,
      ...questions.flatMap(({ about }) => about),
    ].join();
  return isSame(before, after, movesBetween(before, after)) && toldOf(before) === toldOf(after);
};

/** What waivers leave to a gate, on whichever day they were held to hold. */
export const isSameGate = ({ gate: was }: Verdict, { gate: is }: Verdict): boolean =>
  [was, is].every((gate) => gate === undefined) ||
  (['verdict', 'law', 'policy', 'waivers', 'findings'] as const).every(
    (key) => was?.[key] === is?.[key],
  );

const isSame = (before: Verdict, after: Verdict, { came, went, turned }: Moves): boolean =>
  came.length + went.length + turned.length === 0 &&
  newIn(before, after).length + newIn(after, before).length === 0;

const COLUMN = 12;

const addTable = (page: Page, before: Verdict, after: Verdict): void => {
  const rows: readonly (readonly [string, (verdict: Verdict) => string])[] = [
    ['verdict', ({ verdict }) => verdict.toUpperCase()],
    ...(before.gate || after.gate ? [['at the gate', gateColour] as const] : []),
    ['law', ({ law }) => law],
    ['policy', ({ policy }) => policy],
    ['at best', ({ bounds }) => bounds.best],
    ['at worst', ({ bounds }) => bounds.worst],
    ['questions', ({ questions }) => String(questions.length)],
    ['gaps', ({ gaps }) => String(gaps.length)],
  ];
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell) => cell.padEnd(COLUMN))
      .join('')
      .trimEnd();
  page.line(line(['', 'as filed', 'what if']), page.ink.dim);
  for (const [name, of] of rows) {
    const [was, is] = [of(before), of(after)];
    page.line(line([name, was, is]), was === is ? undefined : page.ink.bold);
  }
};

const gateColour = ({ verdict, gate }: Verdict): string => gate?.verdict ?? verdict;

const addFindings = (
  page: Page,
  title: string,
  findings: readonly Finding[],
  all: boolean,
): void => {
  if (findings.length === 0) return;
  page.heading(`${title} (${findings.length})`);
  const lines = oncePerLine(
    all ? findings : sorted(findings),
    (one) => `${colourText(one)} ${one.kind}: ${one.title} – ${effectText(one)} [${one.rule}]`,
    ({ subject }) => subject,
  );
  const shown = all ? lines : lines.slice(0, MOST.findings);
  for (const { line, of, first: finding } of shown) {
    page.add(`${line}${of}`, INDENT, page.colour(finding.colour), DEEP);
    page.add(`§ ${pinpointsText(finding.citations)}`, DEEP, page.ink.dim, `${DEEP}  `);
  }
  addMore(page, findings.length - numberOf(shown));
};

/** What one line says, and of whom. */
interface Line<One> {
  readonly line: string;
  /** ' (subject, subject)', or nothing where it is said of the transaction alone. */
  readonly of: string;
  readonly first: One;
  readonly number: number;
}

/** What is found alike of several items or parties is one line that names them. */
const oncePerLine = <One>(
  some: readonly One[],
  lineOf: (one: One) => string,
  subjectOf: (one: One) => string,
): readonly Line<One>[] => {
  const alike = new Map<string, One[]>();
  for (const one of some) {
    const line = lineOf(one);
    alike.set(line, [...(alike.get(line) ?? []), one]);
  }
  return [...alike].map(([line, ones]) => {
    const subjects = [...new Set(ones.map(subjectOf))];
    const isOfAll = subjects.length === 1 && subjects[0] === 'the transaction';
    return {
      line,
      of: isOfAll ? '' : ` (${subjects.join(', ')})`,
      first: ones[0]!,
      number: ones.length,
    };
  });
};

const numberOf = (lines: readonly Line<unknown>[]): number =>
  lines.reduce((sum, { number }) => sum + number, 0);

/** The gravest first, what was found before what is open. */
const sorted = (findings: readonly Finding[]): Finding[] =>
  [
    'red met',
    'red undetermined',
    'amber met',
    'amber undetermined',
    'green met',
    'green undetermined',
  ].flatMap((state) => findings.filter(({ colour, outcome }) => `${colour} ${outcome}` === state));

const colourText = ({ colour, outcome, relievedBy }: Finding): string =>
  relievedBy !== undefined ? 'lifted' : outcome === 'met' ? colour : `${colour}, open`;

const addTurned = (page: Page, turned: Moves['turned'], all: boolean): void => {
  if (turned.length === 0) return;
  page.heading(`Turned (${turned.length})`);
  const lines = oncePerLine(
    turned,
    ({ from, to }) =>
      `${colourText(from)} → ${colourText(to)} ${to.kind}: ${to.title} [${to.rule}]`,
    ({ to }) => to.subject,
  );
  const shown = all ? lines : lines.slice(0, MOST.findings);
  for (const { line, of, first } of shown)
    page.add(`${line}${of}`, INDENT, page.colour(first.to.colour), DEEP);
  addMore(page, turned.length - numberOf(shown));
};

const addGaps = (page: Page, title: string, gaps: readonly string[]): void => {
  if (gaps.length === 0) return;
  page.heading(`${title} (${gaps.length})`);
  for (const what of gaps) page.add(`- ${what}`, INDENT, undefined, DEEP);
};

const addAsked = (page: Page, before: Verdict, after: Verdict): void => {
  const factsOf = ({ questions }: Verdict): string[] => questions.flatMap(({ about }) => about);
  const [was, is] = [new Set(factsOf(before)), new Set(factsOf(after))];
  const lines = [
    ['asked then', [...is].filter((fact) => !was.has(fact))],
    ['not asked then', [...was].filter((fact) => !is.has(fact))],
  ] as const;
  const some = lines.filter(([, facts]) => facts.length > 0);
  if (some.length === 0) return;
  page.heading('Questions');
  for (const [title, facts] of some) {
    const named = facts.slice(0, MOST.facts).join(', ');
    const rest = facts.length - MOST.facts;
    page.add(
      `${title}: ${named}${rest > 0 ? ` and ${counted(rest, 'other')}` : ''}`,
      INDENT,
      undefined,
      DEEP,
    );
  }
};

const addMore = (page: Page, more: number): void => {
  if (more > 0) page.add(`… and ${more} more (--all)`, INDENT, page.ink.dim);
};

/** The same for programs. */
export const whatIfJson = (set: readonly SetFact[], before: Verdict, after: Verdict) => {
  const { came, went, turned } = movesBetween(before, after);
  const named = ({ rule, subject, outcome, colour }: Finding) => ({
    rule,
    subject,
    outcome,
    colour,
  });
  return {
    schema: 'licet/what-if@1',
    set,
    came: came.map(named),
    went: went.map(named),
    turned: turned.map(({ from, to }) => ({ from: named(from), to: named(to) })),
    before,
    after,
  };
};
