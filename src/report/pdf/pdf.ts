// The dossier as a PDF: the elements of the HTML dossier, laid out on A4, with the record as a file within it. The same record
// gives the same bytes: no clock, no chance and no face of the machine goes into it.

import { PDFDocument, type StructureElement } from 'pdfkit';
import type { VNode } from 'preact';
import { printable } from '../printable.ts';
import { isWebAddress } from '../web-address.ts';
import { blocksOf } from './blocks.ts';
import type { Ink, Part } from './block.ts';
import { Layout, PAGE, type Mark, type Page } from './layout.ts';
import { FACES, Letters, type Face, type FaceFiles } from './letters.ts';
import { Paragraphs } from './lines.ts';

/** What a dossier is, whatever form it gets. */
export interface Body {
  readonly title: string;
  readonly body: VNode;
}

export interface Within {
  /** The record as its file has it, and the SHA-256 of it. */
  readonly recordText: string;
  readonly sha256: string;
  /** Of the screening, or of the decision that stands on it. */
  readonly day: Date;
  readonly faces: FaceFiles;
}

/** Pages that are signed. */
const FIRST_PAGES = 3;

/** `bodyWith`: the dossier, with so many lines fewer on the first pages. Whoever ends the document gets its bytes. */
export const pdfOf = (bodyWith: (fewer: number) => Body, within: Within): PDFDocument => {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en',
    displayTitle: true,
    font: null,
    info: infoOf(bodyWith(0).title, within),
  });
  for (const face of FACES) document.registerFont(face, within.faces[face]);
  const letters = new Letters((face, codePoint) =>
    document.font(face)._font.font.hasGlyphForCodePoint(codePoint),
  );
  const paragraphs = new Paragraphs(letters, (text, face) =>
    document.font(face)._font.widthOfString(text, 1, FEATURES),
  );
  const { pages, part } = fitting(bodyWith, paragraphs);
  document.file(Buffer.from(within.recordText, 'utf8'), {
    name: RECORD_NAME,
    type: 'application/json',
    description: 'The record of which this dossier was made',
    relationship: 'Source',
  });
  draw(document, pages, part, paragraphs, within.sha256);
  return document;
};

const RECORD_NAME = 'record.licet.json';

/** An empty list of wishes: what each script asks of a face is done, and no cache parts a line at its spaces. */
const FEATURES: readonly string[] = [];

const infoOf = (title: string, { sha256, day }: Within): object => {
  return {
    Title: printable(title),
    Subject: 'Dossier of a screening by licet',
    Keywords: `record ${sha256}`,
    Creator: 'licet',
    Producer: 'licet, with PDFKit',
    CreationDate: day,
    ModDate: day,
  };
};

/** So many lines less on the first pages, until they are no more than they may be. */
const STEP = 8;
const MOST_STEPS = 12;

const fitting = (
  bodyWith: (fewer: number) => Body,
  paragraphs: Paragraphs,
): { readonly pages: readonly Page[]; readonly part: Part } => {
  for (let step = 0; ; step += 1) {
    const { document: part, first, annexes } = blocksOf(bodyWith(step * STEP).body);
    const layout = new Layout(paragraphs);
    layout.place(first);
    if (layout.pages.length > FIRST_PAGES && step < MOST_STEPS) continue;
    layout.turn();
    layout.place(annexes);
    return { pages: layout.pages, part };
  }
};

const INKS: Readonly<Record<Ink | 'rule' | 'shade', string>> = {
  ink: '#1b1b1b',
  dim: '#54545a',
  red: '#a01c1c',
  amber: '#8a4b00',
  green: '#1c6332',
  rule: '#b9b9b4',
  shade: '#f3f3f0',
};

