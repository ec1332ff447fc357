// A code as an exporter declares it, read against the vocabulary of a control list: a code, not
// listed, a military code, a code of another list, or none at all. It knows spellings, no list;
// whether the code has a row is not asked here.

import type { CodeShape, ControlList } from '../../model/control-list.ts';
import { nearest } from '../../model/nearest.ts';
import { canonicalCode } from './spelling.ts';

export type ReadCode =
  /** In the spelling of the list. */
  | { readonly code: string }
  /** The list's own word for it. */
  | { readonly notListed: string }
  | { readonly military: string }
  | {
      readonly problem: 'other-list' | 'not-a-code';
      /** The lists whose code it is, of those among `others`. */
      readonly of?: readonly string[];
      /** What may have been meant on this list. */
      readonly suggestion?: string;
    };

/** `others`: the lists among which the owners of a strange code are looked for. */
export const readCode = (
  list: ControlList,
  given: string,
  others: readonly ControlList[] = [],
): ReadCode => {
  const text = unprefixed(list, given);
  const own = ownCode(list, text);
  if (own) return own;
  const owners = others
    .filter((other) => other.id !== list.id && ownCode(other, given) !== undefined)
    .sort((a, b) => a.order - b.order);
  if (owners.length > 0) {
    const isWord = owners.every((owner) => 'notListed' in ownCode(owner, given)!);
    return {
      problem: 'other-list',
      of: owners.map(({ id }) => id),
      ...(isWord && { suggestion: list.notListed[0]! }),
    };
  }
  if (list.spelling !== undefined && canonicalCode(text) !== undefined)
    return { problem: 'other-list' };
  const near = nearest(text.trim(), list.notListed);
  return { problem: 'not-a-code', ...(near !== undefined && { suggestion: near }) };
};

/**
 * The lists that have it as a code, in their order: of several whose codes look alike, those that know it. Undefined where a list
 * has it as a word for not listed. `knows`: whether a list has anything at a code of its own.
 */
export const listsWith = (
  text: string,
  lists: readonly ControlList[],
  knows: (list: string, code: string) => boolean,
): readonly string[] | undefined => {
  const read = [...lists]
    .sort((a, b) => a.order - b.order)
    .map((list) => ({ list, own: ownCode(list, text) }));
  if (read.some(({ own }) => own !== undefined && 'notListed' in own)) return undefined;
  const shaped = read.filter(({ own }) => own !== undefined);
  const known = shaped.filter(
    ({ list, own }) =>
      'code' in own! && (knows(list.id, own.code) || (list.namedByRules ?? []).includes(own.code)),
  );
  return (known.length > 0 ? known : shaped).map(({ list }) => list.id);
};

type OwnCode = Exclude<ReadCode, { readonly problem: unknown }>;

const ownCode = (list: ControlList, given: string): OwnCode | undefined => {
  const text = unprefixed(list, given);
  const plain = squeezed(text);
  const word = unlistedWord(list, text);
  if (word !== undefined) return { notListed: word };
  for (const shape of list.military) {
    if (matchesShape(shape, plain)) return { military: shape.as ?? plain };
  }
  const code = spelt(list, text);
  return code !== undefined && matchesShape(list.codes, code) ? { code } : undefined;
};

/** Without the words that papers put before a code of the list: 'ECCN 5A002', 'AL 5A902a'. */
export const unprefixed = ({ before = [] }: Pick<ControlList, 'before'>, text: string): string => {
  const plain = text.trim();
  const said = before
    .filter((words) => plain.toUpperCase().startsWith(words.toUpperCase()))
    .sort((a, b) => b.length - a.length)[0];
  const rest = said === undefined ? '' : plain.slice(said.length).replace(/^[\s.:]+/, '');
  return said !== undefined && /^\d/.test(rest) ? rest : text;
};

/** The word of the list for what is on none of its entries, where a text is that word or one of another language for it. */
export const unlistedWord = (
  { notListed, notListedElsewhere = [] }: ControlList,
  text: string,
): string | undefined => {
  const plain = squeezed(text);
  const own = notListed.find((one) => squeezed(one) === plain);
  if (own !== undefined) return own;
  return notListedElsewhere.some((one) => squeezed(one) === plain)
    ? (notListed.find((one) => one === 'none') ?? notListed[0])
    : undefined;
};

/**
 * Capitals, and neither spaces nor hyphens: 'EAR 99' and 'not listed' are 'EAR99' and 'NOTLISTED'.
 */
const squeezed = (text: string): string =>
  text
    .normalize('NFC')
    .toUpperCase()
    .replace(/[\s_-]+/g, '');

/** Whether a code, without spaces, is wholly of the shape. */
export const matchesShape = ({ pattern }: CodeShape, code: string): boolean => {
  let whole = made.get(pattern);
  if (!whole) made.set(pattern, (whole = new RegExp(`^(?:${pattern})$`)));
  return whole.test(code);
};

/** Patterns of control lists, made once; there are a few for each list. */
const made = new Map<string, RegExp>();

const spelt = ({ spelling, codes }: ControlList, text: string): string | undefined => {
  const asWritten = text.trim().replace(/\s+/g, '');
  if (spelling === undefined)
    return [asWritten, asWritten.toUpperCase()].find((code) => matchesShape(codes, code));
  const canonical = canonicalCode(text);
  if (canonical === undefined) return asWritten.toUpperCase();
  return spelling === '5A001.a' ? canonical : dotted(canonical);
};

/** '5A001.f.1' → '5.A.1.f.1'. */
const dotted = (canonical: string): string =>
  `${canonical[0]}.${canonical[1]}.${Number(canonical.slice(2, 5))}${canonical.slice(5)}`;
