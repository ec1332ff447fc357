// A copy of the law as sections of numbered paragraphs, and the passage at a pinpoint: the paragraph and what stands below it.

import { sha256 } from '../read/hash.ts';

export interface Paragraph {
  /** The labels from the section down to this paragraph: ['a', '1', 'i']. None for what stands before the first label. */
  readonly labels: readonly string[];
  readonly text: string;
}

/** By section, as provisions are cited: '744.11', 'Supp. No. 4 to part 744', '5A001', 's. 9'. */
export type LawText = ReadonlyMap<string, readonly Paragraph[]>;

/** A place in a text: a section, and labels below it. */
export interface Pinpoint {
  readonly section: string;
  readonly labels: readonly string[];
}

/** The lines of a passage, normalised; undefined where the text has no such section or paragraph. */
export const passageAt = (text: LawText, { section, labels }: Pinpoint): string[] | undefined => {
  const paragraphs = text
    .get(section)
    ?.filter((paragraph) => labels.every((label, index) => paragraph.labels[index] === label));
  return paragraphs && paragraphs.length > 0
    ? paragraphs.map((paragraph) => normalised(paragraph.text))
    : undefined;
};

/** The same words give the same passage, whatever quotation marks, dashes and white space a copy was written with. */
export const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

export const passageHash = (lines: readonly string[]): string => sha256(lines.join('\n'));
