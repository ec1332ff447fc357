// Paragraphs of the Code of Federal Regulations with the labels that they begin with.

import { opened } from './numbering.ts';
import type { Paragraph } from './text.ts';

/** Marks around what is set in italics, which may stand between two labels: '(a) Heading. (1) Text'. */
export const ITALIC = { open: '\u0001', close: '\u0002' } as const;

const LABEL = /^[\s*—–-]*\((\w{1,5})\)(?:[-–—]\((\w{1,5})\))?/;
const HEADING = new RegExp(
  `^[\\s—–-]*${ITALIC.open}[^${ITALIC.close}]*${ITALIC.close}[\\s.—–-]*(?=\\()`,
);

/** The paragraph, and the labels that are open after it. `heading` is what stands above the labels, as a category. */
export const labelled = (
  raw: string,
  open: readonly string[],
  heading: readonly string[] = [],
): { readonly paragraph: Paragraph; readonly open: readonly string[] } => {
  let rest = raw;
  let labels = open;
  for (;;) {
    const match = LABEL.exec(rest);
    if (!match) break;
    for (const label of match.slice(1)) if (label !== undefined) labels = opened(labels, label);
    rest = rest.slice(match[0].length);
    const between = HEADING.exec(rest);
    if (between) rest = rest.slice(between[0].length);
  }
  return {
    paragraph: {
      labels: [...heading, ...labels],
      text: raw.replaceAll(ITALIC.open, '').replaceAll(ITALIC.close, ''),
    },
    open: labels,
  };
};
