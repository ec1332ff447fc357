// The file around a report with pictures: one page that loads nothing and runs nothing, legible on paper and at any width.

import type { VNode } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { page } from '../dossier/page.tsx';
import { FILLS } from './fills.ts';

export const chartPage = ({
  title,
  body,
}: {
  readonly title: string;
  readonly body: VNode;
}): string => page({ title, body: FILLS + renderToStaticMarkup(body), style: STYLE });

const STYLE = `
.fills { position: absolute; }
figure { margin: 0.6rem 0 1.2rem; }
figcaption { font-weight: bold; }
.picture { max-width: 700px; overflow: hidden; }
.picture svg { display: block; width: 100%; height: auto; }
.narrow { display: none; }
.legend { list-style: none; padding: 0; margin: 0.3rem 0; display: flex; flex-wrap: wrap; gap: 0.1rem 1rem; font-size: 0.9em; }
.legend li { margin: 0; }
.swatch { width: 1.45em; height: 1em; vertical-align: -0.12em; }
summary { cursor: pointer; color: var(--link); }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
@media screen and (max-width: 46rem) {
  .wide { display: none; }
  .narrow { display: block; max-width: 336px; }
  td.number { text-align: left; }
}
@media print {
  figure, .answer { break-inside: avoid; }
  figure:has(details) { break-inside: auto; }
  figcaption, .legend, .picture { break-inside: avoid; break-after: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
  details > :not(summary) { display: block; }
  details > table { display: table; }
  summary { color: var(--dim); }
}
`;