const draw = (
  document: PDFDocument,
  pages: readonly Page[],
  root: Part,
  paragraphs: Paragraphs,
  sha256: string,
): void => {
  const elements = new Map<Part, StructureElement>();
  const grown = (part: Part): StructureElement => {
    const element = document.struct(
      part.type,
      part.scope === undefined ? {} : { scope: part.scope },
    );
    elements.set(part, element);
    for (const one of part.parts) element.add(grown(one));
    return element;
  };
  document.addStructure(grown(root));
  const places = new Set(
    pages.flatMap((page) => page.flatMap((one) => (one.mark === 'place' ? [one.id] : []))),
  );
  pages.forEach((page, index) => {
    document.addPage();
    document.markContent('Artifact', { type: 'Layout' });
    for (const mark of page) if (mark.mark === 'fill') drawFill(document, mark);
    document.endMarkedContent();
    let open: Part | undefined;
    for (const mark of page) {
      if (mark.mark === 'place')
        document.addNamedDestination(mark.id, 'XYZ', 0, Math.max(0, mark.y - 4), null);
      if (mark.mark === 'bookmark')
        document.outline.addItem(printable(mark.title), { top: mark.y });
      if (mark.mark !== 'run') continue;
      if (mark.part !== open) {
        if (open !== undefined) document.endMarkedContent();
        elements.get(mark.part)!.add(document.markStructureContent(mark.part.type));
        open = mark.part;
      }
      drawRun(document, mark, places);
    }
    if (open !== undefined) document.endMarkedContent();
    const spelt = page.some((one) => one.mark === 'run' && one.run.spelt);
    document.markContent('Artifact', { type: 'Pagination' });
    drawFoot(document, paragraphs, [
      `record ${sha256.slice(0, 32)}`,
      ...(spelt ? [SPELT] : []),
      `page ${index + 1} of ${pages.length}`,
    ]);
    document.endMarkedContent();
  });
};

const SPELT = '[ U+… ]: in Latin letters and code points, having no type here';

const drawFill = (
  document: PDFDocument,
  { ink, x, y, width, height }: Extract<Mark, { mark: 'fill' }>,
): void => {
  document.fillColor(INKS[ink]).rect(x, y, width, height).fill();
};

const drawRun = (
  document: PDFDocument,
  { run, x, y }: Extract<Mark, { mark: 'run' }>,
  places: ReadonlySet<string>,
): void => {
  const { text, face, size, ink, width, to, actual } = run;
  document.fillColor(INKS[ink]);
  if (face === 'shape') {
    document.save();
    document.translate(x, y - size * 0.8).scale((size * 0.88) / 24);
    document.path(text).fill('even-odd');
    document.restore();
    return;
  }
  if (actual !== undefined) document.markContent('Span', { actual });
  drawText(document, text, face, size, x, y);
  if (actual !== undefined) {
    // Readers put the text where its end is marked, by what turns the page there: as it was for the letters.
    document.save().transform(1, 0, 0, -1, 0, PAGE.height);
    document.endMarkedContent();
    document.restore();
  }
  if (to === undefined) return;
  const top = y - size;
  if (to.startsWith('#')) {
    if (places.has(to.slice(1))) document.goTo(x, top, width, size * 1.3, to.slice(1));
  } else if (isWebAddress(to)) document.link(x, top, width, size * 1.3, to);
};

const drawText = (
  document: PDFDocument,
  text: string,
  face: Face,
  size: number,
  x: number,
  y: number,
): void => {
  document.font(face).fontSize(size);
  document.text(text, x, y, { lineBreak: false, baseline: 'alphabetic', features: FEATURES });
};

/** To the left, in the middle where there is something to say, and to the right. */
const drawFoot = (
  document: PDFDocument,
  paragraphs: Paragraphs,
  texts: readonly string[],
): void => {
  document.fillColor(INKS.dim);
  texts.forEach((text, index) => {
    const manner = { bold: false, mono: false, scale: 1, ink: 'dim' as const };
    const [line] = paragraphs.lines([{ text, manner }], FOOT, PAGE.width);
    const width = line!.reduce((sum, run) => sum + run.width, 0);
    const room = PAGE.width - PAGE.left - PAGE.right - width;
    const share = index === 0 ? 0 : index === texts.length - 1 ? 1 : 0.5;
    for (const run of line!)
      drawText(
        document,
        run.text,
        run.face as Face,
        FOOT,
        PAGE.left + room * share + run.x,
        PAGE.height - 24,
      );
  });
};
const FOOT = 7;
