// Past shipments by their own day and by a later one, the gravest first: who is listed since, which item is on a list since or no
// longer, which law came or went, and what became known.

import { SINCE, type LookedBack, type Reclassified, type Since } from '../model/look-back.ts';
import { COLOURS, type Colours, type Finding, type Verdict } from '../model/verdict.ts';
import { foundMoves } from './found-moves.ts';
import { graverFindings } from './moved.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { shellWord } from './shell-word.ts';
import { counted } from './words.ts';

/** Undefined where nothing is another. */
export const lookedBack = (before: Verdict, after: Verdict): LookedBack | undefined => {
  const moves = foundMoves(before, after);
  const reclassified = reclassifiedBetween(before, after);
  if (moves === undefined && reclassified.length === 0) return undefined;
  const { came = [], went = [], turned = [], gaps = [], gapsGone = [] } = moves ?? {};
  return {
    schema: 'licet/look-back@1',
    transaction: after.transaction,
    day: before.asOf,
    later: after.asOf,
    before: coloursOf(before),
    after: coloursOf(after),
    moved: [
      ...came.map((finding) => told(finding, sinceOf(finding))),
      ...turned.map((finding) => told(finding, 'turned')),
      ...went.map((finding) => told(finding, 'ended')),
    ],
    newFindings: graverFindings(before, after).length,
    reclassified,
    gaps,
    gapsGone,
  };
};

const coloursOf = ({ verdict, law, policy }: Colours): Colours => ({ verdict, law, policy });

const sinceOf = ({ kind, evidence }: Finding): Since =>
  evidence.some((one) => one.kind === 'match') ? 'listed' : kind === 'law' ? 'law' : 'known';

const told = (
  { rule, title, colour, relievedBy, evidence }: Finding,
  since: Since,
): LookedBack['moved'][number] => ({
  since,
  rule,
  title,
  colour,
  ...(relievedBy !== undefined && { relievedBy }),
  evidence: evidence.map(({ detail }) => detail),
});

type Entry = NonNullable<Verdict['consulted']>['entries'][number];

const reclassifiedBetween = (before: Verdict, after: Verdict): LookedBack['reclassified'] => {
  const entriesOf = ({ consulted }: Verdict): ReadonlyMap<string, Entry> =>
    new Map(
      (consulted?.entries ?? []).map((each) => [
        [each.item, each.list, each.entry].join('\n'),
        each,
      ]),
    );
  const [was, is] = [entriesOf(before), entriesOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [then, later] = [was.get(key), is.get(key)];
    const { item, list, code } = (later ?? then)!;
    const now = nowOf(then?.outcome ?? 'not-met', later?.outcome ?? 'not-met');
    return now === undefined ? [] : [{ item, list, code, now }];
  });
};

/** An entry that is not there on a day is met by nothing on it. */
const nowOf = (then: Entry['outcome'], later: Entry['outcome']): Reclassified | undefined => {
  if (then === later) return undefined;
  if (later === 'undetermined') return 'open';
  return later === 'met' ? 'on-list' : then === 'met' ? 'off-list' : undefined;
};

/** The gravest first: what became worse by most, then what is worst, then what has most new findings. */
export const byGravity = (a: LookedBack, b: LookedBack): number =>
  worsened(b) - worsened(a) || rank(b.after) - rank(a.after) || b.newFindings - a.newFindings;

export const worsened = ({ before, after }: LookedBack): number => rank(after) - rank(before);

const rank = ({ verdict }: Colours): number => COLOURS.indexOf(verdict);

const DEEP = INDENT + INDENT;
const MOST = 4;

const WORDS: Readonly<Record<Since, string>> = {
  listed: 'listed since',
  law: 'law since',
  known: 'known since',
  turned: 'turned',
  ended: 'no longer',
};

const ON_LIST: Readonly<Record<Reclassified, string>> = {
  'on-list': 'on the list since',
  'off-list': 'not on the list any more',
  open: 'to be asked anew whether it is on the list',
};

const reclassifiedTexts = (all: LookedBack['reclassified']): readonly string[] => {
  const codes = new Map<string, string[]>();
  for (const { item, list, code, now } of all) {
    const said = `${ON_LIST[now]}: ${item}`;
    codes.set(said, [...(codes.get(said) ?? []), `${list} ${code}`]);
  }
  return [...codes].map(([said, each]) => `${said}, ${each.join(', ')}`);
};

const asking = ({ transaction: { file = '-' }, later }: LookedBack): string =>
  `licet classify ${shellWord(file)} --as-of ${later}`;

export const lookBackText = (
  counts: { readonly looked: number; readonly undated: number; readonly earlier: number },
  moved: readonly LookedBack[],
  later: string,
  look: Paper & { readonly all: boolean },
): string => {
  const page = new Page(look);
  const worse = moved.filter((one) => worsened(one) > 0).length;
  const found = moved.filter((one) => worsened(one) <= 0 && one.newFindings > 0).length;
  page.add(
    `${counted(counts.looked, 'shipment')} looked back on as of ${later}: ${worse} worse, ${found} with new findings, ${moved.length - worse - found} with other reasons, ${counts.looked - moved.length} as on their day`,
    '',
    page.ink.bold,
  );
  if (counts.undated > 0)
    page.add(
      `${counted(counts.undated, 'transaction')} without a date: nobody can look back on ${counts.undated === 1 ? 'it' : 'them'}`,
    );
  if (counts.earlier > 0)
    page.add(`${counted(counts.earlier, 'transaction')} of before the day asked for, left aside`);
  for (const one of moved) addOne(page, one, look.all);
  return page.text();
};

const addOne = (page: Page, one: LookedBack, all: boolean): void => {
  const { transaction, day, before, after, moved, reclassified, gaps, gapsGone } = one;
  page.blank();
  const colours =
    before.verdict === after.verdict
      ? after.verdict.toUpperCase()
      : `${before.verdict.toUpperCase()} → ${after.verdict.toUpperCase()}`;
  page.add(`${colours} ${transaction.id} of ${day}`, '', page.colour(after.verdict), INDENT);
  for (const since of SINCE) {
    const findings = moved.filter((each) => each.since === since);
    const shown = all ? findings : findings.slice(0, MOST);
    for (const { title, rule, evidence, relievedBy } of shown) {
      const lifted = relievedBy === undefined ? '' : ', lifted';
      page.add(`${WORDS[since]}: ${title}${lifted} [${rule}]`, INDENT, undefined, DEEP);
      if (since === 'listed' && evidence[0] !== undefined)
        page.add(evidence[0], DEEP, page.ink.dim, DEEP);
    }
    if (shown.length < findings.length)
      page.add(`… and ${findings.length - shown.length} more ${WORDS[since]}`, DEEP, page.ink.dim);
  }
  for (const text of reclassifiedTexts(reclassified)) page.add(text, INDENT, undefined, DEEP);
  if (reclassified.some(({ now }) => now === 'open'))
    page.add(`what to ask of it: ${asking(one)}`, DEEP, page.ink.dim, DEEP + INDENT);
  const addGaps = (word: string, some: readonly string[]): void => {
    const shown = all ? some : some.slice(0, MOST);
    for (const gap of shown) page.add(`${word}: ${gap}`, INDENT, undefined, DEEP);
    if (shown.length < some.length)
      page.add(`… and ${some.length - shown.length} more ${word}`, DEEP, page.ink.dim);
  };
  addGaps('new gap', gaps);
  addGaps('gap gone', gapsGone);
};
