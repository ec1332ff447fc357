// A timeline for a person at a terminal, oldest first; and one code across the lists.

import { inForce } from '../model/dates.ts';
import type { Crosswalk, Timeline, TimelineRow, Track } from '../model/timeline.ts';

import { lasting } from './lasting.ts';
import { INDENT, Page, type Paper } from './page.ts';

const DEEP = INDENT + INDENT;

export const timelineText = (timelines: readonly Timeline[], asOf: string, look: Paper): string => {
  const page = new Page(look);
  timelines.forEach((timeline, index) => {
    if (index > 0) page.blank();
    addTimeline(page, timeline, asOf);
  });
  addLegend(page, asOf);
  return page.text();
};

export const crosswalkText = (crosswalk: Crosswalk, look: Paper): string => {
  const page = new Page(look);
  page.add(`${crosswalk.code} across the control lists`, '', page.ink.bold);
  for (const timeline of crosswalk.entries) {
    page.blank();
    addTimeline(page, timeline, crosswalk.asOf);
  }
  if (crosswalk.under.length > 0) {
    page.heading(`Under ${crosswalk.code} (${crosswalk.under.length})`);
    for (const { code, entries } of crosswalk.under) {
      for (const { entry, title, lists } of entries)
        page.add(`${code} – ${title} (${lists.join(', ')}) [${entry}]`, INDENT, undefined, DEEP);
    }
  }
  addLegend(page, crosswalk.asOf);
  return page.text();
};

const addLegend = (page: Page, asOf: string): void => {
  page.blank();
  page.add(
    `* in force on ${asOf}. The day named after "until" is the first day no longer in force.`,
    '',
    page.ink.dim,
  );
};

const addTimeline = (page: Page, { kind, id, title, tracks }: Timeline, asOf: string): void => {
  page.add(title, '', page.ink.bold);
  page.add(`${kind} ${id}`, '', page.ink.dim);
  for (const track of tracks) addTrack(page, track, asOf);
};

const addTrack = (page: Page, { list, title, rows }: Track, asOf: string): void => {
  if (list !== undefined) page.add(`${title ?? list} [${list}]`, INDENT, page.ink.bold, DEEP);
  for (const row of rows) addRow(page, row, asOf);
};

const addRow = (page: Page, row: TimelineRow, asOf: string): void => {
  if (row.gap)
    page.add(
      `– ${row.gap.since} to ${row.gap.until}: nothing in force. ${row.gap.why}`,
      DEEP,
      page.ink.yellow,
      `${DEEP}  `,
    );
  const mark = inForce(row, asOf) ? '*' : ' ';
  const status = row.status === 'reviewed' ? '' : `, ${row.status}`;
  page.add(
    `${row.code === undefined ? '' : `${row.code} `}${lasting(row)} (${row.confidence}${status})`,
    `  ${mark} `,
    undefined,
    `${DEEP}  `,
  );
  for (const { title, provision, url } of row.citations) {
    page.add(
      `§ ${title}${provision === '' ? '' : `, ${provision}`}`,
      `${DEEP}  `,
      page.ink.dim,
      `${DEEP}    `,
    );
    if (url !== '') page.add(url, `${DEEP}    `, page.ink.dim);
  }
  if (row.note !== undefined) page.add(row.note, `${DEEP}  `, page.ink.dim);
};
