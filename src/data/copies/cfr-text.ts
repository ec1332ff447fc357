// Chapters of the Code of Federal Regulations as text with '#### § § 744.1' above each section; tables are not in it.

import { labelled } from './labelled.ts';
import type { LawText, Paragraph } from './text.ts';

export const readCfrText = (source: string): LawText => {
  const sections = new Map<string, Paragraph[]>();
  let paragraphs: Paragraph[] | undefined;
  let open: readonly string[] = [];
  for (const line of source.split('\n')) {
    const section = /^#{4} (?:§ )+(\d+\.\d+[a-z]?)\s*$/.exec(line)?.[1];
    if (section !== undefined) {
      paragraphs = [];
      // A section that comes twice keeps what came first: the second is its table of contents.
      if (!sections.has(section)) sections.set(section, paragraphs);
      open = [];
    } else if (/^\s*#|^\s*PART \d|^\s*§ \d/.test(line)) {
      paragraphs = undefined;
    } else if (paragraphs && line.trim() !== '' && !line.startsWith('>')) {
      const read = labelled(line.trim(), open);
      open = read.open;
      paragraphs.push(read.paragraph);
    }
  }
  return sections;
};
