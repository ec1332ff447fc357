// Which control entries a reason rests on, list by list: an application for a licence begins with them.

import type { Consulted, DealPart, Finding, Verdict } from '../model/verdict.ts';
import { few } from './few.ts';

const MOST_OPEN = 3;
/** As such facts say where they come from, and how their values are written. */
const FROM = 'control entries';
const POSSIBLY = 'possibly ';

type Looked = Pick<Verdict, 'consulted' | 'deal'>;

/** A code of an item on a list, and the entry by which it has it; without one it is declared. */
interface Met {
  readonly code: string;
  readonly entry?: string;
}

/** What a reason reads of one list. */
interface OnList {
  readonly list: string;
  readonly met: readonly Met[];
  readonly open: readonly string[];
}

/** Nothing where the reason rests on no list of control entries, or where none of its entries is met. */
export const controlEntriesText = (
  finding: Finding,
  verdict: Looked,
  all: boolean,
): string | undefined => {
  const read = readBy(finding, verdict);
  if (read.length === 0) return undefined;
  const count = read.reduce((sum, { met }) => sum + met.length, 0);
  const texts = read.map(({ list, met, open }) => {
    const codes = `${list} ${met.map(({ code, entry }) => `${code} [${entry ?? 'declared'}]`).join(', ')}`;
    if (open.length === 0) return codes;
    const shown = few(open, MOST_OPEN, all);
    const more = open.length - shown.length;
    return `${codes}; not ruled out: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  });
  return `Control ${count === 1 ? 'entry' : 'entries'} ${texts.join('; ')}`;
};

/** 'us 5A002': the codes alone, for a line that has room for no more. */
export const controlCodesText = (finding: Finding, verdict: Looked): string | undefined => {
  const read = readBy(finding, verdict);
  return read.length === 0
    ? undefined
    : read
        .map(({ list, met }) => `${list} ${[...new Set(met.map(({ code }) => code))].join(', ')}`)
        .join('; ');
};

const readBy = ({ outcome, facts }: Finding, { consulted, deal }: Looked): readonly OnList[] => {
  if (outcome !== 'met') return [];
  const entries = consulted?.entries ?? [];
  const lists = [...new Set(entries.map(({ list }) => list))];
  const found = new Map<string, OnList>();
  for (const { fact, value, from } of facts) {
    const local = fact.slice(fact.lastIndexOf('.') + 1);
    const list = lists.find((one) => local === one || (from === FROM && isCarried(local, one)));
    if (list === undefined) continue;
    const item = itemOf(fact, deal);
    const said = local === list ? value.split(', ') : carriedBy(item, list, entries);
    const open = said.filter((code) => code.startsWith(POSSIBLY));
    const met = said.filter((code) => !open.includes(code) && code !== 'none');
    if (met.length === 0) continue;
    const before = found.get(list);
    found.set(list, {
      list,
      met: unlike([
        ...(before?.met ?? []),
        ...met.map((code) => ({ code, ...entryOf(code, item, list, entries) })),
      ]),
      open: [
        ...new Set([...(before?.open ?? []), ...open.map((code) => code.slice(POSSIBLY.length))]),
      ],
    });
  }
  return [...found.values()];
};

/** A fact that follows from the codes of a list is called after it: 'us-reasons'. */
const isCarried = (local: string, list: string): boolean => local.startsWith(`${list}-`);

/** The item as it was entered: its name, and the codes that it declares by list. */
interface Item {
  readonly name: string | undefined;
  readonly declared: ReadonlyMap<string, readonly string[]>;
}

/** 'items.1.us' is of the second item, 'item.us' of the only one. */
const itemOf = (fact: string, deal: readonly DealPart[] = []): Item => {
  const [, number = '0'] = /^items\.(\d+)\./.exec(fact) ?? [];
  const facts = deal.filter(({ part }) => part === 'item')[Number(number)]?.facts ?? [];
  return {
    name: facts.find((one) => one.fact === 'name')?.value,
    declared: new Map(
      facts.flatMap((one) => {
        const [, list] = /^classification\.([^.]+)/.exec(one.fact) ?? [];
        return list === undefined ? [] : [[list, one.value.split(', ')] as const];
      }),
    ),
  };
};

/** The codes from which a reason for control follows: those of entries that are met, and those that are declared. */
const carriedBy = (
  { name, declared }: Item,
  list: string,
  entries: Consulted['entries'],
): string[] => [
  ...new Set([
    ...entries
      .filter((one) => one.list === list && one.outcome === 'met' && isOf(one, name))
      .map(({ code }) => code),
    ...(declared.get(list) ?? []).filter((code) => /\d/.test(code)),
  ]),
];

const entryOf = (
  code: string,
  { name }: Item,
  list: string,
  entries: Consulted['entries'],
): Pick<Met, 'entry'> => {
  const met = entries.find(
    (one) => one.list === list && one.code === code && one.outcome === 'met' && isOf(one, name),
  );
  return met === undefined ? {} : { entry: met.entry };
};

const isOf = ({ item }: Consulted['entries'][number], name: string | undefined): boolean =>
  name === undefined || item === name;

const unlike = (all: readonly Met[]): readonly Met[] => [
  ...new Map(all.map((one) => [`${one.code} ${one.entry ?? ''}`, one])).values(),
];
