// Who knows under which code an item stands on a control list need not be asked what it can do: the code is offered before the
// first technical question that it would settle. Which lists these are is read off the packs.

import { leaves, type Condition } from '../../model/condition.ts';
import { ASKED_WITHOUT_RESULT } from '../../model/fact.ts';
import { declaredPath } from '../../model/label.ts';
import type { Library } from '../../model/pack.ts';
import type { Question } from '../../model/verdict.ts';
import { at } from '../../data/read/values.ts';
import type { RawTransaction } from '../../data/read/raw.ts';
import type { Message } from './dialogue.ts';
import { putQuestion } from './put-question.ts';
import { WAYS, type Putting, type Reply } from './ways.ts';

/** Put in the place of a technical question. */
export interface CodeOffer extends Question {
  readonly codes: readonly CodeAsked[];
}

interface CodeAsked {
  /** 'item.classification.eu'. */
  readonly label: string;
  readonly title: string;
  /** The word of the list for what is on none of its entries. */
  readonly unlisted: string;
}

export type OfferCode = (asked: Question, raw: RawTransaction) => CodeOffer | undefined;

/** Undefined of a question that no code would settle, or of an item whose code is stated. */
export const codeOffers = (library: Library): OfferCode => {
  const { entries, rules, controlLists, facts } = library;
  const gates = new Set(facts.flatMap(({ gate, path }) => (gate === true ? [path] : [])));
  const tested = new Map<string, Set<string>>();
  for (const { versions } of entries)
    for (const { when, periods } of versions)
      for (const { leaf } of when ? leaves(when) : [])
        for (const { list } of periods)
          tested.set(leaf.fact, (tested.get(leaf.fact) ?? new Set()).add(list));
  const reads = readingOf(library);
  const readBy = new Map(rules.map(({ id, versions }) => [id, reads(versions)]));
  return (asked, raw) => {
    const { about, decides } = asked;
    const first = about[0];
    if (first === undefined || !about.every((label) => tested.has(declaredPath(label))))
      return undefined;
    const item = first.slice(0, first.lastIndexOf('.'));
    const stated = statedOf(item, raw, controlLists);
    // Which other law has a say is settled by the gates; its list is asked for when it has.
    if (stated.length > 0 && about.some((label) => gates.has(declaredPath(label))))
      return undefined;
    const lists = controlLists.filter(
      ({ id }) =>
        about.some((label) => tested.get(declaredPath(label))!.has(id)) &&
        decides.some((rule) => readBy.get(rule)?.has(`item.${id}`)) &&
        !isStated(item, id, raw),
    );
    const codes = [...lists]
      .sort((a, b) => a.order - b.order)
      .map(({ id, title, notListed }) => ({
        label: `${item}.classification.${id}`,
        title,
        unlisted: notListed[0]!,
      }));
    if (codes.length === 0) return undefined;
    return {
      fact: codes[0]!.label,
      about: codes.map(({ label }) => label),
      subject: asked.subject,
      question: questionOf(stated),
      answeredBy: 'whoever classified it',
      takes: 'minutes',
      askedBy: asked.askedBy,
      decides,
      evidence: 'classification record, answer of the authority, declaration of the maker',
      codes,
    };
  };
};

const questionOf = (stated: readonly string[]): string =>
  stated.length === 0
    ? 'Do you know its code on a control list (such as 5A001.f or 5A002.a)?'
    : `It is declared as ${stated.join(', ')}. Do you know its code on another list too? Each law reads its own.`;

/** What is declared of it already: '5A001.j (European Union, Annex I)'. */
const statedOf = (
  item: string,
  { value }: RawTransaction,
  lists: Library['controlLists'],
): readonly string[] => {
  const stated = at(value, ['items', indexOf(item), 'classification']);
  return Object.entries(typeof stated === 'object' && stated !== null ? stated : {}).flatMap(
    ([list, code]) => {
      const title = lists.find(({ id }) => id === list)?.title ?? list;
      return code === ASKED_WITHOUT_RESULT ? [] : [`${String(code)} (${title})`];
    },
  );
};

const indexOf = (item: string): string => /\d+$/.exec(item)?.[0] ?? '0';

/** What conditions read, through definitions too. */
const readingOf = ({ definitions }: Library) => {
  const defined = new Map(definitions.map(({ fact, versions }) => [fact, versions]));
  return (versions: readonly { readonly when: Condition }[]): ReadonlySet<string> => {
    const found = new Set<string>();
    const left = [...versions];
    for (let one = left.pop(); one; one = left.pop())
      for (const { leaf } of leaves(one.when)) {
        if (found.has(leaf.fact)) continue;
        found.add(leaf.fact);
        left.push(...(defined.get(leaf.fact) ?? []));
      }
    return found;
  };
};

const isStated = (item: string, list: string, { value }: RawTransaction): boolean =>
  at(value, ['items', indexOf(item), 'classification', list]) !== undefined;

export type CodeReply =
  Reply | { readonly kind: 'stated'; readonly label: string; readonly value: string };

/** Which list, and its code; that it was compared and is on none of its entries is an answer too. */
export const putCode = async (
  offer: CodeOffer,
  putting: Putting,
  refuses: (label: string, value: string) => string | undefined,
): Promise<CodeReply> => {
  const { dialogue, former } = putting;
  const { codes } = offer;
  const message: Message = [
    `${offer.subject}: ${offer.question}`,
    'A controlled code with its paragraph spares the technical questions. A lesser one, or none, is checked against what the item can do.',
  ];
  const unlistedOn = ({ label }: CodeAsked): string => `${NOT_ON} ${label}`;
  const before = codes.find(({ label }) => former.has(label));
  for (;;) {
    const picked = await dialogue.choose(
      message,
      [
        { value: WAYS.open.value, label: 'Not yet known: ask what it can do' },
        ...codes.flatMap((one) => [
          { value: one.label, label: `It has a code: ${one.title}` },
          { value: unlistedOn(one), label: `It was compared, and has none: ${one.title}` },
        ]),
        ...(putting.canGoBack ? [WAYS.back] : []),
        WAYS.stop,
      ],
      before && (former.get(before.label) === before.unlisted ? unlistedOn(before) : before.label),
    );
    if (picked === undefined || picked === WAYS.stop.value) return { kind: 'stop' };
    if (picked === WAYS.open.value) return { kind: 'open' };
    if (picked === WAYS.back.value) return { kind: 'back' };
    const unlisted = codes.find((one) => unlistedOn(one) === picked);
    if (unlisted) return { kind: 'stated', label: unlisted.label, value: unlisted.unlisted };
    const { label, title } = codes.find((one) => one.label === picked)!;
    const reply = await putQuestion(
      { ...offer, fact: label, about: [label], question: `Which code has it (${title})?` },
      { ...putting, refuses: (value) => refuses(label, value), canGoBack: true },
    );
    if (reply.kind === 'answer') return { kind: 'stated', label, value: reply.value };
    if (reply.kind === 'stop') return reply;
  }
};

/** No label begins with it. */
const NOT_ON = '<not-on>';
