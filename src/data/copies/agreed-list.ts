// The agreed lists of the Wassenaar Arrangement as text of their documents (antiword -w 0 -m UTF-8.txt), one after the other; a list held
// as PDF is brought into that shape, a tab after each part of a place. A line
// either names its place from the category down, or stands one tab deeper than its parent, or, where the document has lost its tabs,
// carries the label that comes next. Lists within notes are no paragraphs.

import type { LawText, Paragraph } from './text.ts';

/** '5.', 'A.', '1.', then 'f.', '2.' and so on, each before a tab; 'Part 1.' in place of a number is the heading of a group. */
const PLACE = /^(\d{1,2})\.\s*\t\s*([A-E])\s*\.\s*\t\s*(\S.*)$/;
const LABEL = /^([a-z]|\d{1,2})\s*\.\s*\t\s*/;
/** The second tab is that of the number below the group: '1.'. */
const TABS_OF_NUMBER = 2;
const LIST_OF_A_NOTE = /^(?:Note|N\.B\.)\b.*:$|^Technical Notes?\b/;

export const readAgreedList = (source: string): LawText => {
  const sections = new Map<string, Paragraph[]>();
  let group: string | undefined;
  /** The number below the group, and the labels below it; empty where no number is open. */
  let open: readonly string[] = [];
  let words: string[] = [];
  let inNote = false;

  const close = (): void => {
    const text = words.join('\n');
    words = [];
    const [number, ...labels] = open;
    if (group === undefined || number === undefined || text.trim() === '') return;
    const section = `${group}.${number}`;
    sections.set(section, [...(sections.get(section) ?? []), { labels, text }]);
  };
  const begin = (labels: readonly string[]): void => {
    close();
    open = labels;
    inNote = false;
  };

  for (const line of source.split(/\r?\n/)) {
    const written = line.trim();
    const place = PLACE.exec(written);
    if (place) {
      const read = labelled(place[3]!);
      begin(read.labels);
      group = `${place[1]}.${place[2]}`;
      words.push(read.rest);
      continue;
    }
    if (LIST_OF_A_NOTE.test(written)) inNote = true;
    const label = LABEL.exec(written)?.[1];
    const tabs = /^ *(\t*)/.exec(line)![1]!.length;
    if (label !== undefined) {
      const depth = tabs - TABS_OF_NUMBER;
      if (depth >= 0 && depth <= open.length && isOfDepth(label, depth))
        begin([...open.slice(0, depth), label]);
      else if (tabs < TABS_OF_NUMBER && !inNote) {
        const next = following(open, label);
        if (next) begin(next);
      }
    }
    words.push(written);
  }
  close();
  return sections;
};

/** The labels at the beginning of a line, and the words after them. */
const labelled = (line: string): { labels: string[]; rest: string } => {
  const labels: string[] = [];
  let rest = line;
  for (let match = LABEL.exec(rest); match; match = LABEL.exec(rest)) {
    // '1.' is followed by 'a.', and that by '1.' again: what breaks the order belongs to the words.
    if (!isOfDepth(match[1]!, labels.length)) break;
    labels.push(match[1]!);
    rest = rest.slice(match[0].length);
  }
  return { labels, rest };
};

/** The first label below what is open, or the one after an open label, the deepest first; never a new number. */
const following = (open: readonly string[], label: string): readonly string[] | undefined => {
  if (open.length === 0) return undefined;
  if (label === (open.length % 2 === 0 ? '1' : 'a')) return [...open, label];
  for (let depth = open.length - 1; depth > 0; depth -= 1)
    if (label === after(open[depth]!)) return [...open.slice(0, depth), label];
  return undefined;
};

const after = (label: string): string =>
  /^\d/.test(label) ? String(Number(label) + 1) : String.fromCharCode(label.charCodeAt(0) + 1);

const isOfDepth = (label: string, depth: number): boolean =>
  (depth % 2 === 0) === /^\d/.test(label);
