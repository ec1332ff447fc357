// Two answers on one transaction, or an answer and a refusal → what changed. Nothing where nothing did.

import type { ChangeKind, DiffAnswer, DiffChange, DiffReason } from '../../model/diff.ts';
import {
  COLOURS,
  type Answer,
  type BriefVerdict,
  type Colours,
  type TransactionName,
} from '../../model/verdict.ts';
import { movesBetween } from '../moved.ts';

/** What a rule is called on a day. */
export type TitleOf = (rule: string, asOf: string) => string;

export const changeBetween = (
  from: Answer,
  to: Answer,
  titles: { readonly from: TitleOf; readonly to: TitleOf },
): DiffChange | undefined => {
  const [was, is] = [from.brief(), to.brief()];
  const { came, went, turned } = movesBetween(was, is);
  const gaps = { gained: newIn(is, was), lost: newIn(was, is) };
  const moved = came.length + went.length + turned.length;
  const change = kindOf(from, to, moved + gaps.gained.length + gaps.lost.length > 0);
  if (change === undefined) return undefined;
  const told =
    ({ asOf }: Answer, titleOf: TitleOf) =>
    ({
      rule,
      subject,
      outcome,
      colour,
      relievedBy,
    }: BriefVerdict['findings'][number]): DiffReason => ({
      rule,
      title: titleOf(rule, asOf),
      subject,
      outcome,
      colour,
      ...(relievedBy !== undefined && { relievedBy }),
    });
  const [then, now] = [told(from, titles.from), told(to, titles.to)];
  return {
    transaction: to.transaction,
    change,
    from: answerOf(from),
    to: answerOf(to),
    gained: came.map(now),
    lost: went.map(then),
    turned: turned.map((each) => ({ from: then(each.from), to: now(each.to) })),
    gaps,
  };
};

/** Of a transaction that one side takes: `refused` is what the other says. */
export const refusedBy = (
  side: 'from' | 'to',
  refused: readonly string[],
  answer: Answer,
): DiffChange => ({
  transaction: answer.transaction,
  change: 'unreadable',
  [side === 'from' ? 'to' : 'from']: answerOf(answer),
  gained: [],
  lost: [],
  turned: [],
  gaps: { gained: [], lost: [] },
  refused,
});

const answerOf = ({ verdict, law, policy, asOf, knownAt }: Answer): DiffAnswer => ({
  verdict,
  law,
  policy,
  asOf,
  knownAt,
});

const newIn = ({ gaps }: BriefVerdict, other: BriefVerdict): readonly string[] => {
  const known = new Set(other.gaps);
  return gaps.filter((gap) => !known.has(gap));
};

const WHICH = ['verdict', 'law', 'policy'] as const;

const rank = (colours: Colours, which: keyof Colours): number => COLOURS.indexOf(colours[which]);

const kindOf = (from: Colours, to: Colours, hasMoved: boolean): ChangeKind | undefined => {
  const steps = WHICH.map((which) => rank(to, which) - rank(from, which));
  if (steps.some((step) => step > 0)) return 'worse';
  if (steps.some((step) => step < 0)) return 'better';
  return hasMoved ? 'reasons' : undefined;
};

const ORDER: readonly ChangeKind[] = ['unreadable', 'worse', 'better', 'reasons'];

/** What one side refuses, then what became worse, better, and has other reasons; in each the gravest first. */
export const byGravity = (a: DiffChange, b: DiffChange): number =>
  ORDER.indexOf(a.change) - ORDER.indexOf(b.change) || gravity(b) - gravity(a);

/** The worst colour that is reached or left, then how far it is from the other; law before policy. */
const gravity = ({ change, from, to }: DiffChange): number => {
  if (!from || !to) return rank((from ?? to)!, 'verdict');
  const [low, high] = change === 'better' ? [to, from] : [from, to];
  const step = (which: keyof Colours): number => rank(high, which) - rank(low, which);
  return 1000 * step('verdict') + 100 * rank(high, 'verdict') + 10 * step('law') + step('policy');
};

/** The worst colour that the transaction has on either side, where a colour or its being read is another. */
export const worstTouched = ({ change, from, to }: DiffChange): Colours['verdict'] | undefined => {
  if (change === 'reasons') return undefined;
  // Nobody knows the colour on the side that refuses it.
  if (!from || !to) return 'red';
  return COLOURS[
    Math.max(
      ...WHICH.filter((which) => from[which] !== to[which]).flatMap((which) => [
        rank(from, which),
        rank(to, which),
      ]),
    )
  ];
};

/** Names a transaction as its file does. */
export const nameOf = ({ id, file, line }: TransactionName): string =>
  file === undefined ? id : `${id} (${file}${line === undefined ? '' : `:${line}`})`;
