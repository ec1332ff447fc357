// What was measured, as one table: the figure by wall time and by user time, with the floor and the aim beside it.

import { readFileSync, writeFileSync } from 'node:fs';

const HEAD = ['', 'measured', 'by user CPU time', 'floor', 'aim'];

/** '12,345' a second, of a count and milliseconds. */
export const rate = (count, milliseconds) =>
  `${Math.round((count / milliseconds) * 1000).toLocaleString('en')}/s`;

/** One row. `speed`: { count, wall, user } of things and milliseconds; else `measured` and `user` as texts. */
export const row = (what, { speed, measured = '', user = '', floor = '–', aim = '–' }) =>
  speed
    ? [what, rate(speed.count, speed.wall), rate(speed.count, speed.user), floor, aim]
    : [what, measured, user, floor, aim];

const line = (cells) => `| ${cells.join(' | ')} |`;

export const tableOf = (parts, machine) =>
  [
    `${machine}.`,
    '',
    line(HEAD),
    line(['---', '---:', '---:', '---:', '---:']),
    ...parts.flatMap(({ title, rows }) => [
      line([`**${title}**`, '', '', '', '']),
      ...rows.map(line),
    ]),
  ].join('\n');

const MARKERS = ['<!-- figures -->', '<!-- /figures -->'];

/** Puts the table between the markers of a page. */
export const writeBetween = (file, table) => {
  const text = readFileSync(file, 'utf8');
  const [begin, end] = MARKERS.map((marker) => text.indexOf(marker));
  if (begin < 0 || end < begin) throw new Error(`${file} lacks ${MARKERS.join(' and ')}`);
  writeFileSync(file, `${text.slice(0, begin)}${MARKERS[0]}\n\n${table}\n\n${text.slice(end)}`);
};
