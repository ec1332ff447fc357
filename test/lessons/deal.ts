// The deals of the lessons: one that is green, and small changes to it. Every value is of the transaction, none of a verdict.

import { parse } from 'yaml';
import type { Verdict } from '../../src/model/verdict.ts';
import type { ScreenerOptions } from '../../src/screener.ts';
import { shippedScreener, transaction } from '../sources.ts';

/** A US firm sells storage servers to a private firm in its own country of destination, every question answered well. */
export const BASE = `
id: servers
date: 2025-03-03
exporter: { name: Example Storage Inc, country: US, type: private }
parties:
  - { role: end-user, name: Example Cement SA, country: BR, type: private, government-tie: none, record: none }
destination: { country: BR }
items:
  - name: storage servers
    category: computing
    supply-form: goods
    us-jurisdiction: us-origin
    classification: { us: 5A992.c }
    facts: { generally-available: yes, turns-on-people: no }
end-use: { purposes: [data-storage], described: specific, at-risk: not-singled-out, finding: possible, military-knowledge: none }
authority: { has-informed: none }
diligence: { sign-purpose: not-seen, sign-fit: not-seen, sign-payment: not-seen, sign-service: not-seen, sign-last-user: not-seen, sign-behind: not-seen, sign-trade-record: not-seen }
`;

export type Change = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys of a record are merged; a list or a scalar takes the place of what stood there; undefined removes it. */
const merged = (base: unknown, change: unknown): unknown => {
  if (!isRecord(base) || !isRecord(change)) return change;
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined) delete result[key];
    else result[key] = key in base ? merged(base[key], value) : value;
  }
  return result;
};

/** A deal as YAML, with each change (YAML too) merged into it in turn; `items: { 0: … }` reaches into a list. */
export const deal = (base: string, ...changes: readonly string[]): Change =>
  changes.reduce<Change>(
    (value, change) => withLists(value, parse(change) as Change),
    parse(base) as Change,
  );

const withLists = (value: Change, change: Change): Change => {
  const result: Record<string, unknown> = { ...value };
  for (const [key, part] of Object.entries(change)) {
    const known = result[key];
    if (Array.isArray(known) && isRecord(part)) {
      const list = [...(known as unknown[])];
      for (const [index, one] of Object.entries(part))
        list[Number(index)] = merged(list[Number(index)], one);
      result[key] = list;
    } else result[key] = key in result ? merged(known, part) : part;
  }
  return result;
};

const screener = shippedScreener();

export const judge = (value: Change, options?: Partial<ScreenerOptions>): Verdict =>
  (options ? shippedScreener(options) : screener)
    .screen(transaction(value))
    .whole('standard', false);

/** The verdict on a deal as YAML with changes. */
export const verdictOn = (base: string, ...changes: readonly string[]): Verdict =>
  judge(deal(base, ...changes));

/** The colours, law and policy beside the whole. */
export const colours = ({ verdict, law, policy }: Verdict) => ({ verdict, law, policy });

/** Rules that stand in the verdict, with their outcome. */
export const standing = ({ findings }: Verdict): string[] =>
  findings
    .filter(({ relievedBy }) => relievedBy === undefined)
    .map(({ rule, outcome }) => `${rule} ${outcome}`);
