// The reasons of one answer at a terminal: what was found, the gravest first and in full, further ones in short; what lifted
// a finding; and what is undetermined, by what it turns on and never as something found.

import type { Finding, Verdict } from '../model/verdict.ts';
import { controlEntriesText } from './control-entries.ts';
import { addRest, few } from './few.ts';
import { INDENT, type Page } from './page.ts';
import { standing } from './standing.ts';
import {
  citedInstruments,
  counted,
  dayOfEvidence,
  easedText,
  effectText,
  marksText,
  pinpointsText,
  tallied,
  turnsOnText,
} from './words.ts';

const DEEP = INDENT + INDENT;
const HANGING = `${DEEP}  `;

/** How many a page without --all gives: reasons in full, open rules by name, evidence and reliefs of one reason. */
const MOST = { full: 3, open: 4, evidence: 2, reliefs: 2 };

export const addReasons = (page: Page, verdict: Verdict, all: boolean): void => {
  const { findings, questions } = verdict;
  const { met, lifted, open } = standing(findings);
  const around: Around = {
    all,
    shown: new Set(),
    entriesOf: (finding) => controlEntriesText(finding, verdict, all),
  };
  if (findings.length === 0) page.heading('No rule of these packs was met or left open.');
  if (met.length > 0) page.heading(`Reasons (${met.length})`);
  const full = few(met, MOST.full, all);
  for (const finding of full) addReason(page, finding, around);
  for (const finding of met.slice(full.length)) addInShort(page, finding, around);
  if (full.length < met.length)
    page.add(
      `the last ${met.length - full.length} are in short: --all gives their links and evidence`,
      INDENT,
      page.ink.dim,
    );
  if (lifted.length > 0) page.heading(`Lifted (${lifted.length})`);
  for (const finding of lifted) addReason(page, finding, around);
  addOpen(page, open, questions.length > 0, all);
};

const addHeading = (page: Page, finding: Finding): void => {
  const lifted = finding.relievedBy !== undefined;
  const eased = easedText(finding);
  page.blank();
  page.add(
    `${lifted ? 'lifted' : finding.colour.toUpperCase()} ${finding.kind}: ${effectText(finding)}${eased === '' ? '' : ` – ${eased}`}`,
    INDENT,
    page.colour(lifted ? 'green' : finding.colour),
  );
  page.add(finding.because ?? turnsOnText(finding), DEEP);
};

/** What to do, and which rule it is, with its weakest mark. */
const addEnd = (page: Page, { relievedBy, remedy, rule, marks }: Finding): void => {
  if (relievedBy === undefined) page.add(`→ ${remedy}`, DEEP, undefined, HANGING);
  page.add(`rule ${rule}, ${marksText(marks)}`, DEEP, page.ink.dim, HANGING);
};

interface Around {
  readonly all: boolean;
  /** Links and evidence that stand on the page already; without --all they are not said again. */
  readonly shown: Set<string>;
  /** The control entries on which a finding rests. */
  readonly entriesOf: (finding: Finding) => string | undefined;
}

const addReason = (page: Page, finding: Finding, around: Around): void => {
  const { all, shown } = around;
  addHeading(page, finding);
  addEntries(page, finding, around);
  for (const { text, url } of citedInstruments(finding.citations)) {
    page.add(`§ ${text}`, DEEP, page.ink.dim, HANGING);
    addLink(page, url, all, shown);
  }
  addEvidence(page, finding, all, shown);
  if (all)
    for (const { fact, value, from } of finding.facts)
      page.add(`= ${fact} ${value} (${from})`, DEEP, page.ink.dim, HANGING);
  const { couldRelieve } = finding;
  for (const { title, rule, missing } of few(couldRelieve, MOST.reliefs, all))
    page.add(
      `could be lifted by ${title} (${rule}), which asks ${missing.join(', ')}`,
      DEEP,
      undefined,
      HANGING,
    );
  addRest(page, couldRelieve.length, MOST.reliefs, all, DEEP);
  addEnd(page, finding);
};

const addLink = (page: Page, url: string, all: boolean, shown: Set<string>): void => {
  if (url === '' || (!all && shown.has(url))) return;
  shown.add(url);
  page.add(url, HANGING, page.ink.dim);
};

const addEvidence = (page: Page, { evidence }: Finding, all: boolean, shown: Set<string>): void => {
  const fresh = evidence.filter((one) => all || !shown.has(one.date + one.detail));
  for (const one of few(fresh, MOST.evidence, all)) {
    const { detail, date, url = '' } = one;
    shown.add(date + detail);
    page.add(`• ${detail} (${dayOfEvidence(one)})`, DEEP, page.ink.dim, HANGING);
    addLink(page, url, all, shown);
  }
  addRest(page, fresh.length, MOST.evidence, all, DEEP);
  const above = evidence.length - fresh.length;
  if (above > 0) page.add(`• ${counted(above, 'piece')} of evidence above`, DEEP, page.ink.dim);
};

const addEntries = (page: Page, finding: Finding, { entriesOf }: Around): void => {
  const entries = entriesOf(finding);
  if (entries !== undefined) page.add(entries, DEEP, undefined, HANGING);
};

const addInShort = (page: Page, finding: Finding, around: Around): void => {
  addHeading(page, finding);
  addEntries(page, finding, around);
  if (finding.citations.length > 0)
    page.add(`§ ${pinpointsText(finding.citations)}`, DEEP, page.ink.dim, HANGING);
  addEnd(page, finding);
};

const addOpen = (page: Page, open: readonly Finding[], asked: boolean, all: boolean): void => {
  if (open.length === 0) return;
  page.heading(
    `Not decided (${open.length}): ${asked ? 'nothing was found, and nothing excluded, until the questions below are answered' : 'of no more effect on the colour'}`,
  );
  if (!all && open.length > MOST.open) {
    page.add(
      `? ${tallied(open.map(({ pack }) => pack))} (--all names them)`,
      INDENT,
      undefined,
      DEEP,
    );
    return;
  }
  for (const finding of open) {
    page.add(`? ${turnsOnText(finding)} [${finding.rule}]`, INDENT, undefined, DEEP);
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
