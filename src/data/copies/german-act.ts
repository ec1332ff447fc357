// German acts and ordinances as text with '##### § 9 Title' above each section; paragraphs '(1)', numbers '1.', letters 'a)'.

import type { LawText, Paragraph } from './text.ts';

const LABELS = [/^(\(\d+[a-z]?\))\s/, /^(\d+[a-z]?\.)\s/, /^([a-z]{1,2}\))\s/] as const;

export const readGermanAct = (source: string): LawText => {
  const sections = new Map<string, Paragraph[]>();
  let paragraphs: Paragraph[] | undefined;
  /** The label that is open on each level; a number may stand in a section without paragraphs. */
  let open: (string | undefined)[] = [];
  for (const block of source.split(/\n\s*\n/)) {
    const text = block.replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const heading = /^#+ § (\d+[a-z]?)\b/.exec(text);
    if (text.startsWith('#')) {
      open = [];
      paragraphs = heading ? [] : undefined;
      if (heading) sections.set(`s. ${heading[1]}`, paragraphs!);
      continue;
    }
    if (!paragraphs) continue;
    const level = LABELS.findIndex((label) => label.test(text));
    if (level >= 0) {
      open = open.slice(0, level);
      open[level] = LABELS[level]!.exec(text)![1];
    }
    paragraphs.push({ labels: open.filter((label) => label !== undefined), text });
  }
  return sections;
};
