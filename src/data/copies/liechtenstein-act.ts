// Acts and ordinances of Liechtenstein as text with '##### Art. 3a[^3]' above each article; paragraphs '1)' and '2a)', letters '- a)',
// numbers '- 1.'. Marks and words of notes belong to the print, not to the act.

import type { LawText, Paragraph } from './text.ts';

const HEADING = /^#+ Art\. (\d+[a-z]*)$/;
/** The title of an article stands below its number. */
const TITLE = /^\*\*[^*]+\*\*$/;
const NOTE = /^\[\^\d+\]:/;
const MARK_OF_A_NOTE = /\s*\[\^\d+\]/g;
const LABELS = [/^(\d+[a-z]*)\) /, /^- ([a-z]+)\) /, /^- (\d+)\. /] as const;

export const readLiechtensteinAct = (source: string): LawText => {
  const sections = new Map<string, Paragraph[]>();
  let paragraphs: Paragraph[] | undefined;
  /** The label that is open on each level; a letter may stand in an article without paragraphs. */
  let open: (string | undefined)[] = [];
  for (const block of source.split(/\n\s*\n/)) {
    const written = block.replace(/\s+/g, ' ').trim();
    if (written === '' || NOTE.test(written)) continue;
    const text = written.replace(MARK_OF_A_NOTE, '');
    if (text.startsWith('#')) {
      const article = HEADING.exec(text)?.[1];
      open = [];
      paragraphs = article === undefined ? undefined : [];
      if (paragraphs) sections.set(`Art. ${article!}`, paragraphs);
      continue;
    }
    if (!paragraphs || TITLE.test(text)) continue;
    const level = LABELS.findIndex((label) => label.test(text));
    if (level >= 0) {
      open = open.slice(0, level);
      open[level] = LABELS[level]!.exec(text)![1];
    }
    const labels = open.filter((label) => label !== undefined);
    paragraphs.push({ labels, text: text.replace(/^- /, '') });
  }
  return sections;
};
