// The comment on a pull request set against an earlier run: first what moved, transaction by transaction, then the table of how each
// stands. A transaction that is no longer among those screened is told too: to take a file away is to move it.

import {
  earlierFinding,
  type EarlierAnswer,
  type EarlierFinding,
  type EarlierRun,
} from '../model/earlier.ts';
import {
  COLOURS,
  type Answer,
  type Colours,
  type PlacedVerdict,
  type TransactionName,
} from '../model/verdict.ts';
import type { Manifest } from '../model/coverage.ts';
import type { Run } from '../model/run.ts';
import { commentHead, commentRow } from './comment.ts';
import { addTo, NO_TOTALS, totalText, type BoundFormat, type Look } from './format.ts';
import { code, inComment } from './markup.ts';
import { movement, movesBetween } from './moved.ts';
import { transactionPlace } from './places.ts';
import { counted } from './words.ts';

const KINDS = ['worse', 'new', 'better', 'gone', 'otherwise'] as const;
type Kind = (typeof KINDS)[number];

/** A transaction that moved. */
interface Move {
  readonly kind: Kind;
  readonly rank: number;
  readonly row: string;
}

/** What a thread or the run hands to the binder, as one line of JSON. */
interface Piece {
  readonly id: string;
  readonly now: EarlierAnswer;
  readonly row: string;
}

/** Findings or gaps that a cell names. */
const MOST = 5;

const SAID: Readonly<Record<Kind, string>> = {
  worse: 'worse',
  new: 'new',
  better: 'better',
  gone: 'no longer screened',
  otherwise: 'with other reasons',
};

export const commentAgainst = (base: EarlierRun): BoundFormat => {
  const each = (answer: Answer, look: Look): string => pieceOf(answer.placed(false), look);
  const binder = () => binderAgainst(base);
  return {
    each,
    binder,
    one: (answer, look) => {
      const { coverage, manifest } = answer.whole('standard', true);
      const bound = binder();
      return [
        bound.open({ schema: 'licet/run@1', coverage: coverage!, manifest: manifest! }, look),
        bound.add(each(answer, look)),
        bound.close(addTo(NO_TOTALS, answer), look),
      ].join('');
    },
  };
};

const pieceOf = (verdict: PlacedVerdict, look: Look): string => {
  const { transaction, law, policy, gate, findings, gaps } = verdict;
  const place = transactionPlace(transaction, look);
  const name = { id: transaction.id, ...(place && { file: place.file, line: place.line }) };
  const now: EarlierAnswer = {
    transaction: name,
    verdict: verdict.verdict,
    law,
    policy,
    ...(gate && { gate: { verdict: gate.verdict, law: gate.law, policy: gate.policy } }),
    findings: findings.map(earlierFinding),
    gaps: gaps.map(({ what }) => what),
  };
  return JSON.stringify({ id: transaction.id, now, row: commentRow(verdict, look) });
};

const binderAgainst = (base: EarlierRun): ReturnType<BoundFormat['binder']> => {
  const before = byId(base.answers);
  const pieces: Piece[] = [];
  let run: Run | undefined;
  return {
    open: (of) => {
      run = of;
      return '';
    },
    add: (made) => {
      pieces.push(JSON.parse(made) as Piece);
      return '';
    },
    close: (totals) => {
      const moves = pieces.flatMap(({ id, now }) => moveOf(before.get(id)?.shift(), now));
      const gone = [...before.values()].flat().map(goneOf);
      return [
        movedText(base, [...moves, ...gone], pieces.length, run!.manifest),
        '**As it stands**\n\n',
        commentHead(run!),
        ...pieces.map(({ row }) => row),
        `\n${totalText(totals)}\n`,
      ].join('');
    },
  };
};

/** Of several that are called alike, in their order. */
const byId = (answers: readonly EarlierAnswer[]): Map<string, EarlierAnswer[]> => {
  const found = new Map<string, EarlierAnswer[]>();
  for (const one of answers)
    found.set(one.transaction.id, [...(found.get(one.transaction.id) ?? []), one]);
  return found;
};

const movedText = (
  { file, manifest }: EarlierRun,
  moves: readonly Move[],
  screened: number,
  now: Manifest,
): string => {
  const kinds = KINDS.map((kind) => [kind, moves.filter((one) => one.kind === kind)] as const);
  const counts = kinds
    .filter(([, some]) => some.length > 0)
    .map(([kind, some]) => `${some.length} ${SAID[kind]}`);
  const head = `**Moved against ${inComment(file)}: ${counts.length === 0 ? `nothing, of ${counted(screened, 'transaction')}` : `${counts.join(', ')}; ${counted(screened, 'transaction')} screened`}**\n\n`;
  const others = differing(manifest, now);
  const told =
    others.length === 0
      ? ''
      : `Not all of it need come from the change, for what was screened with is not the same: ${inComment(others.join('; '))}.\n\n`;
  if (moves.length === 0) return `${head}${told}`;
  const rows = kinds.flatMap(([, some]) =>
    [...some].sort((a, b) => b.rank - a.rank).map(({ row }) => row),
  );
  return `${head}${told}| moved | transaction | came, or counts for more | went, or counts for less |\n| --- | --- | --- | --- |\n${rows.join('')}\n`;
};

const MOST_NAMED = 5;

