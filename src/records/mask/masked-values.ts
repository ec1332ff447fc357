// What of a record is secret, field by field, and how it is masked.

import type { GivenAnswer } from '../../model/answer.ts';
import type { DossierDecision } from '../../model/decision.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { TransactionWaiver } from '../../model/waiver.ts';

type How = 'free' | 'note' | 'mask';

type Masks = Readonly<Record<How, (text: string) => string>>;

/**
 * `free`: what somebody wrote in their own words, where a surname alone says who is meant; `note`: what it says beside is
 * mostly of the same person; `mask`: what is a name of somebody or something.
 */
const HOW: Readonly<Record<string, How>> = {
  id: 'free',
  title: 'free',
  stated: 'free',
  address: 'free',
  note: 'note',
  'date-note': 'note',
  name: 'mask',
  aliases: 'mask',
  users: 'mask',
  items: 'mask',
  number: 'mask',
};

/** Whatever the keys below it are called. */
const HOW_BELOW: Readonly<Record<string, How>> = { case: 'note', identifiers: 'mask' };

/** Records whose keys mean something of their own: an item is called in somebody's own words, and a paper after whom it is of. */
const HOW_IN: Readonly<Record<string, typeof HOW>> = {
  items: { ...HOW, name: 'free' },
  origin: { file: 'free', sheet: 'free', mapping: 'free' },
  answers: { value: 'free', by: 'mask', note: 'note', file: 'note', reason: 'note' },
};

/** Answers that are chosen, numbers and places are nobody's name, whatever they are called. */
export const maskedValue = (
  value: unknown,
  masks: Masks,
  how?: How,
  below?: How,
  of = HOW,
): unknown => {
  if (typeof value === 'string') return how === undefined ? value : masks[how](value);
  if (Array.isArray(value)) return value.map((one) => maskedValue(one, masks, how, below, of));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const all = below ?? HOW_BELOW[key];
      return [key, maskedValue(inner, masks, all ?? of[key], all, HOW_IN[key] ?? of)];
    }),
  );
};

/** Those in somebody's own words, which an answer may repeat whole. */
export const freeTexts = (
  value: unknown,
  how?: How,
  of = HOW,
): readonly (readonly [string, 'free' | 'note'])[] => {
  if (typeof value === 'string')
    return how === 'free' || how === 'note' ? [[value, how] as const] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    freeTexts(inner, Array.isArray(value) ? how : of[key], HOW_IN[key] ?? of),
  );
};

/** What a finding says of its waiver is in somebody's own words as well. */
export const withWaivers = (
  masked: Verdict,
  { findings }: Verdict,
  { free, note }: Omit<Masks, 'mask'>,
): Verdict => ({
  ...masked,
  findings: masked.findings.map((finding, index) => {
    const { waived } = findings[index]!;
    if (!finding.waived || !waived) return finding;
    const said = { reason: note(waived.reason), ticket: free(waived.ticket) };
    return { ...finding, waived: { ...finding.waived, ...said } };
  }),
});

/** A pattern may have a part of an id in which a name stands. */
export const maskedWaiver = (
  waiver: TransactionWaiver,
  mask: (text: string) => string,
  { free, note }: Omit<Masks, 'mask'>,
): TransactionWaiver => ({
  ...waiver,
  transaction: free(waiver.transaction),
  ...(waiver.subject !== undefined && { subject: mask(waiver.subject) }),
  reason: note(waiver.reason),
  owner: mask(waiver.owner),
  approver: mask(waiver.approver),
  ticket: free(waiver.ticket),
});

export const maskedDecision = (
  decision: DossierDecision,
  mask: (text: string) => string,
  note: (text: string) => string,
): DossierDecision => ({
  ...decision,
  by: mask(decision.by),
  reason: note(decision.reason),
  ...(decision.countersign && {
    countersign: { ...decision.countersign, by: mask(decision.countersign.by) },
  }),
});

export const maskedAnswer = (
  { papers, withdrawn, ...one }: GivenAnswer,
  mask: (text: string) => string,
  { free, note }: Omit<Masks, 'mask'>,
): GivenAnswer => ({
  ...one,
  value: free(one.value),
  by: mask(one.by),
  ...(one.note !== undefined && { note: note(one.note) }),
  papers: papers.map((paper) => ({ ...paper, file: note(paper.file) })),
  ...(withdrawn && {
    withdrawn: { ...withdrawn, by: mask(withdrawn.by), reason: note(withdrawn.reason) },
  }),
  from: mask(one.from),
});

/** Keys of an answer whose values are ours or of the law, and may bear any word. */
const OURS = new Set([
  'schema',
  'rule',
  'pack',
  'kind',
  'effect',
  'licensingPolicy',
  'outcome',
  'colour',
  'tags',
  'citations',
  'couldRelieve',
  'wouldRelieve',
  'marks',
  'relievedBy',
  'mitigatedBy',
  'asOf',
  'knownAt',
  'verdict',
  'law',
  'policy',
  'gate',
  'bounds',
  'closedBy',
  'answers',
  'leads',
  'examples',
  'onRecord',
  'answeredBy',
  'takes',
  'askedBy',
  'decides',
  'fragility',
  'searched',
  'announced',
  'parameters',
  'coverage',
  'packs',
  'data',
  'authority',
  'holds',
  'void',
  'currency',
  'fact',
  'missing',
  'about',
  'part',
  'list',
  'code',
  'entry',
  'provision',
  'lists',
]);

export const maskedStrings = (
  value: unknown,
  mask: (text: string) => string,
  key: string | undefined,
): unknown => {
  if (key !== undefined && OURS.has(key)) return value;
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((one) => maskedStrings(one, mask, undefined));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, maskedStrings(inner, mask, name)]),
  );
};
