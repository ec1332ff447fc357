// The classification of one item for a person at a terminal: list by list what is met, possible and ruled out, and why;
// then the questions that settle the rest. Entries for other kinds of item are only counted.

import type { Candidate, ClassificationQuestion, Declaration, GivenAnswer, ItemClassification, OnList, OtherDay } from '../model/classification.ts';
import type { Look } from './format.ts';
import { lasting } from './lasting.ts';
import { INDENT, Page } from './page.ts';
import { citationText } from './words.ts';

const DEEP = INDENT + INDENT;
/** Answers of a choice that are printed with what they mean. */
const SPELT_OUT = 20;

export const classificationText = (classification: ItemClassification, look: Look): string => {
  const page = new Page(look);
  const { item, asOf } = classification;
  page.add(item.name, '', page.ink.bold);
  page.add(`${item.category === undefined ? 'kind of item not stated' : `category ${item.category}`}; lists as of ${asOf}; ${item.file}:${item.line}`, '', page.ink.dim);
  page.add(classification.caution);
  for (const list of classification.lists) addList(page, list, item.category !== undefined);
  addQuestions(page, 'Ask first: each answer may settle what stands beside it', classification.questions, 1);
  addQuestions(page, 'Then, only for what is still open', classification.then, classification.questions.length + 1);
  addBeyond(page, classification);
  return page.text();
};

const addList = (page: Page, list: OnList, kindKnown: boolean): void => {
  page.heading(`${list.title} [${list.list}]`);
  if (list.declared) addDeclaration(page, list.declared);
  for (const candidate of list.met) addCandidate(page, 'MET', candidate);
  if (kindKnown) for (const candidate of list.possible) addCandidate(page, 'POSSIBLE', candidate);
  else if (list.possible.length > 0) page.add(`POSSIBLE: all ${list.possible.length} entries, until it is said what kind of item it is`, INDENT, page.ink.yellow);
  if (list.met.length + list.possible.length === 0) {
    page.add(list.open.length > 0 ? 'No entry of these packs is for this kind of item, and no classification is declared: not decided.' : 'No entry of these packs is met or possible.', INDENT);
  }
  for (const { code, title, answers } of list.ruledOut) page.add(`ruled out ${code} – ${title}: ${answersText(answers)}`, INDENT, page.ink.dim, DEEP);
  for (const other of list.otherDays) page.add(otherDayText(other), INDENT, page.ink.dim, DEEP);
  if (list.ruledOutByCategory > 0) page.add(`${list.ruledOutByCategory} further entries are for other kinds of item.`, INDENT, page.ink.dim);
  if (list.reach) page.add(`The law behind it: ${LISTED[list.reach.listed]}. ${list.reach.route}${list.reach.confidence === 'recalled' ? ' (recalled: check the text)' : ''}`, INDENT, undefined, DEEP);
};

const LISTED = { yes: 'this kind of item is listed', partly: 'this kind of item is listed under the tests of its entries only', no: 'this kind of item is not listed' } as const;

const addDeclaration = (page: Page, { codes, standing, because }: Declaration): void => {
  const ink = standing === 'contradicted' ? page.ink.red : (same: string): string => same;
  page.add(`declared ${codes.join(', ')}: ${standing === 'contradicted' ? 'CONTRADICTED' : standing.replace('-', ' ')}`, INDENT, ink);
  for (const sentence of because) page.add(sentence, DEEP, ink);
};

const addCandidate = (page: Page, word: string, candidate: Candidate): void => {
  const met = word === 'MET';
  page.add(`${word} ${candidate.code} – ${candidate.title}${candidate.by === 'declaration' ? ' (by the declaration alone)' : ''}`, INDENT, met ? page.ink.red : page.ink.yellow, DEEP);
  if (candidate.answers.length > 0) page.add(answersText(candidate.answers), DEEP);
  if (candidate.missing.length > 0) page.add(`open: ${candidate.missing.join(', ')}`, DEEP, undefined, `${DEEP}  `);
  page.add(`§ ${citationText(candidate.citation)}, ${candidate.confidence}`, DEEP, page.ink.dim, `${DEEP}  `);
  if (candidate.citation.url !== '') page.add(candidate.citation.url, `${DEEP}  `, page.ink.dim);
  if (candidate.reasons.length > 0) {
    page.add(`reasons for control: ${candidate.reasons.join(', ')}; licence exceptions of the entry: ${candidate.exceptions.join(', ') || 'none modelled'}`, DEEP, page.ink.dim, `${DEEP}  `);
  }
};

const answersText = (answers: readonly GivenAnswer[]): string => answers.map(({ fact, value, from }) => `${fact} = ${value} (${from})`).join('; ');

const otherDayText = ({ code, title, outcome, since, until, gap }: OtherDay): string =>
  `not on the list on this day: ${code} – ${title}, ${outcome === 'met' ? 'whose tests the answers meet' : 'possible'} (${lasting({ since, ...(until !== undefined && { until }) })})${gap === undefined ? '' : `. ${gap}`}`;

const addQuestions = (page: Page, heading: string, questions: readonly ClassificationQuestion[], from: number): void => {
  if (questions.length === 0) return;
  page.heading(`${heading} (${questions.length})`);
  questions.forEach((question, index) => addQuestion(page, question, from + index));
};

const addQuestion = (page: Page, { fact, question, evidence, values, effects, reads }: ClassificationQuestion, number: number): void => {
  const indent = '     ';
  page.add(`${question} [${fact}]`, `${`${number}.`.padStart(4)} `, undefined, indent);
  if (evidence !== '') page.add(`proof: ${evidence}`, indent, page.ink.dim, `${indent}  `);
  for (const { answer, meets, rulesOut } of effects) {
    const does = [...(meets.length > 0 ? [`meets ${meets.join(', ')}`] : []), ...(rulesOut.length > 0 ? [`rules out ${rulesOut.join(', ')}`] : [])];
    page.add(`${answer} → ${does.join('; ')}`, indent, undefined, `${indent}  `);
  }
  if (effects.length === 0 && reads.length > 0) page.add(`read by ${[...new Set(reads)].join(', ')}`, indent, undefined, `${indent}  `);
  const spelt = Object.entries(values ?? {});
  if (spelt.length > 0 && spelt.length <= SPELT_OUT) page.add(`answers: ${spelt.map(([value, means]) => (value === means ? value : `${value} (${means})`)).join('; ')}`, indent, page.ink.dim, `${indent}  `);
  else if (spelt.length > 0) page.add(`answers: ${spelt.map(([value]) => value).join(', ')}`, indent, page.ink.dim, `${indent}  `);
};

const addBeyond = (page: Page, { defined, sanctions }: ItemClassification): void => {
  if (defined.length + sanctions.length === 0) return;
  page.heading('Beyond the lists');
  for (const { title, outcome, answers, missing, citations, confidence } of defined) {
    page.add(`${{ yes: 'YES', no: 'no', unknown: 'OPEN' }[outcome]}: ${title}`, INDENT, outcome === 'no' ? page.ink.dim : page.ink.yellow, DEEP);
    if (answers.length > 0) page.add(answersText(answers), DEEP, page.ink.dim);
    for (const citation of citations) page.add(`§ ${citationText(citation)}, ${confidence}`, DEEP, page.ink.dim, `${DEEP}  `);
    for (const { fact, question } of missing) page.add(`? ${question} [${fact}]`, DEEP, undefined, `${DEEP}  `);
  }
  if (sanctions.length > 0) page.add(`Sanctions lists name functions that items of this kind can have: ${sanctions.map(({ function: name, means }) => `${name} (${means})`).join('; ')}.`, INDENT);
};
