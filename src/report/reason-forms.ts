// One reason at a terminal, as long as there is room for it: in one line, with its sentence, in short, with its provisions, or
// in full with its evidence. What lifted a finding stands in every form.

import type { Effect } from '../model/rule.ts';
import type { Finding } from '../model/verdict.ts';
import { addRest, few } from './few.ts';
import { INDENT, type Page } from './page.ts';
import { printable } from './printable.ts';
import {
  citedInstruments,
  counted,
  dayOfEvidence,
  easedText,
  effectText,
  marksText,
  pinpointsText,
  turnsOnText,
} from './words.ts';
import { wayOutText } from './way-out.ts';
import { cut, widthOf } from './wrap.ts';

const DEEP = INDENT + INDENT;
const HANGING = `${DEEP}  `;

/** The shortest first. */
export const FORMS = ['line', 'sentence', 'short', 'cited', 'full'] as const;
export type Form = (typeof FORMS)[number];

/** Texts, evidence and reliefs of one reason that a page without --all gives. */
const MOST = { citations: 2, evidence: 2, reliefs: 2 };

export interface Around {
  readonly all: boolean;
  /** Links and evidence that stand on the page already; without --all they are not said again. */
  readonly shown: Set<string>;
  /** The control entries on which a finding rests, and their codes alone. */
  readonly entriesOf: (finding: Finding) => string | undefined;
  readonly codesOf: (finding: Finding) => string | undefined;
}

/** All but a line, which stands among others of its kind. */
export const addReason = (
  page: Page,
  finding: Finding,
  form: Exclude<Form, 'line'>,
  around: Around,
): void => {
  addHead(page, finding, form === 'sentence' ? ` [${finding.rule}]` : '');
  if (form === 'sentence') {
    addCodes(page, finding, around);
    return addWayOut(page, finding);
  }
  addEntries(page, finding, around);
  if (form !== 'short') addCitations(page, finding, around);
  else if (finding.citations.length > 0)
    page.add(`§ ${pinpointsText(finding.citations)}`, DEEP, page.ink.dim, HANGING);
  if (form === 'full') addGrounds(page, finding, around);
  addEnd(page, finding);
};

const isLifted = ({ relievedBy }: Finding): boolean => relievedBy !== undefined;

const inkOf = (page: Page, finding: Finding): ((text: string) => string) =>
  page.colour(isLifted(finding) ? 'green' : finding.colour);

const colourText = (finding: Finding): string =>
  isLifted(finding) ? 'lifted' : finding.colour.toUpperCase();

/** `name`: of the rule, where no line below says it. */
const addHead = (page: Page, finding: Finding, name: string): void => {
  const eased = easedText(finding);
  page.blank();
  page.add(
    `${colourText(finding)} ${finding.kind}: ${effectText(finding)}${eased === '' ? '' : ` – ${eased}`}${name}`,
    INDENT,
    inkOf(page, finding),
  );
  page.add(finding.because ?? turnsOnText(finding), DEEP);
};

/** What to do, what would lift it, and which rule it is, with its weakest mark. */
const addEnd = (page: Page, finding: Finding): void => {
  const { relievedBy, remedy, rule, marks } = finding;
  if (relievedBy === undefined) page.add(`→ ${remedy}`, DEEP, undefined, HANGING);
  addWayOut(page, finding);
  page.add(`rule ${rule}, ${marksText(marks)}`, DEEP, page.ink.dim, HANGING);
};

const addWayOut = (page: Page, finding: Finding): void => {
  const way = wayOutText(finding);
  if (way !== undefined) page.add(way, DEEP, undefined, HANGING);
};

const addEntries = (page: Page, finding: Finding, { entriesOf }: Around): void => {
  const entries = entriesOf(finding);
  if (entries !== undefined) page.add(entries, DEEP, undefined, HANGING);
};

const addCodes = (page: Page, finding: Finding, { codesOf }: Around): void => {
  const codes = codesOf(finding);
  if (codes !== undefined) page.add(`Control entry ${codes}`, DEEP, undefined, HANGING);
};

const addCitations = (page: Page, { citations }: Finding, { all, shown }: Around): void => {
  const instruments = citedInstruments(citations);
  for (const { text, url } of few(instruments, MOST.citations, all)) {
    page.add(`§ ${text}`, DEEP, page.ink.dim, HANGING);
    addLink(page, url, all, shown);
  }
  addRest(page, instruments.length, MOST.citations, all, DEEP);
};

const addGrounds = (page: Page, finding: Finding, { all, shown }: Around): void => {
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

/** A reason in one line of the page; `times`: so many read alike. What is cut is the title, never code, relief or count. */
export const addLine = (page: Page, finding: Finding, times: number, { codesOf }: Around): void => {
  const codes = codesOf(finding);
  const eased = easedText(finding);
  const head = `${INDENT}${colourText(finding)} ${finding.kind}, ${WORD[finding.effect]}: `;
  const behind = [
    ...(codes === undefined ? [] : [` (${codes})`]),
    ...(times === 1 ? [] : [` (${times}×)`]),
  ].join('');
  const roomFor = (tail: string): number => page.width - widthOf(head) - widthOf(tail);
  const inLine = `${behind}${eased === '' ? '' : `, ${eased}`}`;
  // What lifted it stands below where the line has no room for it.
  const below = eased !== '' && roomFor(inLine) < LEAST_TITLE;
  const tail = below ? behind : inLine;
  page.line(
    `${head}${cut(printable(finding.title), Math.max(LEAST_TITLE, roomFor(tail)))}${printable(tail)}`,
    inkOf(page, finding),
  );
  if (below) page.add(eased, DEEP, inkOf(page, finding), HANGING);
};

const LEAST_TITLE = 12;

/** What a law or a standard demands, in a word. */
const WORD: Readonly<Record<Effect, string>> = {
  prohibited: 'prohibited',
  'licence-required': 'licence',
  'notify-authority': 'notify',
  refuse: 'refuse',
  hold: 'hold',
  care: 'care',
  inquire: 'inquire',
  notice: 'notice',
};

/** Findings that read alike in a line; those of one rule, of whichever subjects. */
export const alikeInLine = (finding: Finding, { codesOf }: Around): string =>
  [finding.rule, finding.colour, easedText(finding), codesOf(finding)].join('\n');
