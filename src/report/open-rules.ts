// What is undetermined, by what it turns on and never as something found.

import type { Verdict } from '../model/verdict.ts';
import { notAsked } from './not-asked.ts';
import { INDENT, type Page } from './page.ts';
import { easedText, effectText, pinpointsText, tallied, turnsOnText } from './words.ts';

const DEEP = INDENT + INDENT;
const HANGING = `${DEEP}  `;

/** So many a page without --all names, where it has room. */
const MOST_NAMED = 4;

/** Named each, counted by pack, or counted at all. */
export const OPEN_FORMS = ['named', 'tallied', 'counted'] as const;
export type OpenForm = (typeof OPEN_FORMS)[number];

/** The forms that the page can have, the longest first. */
export const openForms = (verdict: Verdict, all: boolean): readonly OpenForm[] => {
  if (all) return ['named'];
  return openIn(verdict).length > MOST_NAMED ? ['tallied', 'counted'] : OPEN_FORMS;
};

const openIn = ({ findings }: Verdict) =>
  findings.filter(
    ({ outcome, relievedBy }) => outcome === 'undetermined' && relievedBy === undefined,
  );

export const addOpen = (page: Page, verdict: Verdict, form: OpenForm, all: boolean): void => {
  const open = openIn(verdict);
  if (open.length === 0) return;
  const unasked = notAsked(verdict);
  page.heading(
    `Not decided (${open.length}): ${unasked?.why ?? 'nothing was found, and nothing excluded, until the questions below are answered'}`,
  );
  if (unasked && unasked.holds.length > 0) {
    page.add([...unasked.holds, unasked.turnOn].join(' '), INDENT);
    const named = form === 'counted' ? ' --all names each.' : '';
    page.add(`→ ${unasked.todo}${named}`, INDENT, undefined, DEEP);
  }
  if (form === 'counted') return;
  if (form === 'tallied') {
    page.add(
      `? ${tallied(open.map(({ pack }) => pack))} (--all names them)`,
      INDENT,
      undefined,
      DEEP,
    );
    return;
  }
  for (const finding of open) {
    const eased = easedText(finding);
    page.add(
      `? ${turnsOnText(finding)} [${finding.rule}]${eased === '' ? '' : `, ${eased}`}`,
      INDENT,
      undefined,
      DEEP,
    );
    if (finding.citations.length > 0)
      page.add(`§ ${pinpointsText(finding.citations)}`, DEEP, page.ink.dim, HANGING);
    if (all)
      page.add(
        `possible effect: ${effectText(finding)}; ${finding.subject}`,
        DEEP,
        page.ink.dim,
        HANGING,
      );
  }
};
