// A picture as SVG text, drawn by the library of plots in a document of its own: no browser, no script, the same bytes each time.

import type { PlotOptions } from '@observablehq/plot';
import { printable } from '../printable.ts';
import { xmlAttributes } from '../xml.ts';
import { PATTERN_DEFS } from './fills.ts';
import { parseHTML, Plot } from './libraries.ts';

export interface Picture {
  /** What it shows, in a sentence, for who does not see it. */
  readonly says: string;
  /** Holds its patterns itself, since it stands on no page. */
  readonly alone?: true;
}

const LETTERS = 'Arial, "Liberation Sans", Helvetica, sans-serif';

/**
 * `options`: a plot without legend, title or caption, which would be no picture but a page. Marks with `clip` are numbered anew each
 * time and give other bytes. Texts in it are text wherever they come from; who hands them over makes them printable.
 */
export const drawn = (options: PlotOptions, { says, alone }: Picture): string => {
  const { document } = parseHTML('<!DOCTYPE html><html><body></body></html>');
  const svg = Plot.plot({
    ...options,
    document: document as never,
    style: { fontFamily: LETTERS, fontSize: '12px', background: 'none', overflow: 'visible' },
  }) as unknown as Svg;
  if (svg.tagName.toLowerCase() !== 'svg') throw new TypeError('the plot is no picture');
  // Its rules would hold for the whole page.
  for (const style of svg.querySelectorAll('style')) style.remove();
  svg.removeAttribute('class');
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  // Such a document writes < and > within attributes as they are, which HTML allows and XML does not.
  const told = xmlAttributes({ role: 'img', 'aria-label': printable(says) });
  const text = svg.outerHTML.replace(/^<svg/, () => `<svg${told}`);
  const open = text.indexOf('>') + 1;
  return alone ? text.slice(0, open) + PATTERN_DEFS + text.slice(open) : text;
};

/** What is used of an element of that document. */
interface Svg {
  readonly tagName: string;
  readonly outerHTML: string;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelectorAll(what: string): Iterable<{ remove(): void }>;
}
