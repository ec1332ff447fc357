// Documents and prints made text, as the forms of copies read it.

import { ran } from './repositories.ts';

/** A consolidated act that was printed. */
export const actOfPrint = (pdf: Buffer): string =>
  ran('pdftotext', ['-nopgbrk', '-', '-'], pdf).toString();

/** A document of an agreed list: no line is broken, and what is no UTF-8 is left out. */
export const textOfDocument = (document: Buffer): string =>
  ran('antiword', ['-w', '0', '-m', 'UTF-8.txt', '-'], document)
    .toString()
    .replaceAll('\uFFFD', '');

/** An agreed list that was printed, in the shape of its documents. */
export const listOfPrint = (pdf: Buffer): string =>
  listShape(ran('pdftotext', ['-raw', '-nopgbrk', '-', '-'], pdf).toString());

/** Number of the list, day, number of the page and name of the category stand on each page. */
const HEAD_OF_A_PAGE =
  /^(?:WA-LIST .*|(?:\d\d-\d\d-\d{4} )?- \d+ ?-(?: \d\d-\d\d-\d{4})?|_+|DUAL-USE LIST - .*)$/;
const PLACE = /^(\d{1,2})\. ([A-E])\. (?=\S)/;
const LABEL = /^([a-z]|\d{1,2})\.\s+/;
const BEGINS = /^(?:(?:[a-z]|\d{1,2})\.\t|Note|N\.B\.|Technical Note)/;

/** A tab after each part of a place and after each label, and each paragraph and note on one line: a print breaks its lines. */
export const listShape = (print: string): string => {
  const lines: string[] = [];
  for (const written of print.split('\n').map((line) => line.trim())) {
    if (written === '' || HEAD_OF_A_PAGE.test(written)) continue;
    const line = labelled(written);
    if (lines.length === 0 || BEGINS.test(line)) lines.push(line);
    else lines.push(`${lines.pop()!} ${line}`);
  }
  return `${lines.join('\n')}\n`;
};

const labelled = (line: string): string => {
  const place = PLACE.exec(line);
  if (!place) return line.replace(LABEL, '$1.\t');
  let parts = `${place[1]!}.\t${place[2]!}.\t`;
  let rest = line.slice(place[0].length);
  for (let label = LABEL.exec(rest); label; label = LABEL.exec(rest)) {
    parts += `${label[1]!}.\t`;
    rest = rest.slice(label[0].length);
  }
  return parts + rest;
};
