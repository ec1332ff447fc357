// What changes, as a page at a terminal: the gravest first, what does not change counted.

import type { Moved } from '../../model/compared.ts';
import type { ChangeKind, DiffChange, DiffPage, DiffReason } from '../../model/diff.ts';
import { few, addRest } from '../few.ts';
import { movement } from '../moved.ts';
import { INDENT, Page, type Paper } from '../page.ts';
import { counted } from '../words.ts';
import { nameOf } from './change.ts';

const DEEP = INDENT + INDENT;
/** How many reasons of one kind, and names of what differs, a page without --all shows. */
const MOST = { reasons: 4, gaps: 2, named: 8 };

export const diffText = (diff: DiffPage, look: Paper & { readonly all: boolean }): string => {
  const page = new Page(look);
  page.add(countsText(diff), '', page.ink.bold);
  for (const [name, side] of [
    ['from', diff.from],
    ['to', diff.to],
  ] as const)
    page.add(
      `${side.says}; law ${side.asOf === undefined ? 'of the day of each transaction' : `as of ${side.asOf}`}`,
      `${name}:`.padEnd(6),
      undefined,
      ' '.repeat(6),
    );
  for (const text of differenceTexts(diff, look.all)) page.add(text, '', page.ink.dim, INDENT);
  for (const change of diff.transactions) addChange(page, change, look.all);
  return page.text();
};

const SAID: Readonly<Record<ChangeKind, string>> = {
  unreadable: 'refused on one side',
  worse: 'worse',
  better: 'better',
  reasons: 'with other reasons',
};

/** '5 transactions: 1 worse, 4 unchanged'. */
export const countsText = ({ counts }: Pick<DiffPage, 'counts'>): string => {
  const some = (['unreadable', 'worse', 'better', 'reasons'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${SAID[kind]}`);
  return `${counted(counts.transactions, 'transaction')}: ${[...some, `${counts.unchanged} unchanged`].join(', ')}`;
};

/** In what the two sides differ, by name. */
export const differenceTexts = ({ moved }: Pick<DiffPage, 'moved'>, all: boolean): string[] => {
  const named = (what: string, each: readonly Moved[]): string[] => {
    if (each.length === 0) return [];
    const shown = few(each, MOST.named, all).map(
      ({ what: name, before, after }) =>
        `${name}${before === undefined ? ' (new)' : after === undefined ? ' (gone)' : ''}`,
    );
    const rest = each.length - shown.length;
    return [`${what}: ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`];
  };
  const differing = [
    ...named('packs with another text', moved.packs),
    ...named('data that is another', moved.data),
  ];
  return differing.length > 0 ? differing : ['packs and data are the same on both sides'];
};

const addChange = (page: Page, one: DiffChange, all: boolean): void => {
  const { transaction, from, to } = one;
  page.blank();
  const known = (to ?? from)!;
  page.add(`${headText(one)}  ${nameOf(transaction)}`, '', page.colour(known.verdict), INDENT);
  if (!from || !to) {
    const side = from ? 'to' : 'from';
    page.add(`refused under --${side}:`, INDENT);
    for (const text of one.refused ?? []) page.add(text, DEEP, undefined, DEEP);
    return;
  }
  if (from.verdict !== to.verdict)
    page.add(
      `law ${movement(from.law, to.law)}, policy ${movement(from.policy, to.policy)}`,
      INDENT,
      page.ink.dim,
    );
  addReasons(page, '+', one.gained, all);
  addReasons(page, '-', one.lost, all);
  for (const each of few(one.turned, MOST.reasons, all))
    page.add(
      `~ ${stateText(each.from)} → ${stateText(each.to)}: ${each.to.title} [${each.to.rule}]`,
      INDENT,
      undefined,
      DEEP,
    );
  addRest(page, one.turned.length, MOST.reasons, all, INDENT);
  addGaps(page, '+ gap: ', one.gaps.gained, all);
  addGaps(page, '- gap: ', one.gaps.lost, all);
};

/** 'AMBER → RED'; of one overall colour that one, and which of the two below it moved. */
export const headText = ({ from, to }: Pick<DiffChange, 'from' | 'to'>): string => {
  const overall = movement(
    from?.verdict.toUpperCase() ?? 'REFUSED',
    to?.verdict.toUpperCase() ?? 'REFUSED',
  );
  if (!from || !to || from.verdict !== to.verdict) return overall;
  const parts = (['law', 'policy'] as const).filter((part) => from[part] !== to[part]);
  return parts.length === 0
    ? overall
    : `${overall} (${parts.map((part) => `${part} ${movement(from[part], to[part])}`).join(', ')})`;
};

export const stateText = ({ colour, outcome, relievedBy }: DiffReason): string =>
  relievedBy !== undefined ? 'lifted' : outcome === 'met' ? colour : `${colour}, open`;

const addReasons = (page: Page, sign: string, reasons: readonly DiffReason[], all: boolean) => {
  const sorted = [...reasons].sort((a, b) => gravity(a) - gravity(b));
  for (const one of few(sorted, MOST.reasons, all))
    page.add(
      `${sign} ${stateText(one)}: ${one.title} [${one.rule}] (${one.subject})`,
      INDENT,
      undefined,
      DEEP,
    );
  addRest(page, reasons.length, MOST.reasons, all, INDENT);
};

const STATES = ['red', 'red, open', 'amber', 'amber, open', 'green', 'green, open', 'lifted'];

const gravity = (one: DiffReason): number => STATES.indexOf(stateText(one));

const addGaps = (page: Page, sign: string, gaps: readonly string[], all: boolean): void => {
  for (const gap of few(gaps, MOST.gaps, all)) page.add(`${sign}${gap}`, INDENT, undefined, DEEP);
  addRest(page, gaps.length, MOST.gaps, all, INDENT);
};
