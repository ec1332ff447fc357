// How an answer moved the colours, and which findings came and went with it.

import { COLOURS, type Finding, type Verdict } from '../model/verdict.ts';

type Seen = Pick<Finding, 'rule' | 'subject' | 'outcome' | 'colour' | 'relievedBy' | 'mitigatedBy'>;

/** By rule and subject; of several that are called alike, by which of them it is. */
const named = <Told extends Seen>(findings: readonly Told[]): ReadonlyMap<string, Told> => {
  const counts = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const name = `${finding.rule}\n${finding.subject}`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [`${name}\n${count}`, finding];
    }),
  );
};
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
  const [was, is] = [named(before.findings), named(after.findings)];
  const only = (some: ReadonlyMap<string, Told>, others: ReadonlyMap<string, Told>): Told[] =>
    [...some].flatMap(([name, finding]) => (others.has(name) ? [] : [finding]));
  return {
    came: only(is, was),
    went: only(was, is),
    turned: [...is].flatMap(([name, to]) => {
      const from = was.get(name);
      return from && stateOf(from) !== stateOf(to) ? [{ from, to }] : [];
    }),
  };
};

/** 'amber → red', or the colour alone where it did not move. */
export const movement = (before: string | undefined, after: string): string =>
  before === undefined || before === after ? after : `${before} → ${after}`;

/** Findings that count and did not, or that count for more: also where the colours of the answer stay. */
export const graverFindings = (before: Verdict, after: Verdict): readonly Finding[] => {
  const { came, turned } = movesBetween(before, after);
  return [
    ...came.filter((finding) => weightOf(finding) > 0),
    ...turned.filter(({ from, to }) => weightOf(to) > weightOf(from)).map(({ to }) => to),
  ];
};

/** Nothing of what is open, or lifted. */
const weightOf = ({ outcome, relievedBy, colour }: Seen): number =>
  outcome === 'met' && relievedBy === undefined ? COLOURS.indexOf(colour) : 0;

/** Findings that now count and did not: the reasons for a worse colour. */
export const newReasons = (before: Verdict | undefined, after: Verdict): readonly Finding[] => {
  const { came, turned } = movesBetween(before ?? { findings: [] }, after);
  return [...came, ...turned.map(({ to }) => to)].filter(
    ({ outcome, colour, relievedBy }) =>
      outcome === 'met' && relievedBy === undefined && colour !== 'green',
  );
};
