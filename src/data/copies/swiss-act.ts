// Swiss acts and ordinances as text of Fedlex with '**Art. 4** Title' above each article, with or without marks of a heading;
// paragraphs '1' or '<sup>1</sup>', letters 'a.' on lines of their own or within the paragraph. Notes stand in the text.

import { openedOn } from './numbering.ts';
import type { LawText, Paragraph } from './text.ts';

const HEADING = /^(?:#+ )?\*\*Art\. (\d+ ?[a-z]*)\b/;
const PARAGRAPH = /^(?:<sup>)?(\d{1,2}(?:bis|ter|quater|quinquies)?)(?:<\/sup>)?\s+/;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** A letter begins a line, or stands behind a mark of punctuation or behind 'or' or 'and'. */
const LETTER = /(?:^|(?<=[:;.,)])\s*|(?<=oder|und)\s*)([a-z])\.\s+/g;

export const readSwissAct = (source: string): LawText => {
  const sections = new Map<string, Paragraph[]>();
  let paragraphs: Paragraph[] | undefined;
  let paragraph: string[] = [];
  let letter: readonly string[] = [];
  for (const block of source.split(/\n\s*\n/)) {
    const text = block.replace(/\s+/g, ' ').trim().replace(/^- /, '');
    const heading = HEADING.exec(text);
    if (heading) {
      const name = `Art. ${heading[1]!.replace(' ', '')}`;
      paragraphs = sections.has(name) ? undefined : [];
      if (paragraphs) sections.set(name, paragraphs);
      [paragraph, letter] = [[], []];
    } else if (text.startsWith('#')) paragraphs = undefined;
    else if (paragraphs && text !== '') {
      const number = PARAGRAPH.exec(text);
      if (number) [paragraph, letter] = [[number[1]!], []];
      for (const { label, words } of lettered(text.slice(number?.[0].length ?? 0))) {
        const next = label === undefined ? undefined : openedOn([LETTERS], letter, label);
        if (next) letter = next;
        paragraphs.push({ labels: [...paragraph, ...letter], text: words });
      }
    }
  }
  return sections;
};

const lettered = (text: string): { label?: string; words: string }[] => {
  const starts = [...text.matchAll(LETTER)].map(({ index, 1: label }) => ({ index, label }));
  const parts = [{ index: 0, label: undefined }, ...starts];
  return parts
    .map(({ index, label }, at) => ({
      ...(label !== undefined && { label }),
      words: text.slice(index, parts[at + 1]?.index),
    }))
    .filter(({ words }) => words.trim() !== '');
};
