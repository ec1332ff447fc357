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

/** Puts the table between the markers of that name in a page. */
export const writeBetween = (file, name, table) => {
  const markers = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const text = readFileSync(file, 'utf8');
  const [begin, end] = markers.map((marker) => text.indexOf(marker));
  if (begin < 0 || end < begin) throw new Error(`${file} lacks ${markers.join(' and ')}`);
  writeFileSync(file, `${text.slice(0, begin)}${markers[0]}\n\n${table}\n\n${text.slice(end)}`);
};
