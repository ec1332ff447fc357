// Which control entries a reason rests on: an application for a licence begins with them.

import type { Finding, Verdict } from '../model/verdict.ts';
import { few } from './few.ts';

const MOST_OPEN = 3;

/** Nothing where the reason rests on no list of control entries, or where none of its entries is met. */
export const controlEntriesText = (
  { outcome, facts }: Finding,
  { consulted }: Pick<Verdict, 'consulted'>,
  all: boolean,
): string | undefined => {
  if (outcome !== 'met') return undefined;
  const lists = new Set((consulted?.entries ?? []).map(({ list }) => list));
  const codes = facts
    .filter(({ fact }) => lists.has(fact.slice(fact.lastIndexOf('.') + 1)))
    .flatMap(({ value }) => value.split(', '));
  const open = codes.filter((code) => code.startsWith(POSSIBLY));
  const met = codes.filter((code) => !open.includes(code));
  if (met.length === 0 || met.every((code) => code === 'none')) return undefined;
  const entries = `Control ${met.length === 1 ? 'entry' : 'entries'} ${met.join(', ')}`;
  if (open.length === 0) return entries;
  const shown = few(open, MOST_OPEN, all).map((code) => code.slice(POSSIBLY.length));
  const more = open.length - shown.length;
  return `${entries}; not ruled out: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

/** As the values of such facts are written. */
const POSSIBLY = 'possibly ';
