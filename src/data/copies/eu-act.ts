// Acts of the European Union as text made of their consolidated PDF (pdftotext -nopgbrk): articles, and the entries of a control
// list in an annex. Heads of pages, marks of amendments and repeated headings of entries belong to the print, not to the act.

import { openedOn } from './numbering.ts';
import type { LawText, Paragraph } from './text.ts';

const PRINT = /^(?:\d{4,5}R\d{4} — EN — .*|[▼►◄][A-Z]?\d*|.* \(continued\))$/;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const DIGITS = Array.from({ length: 99 }, (_, index) => String(index + 1));
const NUMERALS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** '1.' alone or before the words, then '(a)', then '(i)'; definitions begin with '(1)'. */
const ARTICLE = {
  levels: [DIGITS, LETTERS, NUMERALS],
  label: /^(?:(\d{1,2})\.(?=\s|$)|\(([a-z]{1,4}|\d{1,2})\)(?=\s|$))\s*/,
};
/** 'f.' then '1.' then 'a.' then '1.' */
const ENTRY = {
  levels: [LETTERS, DIGITS, LETTERS, DIGITS],
  label: /^(?:([a-z])|(\d{1,2}))\.(?=\s|$)\s*/,
};

export const readEuAct = (source: string): LawText => {
  const sections = new Map<string, Paragraph[]>();
  let annex: string | undefined;
  let form: typeof ARTICLE | typeof ENTRY = ARTICLE;
  let name: string | undefined;
  let open: readonly string[] = [];
  let words: string[] = [];

  const close = (): void => {
    const text = words.join('\n').replace(/\u00ad\n/g, '');
    if (name !== undefined && text.trim() !== '') sections.get(name)!.push({ labels: open, text });
    words = [];
  };
  const begin = (section: string, of: typeof form): void => {
    close();
    // The heading of an entry is printed again on each page.
    if (section === name) return;
    name = section;
    form = of;
    open = [];
    if (!sections.has(section)) sections.set(section, []);
  };

  for (const line of source.split('\n').map((each) => each.trim())) {
    const article = /^Article (\d+[a-z]?)$/.exec(line)?.[1];
    const entry = /^(\d[A-E]\d{3})$/.exec(line)?.[1];
    if (/^ANNEX( [IVX]+)?$/.test(line)) {
      close();
      name = undefined;
      annex = line.replace('ANNEX', 'Annex');
    } else if (PRINT.test(line) || line === '') continue;
    else if (article !== undefined && annex === undefined) begin(`Art. ${article}`, ARTICLE);
    else if (entry !== undefined && annex !== undefined) begin(`${annex} ${entry}`, ENTRY);
    else if (name !== undefined) {
      const match = form.label.exec(line);
      const label = match?.[1] ?? match?.[2];
      const next = label === undefined ? undefined : openedOn(form.levels, open, label);
      if (next) {
        close();
        open = next;
      }
      words.push(line);
    }
  }
  close();
  return sections;
};
