// What moved between two answers on one deal, as a page: what they were made with first, then what came of it.

import { LIST_DATA, type Moved, type MovedInputs } from '../model/compared.ts';
import type { Colours, Verdict } from '../model/verdict.ts';
import type { ListCoverage } from '../model/coverage.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { gateText } from './waivers.ts';
import { addMovedFindings } from './what-if.ts';
import { counted } from './words.ts';

interface Look extends Paper {
  readonly all: boolean;
}

const NOTHING = 'not there';

export const comparedPage = (
  { inputs, sameInputs }: { readonly inputs: MovedInputs; readonly sameInputs: boolean },
  before: Verdict,
  after: Verdict,
  names: readonly [string, string],
  look: Look,
): string => {
  const page = new Page(look);
  page.add(`${names[0]} → ${names[1]}`, '', page.ink.bold, INDENT);
  page.add(colourText(before, after), '', undefined, INDENT);
  if (before.gate || after.gate) page.add(gatesText(before, after), '', undefined, INDENT);
  page.blank();
  page.heading('What they were made with');
  if (sameInputs) page.add('The same program, law, lists, data and facts.', INDENT);
  else addInputs(page, inputs);
  addMovedFindings(page, before, after, look.all);
  return page.text();
};

const colourText = (before: Colours, after: Colours): string =>
  (['verdict', 'law', 'policy'] as const)
    .map((which) => {
      const name = which === 'verdict' ? 'overall' : which;
      return before[which] === after[which]
        ? `${name} ${after[which]}`
        : `${name} ${before[which]} → ${after[which]}`;
    })
    .join(', ');

/** For the gate alone: the answer has its own colours above. */
const gatesText = (before: Verdict, after: Verdict): string =>
  [before, after]
    .map(({ gate, verdict }) =>
      gate ? gateText(gate) : `without a waiver: ${verdict} for the gate`,
    )
    .filter((text, index, all) => index === 0 || text !== all[0])
    .join(' → ');

const addInputs = (page: Page, inputs: MovedInputs): void => {
  const { program, packs, lists, data, options, waivers, facts, days } = inputs;
  const line = (kind: string, text: string): void =>
    page.add(`${kind}: ${text}`, INDENT, undefined, INDENT + INDENT);
  const each = (kind: string, moved: readonly Moved[]): void => {
    for (const { what, before = NOTHING, after = NOTHING } of moved)
      line(kind, `${what}: ${before} → ${after}`);
  };
  if (program) line('program', `licet ${program.before ?? NOTHING} → ${program.after ?? NOTHING}`);
  each('day', days);
  each('fact', facts);
  each('given beside the file', options);
  each('waiver', waivers);
  for (const { what, before, after } of lists)
    line('list', `${what}: ${listText(before)} → ${listText(after)}`);
  if (packs.length > 0)
    line(
      'law and standards',
      `${namesOf(packs)} (${counted(packs.length, 'pack')} with another text)`,
    );
  const isOfList = ({ what }: Moved): boolean => what.startsWith(LIST_DATA);
  for (const { what, before, after } of data.filter(isOfList))
    line(
      'list',
      `${what.slice(LIST_DATA.length)}: by the manifests ${hashText(before)} → ${hashText(after)}, which is not what stands beside its day: an answer was changed, for it disagrees with itself`,
    );
  const others = data.filter((one) => !isOfList(one));
  if (others.length > 0) line('data', `${namesOf(others)} changed`);
};

const namesOf = (moved: readonly Moved[]): string => moved.map(({ what }) => what).join(', ');

const hashText = (hash: string | undefined): string =>
  hash === undefined ? NOTHING : `${hash.slice(0, 12)}…`;

const listText = (list: ListCoverage | undefined): string =>
  list === undefined ? NOTHING : `of ${list.taken}, ${counted(list.rows, 'row')}`;
