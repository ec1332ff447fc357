// How far coders agree for a person: a line for each column, then the rows on which they do not.

import type { Agreement, ColumnAgreement, PairAgreement } from '../../model/agreement.ts';
import { addRest, few } from '../few.ts';
import { INDENT, Page } from '../page.ts';
import { counted } from '../words.ts';
import type { StudyLook } from './look.ts';
import { numberText, shareText } from './shares.ts';

const DEEP = INDENT + INDENT;
/** So many cells on which they do not agree are named unless all are wanted. */
const MOST = 20;

export const agreementText = (study: Agreement, look: StudyLook): string => {
  const page = new Page(look);
  const { coders, id, rows, columns, inOneOnly, disagreements } = study;
  page.add(
    `${coders.join(', ')}: ${counted(rows.inAll, 'row')} in all of them by '${id}', ${counted(columns.length, 'column')} compared`,
    '',
    page.ink.bold,
    INDENT,
  );
  for (const [coder, count] of Object.entries(rows.notInAll))
    if (count > 0)
      page.add(`${coder}: ${counted(count, 'row')} that not all have`, INDENT, undefined, DEEP);
  if (inOneOnly.length > 0)
    page.add(
      `Not compared, for one coder alone has them: ${inOneOnly.join(', ')}`,
      INDENT,
      undefined,
      DEEP,
    );
  for (const column of columns) addColumn(page, column, coders.length);
  page.heading(`To be settled (${disagreements.length})`);
  if (disagreements.length === 0) page.add('none', INDENT, page.ink.dim);
  for (const { id: of, column, said } of few(disagreements, MOST, look.all))
    page.add(
      `${of}, ${column}: ${Object.entries(said)
        .map(([coder, value]) => `${coder} '${value}'`)
        .join(', ')}`,
      INDENT,
      undefined,
      DEEP,
    );
  addRest(page, disagreements.length, MOST, look.all, INDENT);
  return page.text();
};

const addColumn = (page: Page, one: ColumnAgreement, coders: number): void => {
  const { column, scale, units, codedOnce, missing, pairs, alpha, disagreements } = one;
  page.heading(`${column}${scale === 'nominal' ? '' : ` (${scale})`}`);
  page.add(
    `Krippendorff's alpha ${numberText(alpha)} over ${counted(units, 'row')}${alpha === undefined ? `, ${units === 0 ? 'which nobody coded twice' : 'where all values are one'}` : ''}; ${counted(disagreements, 'disagreement')}`,
    INDENT,
    undefined,
    DEEP,
  );
  for (const pair of pairs) page.add(pairText(pair, coders), INDENT, undefined, DEEP);
  const empty = Object.entries(missing).filter(([, count]) => count > 0);
  if (empty.length > 0)
    page.add(
      `empty: ${empty.map(([coder, count]) => `${count} of ${coder}`).join(', ')}; coded by one alone: ${codedOnce}`,
      INDENT,
      page.ink.dim,
      DEEP,
    );
};

const pairText = (
  { coders, alike, kappa, standardError, interval }: PairAgreement,
  all: number,
): string => {
  const who = all === 2 ? '' : `${coders.join(' and ')}: `;
  if (alike.of === 0) return `${who}no row that both coded`;
  const said = `${who}alike in ${alike.count} of ${alike.of}, ${shareText(alike)}`;
  return kappa === undefined
    ? `${said}; no kappa, for both say one and the same throughout`
    : `${said}; Cohen's kappa ${numberText(kappa)}, standard error ${numberText(standardError)} (${numberText(interval?.low)} to ${numberText(interval?.high)})`;
};
