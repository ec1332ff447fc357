// The XML of the Electronic Code of Federal Regulations: one part, with its sections and supplements.

import { SaxesParser } from 'saxes';
import { ITALIC, labelled } from './labelled.ts';
import type { LawText, Paragraph } from './text.ts';

const PARAGRAPHS = new Set(['P', 'FP', 'LI', 'TR', 'HD1', 'HD2', 'HD3']);
const ITALICS = new Set(['I', 'E']);

export const readEcfrXml = (source: string): LawText => {
  const sections = new Map<string, Paragraph[]>();
  const parser = new SaxesParser();
  let section: string | undefined;
  let open: readonly string[] = [];
  let heading: readonly string[] = [];
  /** The text of the paragraph that is open, and how many of its kind enclose it. */
  let text: string | undefined;
  let nested = 0;
  let table = false;

  const close = (name: string): void => {
    if (section === undefined || text === undefined || text.trim() === '') return;
    const category = name.startsWith('HD') ? /^\s*(Category [IVX]+)\b/.exec(text)?.[1] : undefined;
    if (category !== undefined) {
      heading = [category];
      open = [];
    }
    const read =
      category !== undefined || table
        ? { paragraph: { labels: [...heading, ...open], text: plain(text) }, open }
        : labelled(text, open, heading);
    open = read.open;
    sections.get(section)!.push(read.paragraph);
  };

  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'DIV8' || name === 'DIV9') {
      section = sectionOf(String(attributes.N ?? ''));
      sections.set(section, []);
      open = [];
      heading = [];
    } else if (PARAGRAPHS.has(name)) {
      if (nested === 0) {
        text = '';
        table = name === 'TR';
      }
      nested += 1;
    } else if (text !== undefined && ITALICS.has(name)) text += ITALIC.open;
  });
  parser.on('text', (more) => {
    if (text !== undefined) text += more;
  });
  parser.on('closetag', ({ name }) => {
    if (PARAGRAPHS.has(name)) {
      nested -= 1;
      if (nested === 0) {
        close(name);
        text = undefined;
      }
    } else if (text !== undefined && ITALICS.has(name)) text += ITALIC.close;
    else if (text !== undefined && name === 'TD') text += ' ';
  });
  parser.write(source).close();
  return sections;
};

const plain = (text: string): string =>
  text.replaceAll(ITALIC.open, '').replaceAll(ITALIC.close, '');

/** 'Supplement No. 2 to Part 744' is cited as 'Supp. No. 2 to part 744'. */
const sectionOf = (name: string): string =>
  name.replace(/^Supplement No\. (\d+) to Part (\d+)$/i, 'Supp. No. $1 to part $2');
