// The classification of one item for a person at a terminal: what each list says in short, then the entries, then the
// questions that settle the rest. Entries for other kinds of item are counted.

import type {
  Candidate,
  Declaration,
  DefinedFact,
  Follows,
  ItemClassification,
  OnList,
  OtherDay,
} from '../model/classification.ts';
import { addEntries, addRuledOut, addSources, answersText } from './classification-entries.ts';
import { addQuestions } from './classification-questions.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { citationText } from './words.ts';

const DEEP = INDENT + INDENT;

export const classificationText = (classification: ItemClassification, look: Paper): string => {
  const page = new Page(look);
  const { item, asOf, lists, questions, then } = classification;
  page.add(item.name, '', page.ink.bold);
  page.add(
    `${item.category === undefined ? 'kind of item not stated' : `category ${item.category}`}; lists as of ${asOf}; ${item.file}:${item.line}`,
    '',
    page.ink.dim,
  );
  page.add(classification.caution);
  for (const list of lists) addList(page, list, asOf);
  addEntries(page, 'Met', lists, (list) => list.met);
  if (item.category !== undefined) {
    addEntries(page, 'Possible', lists, (list) => list.possible);
    addRuledOut(page, lists);
  }
  addQuestions(page, 'Ask first: each answer may settle what stands beside it', questions, 1);
  if (item.category === undefined)
    page.add(
      `${then.length} further facts are read by one entry or another; which of them matter turns on the kind of item.`,
      INDENT,
      page.ink.dim,
    );
  else addQuestions(page, 'Then, only for what is still open', then, questions.length + 1);
  addBeyond(page, classification);
  addSources(page, lists);
  return page.text();
};

const addList = (page: Page, list: OnList, asOf: string): void => {
  const { met, possible, ruledOut, ruledOutByCategory, declared, open, reach } = list;
  page.heading(`${list.title} [${list.list}]`);
  if (met.length > 0) page.add(`MET ${codesOf(met)}`, INDENT, page.ink.red, DEEP);
  if (possible.length > 0)
    page.add(
      `POSSIBLE ${possible.length > MOST_NAMED ? `${possible.length} entries` : codesOf(possible)}`,
      INDENT,
      page.ink.yellow,
      DEEP,
    );
  if (met.length + possible.length === 0) {
    page.add(
      open.length > 0
        ? 'Not decided: no entry of these packs is for this kind of item, and no classification is declared.'
        : 'No entry of these packs is met or possible.',
      INDENT,
    );
  }
  const others =
    ruledOutByCategory > 0 ? `${ruledOutByCategory} entries are for other kinds of item` : '';
  const out = [
    ...(ruledOut.length > 0 ? [`ruled out ${codesOf(ruledOut)}`] : []),
    ...(others === '' ? [] : [others]),
  ].join('; ');
  if (out !== '') page.add(`${out}.`, INDENT, page.ink.dim, DEEP);
  if (declared) addDeclaration(page, declared);
  for (const other of list.otherDays)
    page.add(otherDayText(other, asOf), INDENT, page.ink.dim, DEEP);
  addConsequences(page, met, possible);
  if (reach)
    page.add(
      `The law behind it: ${LISTED[reach.listed]}. ${reach.route}${reach.confidence === 'recalled' ? ' (recalled: check the text)' : ''}`,
      INDENT,
      undefined,
      DEEP,
    );
};

/** Above this a list is only counted: so many are possible only while the kind of item is not known. */
const MOST_NAMED = 30;

const LISTED = {
  yes: 'this kind of item is listed',
  partly: 'this kind of item is listed only under the tests of its entries',
  no: 'this kind of item is not listed',
} as const;

const codesOf = (candidates: readonly Candidate[]): string =>
  [...new Set(candidates.map(({ code }) => code))].join(', ');

const addDeclaration = (page: Page, { standing, because }: Declaration): void => {
  const ink = standing === 'contradicted' ? page.ink.red : (same: string): string => same;
  page.add(
    `Declaration ${standing === 'contradicted' ? 'CONTRADICTED' : standing.replace('-', ' ')}: ${because.join(' ')}`,
    INDENT,
    ink,
    DEEP,
  );
};

/** What follows from being listed: what is adverse, such as reasons for control, then what the entries leave open. */
const addConsequences = (
  page: Page,
  met: readonly Candidate[],
  possible: readonly Candidate[],
): void => {
  for (const [word, candidates] of [
    ['met', met],
    ['possible', possible],
  ] as const) {
    const follows = new Map<string, Follows & { readonly all: Set<string> }>();
    for (const one of candidates.flatMap((candidate) => candidate.follows)) {
      const known = follows.get(one.name) ?? { ...one, all: new Set() };
      for (const code of one.codes) known.all.add(code);
      follows.set(one.name, known);
    }
    const said = [...follows.values()].map(({ title, adverse, all }) =>
      all.size === 0
        ? `${title} none that these packs model`
        : `${title} ${[...all].sort().join(', ')}${adverse ? '' : ' (on its own conditions)'}`,
    );
    if ([...follows.values()].every(({ all }) => all.size === 0)) continue;
    page.add(`${word}: ${said.join('; ')}`, INDENT, undefined, DEEP);
  }
};

const otherDayText = (
  { code, title, outcome, since, until, gap }: OtherDay,
  asOf: string,
): string =>
  `Not on the list on this day: ${code}, ${title} (${since > asOf ? `from ${since}` : `until ${until ?? since}`})${outcome === 'met' ? ', whose tests the answers meet' : ''}.${gap === undefined ? '' : ` ${gap}`}`;

const addBeyond = (page: Page, { defined, sanctions }: ItemClassification): void => {
  if (defined.length + sanctions.length === 0) return;
  page.heading('Beyond the lists');
  for (const one of defined) addDefined(page, one);
  if (sanctions.length > 0)
    page.add(
      `Sanctions lists name functions that items of this kind can have: ${sanctions.map(({ function: name, means }) => `${name} (${means})`).join('; ')}.`,
      INDENT,
      undefined,
      DEEP,
    );
};

const addDefined = (
  page: Page,
  { title, outcome, answers, missing, citations, confidence }: DefinedFact,
): void => {
  page.add(
    `${{ yes: 'YES', no: 'no', unknown: 'OPEN' }[outcome]}: ${title}`,
    INDENT,
    outcome === 'no' ? page.ink.dim : page.ink.yellow,
    DEEP,
  );
  if (answers.length > 0) page.add(answersText(answers), DEEP, page.ink.dim);
  for (const citation of citations)
    page.add(`§ ${citationText(citation)}, ${confidence}`, DEEP, page.ink.dim, `${DEEP}  `);
  for (const { fact, question } of missing)
    page.add(`? ${question} [${fact}]`, DEEP, undefined, `${DEEP}  `);
};
