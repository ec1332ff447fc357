// Of the draws of one run those on licences of which several transactions draw, and how a manifest names them. A run may have a
// hundred thousand: each is looked at a few times, and never compared with each other.

import { sha256 } from '../../data/read/hash.ts';
import type { BesideDraw } from '../../model/licence.ts';
import { amountText } from '../../report/licences.ts';

export const drawnTogether = (drawn: readonly BesideDraw[]): readonly BesideDraw[] => {
  const by = new Map<string, Set<string>>();
  for (const { number, transaction, from } of drawn)
    by.set(number, (by.get(number) ?? new Set()).add(JSON.stringify([transaction, from])));
  return drawn.filter(({ number }) => by.get(number)!.size > 1);
};

/** So many draws on one licence are named; of more there is the hash of all, so that another run has another manifest. */
const MOST_NAMED = 20;

/** 'E-1: a 8 units, b 3 units'; an answer turns on it, and says it. */
export const drawsText = (drawn: readonly BesideDraw[]): string => {
  const by = new Map<string, string[]>();
  for (const one of drawn) {
    const { number, transaction, currency } = one;
    const text = `${transaction} ${amountText(one, currency) || 'an amount that is not said'}`;
    const known = by.get(number);
    if (known) known.push(text);
    else by.set(number, [text]);
  }
  return [...by].map(([number, texts]) => `${number}: ${namedText(texts)}`).join('; ');
};

const namedText = (texts: readonly string[]): string =>
  texts.length <= MOST_NAMED
    ? texts.join(', ')
    : `${texts.slice(0, MOST_NAMED).join(', ')} and ${texts.length - MOST_NAMED} more (SHA-256 of all: ${sha256(texts.join('\n'))})`;