/** By hash or value, what the two runs were made with and differ in. */
const differing = (before: Manifest, now: Manifest): string[] => {
  const names = (was: Manifest['packs'], is: Manifest['packs']): string[] =>
    [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((one) => was[one] !== is[one]);
  const told = (what: string, some: readonly string[]): string[] =>
    some.length === 0
      ? []
      : [
          `${what} ${some.slice(0, MOST_NAMED).join(', ')}${some.length > MOST_NAMED ? ` and ${some.length - MOST_NAMED} more` : ''}`,
        ];
  return [
    ...(before.licet === now.licet ? [] : [`licet ${before.licet} before and ${now.licet} now`]),
    ...told('packs', names(before.packs, now.packs)),
    ...told('data', names(before.data, now.data)),
    ...told('what is given beside the files:', names(before.options, now.options)),
  ];
};

/** Nothing where nothing moved. */
const moveOf = (was: EarlierAnswer | undefined, is: EarlierAnswer): readonly Move[] => {
  if (was === undefined) return [newOf(is)];
  const { came, went, turned } = movesBetween(was, is);
  const graver = turned.filter(({ from, to }) => weight(to) > weight(from));
  const others = turned.filter((one) => !graver.includes(one));
  const gaps = { came: only(is.gaps, was.gaps), went: only(was.gaps, is.gaps) };
  const more = [
    ...came.map((one) => told(one)),
    ...graver.map(turnedText),
    ...gaps.came.map((gap) => `gap: ${inComment(gap)}`),
  ];
  const less = [
    ...went.map((one) => told(one)),
    ...others.map(turnedText),
    ...gaps.went.map((gap) => `gap: ${inComment(gap)}`),
  ];
  const change = kindOf(was, is);
  if (change === undefined && more.length + less.length === 0) return [];
  return [
    {
      kind: change ?? 'otherwise',
      rank: rankOf(is),
      row: rowOf(colours(was, is), is.transaction, more, less),
    },
  ];
};

const newOf = (is: EarlierAnswer): Move => ({
  kind: 'new',
  rank: rankOf(is),
  row: rowOf(
    `new: ${is.verdict.toUpperCase()}${gateText(undefined, is)}`,
    is.transaction,
    is.findings.filter(({ outcome }) => outcome === 'met').map(told),
    [],
  ),
});

const goneOf = (was: EarlierAnswer): Move => ({
  kind: 'gone',
  rank: rankOf(was),
  row: rowOf(`no longer screened; was ${was.verdict.toUpperCase()}`, was.transaction, [], []),
});

/** Worse where any colour is, its own or that for the gate. */
const kindOf = (was: EarlierAnswer, is: EarlierAnswer): Kind | undefined => {
  const pairs = [
    [was, is],
    [was.gate ?? was, is.gate ?? is],
  ] as const;
  const steps = pairs.flatMap(([a, b]) =>
    WHICH.map((which) => COLOURS.indexOf(b[which]) - COLOURS.indexOf(a[which])),
  );
  return steps.some((step) => step > 0)
    ? 'worse'
    : steps.some((step) => step < 0)
      ? 'better'
      : undefined;
};

const WHICH = ['verdict', 'law', 'policy'] as const;

const rankOf = ({ verdict, law, policy }: Colours): number =>
  [verdict, law, policy].reduce((sum, colour) => sum * 3 + COLOURS.indexOf(colour), 0);

/** What is open or lifted weighs less than what counts. */
const weight = ({ outcome, relievedBy, colour }: EarlierFinding): number =>
  relievedBy !== undefined ? 0 : COLOURS.indexOf(colour) + (outcome === 'met' ? 0.5 : 0);

const only = (some: readonly string[], others: readonly string[]): readonly string[] => {
  const known = new Set(others);
  return some.filter((one) => !known.has(one));
};

const colours = (was: EarlierAnswer, is: EarlierAnswer): string => {
  const overall = `**${movement(was.verdict.toUpperCase(), is.verdict.toUpperCase())}**`;
  const parts = (['law', 'policy'] as const)
    .filter((part) => was[part] !== is[part])
    .map((part) => `<br>${part} ${movement(was[part], is[part])}`);
  return `${overall}${parts.join('')}${gateText(was, is)}`;
};

const gateText = (was: EarlierAnswer | undefined, is: EarlierAnswer): string => {
  if (!was?.gate && !is.gate) return '';
  const [before, now] = [was && (was.gate ?? was).verdict, (is.gate ?? is).verdict];
  return `<br>for the gate ${movement(before, now)}`;
};

const turnedText = ({
  from,
  to,
}: {
  readonly from: EarlierFinding;
  readonly to: EarlierFinding;
}): string => `${stateOf(from)} → ${told(to)}`;

const told = (one: EarlierFinding): string =>
  `${stateOf(one)}: ${one.title === undefined ? '' : `${inComment(one.title)} `}${code(one.rule)} (${inComment(one.subject)})`;

const stateOf = ({ colour, outcome, relievedBy }: EarlierFinding): string =>
  relievedBy !== undefined ? 'lifted' : outcome === 'met' ? colour : `${colour}, open`;

const rowOf = (
  moved: string,
  { id, file, line }: TransactionName,
  more: readonly string[],
  less: readonly string[],
): string => {
  const place = file === undefined ? '' : `<br>${inComment(`${file}:${line ?? 1}`)}`;
  return `| ${[moved, `${inComment(id)}${place}`, cell(more), cell(less)].join(' | ')} |\n`;
};

const cell = (texts: readonly string[]): string => {
  const rest = texts.length - MOST;
  return [...texts.slice(0, MOST), ...(rest > 0 ? [`… and ${rest} more`] : [])].join('<br>');
};
