// The page of a company's own year, for a person at a terminal: what is to do, what is open, what is answered, and until when
// its answers stand in deals. It is no answer on any deal.

import type { CompanyPage, CompanyProvision, Standing } from '../model/company-page.ts';
import { givenText } from './given-answers.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { citedInstruments, counted } from './words.ts';

const DEEP = INDENT + INDENT;
const HANGING = `${DEEP}  `;

export const companyText = (found: CompanyPage, look: Paper): string => {
  const page = new Page(look);
  const { file, asOf, from, until, over, answers = [], questions, packs, notModelled } = found;
  page.add(headline(found), '', (line) =>
    page.colour(isSettled(found) ? 'green' : 'amber')(page.ink.bold(line)),
  );
  page.add(
    `${file}: answered on ${from}, law of ${asOf}. No verdict on an export: licet screen FILE judges a deal.`,
    '',
    page.ink.dim,
  );
  page.add(
    over
      ? `Its year is over since ${until}: deals from then on do not take its answers. Answer it anew.`
      : `Deals take its answers before ${until}.`,
    '',
    over ? page.colour('amber') : page.ink.dim,
  );
  for (const standing of ['to-do', 'open', 'answered'] as const)
    addStanding(
      page,
      standing,
      found.provisions.filter((one) => one.standing === standing),
    );
  if (found.provisions.length === 0)
    page.heading('No provision on companies was in force on that day in these packs.');
  if (answers.length > 0) page.heading(`Answered by name (${answers.length})`);
  for (const answer of answers) page.add(`- ${givenText(answer)}`, INDENT, undefined, DEEP);
  if (questions.length > 0) page.heading(`Not said in the file (${questions.length})`);
  for (const { fact, question, answers, readBy, evidence } of questions) {
    page.add(`- ${question} [${fact}]`, INDENT, undefined, DEEP);
    for (const [answer, means] of Object.entries(answers))
      page.add(`${answer}: ${means}`, HANGING, page.ink.dim, `${HANGING}  `);
    if (evidence !== '') page.add(`proof: ${evidence}`, DEEP, page.ink.dim);
    page.add(
      readBy.length === 0 ? 'read by no rule of that day' : `read by ${readBy.join(', ')}`,
      DEEP,
      page.ink.dim,
      HANGING,
    );
  }
  page.heading('Looked at');
  for (const { pack, title, binds, checkedTo } of packs)
    page.add(
      `${pack} (${title}), compared with the texts to ${checkedTo}. Binds: ${binds}`,
      INDENT,
      page.ink.dim,
      DEEP,
    );
  if (notModelled.length > 0) page.heading('Not looked at');
  for (const { what, why } of notModelled) page.add(`- ${what}. ${why}`, INDENT, undefined, DEEP);
  return page.text();
};

const headline = (found: CompanyPage): string => {
  const count = (standing: Standing): number =>
    found.provisions.filter((one) => one.standing === standing).length;
  if (isSettled(found)) return 'Nothing is to do by what was looked at';
  return [
    ...(count('to-do') > 0 ? [`${counted(count('to-do'), 'provision')} to be met`] : []),
    ...(count('open') > 0 ? [`${count('open')} open`] : []),
    ...(found.provisions.length === 0 ? ['nothing was in force to hold it against'] : []),
    ...(found.over ? ['its year is over'] : []),
  ].join(', ');
};

/** Whether nothing is to do, nothing open, and the year not over. */
export const isSettled = ({ provisions, over }: CompanyPage): boolean =>
  !over && provisions.length > 0 && provisions.every(({ standing }) => standing === 'answered');

const TITLE: Readonly<Record<Standing, string>> = {
  'to-do': 'To do',
  open: 'Open: neither met nor excluded, for the answer is missing',
  answered: 'Answered; nothing is asked for',
};

const addStanding = (
  page: Page,
  standing: Standing,
  provisions: readonly CompanyProvision[],
): void => {
  if (provisions.length === 0) return;
  page.heading(`${TITLE[standing]} (${provisions.length})`);
  for (const one of provisions) addProvision(page, one);
};

const addProvision = (page: Page, one: CompanyProvision): void => {
  const { rule, title, standing, because, remedy, citations, facts, missing } = one;
  // What is open or answered is named by what it asks, and never said as found.
  if (standing === 'to-do') page.add(title, INDENT, page.colour('amber'), DEEP);
  else page.add(`rule ${rule}`, INDENT, undefined, DEEP);
  if (because !== undefined) page.add(because, DEEP);
  if (standing === 'open') page.add(`It turns on ${missing.join(', ')}.`, DEEP);
  for (const { text, url } of citedInstruments(citations)) {
    page.add(`§ ${text}`, DEEP, page.ink.dim, HANGING);
    if (url !== '') page.add(url, HANGING, page.ink.dim);
  }
  for (const { fact, value, from } of facts)
    page.add(`= ${fact} ${value} (${from})`, DEEP, page.ink.dim, HANGING);
  if (remedy !== undefined) page.add(`→ ${remedy}`, DEEP, undefined, HANGING);
  if (standing === 'to-do') page.add(`rule ${rule}`, DEEP, page.ink.dim);
};
