// Earlier decisions on deals that have something in common with one, the closest first.

import type { Moved } from '../model/compared.ts';
import type { DossierDecision } from '../model/decision.ts';
import type { Colour } from '../model/verdict.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { differsText, kindText, routeText, type PlacesCalled } from './precedent-words.ts';
import { afterwardsText, OUTCOME_WORDS } from './records.ts';
import { counted } from './words.ts';

export interface Precedent {
  readonly transaction: string;
  readonly file: string;
  readonly verdict: Colour;
  readonly decision: DossierDecision;
  readonly inCommon: {
    readonly parties: readonly string[];
    readonly items: readonly string[];
    readonly kinds: readonly string[];
    readonly route?: string;
  };
  /** What is stated of only one of the two, or otherwise. `before`: in the earlier deal. */
  readonly differs: readonly Moved[];
}

const DEEP = INDENT + INDENT;
const MOST = 5;

export const precedentsText = (
  file: string,
  precedents: readonly Precedent[],
  counts: { readonly decided: number; readonly undecided: number; readonly unreadable: number },
  look: Paper & { readonly all: boolean; readonly places: PlacesCalled },
): string => {
  const page = new Page(look);
  page.add(
    precedents.length === 0
      ? `${file}: no earlier decision is on a deal that has a party, an item, a kind of item or the route in common.`
      : `${file}: ${counted(precedents.length, 'earlier decision')} on deals that have something in common`,
    '',
    page.ink.bold,
  );
  page.add(
    `${counted(counts.decided, 'decided deal')} looked at${counts.undecided === 0 ? '' : `; ${counts.undecided} on which nobody decided`}${counts.unreadable === 0 ? '' : `; ${counts.unreadable} of which the record cannot be read: licet records verify`}`,
    '',
    page.ink.dim,
  );
  for (const one of precedents) addOne(page, one, look);
  return page.text();
};

const addOne = (
  page: Page,
  one: Precedent,
  { all, places }: { readonly all: boolean; readonly places: PlacesCalled },
): void => {
  const { transaction, file, verdict, decision, inCommon, differs } = one;
  const { outcome, by, on, reason, afterDeal, countersign } = decision;
  page.blank();
  page.add(
    `${verdict.toUpperCase()} ${transaction}: decided ${OUTCOME_WORDS[outcome]} on ${on}`,
    '',
    page.colour(verdict),
    INDENT,
  );
  page.add(file, INDENT, page.ink.dim, DEEP);
  page.add(
    `by ${by}${countersign === undefined ? '' : `, with ${countersign.by}`}${afterDeal === undefined ? '' : `, ${afterwardsText(afterDeal)}`}: ${reason}`,
    INDENT,
    undefined,
    DEEP,
  );
  const said = (what: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [`${what} ${names.join(', ')}`];
  const { parties, items, kinds, route } = inCommon;
  page.add(
    `in common: ${[
      ...said('party', parties),
      ...said('item', items),
      ...said('kind of item', kinds.map(kindText)),
      ...(route === undefined ? [] : [`route ${routeText(route, places)}`]),
    ].join('; ')}`,
    INDENT,
    undefined,
    DEEP,
  );
  const shown = all ? differs : differs.slice(0, MOST);
  for (const one of shown)
    page.add(`differs: ${differsText(one, places)}`, INDENT, undefined, DEEP);
  if (shown.length < differs.length)
    page.add(`… and ${differs.length - shown.length} more that differ`, INDENT, page.ink.dim);
};
