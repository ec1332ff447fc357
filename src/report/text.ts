// For a person at a terminal: one transaction as a page, several as a line each.

import type { Answer, BriefVerdict, Verdict } from '../model/verdict.ts';
import type { Run } from '../model/run.ts';
import { answerPage } from './answer-page.ts';
import { clearedInShort } from './clearances.ts';
import { drawnInShort } from './licences.ts';
import { waivedInShort } from './waivers.ts';
import { answered, totalText, type Detail, type Format, type Look } from './format.ts';
import { optionsText } from './grounds.ts';
import { Page } from './page.ts';
import { printable } from './printable.ts';
import { counted, inShort } from './words.ts';
import { cut, widthOf } from './wrap.ts';

const ID_COLUMNS = 36;
/** A rule or fact that is named is never cut; the id makes room down to this. */
const LEAST_ID = 12;
/** The colour and the spaces around the id. */
const AROUND = 8;

const line = (brief: BriefVerdict, look: Look): string => {
  const page = new Page(look);
  const label = brief.verdict.toUpperCase().padEnd(5);
  const said = printable(inShort(brief));
  const cleared = [waivedInShort(brief), clearedInShort(brief), drawnInShort(brief)]
    .filter(Boolean)
    .join(', ');
  const behind = cleared === '' ? '' : ` (${cleared})`;
  const room = page.width - AROUND - widthOf(behind);
  const isName = !said.replace(/^ask /, '').includes(' ');
  const columns = isName
    ? Math.max(LEAST_ID, Math.min(ID_COLUMNS, room - widthOf(said)))
    : ID_COLUMNS;
  const id = cut(printable(brief.transaction.id), columns);
  const space = ' '.repeat(columns + 1 - widthOf(id));
  const short = isName ? said : cut(said, Math.max(10, room - columns));
  return `${page.colour(brief.verdict)(label)}  ${id}${space}${short}${behind}\n`;
};

const shown = (answer: BriefVerdict | Verdict, look: Look): string =>
  answer.schema === 'licet/brief@1' ? line(answer, look) : answerPage(answer, look);

/** What all answers below rest on, and what was given beside the files. */
const header = ({ coverage, manifest }: Run, look: Look): string => {
  const page = new Page(look);
  const read = coverage.lists.filter(({ checked }) => checked);
  page.add(
    `licet ${manifest.licet}: ${counted(coverage.packs.length, 'pack')}, ${counted(read.length, 'list')}${read.length > 0 && read.every(({ bundled }) => bundled) ? ' (bundled)' : ''}, ${counted(coverage.notModelled.length, 'provision')} not modelled`,
    '',
    page.ink.dim,
  );
  const options = optionsText(manifest);
  if (options !== '') page.add(`given beside the files: ${options}`, '', page.ink.dim);
  page.blank();
  return page.text();
};

const detailOfEach = ({ detail = 'brief' }: Look): Detail => detail;

export const text: Format = {
  open: header,
  each: (answer: Answer, look) => {
    const detail = detailOfEach(look);
    return `${shown(answered(answer, detail, false), look)}${detail === 'brief' ? '' : '\n'}`;
  },
  close: (totals, look) => `${detailOfEach(look) === 'brief' ? '\n' : ''}${totalText(totals)}\n`,
  one: (answer, look) => shown(answered(answer, look.detail ?? 'full', true), look),
};
