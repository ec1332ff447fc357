// Which question is put next: the first that is asked and was not left open, unless it waits for another; the code of the item in
// the place of what it would settle.

import type { FactTable } from '../../model/fact.ts';
import type { Question } from '../../model/verdict.ts';
import { declaredPath } from '../../model/label.ts';
import { at } from '../../data/read/values.ts';
import type { RawTransaction } from '../../data/read/raw.ts';
import { withoutNumber } from '../../data/transaction/item-called.ts';
import { declarationFor } from '../../report/asked.ts';
import type { CodeOffer, OfferCode } from './control-code.ts';
import { singly } from './single-questions.ts';

export interface Sitting {
  /** Who, what, where and when: asked before all else, and without working out what else is asked. */
  readonly openers: readonly Question[];
  /** All else that is asked, the most decisive first. */
  readonly others: () => readonly Question[];
  readonly raw: RawTransaction;
  /** True of a label that was left open in this sitting, or whose answer lacks its paper alone. */
  readonly isOpen: (label: string) => boolean;
  /** The labels of which that is true. */
  readonly openLabels: () => readonly string[];
  /** Labels that are asked for each subject by itself. */
  readonly singly: ReadonlySet<string>;
  /** True of a label that was left open in an earlier sitting, and is asked after all else. */
  readonly wasLeft: (label: string) => boolean;
}

/** Undefined where nothing is left to ask. */
export const nextOf = (
  sitting: Sitting,
  facts: FactTable,
  offerCode: OfferCode,
): Question | CodeOffer | undefined => {
  const { raw, wasLeft } = sitting;
  let [last, later]: (Question | CodeOffer | undefined)[] = [];
  for (const one of allAsked(sitting))
    for (const part of singly(one, sitting.singly, raw, facts)) {
      const left = withoutOpen(part, sitting);
      if (!left || followsOpen(left, sitting, facts) || waits(left, sitting, facts)) continue;
      const next = withItemNamed(left, raw);
      if (declarationFor(facts, next.fact)?.askedLast) {
        last ??= next;
        continue;
      }
      const offer = offerCode({ ...one, subject: next.subject }, raw);
      const put = offer && !leftCodeOpen(offer, sitting) ? offer : next;
      if (!labelsOf(next).every(wasLeft)) return put;
      later ??= put;
    }
  return later ?? last;
};

function* allAsked({ openers, others }: Sitting): Iterable<Question> {
  yield* openers;
  yield* others();
}

/** The labels that a question asks. */
export const labelsOf = ({ fact, about, lines }: Question): readonly string[] => [
  ...new Set([fact, ...(about ?? []), ...(lines ?? []).map((line) => line.fact)]),
];

/** Nothing where all of it was left open. */
const withoutOpen = (asked: Question, { isOpen }: Sitting): Question | undefined => {
  if (asked.lines === undefined) return labelsOf(asked).every(isOpen) ? undefined : asked;
  const lines = asked.lines.filter(({ fact }) => !isOpen(fact));
  return lines.length === 0 ? undefined : { ...asked, lines };
};

/** What somebody cannot say yet is asked no further. */
const followsOpen = ({ fact, lines }: Question, { isOpen }: Sitting, facts: FactTable): boolean => {
  const follows = declarationFor(facts, fact)?.follows;
  return lines === undefined && follows !== undefined && isOpen(`${holderOf(fact)}.${follows}`);
};

/** What often spares it is asked first, as long as it is asked at all. */
const waits = ({ fact, lines }: Question, sitting: Sitting, facts: FactTable): boolean => {
  const before = new Set(
    (lines?.map((line) => line.fact) ?? [fact]).flatMap((label) => {
      const after = declarationFor(facts, label)?.askedAfter ?? [];
      return after.flatMap((one) => [one, `${holderOf(label)}.${one}`]);
    }),
  );
  if (before.size === 0) return false;
  return [...allAsked(sitting)].some(({ about }) =>
    about.some(
      (label) => !sitting.isOpen(label) && (before.has(label) || before.has(declaredPath(label))),
    ),
  );
};

/** Who does not know the code of an item on one list is not asked for it on the next. */
const leftCodeOpen = ({ about: [label = ''] }: CodeOffer, { openLabels }: Sitting): boolean =>
  openLabels().some((one) => one.startsWith(`${holderOf(label)}.`));

const holderOf = (label: string): string => label.slice(0, label.lastIndexOf('.'));

/** The only item needs no number. */
const withItemNamed = (asked: Question, { value }: RawTransaction): Question => {
  const subject = withoutNumber(asked.subject);
  return subject !== asked.subject && at(value, ['items', '1']) === undefined
    ? { ...asked, subject: subject.replace(/^the item/, 'The item') }
    : asked;
};
