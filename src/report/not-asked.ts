// Where an answer has open points and asks nothing: why it asks nothing, which colour the open points hold, on what they turn,
// and what a person can do about it all the same.

import type { PackKind } from '../model/pack.ts';
import type { Finding, Verdict } from '../model/verdict.ts';
import { isMet, standing } from './standing.ts';
import { openCountText } from './words.ts';

export interface NotAsked {
  /** Why no question is left, as half a sentence. */
  readonly why: string;
  /** 'Law is amber by 6 of them alone.'; a sentence a side, none where something that was found holds it. */
  readonly holds: readonly string[];
  /** On what most of those turn, by the names that they have in the file. */
  readonly turnOn: string;
  /** What settles them, though no question asks it. */
  readonly todo: string;
}

const KINDS: readonly PackKind[] = ['law', 'policy'];

/** So many facts are named. */
const MOST_FACTS = 3;

/** `called`: how a fact is called. Undefined where nothing is open, or where it is asked. */
export const notAsked = (
  verdict: Verdict,
  called: (fact: string) => string = (fact) => fact,
): NotAsked | undefined => {
  const { open } = standing(verdict.findings);
  if (open.length === 0 || verdict.questions.length > 0) return undefined;
  const held = KINDS.filter((kind) => isHeld(verdict, kind));
  const holding = held.length === 0 ? open : open.filter(({ kind }) => held.includes(kind));
  const hasGap = held.some((kind) => verdict.gaps.some((gap) => gap.kind === kind));
  return {
    why: whyOf(verdict),
    holds: held.map((kind) => holdsText(verdict, kind, open)),
    turnOn: turnOnText(holding, called),
    todo: todoText(holding, hasGap),
  };
};

/** Amber, and nothing that was found makes it so. */
const isHeld = (verdict: Verdict, kind: PackKind): boolean =>
  verdict[kind] === 'amber' &&
  verdict.findings.some((one) => one.kind === kind && isOpen(one)) &&
  !verdict.findings.some((one) => one.kind === kind && isMet(one) && one.colour === 'amber');

const isOpen = ({ outcome, relievedBy }: Finding): boolean =>
  outcome === 'undetermined' && relievedBy === undefined;

const whyOf = ({ verdict, bounds, askedWithoutResult: asked = [], findings }: Verdict): string => {
  if (verdict === 'red' && bounds.best === 'red')
    return 'nothing is asked, for the answer is red whatever comes of them';
  if (bounds.best === verdict)
    return `nothing is asked, for whatever comes of them the answer is not better than ${verdict}`;
  const without = new Set(asked.map(({ fact }) => fact));
  return findings.some((one) => isOpen(one) && one.missing.some((fact) => without.has(fact)))
    ? 'nothing is left to ask, for nobody could or would say what they turn on'
    : 'nothing is left to ask';
};

const holdsText = (verdict: Verdict, kind: PackKind, open: readonly Finding[]): string => {
  const count = open.filter((one) => one.kind === kind).length;
  const gaps = verdict.gaps.filter((gap) => gap.kind === kind).length;
  const side = kind === 'law' ? 'Law' : 'Policy';
  return gaps === 0
    ? `${side} is amber by ${count} of them alone.`
    : `${side} is amber by ${count} of them, and by what could not be looked at.`;
};

const turnOnText = (open: readonly Finding[], called: (fact: string) => string): string => {
  const counts = new Map<string, number>();
  for (const fact of open.flatMap(({ missing }) => [...new Set(missing)]))
    counts.set(fact, (counts.get(fact) ?? 0) + 1);
  const often = [...counts].sort(([, a], [, b]) => b - a);
  if (often.length === 0) return '';
  const named = often.slice(0, MOST_FACTS).map(([fact, count]) => `${called(fact)} (${count})`);
  const more = often.length - named.length;
  return `They turn on ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
};

const todoText = (open: readonly Finding[], hasGap: boolean): string => {
  const ofItem = open.some(({ missing }) => missing.some((fact) => /^items?\./.test(fact)));
  const classify = ofItem ? ' (licet classify says what decides of an item)' : '';
  return `State what is known of that in the file, and each is found or excluded${classify}${hasGap ? '; check by hand what could not be looked at' : ''}.`;
};

/** Of a page, where something is open: how much there is of it, and what becomes of it; then what can be done. */
export const openInShortTexts = (
  verdict: Verdict,
  called?: (fact: string) => string,
): readonly string[] => {
  const count = openCountText(standing(verdict.findings).open);
  const unasked = notAsked(verdict, called);
  if (unasked === undefined) return [`${count}. The questions below settle them.`];
  const { why, holds, turnOn, todo } = unasked;
  const first = [`${count}: ${why}.`, ...holds].join(' ');
  return holds.length === 0 ? [first] : [first, [turnOn, todo].filter(Boolean).join(' ')];
};
