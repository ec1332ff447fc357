// How an answer moved the colours, and which findings came and went with it.

import type { Finding, Verdict } from '../model/verdict.ts';

type Seen = Pick<Finding, 'rule' | 'subject' | 'outcome' | 'colour' | 'relievedBy' | 'mitigatedBy'>;

const nameOf = ({ rule, subject }: Seen): string => `${rule}\n${subject}`;
const stateOf = ({ outcome, colour, relievedBy, mitigatedBy }: Seen): string =>
  [outcome, colour, relievedBy ?? '', mitigatedBy ?? ''].join(' ');

/** `Told`: a finding, whole or in brief. */
export interface Moves<Told extends Seen = Finding> {
  readonly came: readonly Told[];
  readonly went: readonly Told[];
  /** There before and after, with another outcome, colour or relief. */
  readonly turned: readonly { readonly from: Told; readonly to: Told }[];
}

export const movesBetween = <Told extends Seen>(
  before: { readonly findings: readonly Told[] },
  after: { readonly findings: readonly Told[] },
): Moves<Told> => {
  const was = new Map(before.findings.map((finding) => [nameOf(finding), finding]));
  const is = new Map(after.findings.map((finding) => [nameOf(finding), finding]));
  return {
    came: [...is.values()].filter((finding) => !was.has(nameOf(finding))),
    went: [...was.values()].filter((finding) => !is.has(nameOf(finding))),
    turned: [...is.values()].flatMap((to) => {
      const from = was.get(nameOf(to));
      return from && stateOf(from) !== stateOf(to) ? [{ from, to }] : [];
    }),
  };
};

/** 'amber → red', or the colour alone where it did not move. */
export const movement = (before: string | undefined, after: string): string =>
  before === undefined || before === after ? after : `${before} → ${after}`;

/** Findings that now count and did not: the reasons for a worse colour. */
export const newReasons = (before: Verdict | undefined, after: Verdict): readonly Finding[] => {
  const { came, turned } = movesBetween(before ?? { findings: [] }, after);
  return [...came, ...turned.map(({ to }) => to)].filter(
    ({ outcome, colour, relievedBy }) =>
      outcome === 'met' && relievedBy === undefined && colour !== 'green',
  );
};
