// How a dossier looks: dark ink on white, tables stacked where the screen is narrow, and pages of A4 that break before the
// annexes. It loads nothing. Its colours: ../ink.ts.

import { INK } from '../ink.ts';

export const STYLE = `
${INK}* { box-sizing: border-box; }
html { background: var(--paper); }
body {
  color: var(--ink);
  background: var(--paper);
  font: 15px/1.45 Arial, "Liberation Sans", Helvetica, sans-serif;
  font-size-adjust: 0.519;
  margin: 0 auto;
  max-width: 62rem;
  padding: 1rem;
  overflow-wrap: anywhere;
}
h1 { font-size: 1.35rem; line-height: 1.25; margin: 0.2rem 0 0.6rem; }
h2 { font-size: 1.08rem; margin: 1.5rem 0 0.4rem; padding-bottom: 0.15rem; border-bottom: 1px solid var(--rule); }
h3 { font-size: 1rem; margin: 0.9rem 0 0.25rem; }
p { margin: 0.25rem 0; }
ul, ol { margin: 0.25rem 0; padding-left: 1.4rem; }
li { margin: 0.15rem 0; }
a { color: var(--link); }
a.address, a.number, .mark { font-weight: normal; font-size: 0.87em; }
code, pre, td.code { font-family: "Liberation Mono", "Courier New", Courier, monospace; font-size: 0.85em; }
td.code { font-size: 0.75em; }
pre { white-space: pre-wrap; background: var(--shade); padding: 0.6rem; margin: 0.4rem 0; }
.kicker, .rest, .help, .mark, footer { color: var(--dim); }
.kicker { margin: 0; }
.shape { width: 0.95em; height: 0.95em; vertical-align: -0.08em; fill: currentColor; }
.colour { font-weight: bold; white-space: nowrap; }
.red { color: var(--red); }
.amber { color: var(--amber); }
.green { color: var(--green); }
.answer { border: 2px solid currentColor; padding: 0.5rem 0.8rem; margin: 0.6rem 0; }
.answer p { margin: 0; }
.answer .overall { font-size: 1.5rem; line-height: 1.25; }
.answer .parts { color: var(--ink); }
.answer .parts > span + span { margin-left: 1.2rem; }
dl.made { display: grid; grid-template-columns: repeat(2, minmax(0, auto) minmax(0, 1fr)); gap: 0.15rem 0.8rem; margin: 0.6rem 0; }
dl.made dt { color: var(--dim); }
dl.made dd { margin: 0; }
dl.made .wide { grid-column: 2 / -1; }
.decides { margin: 0.3rem 0; padding-left: 1.4rem; }
.decides li { margin: 0.3rem 0; }
article.finding { margin: 0.6rem 0; padding-left: 0.7rem; border-left: 3px solid var(--rule); color: var(--ink); }
article.finding.red { border-color: var(--red); }
article.finding.amber { border-color: var(--amber); }
article.finding h3 { margin: 0 0 0.15rem; }
article.finding ul { margin: 0.1rem 0; }
table { border-collapse: collapse; width: calc(100% - 1px); table-layout: fixed; margin: 0.3rem 0; }
th, td { border: 1px solid var(--rule); padding: 0.2rem 0.45rem; text-align: left; vertical-align: top; }
thead th { background: var(--shade); font-weight: bold; }
tbody th { font-weight: normal; }
.sign td { height: 2.4rem; color: var(--dim); }
.sign .tall td { height: 4rem; }
.box { display: inline-block; margin-right: 1.2rem; color: var(--ink); }
nav ul { columns: 2; }
ul.hashes { font-size: 0.9em; }
@media screen and (max-width: 40rem) {
  body { padding: 0.7rem; font-size: 14px; }
  nav ul { columns: 1; }
  dl.made { grid-template-columns: minmax(0, 9rem) minmax(0, 1fr); }
  dl.made .wide { grid-column: 2; }
  .answer .parts > span { display: block; }
  .answer .parts > span + span { margin-left: 0; }
  table, tbody, tr, th, td { display: block; width: 100%; }
  colgroup, thead { display: none; }
  tbody tr { border: 1px solid var(--rule); margin: 0.5rem 0; }
  tbody th, tbody td { border: 0; padding: 0.2rem 0.5rem; }
  tbody th { background: var(--shade); font-weight: bold; }
  [data-head]::before { content: attr(data-head) ": "; color: var(--dim); font-weight: normal; }
}
@media print {
  @page {
    size: A4;
    margin: 13mm 14mm 15mm;
    @bottom-right { content: "page " counter(page) " of " counter(pages); font: 8pt Arial, sans-serif; color: #54545a; }
  }
  body { font-size: 8.6pt; line-height: 1.3; max-width: none; padding: 0; }
  nav, .screen { display: none; }
  a { color: var(--ink); text-decoration: none; }
  a.address { color: var(--dim); }
  h1 { font-size: 13pt; margin: 0.1rem 0 0.3rem; }
  h2 { font-size: 10.5pt; margin: 0.75rem 0 0.2rem; }
  h3 { font-size: 9pt; margin: 0.45rem 0 0.15rem; }
  h2, h3, thead, h2 + p, h3 + p { break-after: avoid; }
  p, li { orphans: 2; widows: 2; margin-top: 0.1rem; margin-bottom: 0.1rem; }
  article.finding { margin: 0.35rem 0; padding-left: 0.5rem; }
  tr, #to-sign, .answer { break-inside: avoid; }
  th, td { padding: 0.08rem 0.3rem; }
  td.code { font-size: 6.6pt; }
  .sign td { height: 2.1rem; }
  .sign .tall td { height: 2.6rem; }
  #annexes { break-before: page; font-size: 7.8pt; }
  #annexes h3 { font-size: 8.2pt; }
}
`;
