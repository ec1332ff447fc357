// The reasons of one answer at a terminal. Without --all all that stands above the questions fits one screen: each reason that
// makes the answer red has its sentence, the rest takes what room there is, the gravest first, and milder ones a line each.

import type { Finding, Verdict } from '../model/verdict.ts';
import { controlCodesText, controlEntriesText } from './control-entries.ts';
import { INDENT, type Page } from './page.ts';
import { addLine, addReason, alikeInLine, FORMS, type Around, type Form } from './reason-forms.ts';

/** So many reasons are told in more than their sentence. */
const MOST_TOLD = 3;

/** `room`: lines that there are for them, headings and all. */
export const addReasons = (page: Page, verdict: Verdict, all: boolean, room: number): void => {
  const { findings } = verdict;
  if (findings.length === 0) page.heading('No rule of these packs was met or left open.');
  const reasons = reasonsOf(verdict);
  if (all) return page.join(drawn(page, verdict, { forms: reasons.map(() => 'full'), all }));
  page.join(drawn(page, verdict, fitting(page, verdict, room)));
};

/** What was found and stands, the gravest first, and what was lifted. */
const reasonsOf = ({ findings }: Verdict): readonly Finding[] => {
  const met = findings.filter(
    ({ outcome, relievedBy }) => outcome === 'met' && relievedBy === undefined,
  );
  return [
    ...met.filter(({ colour }) => colour === 'red'),
    ...met.filter(({ colour }) => colour !== 'red'),
    ...findings.filter(({ relievedBy }) => relievedBy !== undefined),
  ];
};

/** How long each reason is, and how many lines there are for those in a line. */
interface Plan {
  readonly forms: readonly Form[];
  readonly all?: boolean;
  readonly lines?: number;
}

/**
 * As many sentences of red reasons as leave a line for each other red one; then as many lines of the milder ones as fit. Where there
 * are too many red ones for a line each, the gravest has its sentence, and the last are counted.
 */
const fitting = (page: Page, verdict: Verdict, room: number): Plan => {
  const reasons = reasonsOf(verdict);
  const fits = (plan: Plan): boolean => drawn(page, verdict, plan).rows <= room;
  const reds = reasons.filter(isRed).length;
  const telling = (told: number, lines: number): Plan => ({
    forms: reasons.map((_, index) => (index < told ? 'sentence' : 'line')),
    lines,
  });
  // A sentence takes three lines at the least.
  const most = Math.min(reds, Math.ceil(room / 3));
  const told =
    numbers(most, 0).find((count) => fits(telling(count, reds - count))) ??
    (fits(telling(1, 0)) ? 1 : 0);
  const lines =
    numbers(Math.min(room, reasons.length - told), 0).find((count) => fits(telling(told, count))) ??
    0;
  return longer(telling(told, lines), reasons, verdict, fits);
};

const numbers = (from: number, downTo: number): readonly number[] =>
  Array.from({ length: Math.max(0, from - downTo + 1) }, (_, index) => from - index);

const longer = (
  plan: Plan,
  reasons: readonly Finding[],
  verdict: Verdict,
  fits: (plan: Plan) => boolean,
): Plan => {
  const told = reasons
    .map((_, index) => index)
    .filter((index) => verdict.verdict !== 'red' || isRed(reasons[index]!))
    .slice(0, MOST_TOLD);
  let best = plan;
  const trying = (index: number, form: Form): void => {
    if (FORMS.indexOf(best.forms[index]!) >= FORMS.indexOf(form)) return;
    const forms = best.forms.map((one, at) => (at === index ? form : one));
    const lines = best.forms[index] === 'line' ? (best.lines ?? 0) - 1 : best.lines;
    const next = { ...best, forms, ...(lines !== undefined && { lines: Math.max(0, lines) }) };
    if (fits(next)) best = next;
  };
  for (const form of FORMS.toReversed()) for (const index of told.slice(0, 1)) trying(index, form);
  for (const form of FORMS) for (const index of told) trying(index, form);
  return best;
};

const isRed = ({ colour, relievedBy }: Finding): boolean =>
  colour === 'red' && relievedBy === undefined;

/** Reasons in a line that read alike are one. */
interface Lines {
  readonly finding: Finding;
  readonly times: number;
}

const drawn = (page: Page, verdict: Verdict, plan: Plan): Page => {
  const { forms, all = false, lines = Infinity } = plan;
  const draft = page.draft();
  const around: Around = {
    all,
    shown: new Set(),
    entriesOf: (finding) => controlEntriesText(finding, verdict, all),
    codesOf: (finding) => controlCodesText(finding, verdict),
  };
  const reasons = reasonsOf(verdict).map((finding, index) => ({ finding, form: forms[index]! }));
  let left = lines;
  const parts = [
    { title: 'Reasons', of: reasons.filter(({ finding }) => finding.relievedBy === undefined) },
    { title: 'Lifted', of: reasons.filter(({ finding }) => finding.relievedBy !== undefined) },
  ];
  for (const { title, of } of parts) {
    if (of.length === 0) continue;
    draft.heading(`${title} (${of.length})`);
    for (const { finding, form } of of)
      if (form !== 'line') addReason(draft, finding, form, around);
    const inLines = of.filter(({ form }) => form === 'line').map(({ finding }) => finding);
    if (inLines.length === 0) continue;
    draft.blank();
    const alike = alikeOf(inLines, around);
    for (const { finding, times } of alike.slice(0, left)) addLine(draft, finding, times, around);
    const unsaid = alike.slice(left).reduce((sum, { times }) => sum + times, 0);
    if (unsaid > 0) draft.add(`… and ${unsaid} more`, INDENT, draft.ink.dim);
    left = Math.max(0, left - alike.length);
  }
  addWhereRestIs(draft, forms);
  return draft;
};

const alikeOf = (findings: readonly Finding[], around: Around): readonly Lines[] => {
  const alike = new Map<string, Lines>();
  for (const finding of findings) {
    const key = alikeInLine(finding, around);
    const known = alike.get(key);
    alike.set(key, { finding: known?.finding ?? finding, times: (known?.times ?? 0) + 1 });
  }
  return [...alike.values()];
};

/** What is left out is said, and where it stands. */
const addWhereRestIs = (page: Page, forms: readonly Form[]): void => {
  const short = forms.filter((form) => form !== 'full').length;
  if (short === 0) return;
  page.add(
    `${short === forms.length ? short : `${short} of ${forms.length}`} in short: --all, or the record (-f markdown), has links and evidence`,
    INDENT,
    page.ink.dim,
  );
};
